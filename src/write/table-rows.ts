import type { LayoutCell } from "../report/layout";
import type { TablePart } from "./document";

/** A cell where it meets a row: the row it begins in, or one that it reaches down into. */
export interface RowCell {
  readonly cell: LayoutCell;
  readonly begins: boolean;
  /** What is printed in the cell, wherever it begins. */
  readonly text: string;
}

function textOf(table: TablePart, cell: LayoutCell): string {
  return cell.kind === "figure" ? (table.figures[cell.key] ?? "") : cell.text;
}

/** The rows of a table from the top, each with all cells it meets from left to right. */
export function rowsOf(table: TablePart): readonly (readonly RowCell[])[] {
  const { cells, rows } = table.layout;
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({ cell, begins: cell.row === row, text: textOf(table, cell) }))
  );
}
