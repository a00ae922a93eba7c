import type { GridCell } from "../../source";
import { positions } from "./grid";
import type { PdfTable } from "./table";

type Row = readonly GridCell[];

/** Sides of one table lie no further apart than this on two pages, in points. */
const sameSide = 4;
/** A head has at most so many rows. */
const mostHeadRows = 5;
/** So many numbers make a row one of figures. */
const fewestNumbers = 4;

const number = /^[-+]?[\d.,]+$/;
/** What begins a label of its own: （一）, 1., 三、. */
const beginsLabel = /^[（(]?[一二三四五六七八九十\d]+[）)、.．，]/;

function wordsIn(cell: GridCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(/\s+/g, "");
}

function writtenIn(row: Row): readonly string[] {
  return row.map(wordsIn).filter((words) => words !== "");
}

function numbersIn(row: Row): number {
  return writtenIn(row).filter((words) => number.test(words)).length;
}

/** The rows of a table with more lines between its columns: what was one cell covers those it is cut into. */
function recut({ cells, xs }: PdfTable, lines: readonly number[]): Row[] {
  const columnAt = lines.slice(1).map((line, index) => {
    const middle = (line + (lines[index] ?? line)) / 2;
    const column = xs.findIndex((x, at) => middle >= x && middle < (xs[at + 1] ?? Infinity));
    return Math.max(0, Math.min(column, xs.length - 2));
  });
  return cells.map((row) =>
    columnAt.map((column, index) => (columnAt[index - 1] === column ? null : (row[column] ?? null)))
  );
}

/** How many rows at the beginning of a page only say once more what the head of the table says, from its first row on. */
function repeatedHeads(above: readonly Row[], below: readonly Row[]): number {
  const saysAgain = (row: Row, index: number): boolean => {
    const words = writtenIn(row);
    const isSame = words.join("|") === writtenIn(above[index] ?? []).join("|");
    return isSame && words.length > 0 && numbersIn(row) === 0;
  };
  const other = below.slice(0, mostHeadRows).findIndex((row, index) => !saysAgain(row, index));
  return other < 0 ? Math.min(mostHeadRows, below.length) : other;
}

/** Whether two rows are one that the end of a page has cut: one of them has the figures, the other the rest of a label. */
function isCut(last: Row, next: Row): boolean {
  const [above, below] = [numbersIn(last), numbersIn(next)];
  const goesOn = next.every((cell, column) => wordsIn(cell) === "" || last[column] !== undefined);
  const [label = ""] = writtenIn(next);
  if (!goesOn || beginsLabel.test(label)) return false;
  if (below === 0 && above >= fewestNumbers) return true;
  const labels = writtenIn(next).filter((words) => !number.test(words));
  return above === 0 && below >= fewestNumbers && labels.length > 0 && writtenIn(last).length > 0;
}

function together(last: Row, next: Row): Row {
  return last.map((cell, column) => {
    const words = wordsIn(next[column]);
    if (words === "") return cell;
    return wordsIn(cell) === "" ? (next[column] ?? null) : `${String(cell)}${words}`;
  });
}

/**
 * A table that goes on at the top of the next page: heads that are repeated are left out, a row cut in two is put
 * together. Null where it is another table.
 */
export function joinedTables(first: PdfTable, second: PdfTable): PdfTable | null {
  const isAside =
    Math.abs(first.right - second.right) > sameSide ||
    Math.abs(first.left - second.left) > sameSide;
  if (isAside) return null;
  const xs = positions([...first.xs, ...second.xs]);
  if (xs.length > Math.max(first.xs.length, second.xs.length) + 3) return null;
  const above = recut(first, xs);
  const below = recut(second, xs);
  const rest = below.slice(repeatedHeads(above, below));
  const [last, next] = [above.at(-1), rest[0]];
  const cells =
    last && next && isCut(last, next)
      ? [...above.slice(0, -1), together(last, next), ...rest.slice(1)]
      : [...above, ...rest];
  return { ...first, bottom: second.bottom, xs, cells };
}
