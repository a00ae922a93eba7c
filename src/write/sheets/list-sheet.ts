import type { Area } from "../../report/layout";
import type { ListContent, SheetPlan } from "../sheet-plan";
import { headingStyle, hintStyle, tableStyle, titleStyle } from "./styles";
import { textHeight } from "./text-size";

/** A column of a list. */
export interface ListColumn {
  readonly heading: string;
  /** In points. */
  readonly width: number;
  readonly horizontal: "left" | "center" | "right";
  /** An Excel number format. */
  readonly numberFormat?: string;
}

/** A table that is no part of a report, with a title and a few lines on it. */
export interface List {
  readonly content: ListContent;
  readonly name: string;
  readonly title: string;
  /** Below the title, a line each. */
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The part of a list's sheet that is the table, headings first. A chart is drawn from it. */
export function listTableArea({ notes, columns, rows }: List): Area {
  return { row: 1 + notes.length, column: 0, rowSpan: 1 + rows.length, columnSpan: columns.length };
}

/** The sheet of a list. Nothing in it is locked: it is the clerk's own. */
export function listSheet(list: List): SheetPlan {
  const { columns, rows, notes } = list;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const table = listTableArea(list);
  const total = table.row + table.rowSpan;
  const line = (row: number): Area => ({ row, column: 0, rowSpan: 1, columnSpan: columns.length });
  const padded = (text: string): readonly string[] =>
    columns.map((_, at) => (at === 0 ? text : ""));
  return {
    name: list.name,
    content: list.content,
    rows: total,
    columns: columns.length,
    values: [
      padded(list.title),
      ...notes.map(padded),
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map((_, at) => row[at] ?? "")),
    ],
    merges: columns.length > 1 ? [0, ...notes.map((_, index) => index + 1)].map(line) : [],
    styles: [
      { area: line(0), style: titleStyle },
      ...notes.map((_, index) => ({ area: line(index + 1), style: hintStyle })),
      { area: table, style: tableStyle },
      ...(rows.length > 0 ? columns : []).map(({ horizontal, numberFormat }, column) => ({
        area: { row: table.row + 1, column, rowSpan: rows.length, columnSpan: 1 },
        style: { horizontal, ...(numberFormat !== undefined && { numberFormat }) },
      })),
      {
        area: line(table.row),
        style: {
          bold: true,
          ...(headingStyle.fontName ? { fontName: headingStyle.fontName } : {}),
        },
      },
    ],
    columnWidths: columns.map((column) => column.width),
    rowHeights: [
      textHeight(list.title, width, titleStyle.fontSize ?? 16) + 12,
      ...notes.map((note) => textHeight(note, width, hintStyle.fontSize ?? 10)),
      ...Array.from({ length: 1 + rows.length }, () => null),
    ],
    validations: [],
    inputs: [{ row: 0, column: 0, rowSpan: total, columnSpan: columns.length }],
    protect: false,
    frozenRows: table.row + 1,
    frozenColumns: 0,
    printArea: { row: 0, column: 0, rowSpan: total, columnSpan: columns.length },
  };
}
