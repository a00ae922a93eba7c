import type { TableLayout } from "../report/layout";
import type { TableId } from "../report/structure";
import type { TablePart } from "./document";

/** The width of the text on an official page, 156 mm, in twentieths of a point. */
export const textWidth = 8845;

/** What a figure's cell loses to its margins, both together, in twentieths of a point. */
export const figurePadding = 40;

interface Column {
  readonly width: number;
  /** How narrow it may become so that a wider figure elsewhere stays on one line. */
  readonly least: number;
}

function times(count: number, width: number, least: number): readonly Column[] {
  return Array.from({ length: count }, () => ({ width, least }));
}

/** The columns of the tables as the forms have them so far, on one medium. */
type Columns = Readonly<Record<TableId, readonly Column[]>>;

export const paperColumns: Columns = {
  t2: [{ width: 2845, least: 2000 }, ...times(3, 2000, 1200)],
  t3: [
    { width: 480, least: 480 },
    { width: 840, least: 840 },
    { width: 3175, least: 2320 },
    ...times(6, 608, 420),
    { width: 702, least: 500 },
  ],
  t4: [...times(10, 590, 420), ...times(5, 589, 420)],
};

/** With narrower labels, so that figures are seen beside them on a telephone, too. */
export const screenColumns: Columns = {
  ...paperColumns,
  t3: [
    { width: 500, least: 500 },
    { width: 885, least: 885 },
    { width: 1902, least: 1600 },
    ...times(7, 794, 420),
  ],
};

/** A table with more columns than usual has more like its last but one, one with fewer lacks those. */
function columnsOf({ table, columns: count }: TableLayout, columns: Columns): readonly Column[] {
  const usual = columns[table];
  const more = Math.max(0, count - usual.length);
  const [like] = usual.slice(-2);
  const added = like ? times(more, like.width, like.least) : [];
  return [...usual.slice(0, Math.min(usual.length, count) - 1), ...added, ...usual.slice(-1)];
}

/** Type sizes for a table, in points; a smaller one only where the figures are too wide. Table 2 has room for 五号. */
const smallTypeSizes = [9, 8, 7, 6] as const;
const typeSizes: Readonly<Record<TableId, readonly number[]>> = {
  t2: [10.5, ...smallTypeSizes],
  t3: smallTypeSizes,
  t4: smallTypeSizes,
};

export interface TableMeasures {
  /** In points. */
  readonly typeSize: number;
  /** In twentieths of a point, together the width asked for. */
  readonly widths: readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many digits wide the longest figure of each column is, a sign of its unit two; text that is no figure may break. */
export function digitsOf(table: TablePart): readonly number[] {
  const digits = Array.from({ length: table.layout.columns }, () => 0);
  for (const cell of table.layout.cells) {
    if (cell.kind !== "figure" || cell.columnSpan > 1) continue;
    const printed = table.figures[cell.key] ?? "";
    const unit = /^-?[\d.]+(\p{Script=Han}*)$/u.exec(printed)?.[1];
    if (unit === undefined) continue;
    digits[cell.column] = Math.max(digits[cell.column] ?? 0, printed.length + unit.length);
  }
  return digits;
}

/** A digit is half as wide as its type is high. */
function widthOf(digits: number, typeSize: number): number {
  return digits * typeSize * 10 + figurePadding;
}

/** Widths rounded so that they add up to a whole. */
function rounded(widths: readonly number[], whole: number): readonly number[] {
  const scale = whole / sum(widths);
  const end = (index: number): number => Math.round(sum(widths.slice(0, index)) * scale);
  return widths.map((_, index) => end(index + 1) - end(index));
}

/**
 * How wide a table's columns are and how large its type is so that every figure stands on one line: a column with a
 * wide figure takes what the others can spare.
 * @param width of the whole table, in twentieths of a point
 */
export function tableMeasures(
  table: TablePart,
  width = textWidth,
  columns = paperColumns
): TableMeasures {
  const digits = digitsOf(table);
  const measured = (typeSize: number): TableMeasures & { readonly fits: boolean } => {
    const fitted = columnsOf(table.layout, columns).map((column, index) => {
      const needed = widthOf(digits[index] ?? 0, typeSize);
      return {
        width: Math.max(column.width, needed),
        spare: Math.max(0, column.width - Math.max(column.least, needed)),
      };
    });
    const missing = sum(fitted.map((column) => column.width)) - width;
    const spare = sum(fitted.map((column) => column.spare));
    const share = spare === 0 ? 0 : Math.min(1, missing / spare);
    const widths = fitted.map((column) => column.width - column.spare * share);
    return { typeSize, widths: rounded(widths, width), fits: missing <= spare };
  };
  const [largest, ...smaller] = typeSizes[table.layout.table].map(measured);
  if (!largest) throw new Error("No type size");
  return [largest, ...smaller].find(({ fits }) => fits) ?? smaller.at(-1) ?? largest;
}
