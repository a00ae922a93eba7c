import type { LayoutCell, TableLayout } from "../report/layout";
import type { ListPart, TablePart } from "./document";
import { listLayout } from "./list-layout";

/** A cell where it meets a row: the row it begins in, or one that it reaches down into. */
export interface RowCell {
  readonly cell: LayoutCell;
  readonly begins: boolean;
  /** What is printed in the cell, wherever it begins. */
  readonly text: string;
  /** What begins at the left edge of its cell, while all else stands in the middle. */
  readonly isLeft: boolean;
}

/** Table and cells of the form, and of a list of ours, as they are drawn. */
function drawn(part: TablePart | ListPart): Pick<TableLayout, "rows" | "cells"> {
  return part.kind === "table" ? part.layout : listLayout(part);
}

function textOf(part: TablePart | ListPart, cell: LayoutCell): string {
  if (cell.kind !== "figure") return cell.text;
  return part.kind === "table" ? (part.figures[cell.key] ?? "") : "";
}

/** In a list names and the note, in a table of the form labels, but for those of groups. */
function isLeft({ kind: part }: TablePart | ListPart, cell: LayoutCell): boolean {
  const { kind, column, columnSpan } = cell;
  if (part === "table") return kind === "label" && column > 1;
  return kind === "label" || (kind === "note" && columnSpan > 1);
}

/** The rows of a table from the top, each with all cells it meets from left to right. */
export function rowsOf(part: TablePart | ListPart): readonly (readonly RowCell[])[] {
  const { cells, rows } = drawn(part);
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        cell,
        begins: cell.row === row,
        text: textOf(part, cell),
        isLeft: isLeft(part, cell),
      }))
  );
}
