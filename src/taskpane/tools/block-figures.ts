import { readFigure } from "../../read/figure-text";
import type { CellContent, GridCell } from "../../read/source";
import { cases, tenThousandYuan } from "../../report/formats/measures";
import type { BlockCells } from "./pasted-block";

type CellKind = "nothing" | "covered" | "number" | "mark" | "label";

/** A text of letters or characters; others, such as “-” and “/”, stand in place of a number. */
const label = /\p{L}{2}/u;

/** Whether a cell holds what can be read as a figure of some cell of the form. */
export function isNumber(cell: CellContent): boolean {
  return [cases, tenThousandYuan].some(
    (measure) => typeof readFigure(cell, measure).value === "number"
  );
}

function kindOf(cell: GridCell | undefined): CellKind {
  if (cell === null) return "covered";
  if (cell === undefined || cell === "") return "nothing";
  if (typeof cell === "string" && cell.trim() === "") return "nothing";
  if (isNumber(cell)) return "number";
  return label.test(String(cell)) ? "label" : "mark";
}

function widthOf(cells: BlockCells): number {
  return Math.max(0, ...cells.map((row) => row.length));
}

function countOf(kinds: readonly CellKind[], ...counted: readonly CellKind[]): number {
  return kinds.filter((kind) => counted.includes(kind)).length;
}

/** A column without numbers that names its rows: more than half of them, those that share a merged label included. */
function isLabelColumn(kinds: readonly CellKind[]): boolean {
  const named = countOf(kinds, "label", "covered") * 2 > kinds.length;
  return named && countOf(kinds, "label") > 0 && countOf(kinds, "number", "mark") === 0;
}

/** How many columns at the left are labels; a column of row numbers before them is left out with them. */
function labelColumns(cells: BlockCells): number {
  const columns = Array.from({ length: widthOf(cells) }, (_, column) =>
    cells.map((row) => kindOf(row[column]))
  );
  const isLabels = columns.map(isLabelColumn);
  const from = isLabels[0] === false && isLabels[1] === true ? 1 : 0;
  const end = isLabels.indexOf(false, from);
  return isLabels[from] === true ? (end === -1 ? isLabels.length : end) : 0;
}

/** How many rows at the top are labels, with those without a number above them. */
function labelRows(cells: BlockCells): number {
  const rows = cells.map((row) => row.map(kindOf));
  const first = rows.findIndex((kinds) => countOf(kinds, "number") > 0);
  const above = rows.slice(0, first === -1 ? rows.length : first);
  const lastLabels = above.map((kinds) => countOf(kinds, "label") > 0).lastIndexOf(true);
  return lastLabels + 1;
}

function isBlankRow(row: readonly GridCell[]): boolean {
  return row.every((cell) => ["nothing", "covered"].includes(kindOf(cell)));
}

function withoutBlankEnd(cells: BlockCells): BlockCells {
  const last = cells.map((row) => !isBlankRow(row)).lastIndexOf(true);
  const rows = cells.slice(0, last + 1);
  const filled = rows.map((row) =>
    row.map((cell) => !["nothing", "covered"].includes(kindOf(cell)))
  );
  const width = Math.max(0, ...filled.map((row) => row.lastIndexOf(true) + 1));
  return rows.map((row) => row.slice(0, width));
}

/**
 * The figures of a block: without the labels at its left and its top, and without empty rows and columns at its end.
 * Rows and columns between them stay, so that every cell keeps its distance from the first.
 */
export function figuresOfBlock(cells: BlockCells): BlockCells {
  const left = labelColumns(cells);
  const figures = cells.map((row) => row.slice(left));
  return withoutBlankEnd(figures.slice(labelRows(figures)));
}

/** How many rows and columns a block has. */
export function sizeOf(cells: BlockCells): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: widthOf(cells) };
}
