import { keptReport, type KeptSession, type SessionKeeper } from "./kept-session";
import type { PaneState } from "./state";
import type { Store } from "./store";
import type { Written } from "./undo";

/** Reasons that are typed and not kept in the workbook yet, by what it is for. */
export class TypedReasons {
  private readonly texts: Map<string, string>;

  constructor(
    kept: KeptSession["reasons"],
    private readonly changed: () => void
  ) {
    this.texts = new Map(kept);
  }

  get all(): KeptSession["reasons"] {
    return [...this.texts];
  }

  of(key: string): string | undefined {
    return this.texts.get(key);
  }

  /** @param text undefined once it is kept, or given up */
  type(key: string, text: string | undefined): void {
    // What is typed last comes last: the first ones give way.
    const isChanged = this.texts.delete(key) || text !== undefined;
    if (text !== undefined) this.texts.set(key, text);
    if (isChanged) this.changed();
  }
}

/** What of the state is kept; another only where one of them is. */
function keptOf({ view, checklist, inHand, written, task }: PaneState): readonly unknown[] {
  return [view, checklist !== undefined, inHand?.found, written, task];
}

/** Has a session kept at every change of what outlives it. */
export class SessionKeeping {
  readonly reasons: TypedReasons;
  private last: readonly unknown[] = [];
  /** What was written last when what is being done began. */
  private writtenBefore: Written | undefined;

  constructor(
    private readonly keeper: Pick<SessionKeeper, "keep" | "found"> | undefined,
    private readonly store: Store
  ) {
    this.reasons = new TypedReasons(keeper?.found?.reasons ?? [], () => this.keep());
    if (!keeper) return;
    this.writtenBefore = store.state.written;
    store.subscribe(() => {
      const { state } = store;
      // Before the first reading nothing is known better than what was kept.
      if (!state.reading) return;
      if (!state.task) this.writtenBefore = state.written;
      const kept = keptOf(state);
      if (kept.every((part, index) => part === this.last[index])) return;
      this.last = kept;
      this.keep();
    });
  }

  private keep(): void {
    const { view, checklist, inHand, written, task } = this.store.state;
    const isWritten = task === "undoing" || written !== this.writtenBefore;
    this.keeper?.keep({
      view,
      isChecked: checklist !== undefined,
      report: inHand && keptReport(inHand.found),
      written,
      underWay: task && { task, isWritten },
      reasons: this.reasons.all,
    });
  }
}
