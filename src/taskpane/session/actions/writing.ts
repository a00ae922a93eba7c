import type { CellChange } from "../../../workbook/host";
import { shareSheets } from "../reports";
import type { Deed, InHand, Reading, Task } from "../state";
import { changesOf, isInPlace, placesOf, unfinished, writtenBy, type Written } from "../undo";
import type { Action, ActionContext } from "./action";

/** The cells to write, or what to tell the clerk instead. */
export type WritingPlan = readonly CellChange[] | Deed;

/** What an action writes into cells of the report in hand. */
interface Writing {
  readonly task: Task;
  /** What to write into the workbook as it was just read. */
  readonly plan: (inHand: InHand, reading: Reading, context: ActionContext) => Promise<WritingPlan>;
  /** What else to do once something is written. */
  readonly wrote?: (
    inHand: InHand,
    changes: readonly CellChange[],
    context: ActionContext
  ) => Promise<void>;
  /** Whether it ends with a check, also where none was asked for before. */
  readonly checks?: boolean;
  /** What to tell the clerk in the end. */
  readonly done: (inHand: InHand | undefined) => Deed | undefined;
}

/** The writing of one action over all its tries: what an earlier try has written is not taken for somebody else's. */
export class WritingTries {
  private written: Written | undefined;

  /**
   * Writes what an earlier try has left to be written, or what is planned now. What is about to be written is told to
   * the store first, so that it can be taken back even where the answer is lost.
   * @returns all that is written, or what to tell the clerk instead
   * @throws HostError
   */
  async write(
    { host, store }: ActionContext,
    reading: Reading,
    plan: () => Promise<WritingPlan>
  ): Promise<WritingPlan> {
    const earlier = this.written;
    if (earlier && isInPlace(earlier, reading)) {
      const rest = unfinished(earlier, await host.contents(placesOf(earlier)));
      if (rest) {
        await host.write(rest);
        return changesOf(earlier);
      }
    }
    const planned = await plan();
    if ("kind" in planned || planned.length === 0) return planned;
    const before = await host.contents(planned.map(({ place }) => place));
    const written = writtenBy(planned, before, reading);
    this.written = written;
    store.apply({ type: "writing", written });
    await host.write(changesOf(written));
    return planned;
  }
}

/** Writes cells of the report in hand, checks again where a check is followed, and tells what was done. */
export function writing({ task, plan, wrote, checks = false, done }: Writing): Action {
  const tries = new WritingTries();
  return {
    task,
    async perform(context) {
      const { meant, read, report, store } = context;
      await read();
      const { inHand, reading } = store.state;
      // Another report is taken in hand where the one that was meant is gone.
      if (!inHand || !reading || !meant || !shareSheets(inHand.found, meant)) {
        return { kind: "reportGone" };
      }
      const changes = await tries.write(context, reading, () => plan(inHand, reading, context));
      if ("kind" in changes) return changes;
      if (changes.length > 0) await wrote?.(inHand, changes, context);
      await read({ judging: checks });
      if (checks) store.apply({ type: "checked" });
      await report.updateMarks();
      return done(store.state.inHand);
    },
  };
}
