import type { ChartPlan } from "../../write/sheet-plan";
import { cellArea } from "../../write/sheets/areas";
import { rangeAt } from "./ranges";

/** Draws a plan's chart over cells of its sheet, which hold their values by then. */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { place } = plan;
  const chart = sheet.charts.add("ColumnClustered", rangeAt(sheet, plan.values), "Columns");
  chart.title.text = plan.title;
  plan.names.forEach((name, index) => {
    const series = chart.series.getItemAt(index);
    series.name = name;
    series.setXAxisValues(rangeAt(sheet, plan.categories));
  });
  const last = cellArea(place.row + place.rowSpan - 1, place.column + place.columnSpan - 1);
  chart.setPosition(rangeAt(sheet, cellArea(place.row, place.column)), rangeAt(sheet, last));
}
