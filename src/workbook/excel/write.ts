import { HostError } from "../errors";
import type { CellWrite, HeldCells, KeptCell, Overtaken, SheetState } from "../host";
import { cellName } from "../../read/cell-name";
import { blocksOf } from "./blocks";
import { look, put, rowsOf } from "./exchange";
import { contentWords, isSameCell, isSameContent, isSamePlace } from "./kept-cells";
import { putBack, type WrittenRow } from "./put-back";
import { failureOf, inExcel } from "./request";
import { askForSheet } from "./unmoved";

/** What a request has done to the cells, as far as it came. */
interface Attempt {
  readonly written: readonly WrittenRow[];
  /** Whether Excel said anything of the cells; it says what it did before it came upon a failure. */
  readonly isAnswered: boolean;
  /** Whether somebody was faster. */
  readonly isOvertaken: boolean;
  /** Why the request failed; undefined where it did not. */
  readonly failure: HostError | undefined;
}

function isAsHeld(found: KeptCell, { cells }: HeldCells): boolean {
  return isSameCell(
    found,
    cells.find(({ place }) => isSamePlace(place, found.place))
  );
}

/** Excel writes under no condition: looks, writes and looks again in one request, into which nobody else's work comes. */
async function attempt(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
  held: HeldCells
): Promise<Attempt> {
  const sheets = held.sheets.map((sheet) => askForSheet(context, sheet));
  const rows = blocksOf(cells).flatMap((block) => rowsOf(context, block));
  const before = rows.map(look);
  const after = rows.map((row) => {
    put(row);
    return look(row);
  });
  let failure: HostError | undefined;
  try {
    await context.sync();
  } catch (thrown) {
    failure = await failureOf(thrown);
  }
  const isAnswered = before.some((found) => found() !== undefined);
  const written = rows.flatMap((row, index): readonly WrittenRow[] => {
    const [found, left] = [before[index]?.(), after[index]?.()];
    return found && left ? [{ row, before: found, after: left }] : [];
  });
  const isOvertaken =
    written.length > 0 &&
    (written.some((each) => !each.before.every((cell) => isAsHeld(cell, held))) ||
      sheets.some((now) => !now().isUnmoved));
  return { written, isAnswered, isOvertaken, failure };
}

/** Excel may take what is written for something else, or take nothing into the cell that is being edited. */
function verify(
  { row: { cells }, before, after }: WrittenRow,
  sheets: readonly SheetState[]
): void {
  cells.forEach(({ place, content }, index) => {
    const [held, found] = [before[index]?.content, after[index]?.content];
    if (found && isSameContent(found, content)) return;
    const reason = held && found && isSameContent(held, found) ? "not-taken" : "not-kept";
    const words = `Wrote ${contentWords(content)}, found ${found ? contentWords(found) : "nothing"}`;
    throw new HostError(reason, words, cellName(place, sheets));
  });
}

/** Where Excel says neither why nor how far it came, nobody knows what is written. */
function told(failure: HostError, isAnswered: boolean): HostError {
  if (isAnswered || failure.reason !== "unknown") return failure;
  return new HostError("unanswered", failure.message);
}

/**
 * Puts contents into cells if they hold what they held, as one step for Excel's undo. One request; where somebody was
 * faster, or Excel stopped half-way, what was found is put back.
 */
export async function writeCells(
  cells: readonly CellWrite[],
  held: HeldCells
): Promise<"written" | Overtaken> {
  if (cells.length === 0) return "written";
  const { written, isAnswered, isOvertaken, failure, context } = await inExcel(
    "reject",
    async (context) => {
      const done = await attempt(context, cells, held);
      if (done.isOvertaken || done.failure) {
        context.trackedObjects.add(done.written.map(({ row }) => row.range));
      }
      return { ...done, context };
    }
  );
  if (!isOvertaken && !failure) {
    written.forEach((row) => verify(row, held.sheets));
    return "written";
  }
  if (written.length > 0) await putBack(context, written, held.sheets);
  if (failure) throw told(failure, isAnswered);
  return "overtaken";
}
