import type { Area } from "../../src/report/layout";
import type { TablePart } from "../../src/write/document";

/** A cell of a rendered table: where it stands and what is in it. */
export interface RenderedCell extends Area {
  readonly text: string;
}

/** The cells a table must have, in reading order. */
export function cellsOf(table: TablePart): readonly RenderedCell[] {
  return table.layout.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: cell.kind === "figure" ? (table.figures[cell.key] ?? "") : cell.text,
  }));
}

/** The cells of a table in a web page, placed as browsers do. */
export function cellsOfHtmlTable(table: HTMLTableElement): readonly RenderedCell[] {
  const taken = new Set<string>();
  const cells: RenderedCell[] = [];
  Array.from(table.rows).forEach((rowElement, row) => {
    let column = 0;
    for (const cell of Array.from(rowElement.cells)) {
      while (taken.has(`${row},${column}`)) column++;
      const { rowSpan, colSpan: columnSpan } = cell;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < columnSpan; right++) {
          taken.add(`${row + down},${column + right}`);
        }
      }
      cells.push({ row, column, rowSpan, columnSpan, text: cell.textContent });
    }
  });
  return cells;
}
