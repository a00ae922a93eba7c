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

/** Of the tables as the forms have them so far. */
const usualColumns: Readonly<Record<TableId, readonly Column[]>> = {
  t2: [{ width: 2845, least: 2000 }, ...times(3, 2000, 1200)],
  t3: [
    { width: 440, least: 440 },
    { width: 800, least: 800 },
    { width: 3255, least: 2400 },
    ...times(6, 608, 420),
    { width: 702, least: 500 },
  ],
  t4: [...times(10, 590, 420), ...times(5, 589, 420)],
};

/** A table with more columns than usual has more like its last but one, one with fewer lacks those. */
function columnsOf({ table, columns: count }: TableLayout): readonly Column[] {
  const usual = usualColumns[table];
  const more = Math.max(0, count - usual.length);
  const [like] = usual.slice(-2);
  const added = like ? times(more, like.width, like.least) : [];
  return [...usual.slice(0, Math.min(usual.length, count) - 1), ...added, ...usual.slice(-1)];
}

/** Type sizes for a table, in points; a smaller one only where the figures are too wide. */
const typeSizes = [9, 8, 7, 6] as const;

export interface TableMeasures {
  /** In points. */
  readonly typeSize: number;
  /** In twentieths of a point, together the width asked for. */
  readonly widths: readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many digits the longest figure of each column has; text that is no figure may break. */
export function digitsOf(table: TablePart): readonly number[] {
  const digits = columnsOf(table.layout).map(() => 0);
  for (const cell of table.layout.cells) {
    if (cell.kind !== "figure" || cell.columnSpan > 1) continue;
    const printed = table.figures[cell.key] ?? "";
    if (!/^-?[\d.]+$/.test(printed)) continue;
    digits[cell.column] = Math.max(digits[cell.column] ?? 0, printed.length);
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
export function tableMeasures(table: TablePart, width = textWidth): TableMeasures {
  const digits = digitsOf(table);
  const measured = (typeSize: number): TableMeasures & { readonly fits: boolean } => {
    const fitted = columnsOf(table.layout).map((column, index) => {
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
  const [largest, ...smaller] = typeSizes.map(measured);
  if (!largest) throw new Error("No type size");
  return [largest, ...smaller].find(({ fits }) => fits) ?? smaller.at(-1) ?? largest;
}
