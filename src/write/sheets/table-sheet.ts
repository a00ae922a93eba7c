import { figuresOf, type FigureKey } from "../../report/figures";
import { layoutOf, type Area, type LayoutCell, type TableLayout } from "../../report/layout";
import type { FigureValue } from "../../report/report";
import type { Format } from "../../report/formats";
import type { Measure, Table, TableId } from "../../report/structure";
import type { SheetPlan, Validation } from "../sheet-plan";
import { figureFormatOf } from "../figure-format";
import { joinAreas, movedArea } from "./areas";
import { validationFor } from "./figure-validation";
import { hintsOf } from "./hints";
import { labelText } from "./label-text";
import {
  fillableStyle,
  figureStyle,
  headingStyle,
  hintStyle,
  rowLabelStyle,
  tableSize,
  tableStyle,
  titleSize,
  titleStyle,
} from "./styles";
import { textHeight } from "./text-size";

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  readonly format: Format;
  readonly table: Table;
  readonly figures: Readonly<Partial<Record<FigureKey, FigureValue>>>;
  /** Hints beside the table. */
  readonly guidance: boolean;
  /** Tint the cells that are to be filled. */
  readonly tinted: boolean;
  readonly protect: boolean;
}

/** Title and heading stand above the table. */
const tableTop = 2;
/** Rows below a table in which sentences that belong beside it may be written: they look like any other empty rows. */
export const rowsBelowTable = 3;
const gapWidth = 12;
const hintWidth = 201;
const headingHeight = 30;

/**
 * Widths in points: of each column of row labels, and of the columns of figures together. Table 3 in the proportion of
 * the official template (754 : 921 : 3271 : 7 × 685), tables 2 and 4 in equal columns; all of them 495 points wide and
 * in whole pixels, into which Excel rounds them, since an A4 page takes 504.
 */
const columnWidths: Readonly<
  Record<TableId, { readonly labels: readonly number[]; readonly figures: number }>
> = {
  t2: { labels: [123.75], figures: 371.25 },
  t3: { labels: [39, 48, 166.5], figures: 241.5 },
  t4: { labels: [], figures: 495 },
};

/** Of a pixel, in points. */
const pixel = 0.75;

/** The least height of a row in points. */
const leastHeights: Readonly<Record<TableId, number>> = { t2: 27, t3: 21, t4: 36 };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function widthsOf({ table, columns }: TableLayout): readonly number[] {
  const { labels, figures } = columnWidths[table];
  const count = columns - labels.length;
  const width = Math.floor(figures / count / pixel) * pixel;
  return [...labels, ...Array.from({ length: count }, () => width)];
}

function printed(value: FigureValue | undefined): string | number {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? value : value.text;
}

function widthOf({ column, columnSpan }: LayoutCell, widths: readonly number[]): number {
  return sum(widths.slice(column, column + columnSpan));
}

function contentOf(
  cell: LayoutCell,
  widths: readonly number[],
  figures: TableSheet["figures"]
): string | number {
  return cell.kind === "figure"
    ? printed(figures[cell.key])
    : labelText(cell, widthOf(cell, widths), tableSize);
}

