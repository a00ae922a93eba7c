import { HostError } from "../errors";
import type { CellWrite, KeptCell, SheetState } from "../host";
import { cellName } from "../../read/cell-name";
import { look, put, type CellRow } from "./exchange";
import { contentWords, isSameCell, isSameContent } from "./kept-cells";
import { hostError, inExcel } from "./request";

/** A row that was written to, with what it held just before and after. */
export interface WrittenRow {
  readonly row: CellRow;
  readonly before: readonly KeptCell[];
  readonly after: readonly KeptCell[];
}

/** Nobody types into a row as often as this between two requests, and no fault that passes lasts longer. */
const mostTries = 6;

/** What turns cells from what they hold into what they are to hold. */
function writesTo(wanted: readonly KeptCell[], now: readonly KeptCell[]): readonly CellWrite[] {
  return wanted.map(({ place, content, numberFormat }, index) => ({
    place,
    content,
    ...(numberFormat !== now[index]?.numberFormat && { numberFormat }),
  }));
}

function isSameContentAt(cells: readonly KeptCell[], index: number, found: KeptCell): boolean {
  const cell = cells[index];
  return cell === undefined || isSameContent(cell.content, found.content);
}

/**
 * Puts back what a row held; what somebody types into it meanwhile takes its place.
 * @returns what could not be put back
 */
async function putRowBack(
  context: Excel.RequestContext,
  written: WrittenRow,
  triesLeft = mostTries
): Promise<readonly KeptCell[]> {
  const { before: wanted, after: expected } = written;
  if (triesLeft === 0) return wanted;
  const row = { ...written.row, cells: writesTo(wanted, expected) };
  const before = look(row);
  put(row);
  const after = look(row);
  try {
    await context.sync();
  } catch (thrown) {
    // Whoever took the row out did so knowingly.
    if (hostError(thrown).reason === "gone") return [];
    return putRowBack(context, written, triesLeft - 1);
  }
  const found = before() ?? expected;
  const typed = found.map((cell, index) => !isSameCell(cell, expected[index]));
  const left = after();
  // The cell that somebody is editing may take nothing.
  const isTaken = left?.every((cell, index) => isSameContentAt(wanted, index, cell)) ?? true;
  if (!typed.includes(true) && isTaken) return [];
  const kept = wanted.map((cell, index) => (typed[index] ? (found[index] ?? cell) : cell));
  return putRowBack(context, { row, before: kept, after: left ?? kept }, triesLeft - 1);
}

function cellWords({ place, content }: KeptCell, sheets: readonly SheetState[]): string {
  return `${cellName(place, sheets)} = ${contentWords(content)}`;
}

/**
 * Puts back what rows held before they were written to, each for itself. Waits where a cell is being edited.
 * @param sheets in which they stand
 * @throws HostError of reason "not-put-back"
 */
export async function putBack(
  previous: Excel.RequestContext,
  written: readonly WrittenRow[],
  sheets: readonly SheetState[]
): Promise<void> {
  const lost = await inExcel(
    "wait",
    async (context) => {
      const left: KeptCell[] = [];
      for (const each of written) left.push(...(await putRowBack(context, each)));
      for (const { row } of written) row.range.untrack();
      return left;
    },
    previous
  );
  if (lost.length === 0) return;
  throw new HostError(
    "not-put-back",
    "Overwritten",
    lost.map((cell) => cellWords(cell, sheets)).join("、")
  );
}
