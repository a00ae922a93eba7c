import { figureKey, type FigureKey } from "../../report/figures";
import { layoutOf, type LayoutCell } from "../../report/layout";
import type { Block, Table } from "../../report/structure";
import { leafOf, leafPaths } from "../../report/tree";
import type { GridCell } from "../source";
import type { FormLabels, FormRow } from "./form-rows";

/** What a row of the form holds as a text tells it. */
export type GridRow =
  | { readonly label: string; readonly figures: readonly string[] }
  /** Cells of which it cannot be told which are its figures. */
  | { readonly label: string; readonly unread: readonly string[] };

/** What an official table holds: nothing of a row where that is not there. */
export interface GridContent {
  readonly rows: ReadonlyMap<FormRow, GridRow>;
  /** Rows that the form does not have, by the one they follow. */
  readonly strangers: ReadonlyMap<FormRow, readonly (readonly string[])[]>;
  /** What a column is called where that is not as in the form. */
  readonly columnTexts: (block: Block, leaf: number) => string | undefined;
}

/** Where the figures of each row stand in the grid of a table. */
function linesOfRows(table: Table, rows: readonly FormRow[]): ReadonlyMap<number, FormRow> {
  const byKey = new Map<FigureKey, FormRow>();
  for (const row of rows) {
    for (const column of leafPaths(row.block.columns)) {
      byKey.set(figureKey(table.id, row.path, column), row);
    }
  }
  return new Map(
    layoutOf(table).cells.flatMap((cell) => {
      const row = cell.kind === "figure" ? byKey.get(cell.key) : undefined;
      return row ? [[cell.row, row] as const] : [];
    })
  );
}

/** The columns of the form by their heading cells, in reading order of the layout. */
function columnTextsOf(table: Table, content: GridContent): ReadonlyMap<LayoutCell, string> {
  const texts = new Map<LayoutCell, string>();
  const headers = layoutOf(table).cells.filter(({ kind }) => kind === "header");
  const used = new Set<LayoutCell>();
  for (const block of table.blocks) {
    leafPaths(block.columns).forEach((path, leaf) => {
      const { label } = leafOf(path);
      const cell = headers.find((one) => !used.has(one) && "text" in one && one.text === label);
      if (!cell) return;
      used.add(cell);
      const own = content.columnTexts(block, leaf);
      if (own !== undefined) texts.set(cell, own);
    });
  }
  return texts;
}

/** A row that is longer than its table, so that nobody takes its cells for figures. */
function unreadLine(table: Table, label: string, cells: readonly string[]): readonly string[] {
  const room = layoutOf(table).columns + 2 - cells.length;
  return [label, ...cells, ...Array.from({ length: Math.max(0, room) }, () => "")];
}

/** The same of a table whose one row has no label. */
export function gridOfOneRow(
  { table, rows }: FormLabels,
  row: FormRow,
  figures: readonly string[]
): readonly (readonly GridCell[])[] {
  return officialGrid(table, rows, {
    rows: new Map([[row, { label: "", figures }]]),
    strangers: new Map(),
    columnTexts: () => undefined,
  });
}

/**
 * An official table as the form lays it out, with what a text says of it: a cell that another covers is null, and rows
 * that are not there are left out.
 */
export function officialGrid(
  table: Table,
  rows: readonly FormRow[],
  content: GridContent
): readonly (readonly GridCell[])[] {
  const layout = layoutOf(table);
  const lineRows = linesOfRows(table, rows);
  const columnTexts = columnTextsOf(table, content);
  const grid = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, (): GridCell => null)
  );
  const figureColumns = new Map<number, number>();
  for (const cell of layout.cells) {
    const line = grid[cell.row];
    if (!line) continue;
    if (cell.kind !== "figure") {
      line[cell.column] = columnTexts.get(cell) ?? cell.text;
      continue;
    }
    const row = lineRows.get(cell.row);
    const index = figureColumns.get(cell.row) ?? 0;
    figureColumns.set(cell.row, index + 1);
    const own = row && content.rows.get(row);
    if (own && "figures" in own) line[cell.column] = own.figures[index] ?? "";
  }
  return grid.flatMap((line, at): readonly (readonly GridCell[])[] => {
    const row = lineRows.get(at);
    if (!row) return [line];
    const own = content.rows.get(row);
    const others = content.strangers.get(row) ?? [];
    if (!own) return others;
    if ("unread" in own) return [unreadLine(table, own.label, own.unread), ...others];
    const last = table.labelColumns - 1;
    const labelled = line.map((cell, column) =>
      column <= last && cell === leafOf(row.path).label ? own.label : cell
    );
    return [labelled, ...others];
  });
}
