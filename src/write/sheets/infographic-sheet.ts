import { percentContent } from "../../report/wording";
import { draftMark } from "../draft-mark";
import type { Standing } from "../document";
import type { Infographic, KeyFigure } from "../../report/infographic";
import { printedLine } from "../printed-text";
import type { SheetPlan } from "../sheet-plan";
import { columnCharts, withCharts } from "./column-chart";
import { listSheet, listTableArea, type List, type ListColumn } from "./list-sheet";

/** What the sheet is called unless the name is taken. */
export const infographicSheetName = "一图读懂";

/** Columns of the list: 项目, and the numbers of last year and this year beside each other. */
const itemColumn = 1;
const beforeColumn = 2;
const nowColumn = 3;

/** Rows between list and charts, and those a chart covers: all of it is printed on one page. */
const gap = 1;
const chartRows = 13;

function column(
  heading: string,
  width: number,
  horizontal: ListColumn["horizontal"],
  numberFormat?: string
): ListColumn {
  return { heading, width, horizontal, ...(numberFormat !== undefined && { numberFormat }) };
}

/** What is said where a number is missing. */
function missing(
  { now, nowWords, before, beforeWords }: KeyFigure,
  { year, yearBefore }: Infographic
): string {
  const words = [
    ...(now === null ? [`${year}${nowWords}`] : []),
    ...(before === null && yearBefore !== null ? [`${yearBefore}${beforeWords}`] : []),
  ];
  return words.join("，");
}

function rowOf(kind: string, figure: KeyFigure, content: Infographic) {
  const { name, before, now, by, percent } = figure;
  return [
    kind,
    name,
    before ?? "",
    now ?? "",
    by ?? "",
    percentContent(percent),
    missing(figure, content),
  ];
}

function unitNote(figures: readonly KeyFigure[]): string {
  return `单位：${[...new Set(figures.map(({ unit }) => unit))].join("、")}。`;
}

function listOf(name: string, content: Infographic, draft: string | null): List {
  const { titleLines, figures, outcomes, year, yearBefore, notes } = content;
  return {
    content: "infographic",
    name,
    title: printedLine(titleLines.join("")),
    notes: [...(draft === null ? [] : [`【${draft}】`]), ...notes, unitNote(figures)],
    columns: [
      column("类别", 60, "center"),
      column("项目", 141, "left"),
      column(yearBefore ?? "上年", 60, "right", "General"),
      column(year, 60, "right", "General"),
      column("增减", 54, "right", "+0;-0;0"),
      column("增减（%）", 60, "right", "+0.0;-0.0;0"),
      column("说明", 60, "left"),
    ],
    rows: [
      ...figures.map((figure) => rowOf("五项数据", figure, content)),
      ...outcomes.figures.map((figure) => rowOf("办理结果", figure, content)),
    ],
  };
}

/**
 * The sheet 一图读懂: the five figures and the outcomes as a list, and below it two charts; a chart is left out where its
 * numbers are missing.
 * @param standing of the report; where it is not ready, the sheet is marked 草稿, with what remains to be done
 */
export function infographicSheet(
  name: string,
  content: Infographic,
  standing: Standing
): SheetPlan {
  const { figures, outcomes, flow, year, yearBefore } = content;
  const list = listOf(name, content, draftMark(standing));
  const sheet = listSheet(list);
  const first = listTableArea(list).row + 1;
  const top = sheet.rows + gap;
  const place = (index: number) => ({
    row: top + index * (chartRows + gap),
    column: 0,
    rowSpan: chartRows,
    columnSpan: sheet.columns,
  });
  const columns =
    yearBefore === null
      ? { column: nowColumn, columnSpan: 1 }
      : { column: beforeColumn, columnSpan: 2 };
  const outcomeRows = { row: first + figures.length, rowSpan: outcomes.figures.length };
  const flowRows = { row: first, rowSpan: flow.figures.length };
  const categories = { column: itemColumn, columnSpan: 1 };
  return withCharts(sheet, [
    ...columnCharts(sheet, {
      title: outcomes.title,
      values: { ...outcomeRows, column: nowColumn, columnSpan: 1 },
      names: [year],
      categories: { ...outcomeRows, ...categories },
      isLabelled: true,
      place: place(0),
    }),
    ...columnCharts(sheet, {
      title: flow.title,
      values: { ...flowRows, ...columns },
      names: yearBefore === null ? [year] : [yearBefore, year],
      categories: { ...flowRows, ...categories },
      isLabelled: true,
      place: place(1),
    }),
  ]);
}
