import { leafOf, leafPaths } from "./tree";
import type { Block, ColumnNode, Format, Measure, RowNode, Table, TableId } from "./structure";

/** Stable name of one number cell of a form, such as `t3.received.individual`. */
export type FigureKey = `${TableId}.${string}`;

/** One number cell of an official form. */
export interface Figure {
  readonly key: FigureKey;
  readonly table: TableId;
  readonly measure: Measure;
  /** `total` where the form's label says 总计 for this row or column. */
  readonly role: "input" | "total";
  /** Official labels from the outermost to the innermost; the row of table 4 has none. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}

type Path<Node> = readonly [...Node[], Node];

function keyParts(path: readonly { readonly key?: string }[]): readonly string[] {
  return path.flatMap((node) => (node.key === undefined ? [] : [node.key]));
}

/** The key of the figure where a row and a column of a table cross. */
export function figureKey(table: TableId, row: Path<RowNode>, column: Path<ColumnNode>): FigureKey {
  return `${table}.${[...keyParts(row), ...keyParts(column)].join(".")}`;
}

function figureAt(
  table: Table,
  block: Block,
  row: Path<RowNode>,
  column: Path<ColumnNode>
): Figure {
  const isTotal = leafOf(row).totals !== undefined || leafOf(column).totals !== undefined;
  return {
    key: figureKey(table.id, row, column),
    table: table.id,
    measure: leafOf(column).measure ?? block.measure,
    role: isTotal ? "total" : "input",
    rowLabels: row.map((node) => node.label).filter((label) => label !== ""),
    columnLabels: column.map((node) => node.label),
  };
}

function figuresOfTable(table: Table): readonly Figure[] {
  return table.blocks.flatMap((block) =>
    leafPaths(block.rows).flatMap((row) =>
      leafPaths(block.columns).map((column) => figureAt(table, block, row, column))
    )
  );
}

const figuresByFormat = new WeakMap<Format, ReadonlyMap<FigureKey, Figure>>();

/** The figures of a form by key, in reading order: table by table, row by row. */
export function figuresOf(format: Format): ReadonlyMap<FigureKey, Figure> {
  const known = figuresByFormat.get(format);
  if (known) return known;
  const figures = new Map(
    format.tables.flatMap(figuresOfTable).map((figure) => [figure.key, figure] as const)
  );
  figuresByFormat.set(format, figures);
  return figures;
}

/** All figure keys of a form in reading order. */
export function figureKeys(format: Format): readonly FigureKey[] {
  return [...figuresOf(format).keys()];
}
