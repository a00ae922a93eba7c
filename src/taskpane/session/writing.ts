import type { CellChange, WorkbookHost } from "../../workbook/host";
import type { InHand, Outcome, Reading } from "./state";
import { changesOf, isInPlace, placesOf, unfinished, writtenBy, type Written } from "./undo";

/** The cells to write, or what to tell the clerk instead. */
export type WritingPlan = readonly CellChange[] | Outcome;

/** An action that writes cells of the report in hand. */
export interface Writing {
  /** What to write into the workbook as it was just read. */
  readonly plan: (inHand: InHand, reading: Reading) => Promise<WritingPlan>;
  /** What else to do once something is written. */
  readonly wrote?: (inHand: InHand, changes: readonly CellChange[]) => Promise<void>;
  /** Whether it ends with a check, also where none was asked for before. */
  readonly checks?: boolean;
  /** What to tell the clerk in the end. */
  readonly done: (inHand: InHand | undefined) => Outcome | undefined;
}

/** The writing of one action over all its tries: what an earlier try has written is not taken for somebody else's. */
export class WritingTries {
  private written: Written | undefined;

  /** @param onWriting hears what is about to be written, so that it can be taken back even where the answer is lost */
  constructor(
    private readonly host: WorkbookHost,
    private readonly onWriting: (written: Written) => void
  ) {}

  /**
   * Writes what an earlier try has left to be written, or what is planned now.
   * @returns all that is written, or what to tell the clerk instead
   * @throws HostError
   */
  async write(reading: Reading, plan: () => Promise<WritingPlan>): Promise<WritingPlan> {
    const earlier = this.written;
    const rest = earlier && (await this.unfinished(earlier, reading));
    if (earlier && rest) {
      await this.host.write(rest);
      return changesOf(earlier);
    }
    const planned = await plan();
    if ("kind" in planned || planned.length === 0) return planned;
    const before = await this.host.contents(planned.map(({ place }) => place));
    const written = writtenBy(planned, before, reading);
    this.written = written;
    this.onWriting(written);
    await this.host.write(changesOf(written));
    return planned;
  }

  /** What an earlier try has left to be written; undefined where it has to be planned anew. */
  private async unfinished(
    written: Written,
    reading: Reading
  ): Promise<readonly CellChange[] | undefined> {
    if (!isInPlace(written, reading)) return undefined;
    return unfinished(written, await this.host.contents(placesOf(written)));
  }
}
