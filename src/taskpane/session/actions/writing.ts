import { cellNames } from "../../../read/cell-name";
import { isRefusal } from "../../../workbook/errors";
import type { CellChange, CellWrite, HeldCells, Overtaken } from "../../../workbook/host";
import { shareSheets } from "../reports";
import type { Deed, InHand, PaneState, Reading, Task } from "../state";
import type { Store } from "../store";
import {
  changesOf,
  isInPlace,
  lostPlaces,
  placesOf,
  unfinished,
  writesOf,
  writtenBy,
  type Written,
} from "../undo";
import { areReadOrEmpty } from "../unread-cells";
import type { Action, ActionContext } from "./action";
import { markingChecked } from "./checking";
import { showing } from "./showing";
import { whileOvertaken } from "./while-overtaken";

/** The cells to write, or what to tell the clerk instead. */
export type WritingPlan = readonly CellChange[] | Deed;

/** What an action writes into cells of the report in hand. */
interface Writing {
  readonly task: Task;
  /** What to write into the workbook as it was just read. */
  readonly plan: (inHand: InHand, reading: Reading, context: ActionContext) => Promise<WritingPlan>;
  /** Whether the cells are shown that were written. */
  readonly shows?: boolean;
  /** What else to do once something is written. */
  readonly wrote?: (
    inHand: InHand,
    changes: readonly CellChange[],
    context: ActionContext
  ) => Promise<void>;
  /** What follows it, also where nothing had to be written; it is done again where it fails. */
  readonly then?: (
    inHand: InHand,
    changes: readonly CellChange[],
    context: ActionContext
  ) => Promise<void>;
  /** Whether it ends with a check, also where none was asked for before. */
  readonly checks?: boolean;
  /** What to tell the clerk where others were faster every time. */
  readonly overtaken: Deed;
  /**
   * What to tell the clerk in the end.
   * @param inHand as it was read after the writing; undefined as long as it was not
   */
  readonly done: (inHand: InHand | undefined) => Deed;
}

/** What a try was about to write when no answer came. */
interface Unanswered {
  readonly written: Written;
  /** What was written before, which still stands where nothing of it was. */
  readonly before: Written | undefined;
}

/** The writing of one action over all its tries: what an earlier try has written is not taken for somebody else's. */
export class WritingTries {
  private unanswered: Unanswered | undefined;

  /**
   * Writes what an earlier try has left to be written, or what is planned now; nothing where a cell no longer holds
   * what was read. Of what an earlier try has not begun the plan is made anew.
   * @returns all that is written, or what to tell the clerk instead
   * @throws HostError
   */
  async write(
    context: ActionContext,
    reading: Reading,
    plan: () => Promise<WritingPlan>
  ): Promise<WritingPlan | Overtaken> {
    const { host, store } = context;
    const earlier = this.unanswered?.written;
    if (earlier && isInPlace(earlier, reading)) {
      const held = await host.contents(placesOf(earlier), reading.sheets);
      if (held === "overtaken") return held;
      const rest = unfinished(earlier, held.cells);
      if (rest && rest.length === earlier.cells.length) this.forget(store);
      else if (rest) {
        const outcome = await host.write(rest, held);
        return outcome === "overtaken" ? outcome : changesOf(earlier);
      }
    }
    const planned = await plan();
    if ("kind" in planned || planned.length === 0) return planned;
    const held = await host.contents(
      planned.map(({ place }) => place),
      reading.sheets
    );
    if (held === "overtaken" || !areReadOrEmpty(held)) return "overtaken";
    const written = writtenBy(planned, held.cells, reading);
    const outcome = await this.writeUndoably(context, written, writesOf(written), held);
    return outcome === "overtaken" ? outcome : planned;
  }

  /** What to tell the clerk where nothing is written now: what a try without an answer has written may have changed. */
  refused(deed: Deed): Deed {
    return this.unanswered ? { kind: "changedSince" } : deed;
  }

  /** Nothing of it was written. */
  private forget(store: Store): void {
    if (!this.unanswered) return;
    store.apply({ type: "wroteNothing", before: this.unanswered.before });
    this.unanswered = undefined;
  }

  /**
   * What is about to be written is told to the store first, so that it can be taken back even where the answer is lost;
   * where nothing is written, what was written before can still be taken back.
   */
  private async writeUndoably(
    { host, store }: ActionContext,
    written: Written,
    writes: readonly CellWrite[],
    held: HeldCells
  ): Promise<"written" | Overtaken> {
    this.unanswered = { written, before: store.state.written };
    store.apply({ type: "writing", written });
    try {
      const outcome = await host.write(writes, held);
      if (outcome === "overtaken") this.forget(store);
      return outcome;
    } catch (error) {
      if (isRefusal(error)) this.forget(store);
      throw error;
    }
  }
}

/** What to tell of cells that did not keep what was written last; to be called after a reading. */
export function lostDeed({ reading, written }: PaneState): Deed | undefined {
  if (!reading || !written) return undefined;
  // Of a sheet that was read in part the end only looks empty.
  const isWhole = (id: string): boolean =>
    reading.sheets.some((sheet) => sheet.id === id && sheet.isComplete);
  const lost = lostPlaces(written, reading).filter(({ sheet }) => isWhole(sheet));
  if (lost.length === 0) return undefined;
  return { kind: "lost", cells: cellNames(lost, reading.sheets) };
}

/** Writes cells of the report in hand, then checks again where a check is followed. */
export function writing(planned: Writing): Action {
  const { task, plan, shows = false, wrote, then, checks = false, overtaken, done } = planned;
  const tries = new WritingTries();
  return {
    task,
    async perform(context) {
      const { meant, read, report, store } = context;
      const result = await whileOvertaken(async () => {
        await read();
        const { inHand, reading } = store.state;
        // Another report is taken in hand where the one that was meant is gone.
        if (!inHand || !reading || !meant || !shareSheets(inHand.found, meant)) {
          return { kind: "reportGone" } as const;
        }
        const changes = await tries.write(context, reading, () => plan(inHand, reading, context));
        return changes === "overtaken" || "kind" in changes ? changes : { inHand, changes };
      });
      if (result === "overtaken") {
        await read();
        return tries.refused(overtaken);
      }
      if ("kind" in result) return tries.refused(result);
      const { inHand, changes } = result;
      const follow = async (): Promise<Deed> => {
        if (changes.length > 0) await wrote?.(inHand, changes, context);
        if (shows) await showing(changes, context);
        await then?.(inHand, changes, context);
        await read({ judging: checks });
        if (checks) await markingChecked(context);
        else await report.updateMarks();
        const lost = changes.length > 0 ? lostDeed(store.state) : undefined;
        return lost ?? done(store.state.inHand);
      };
      if (changes.length === 0) return follow();
      return { deed: done(undefined), follow, endsWithReading: !checks };
    },
  };
}
