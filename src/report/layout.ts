import { figureKey, type FigureKey } from "./figures";
import { oncePer } from "./once";
import { depth, leafCount, leafPaths } from "./tree";
import type { Block, ColumnNode, RowNode, Table, TableId } from "./structure";

/** An area of a table, in rows and columns of the table counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One cell of an official table, merged cells being one. */
export type LayoutCell = Area &
  (
    | { readonly kind: "title" | "header" | "note"; readonly text: string }
    | { readonly kind: "label"; readonly text: string }
    | { readonly kind: "figure"; readonly key: FigureKey }
  );

/** An official table as a grid: its cells cover it fully and do not overlap. */
export interface TableLayout {
  readonly table: TableId;
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that belong to the header; table 2 has a header in every block, and none here. */
  readonly headerRows: number;
  readonly cells: readonly LayoutCell[];
}

/** Widths of a block's columns: all one, but a block with too few columns widens its last one. */
function leafWidths(block: Block, figureColumns: number): readonly number[] {
  const leaves = leafPaths(block.columns).length;
  return Array.from({ length: leaves }, (_, index) =>
    index === leaves - 1 ? figureColumns - leaves + 1 : 1
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function headerCells(
  nodes: readonly ColumnNode[],
  top: Area,
  widths: readonly number[]
): readonly LayoutCell[] {
  const cells: LayoutCell[] = [];
  let column = top.column;
  let leaf = 0;
  for (const node of nodes) {
    const below = widths.slice(leaf, leaf + leafCount(node));
    const columnSpan = sum(below);
    const rowSpan = node.children ? 1 : top.rowSpan;
    cells.push({ kind: "header", text: node.label, row: top.row, column, rowSpan, columnSpan });
    if (node.children) {
      const area = { row: top.row + 1, column, rowSpan: top.rowSpan - 1, columnSpan };
      cells.push(...headerCells(node.children, area, below));
    }
    column += columnSpan;
    leaf += below.length;
  }
  return cells;
}

function labelCells(nodes: readonly RowNode[], top: Area): readonly LayoutCell[] {
  const cells: LayoutCell[] = [];
  let row = top.row;
  for (const node of nodes) {
    const rowSpan = leafCount(node);
    const columnSpan = node.children ? 1 : top.columnSpan;
    cells.push({ kind: "label", text: node.label, row, column: top.column, rowSpan, columnSpan });
    if (node.children) {
      const area = { row, column: top.column + 1, rowSpan, columnSpan: top.columnSpan - 1 };
      cells.push(...labelCells(node.children, area));
    }
    row += rowSpan;
  }
  return cells;
}

function figureCells(
  table: Table,
  block: Block,
  top: number,
  widths: readonly number[]
): readonly LayoutCell[] {
  return leafPaths(block.rows).flatMap((rowPath, rowIndex) =>
    leafPaths(block.columns).map((columnPath, columnIndex): LayoutCell => ({
      kind: "figure",
      key: figureKey(table.id, rowPath, columnPath),
      row: top + rowIndex,
      column: table.labelColumns + sum(widths.slice(0, columnIndex)),
      rowSpan: 1,
      columnSpan: widths[columnIndex] ?? 1,
    }))
  );
}

function blockCells(
  table: Table,
  block: Block,
  figureColumns: number,
  top: number
): readonly LayoutCell[] {
  const columns = table.labelColumns + figureColumns;
  const widths = leafWidths(block, figureColumns);
  const headerTop = top + (block.title === undefined ? 0 : 1);
  const headerRows = depth(block.columns);
  const cells: LayoutCell[] = [];
  if (block.title !== undefined) {
    cells.push({
      kind: "title",
      text: block.title,
      row: top,
      column: 0,
      rowSpan: 1,
      columnSpan: columns,
    });
  }
  if (block.corner) {
    const area = { row: headerTop, column: 0, rowSpan: headerRows, columnSpan: table.labelColumns };
    cells.push({ ...block.corner, ...area });
  }
  const header = {
    row: headerTop,
    column: table.labelColumns,
    rowSpan: headerRows,
    columnSpan: figureColumns,
  };
  cells.push(...headerCells(block.columns, header, widths));
  const bodyTop = headerTop + headerRows;
  if (table.labelColumns > 0) {
    const stub = {
      row: bodyTop,
      column: 0,
      rowSpan: leafPaths(block.rows).length,
      columnSpan: table.labelColumns,
    };
    cells.push(...labelCells(block.rows, stub));
  }
  cells.push(...figureCells(table, block, bodyTop, widths));
  return cells;
}

function blockHeight(block: Block): number {
  const title = block.title === undefined ? 0 : 1;
  return title + depth(block.columns) + leafPaths(block.rows).length;
}

/** Cells of a row are made from left to right, and sorting keeps that order. */
function byRow(a: Area, b: Area): number {
  return a.row - b.row;
}

/** As many as the widest block has. */
function figureColumnsOf({ blocks }: Table): number {
  return Math.max(...blocks.map(({ columns }) => leafPaths(columns).length));
}

/** The grid of an official table, derived from its description; cells in reading order. */
export const layoutOf = oncePer((table: Table): TableLayout => {
  const figureColumns = figureColumnsOf(table);
  const cells: LayoutCell[] = [];
  let top = 0;
  for (const block of table.blocks) {
    cells.push(...blockCells(table, block, figureColumns, top));
    top += blockHeight(block);
  }
  const [first] = table.blocks;
  return {
    table: table.id,
    rows: top,
    columns: table.labelColumns + figureColumns,
    headerRows: table.blocks.length === 1 && first ? depth(first.columns) : 0,
    cells: cells.sort(byRow),
  };
});
