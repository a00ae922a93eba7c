import type { ChartPlan } from "../../write/sheet-plan";
import { cellArea } from "../../write/sheets/areas";
import { rangeAt } from "./ranges";

/** By which a chart of ours is known in its sheet. */
function chartName(index: number): string {
  return `年报助手图表${index === 0 ? "" : index + 1}`;
}

/** Takes the charts of ours away, or what stands of them. */
export function removeCharts(sheet: Excel.Worksheet, plans: readonly ChartPlan[]): void {
  plans.forEach((_, index) => {
    sheet.charts.getItemOrNullObject(chartName(index)).delete();
  });
}

/**
 * Draws a chart over cells of its sheet, which hold their values by then.
 * Excel takes empty cells of what a chart is drawn from for names; so it is drawn from a row without any, which makes a
 * series of each column, and then each series is told its numbers.
 */
function drawChart(sheet: Excel.Worksheet, plan: ChartPlan, name: string): void {
  const { place } = plan;
  const chart = sheet.charts.add("ColumnClustered", rangeAt(sheet, plan.sample), "Columns");
  chart.name = name;
  chart.title.text = plan.title;
  plan.names.forEach((each, index) => {
    const series = chart.series.getItemAt(index);
    const { column } = plan.values;
    series.name = each;
    series.setValues(rangeAt(sheet, { ...plan.values, column: column + index, columnSpan: 1 }));
    if (plan.isLabelled) series.hasDataLabels = true;
    series.setXAxisValues(rangeAt(sheet, plan.categories));
  });
  const last = cellArea(place.row + place.rowSpan - 1, place.column + place.columnSpan - 1);
  chart.setPosition(rangeAt(sheet, cellArea(place.row, place.column)), rangeAt(sheet, last));
}

/** Draws a plan's charts in place of those that stand there. */
export function drawCharts(sheet: Excel.Worksheet, plans: readonly ChartPlan[]): void {
  removeCharts(sheet, plans);
  plans.forEach((plan, index) => {
    drawChart(sheet, plan, chartName(index));
  });
}
