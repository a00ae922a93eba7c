import type { ColumnKeyOf, FigureKeyOf, GroupOf, RowKeyOf } from "./figure-key";
import type { Format, OfficialTable } from "./formats";
import { oncePer } from "./once";
import { leafOf, leafPaths } from "./tree";
import type { Block, ColumnNode, Measure, RowNode, Table, TableId } from "./structure";

/** Stable name of one number cell of an official form, such as `t3.received.individual`. */
export type FigureKey = FigureKeyOf<OfficialTable>;
/** The part of it that names the row; "" for the row of table 4, which has no name. */
export type RowKey = RowKeyOf<OfficialTable>;
/** The part of it that names the column. */
export type ColumnKey = ColumnKeyOf<OfficialTable>;
/** A row, or several under one label, such as `denied`. */
export type RowGroup = GroupOf<RowKey>;

/** One number cell of an official form. */
export interface Figure {
  readonly key: FigureKey;
  readonly table: TableId;
  readonly row: RowKey;
  readonly column: ColumnKey;
  readonly measure: Measure;
  /** `total` where the form's label says 总计 for this row or column. */
  readonly role: "input" | "total";
  /** Official labels from the outermost to the innermost; the row of table 4 has none. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}

type Path<Node> = readonly [...Node[], Node];

const joinedKeys = oncePer((path: readonly { readonly key?: string }[]): string =>
  path.flatMap((node) => (node.key === undefined ? [] : [node.key])).join(".")
);

function crossing(table: TableId, row: string, column: string): FigureKey {
  return (row === "" ? `${table}.${column}` : `${table}.${row}.${column}`) as FigureKey;
}

/** The part of a figure's key that names its column, spelled as ColumnKeyOf spells it. */
export function columnKey(column: Path<ColumnNode>): ColumnKey {
  return joinedKeys(column) as ColumnKey;
}

/** The key of the figure where a row and a column of an official table cross, spelled as FigureKeyOf spells it. */
export function figureKey(table: TableId, row: Path<RowNode>, column: Path<ColumnNode>): FigureKey {
  return crossing(table, joinedKeys(row), joinedKeys(column));
}

function describedFigure(
  table: Table,
  block: Block,
  row: Path<RowNode>,
  column: Path<ColumnNode>
): Figure {
  const isTotal = leafOf(row).totals !== undefined || leafOf(column).totals !== undefined;
  return {
    key: figureKey(table.id, row, column),
    table: table.id,
    row: joinedKeys(row) as RowKey,
    column: columnKey(column),
    measure: leafOf(column).measure ?? block.measure,
    role: isTotal ? "total" : "input",
    rowLabels: row.map((node) => node.label).filter((label) => label !== ""),
    columnLabels: column.map((node) => node.label),
  };
}

function describedFigures(table: Table): readonly Figure[] {
  return table.blocks.flatMap((block) =>
    leafPaths(block.rows).flatMap((row) =>
      leafPaths(block.columns).map((column) => describedFigure(table, block, row, column))
    )
  );
}

/** The figures of a form by key, in reading order: table by table, row by row. */
export const figuresOf = oncePer(
  (format: Format): ReadonlyMap<FigureKey, Figure> =>
    new Map(format.tables.flatMap(describedFigures).map((figure) => [figure.key, figure]))
);

const figuresByTable = oncePer((format: Format) => {
  const figures = [...figuresOf(format).values()];
  return new Map(format.tables.map(({ id }) => [id, figures.filter(({ table }) => table === id)]));
});

/** The figures of one table of a form, in reading order. */
export function figuresOfTable(format: Format, id: TableId): readonly Figure[] {
  return figuresByTable(format).get(id) ?? [];
}

/** The figure of a form that has this name; undefined where the form has none. */
export function figureNamed(format: Format, name: string): Figure | undefined {
  return figuresOf(format).get(name as FigureKey);
}

/** The figure of a form where a row and a column of a table cross; undefined where the form has none. */
export function figureAt(
  format: Format,
  table: TableId,
  row: RowKey,
  column: ColumnKey
): Figure | undefined {
  return figuresOf(format).get(crossing(table, row, column));
}

/** The figures of one column in the row of this name, or in the rows under it, such as those of `denied`. */
export function figuresBelow(
  format: Format,
  group: RowGroup,
  column: ColumnKey
): readonly Figure[] {
  return [...figuresOf(format).values()].filter(
    (figure) =>
      figure.column === column && (figure.row === group || figure.row.startsWith(`${group}.`))
  );
}

type RowFigures<Column extends ColumnKey> = Readonly<Record<Column, Figure>>;

function foundRows<Column extends ColumnKey>(
  format: Format,
  columns: readonly Column[]
): readonly RowFigures<Column>[] {
  const [first] = columns;
  return [...figuresOf(format).values()].flatMap(({ table, row, column }) => {
    if (column !== first) return [];
    const found = columns.flatMap((each) => {
      const figure = figureAt(format, table, row, each);
      return figure ? [[each, figure] as const] : [];
    });
    if (found.length < columns.length) return [];
    return [Object.fromEntries(found) as RowFigures<Column>];
  });
}

const rowsByColumns = oncePer((format: Format) =>
  oncePer((columns: readonly ColumnKey[]) => foundRows(format, columns))
);

/** The rows of a form that have all of these columns: of each, the figures there. */
export function rowsWith<Column extends ColumnKey>(
  format: Format,
  columns: readonly Column[]
): readonly RowFigures<Column>[] {
  return rowsByColumns(format)(columns);
}

/** All figure keys of a form in reading order. */
export function figureKeys(format: Format): readonly FigureKey[] {
  return [...figuresOf(format).keys()];
}
