import type { Area } from "../../report/layout";
import type { ChartPlan, SheetPlan } from "../sheet-plan";

/** The first rows without a gap, below each other: one, or all up to the next gap. */
function withoutGap(
  rows: readonly (readonly unknown[])[],
  areSeveral: boolean
): { readonly first: number; readonly count: number } | undefined {
  const isWhole = rows.map((row) => row.every((value) => typeof value === "number"));
  const first = isWhole.indexOf(true);
  if (first < 0) return undefined;
  if (!areSeveral) return { first, count: 1 };
  const end = isWhole.indexOf(false, first);
  return { first, count: (end < 0 ? rows.length : end) - first };
}

/**
 * A chart of numbers in a sheet, with what it is to be drawn from first: Excel takes a single cell for the beginning of
 * something larger, and empty ones for names.
 * @returns nothing where no two numbers stand beside or below each other
 */
export function columnCharts(
  { values: cells }: Pick<SheetPlan, "values">,
  chart: Omit<ChartPlan, "sample">
): readonly ChartPlan[] {
  const { row, column, rowSpan, columnSpan } = chart.values;
  const numbers = cells
    .slice(row, row + rowSpan)
    .map((each) => each.slice(column, column + columnSpan));
  const found = withoutGap(numbers, columnSpan === 1);
  if (!found || found.count * columnSpan < 2) return [];
  const sample: Area = { row: row + found.first, column, rowSpan: found.count, columnSpan };
  return [{ ...chart, sample }];
}

/** A sheet that is printed with its charts. */
export function withCharts(sheet: SheetPlan, charts: readonly ChartPlan[]): SheetPlan {
  const ends = charts.map(({ place }) => place.row + place.rowSpan);
  const rowSpan = Math.max(sheet.printArea.rowSpan, ...ends);
  return { ...sheet, charts, printArea: { ...sheet.printArea, rowSpan } };
}