/** Hosts fit rows to their text only outside merged cells, so every row of a table gets its height here. */
function tableRowHeights(layout: TableLayout): readonly number[] {
  const widths = widthsOf(layout);
  const heights = Array.from({ length: layout.rows }, () => leastHeights[layout.table]);
  for (const cell of layout.cells) {
    if (cell.kind === "figure") continue;
    const width = widthOf(cell, widths);
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const text = labelText(cell, width, tableSize);
    const missing = textHeight(text, width, tableSize) - sum(rows);
    const last = cell.row + cell.rowSpan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

function isMerged(area: Area): boolean {
  return area.rowSpan > 1 || area.columnSpan > 1;
}

/** Row labels are set left, but those that name a group beside its rows, and all of table 2, stand in the middle. */
function isLeftLabel(cell: LayoutCell, table: TableId): boolean {
  return table === "t3" && cell.kind === "label" && cell.rowSpan === 1;
}

function validationsOf(
  cells: readonly LayoutCell[],
  measures: ReadonlyMap<FigureKey, Measure>
): readonly Validation[] {
  const areas = new Map<Measure, Area[]>();
  for (const cell of cells) {
    const measure = cell.kind === "figure" ? measures.get(cell.key) : undefined;
    if (measure) areas.set(measure, [...(areas.get(measure) ?? []), areaOf(cell)]);
  }
  return [...areas].flatMap(([measure, those]) =>
    joinAreas(those).map((area) => validationFor(measure, area))
  );
}

/** Where the form does not print the unit, the cells show it. */
function unitStyles(
  cells: readonly LayoutCell[],
  measures: ReadonlyMap<FigureKey, Measure>
): SheetPlan["styles"] {
  return cells.flatMap((cell) => {
    const measure = cell.kind === "figure" ? measures.get(cell.key) : undefined;
    return measure?.standsWithUnit
      ? [{ area: areaOf(cell), style: { numberFormat: figureFormatOf(measure) } }]
      : [];
  });
}

function areaOf(cell: LayoutCell): Area {
  const { row, column, rowSpan, columnSpan } = cell;
  return movedArea({ row, column, rowSpan, columnSpan }, tableTop, 0);
}

interface PlacedHint {
  readonly area: Area;
  readonly text: string;
}

/** Every hint stands beside the rows from its own to the next one's. */
function placedHints(table: Table, layout: TableLayout, column: number): readonly PlacedHint[] {
  const starts = hintsOf(table).flatMap((hint) => {
    const cell = layout.cells.find(hint.from);
    return cell ? [{ row: cell.row, text: hint.text }] : [];
  });
  return starts.map(({ row, text }, index) => {
    const rowSpan = (starts[index + 1]?.row ?? layout.rows) - row;
    return { text, area: { row: row + tableTop, column, rowSpan, columnSpan: 1 } };
  });
}

/** The sheet of an official table: title, section heading, the table, and hints outside what is printed. */
export function tableSheet(sheet: TableSheet): SheetPlan {
  const { table, format } = sheet;
  const layout = layoutOf(table);
  const widths = widthsOf(layout);
  const hintColumn = layout.columns + 1;
  const hints = sheet.guidance ? placedHints(table, layout, hintColumn) : [];
  const rows = tableTop + layout.rows;
  const columns = sheet.guidance ? hintColumn + 1 : layout.columns;

  const values = Array.from({ length: rows }, () => Array<string | number>(columns).fill(""));
  const write = (row: number, column: number, value: string | number): void => {
    const line = values[row];
    if (line) line[column] = value;
  };
  write(0, 0, sheet.title);
  write(1, 0, sheet.heading);
  for (const cell of layout.cells) {
    write(cell.row + tableTop, cell.column, contentOf(cell, widths, sheet.figures));
  }
  for (const { area, text } of hints) write(area.row, area.column, text);

  const line = (row: number): Area => ({ row, column: 0, rowSpan: 1, columnSpan: layout.columns });
  const body: Area = {
    row: tableTop,
    column: 0,
    rowSpan: layout.rows,
    columnSpan: layout.columns,
  };
  const below: Area = { row: rows, column: 0, rowSpan: rowsBelowTable, columnSpan: 1 };
  const figureAreas = layout.cells.filter((cell) => cell.kind === "figure").map(areaOf);
  const leftLabels = layout.cells.filter((cell) => isLeftLabel(cell, table.id)).map(areaOf);
  const measures = new Map([...figuresOf(format)].map(([key, figure]) => [key, figure.measure]));

  return {
    name: sheet.name,
    content: table.id,
    rows,
    columns,
    values,
    merges: [
      line(0),
      line(1),
      ...layout.cells.map(areaOf).filter(isMerged),
      ...hints.map(({ area }) => area).filter(isMerged),
    ],
    styles: [
      { area: line(0), style: titleStyle },
      { area: line(1), style: headingStyle },
      { area: body, style: tableStyle },
      ...joinAreas(leftLabels).map((area) => ({ area, style: rowLabelStyle })),
      ...joinAreas(figureAreas).map((area) => ({
        area,
        style: sheet.tinted ? { ...figureStyle, ...fillableStyle } : figureStyle,
      })),
      ...unitStyles(layout.cells, measures),
      ...hints.map(({ area }) => ({ area, style: hintStyle })),
    ],
    columnWidths: [...widths, ...(sheet.guidance ? [gapWidth, hintWidth] : [])],
    rowHeights: [
      textHeight(sheet.title, sum(widths), titleSize) + 12,
      headingHeight,
      ...tableRowHeights(layout),
    ],
    validations: validationsOf(layout.cells, measures),
    inputs: [line(0), ...joinAreas(figureAreas), below],
    protect: sheet.protect,
    frozenRows: tableTop + layout.headerRows,
    frozenColumns: layout.headerRows > 0 ? table.labelColumns : 0,
    printArea: { row: 0, column: 0, rowSpan: rows, columnSpan: layout.columns },
  };
}
