import type { ChartPlan } from "../../write/sheet-plan";
import { cellArea } from "../../write/sheets/areas";
import { rangeAt } from "./ranges";

/** By which a chart of ours is known in its sheet. */
const chartName = "年报助手图表";

/** Takes the chart of ours away, or what stands of it. */
export function removeChart(sheet: Excel.Worksheet): void {
  sheet.charts.getItemOrNullObject(chartName).delete();
}

/**
 * Draws a plan's chart over cells of its sheet, which hold their values by then, in place of one that stands there.
 * Excel takes empty cells of what a chart is drawn from for names; so it is drawn from a row without any, which makes a
 * series of each column, and then each series is told its numbers.
 */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  removeChart(sheet);
  const { place } = plan;
  const chart = sheet.charts.add("ColumnClustered", rangeAt(sheet, plan.sample), "Columns");
  chart.name = chartName;
  chart.title.text = plan.title;
  plan.names.forEach((name, index) => {
    const series = chart.series.getItemAt(index);
    const { column } = plan.values;
    series.name = name;
    series.setValues(rangeAt(sheet, { ...plan.values, column: column + index, columnSpan: 1 }));
    series.setXAxisValues(rangeAt(sheet, plan.categories));
  });
  const last = cellArea(place.row + place.rowSpan - 1, place.column + place.columnSpan - 1);
  chart.setPosition(rangeAt(sheet, cellArea(place.row, place.column)), rangeAt(sheet, last));
}
