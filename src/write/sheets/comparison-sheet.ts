import type { SheetPlan } from "../sheet-plan";
import { comparisonList } from "./check-sheets";
import { columnCharts, withCharts } from "./column-chart";
import { listSheet, listTableArea } from "./list-sheet";

/** What the sheet is called unless the name is taken. */
export const comparisonSheetName = "同比分析";

/** A comparison of two years as rows of a sheet; see `comparisonList` for the columns. */
export interface ComparisonContent {
  readonly agency: string;
  /** null where the report does not say it. */
  readonly year: number | null;
  readonly previousYear: number | null;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What is not compared, a sentence each. */
  readonly notes: readonly string[];
  /** The rows about 依申请公开, which a chart shows: the first, counted from 0, and how many. */
  readonly requests: { readonly first: number; readonly count: number };
}

/** Columns of the list: 项目, and the numbers of last year and this year beside each other. */
const itemColumn = 1;
const numberColumns = { first: 3, count: 2 } as const;

/** Rows between list and chart, and those the chart covers. */
const gap = 1;
const chartRows = 22;

/**
 * The sheet 同比分析: the list, and below it a chart of both years for the requests; none where no row has a number of
 * both.
 */
export function comparisonSheet(name: string, content: ComparisonContent): SheetPlan {
  const { agency, headings, rows, notes, requests } = content;
  const years = `${content.previousYear ?? "上一"}年与${content.year ?? "本"}年`;
  const list = comparisonList(name, `${agency}${years}年报数据同比分析`, headings, rows, notes);
  const sheet = listSheet(list);
  const row = listTableArea(list).row + 1 + requests.first;
  const { first: column, count: columnSpan } = numberColumns;
  const top = sheet.rows + gap;
  const charts = columnCharts(sheet, {
    title: `依申请公开：${years}`,
    values: { row, column, rowSpan: requests.count, columnSpan },
    names: headings.slice(column, column + columnSpan),
    categories: { row, column: itemColumn, rowSpan: requests.count, columnSpan: 1 },
    isLabelled: false,
    place: { row: top, column: 0, rowSpan: chartRows, columnSpan: sheet.columns },
  });
  return withCharts(sheet, charts);
}
