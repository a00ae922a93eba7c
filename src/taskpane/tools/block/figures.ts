import { isAbsenceMark } from "../../../report/absence-marks";
import { readFigure } from "../../../read/figure-text";
import type { CellContent, GridCell } from "../../../read/source";
import { cases, tenThousandYuan } from "../../../report/formats/measures";
import type { BlockCells } from "./pasted-block";

type CellKind = "nothing" | "covered" | "number" | "mark" | "label";

/** A text of letters or characters; others, such as “-”, “不适用” and “约9”, stand in place of a number. */
function isLabel(text: string): boolean {
  return !isAbsenceMark(text) && /\p{L}{2}|^\s*\p{L}\s*$/u.test(text);
}

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
  return isLabel(String(cell)) ? "label" : "mark";
}

function widthOf(cells: BlockCells): number {
  return Math.max(0, ...cells.map((row) => row.length));
}

function countOf(kinds: readonly CellKind[], ...counted: readonly CellKind[]): number {
  return kinds.filter((kind) => counted.includes(kind)).length;
}

/** A column of words, at least in one row; a column of empty cells belongs to the figures. */
function isLabelColumn(kinds: readonly CellKind[]): boolean {
  return countOf(kinds, "label") > 0 && countOf(kinds, "number", "mark") === 0;
}

function firstRowOfNumbers(cells: BlockCells): number {
  return cells.findIndex((row) => countOf(row.map(kindOf), "number") > 0);
}

/**
 * How many columns at the left are labels, which name more than half of the rows between them; a column of row numbers
 * before them is left out with them. Numbers with nothing but words after them are figures with remarks.
 */
function labelColumns(cells: BlockCells): number {
  const rows = cells.slice(Math.max(0, firstRowOfNumbers(cells))).map((row) => row.map(kindOf));
  const columns = Array.from({ length: widthOf(cells) }, (_, column) =>
    rows.map((kinds) => kinds[column] ?? "nothing")
  );
  const isLabels = columns.map(isLabelColumn);
  const from = isLabels[0] === false && isLabels[1] === true ? 1 : 0;
  const firstFigures = isLabels.indexOf(false, from);
  const end = firstFigures === -1 ? isLabels.length : firstFigures;
  const named = rows.filter((kinds) => countOf(kinds.slice(from, end), "label", "covered") > 0);
  const hasFigures = columns.slice(end).some((kinds) => countOf(kinds, "number", "mark") > 0);
  return named.length * 2 > rows.length && (from === 0 || hasFigures) ? end : 0;
}

/** How many rows at the top are labels, with those without a number above them. */
function labelRows(cells: BlockCells): number {
  const rows = cells.map((row) => row.map(kindOf));
  const first = firstRowOfNumbers(cells);
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
