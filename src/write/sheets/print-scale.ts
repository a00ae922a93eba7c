import type { SheetPlan } from "../sheet-plan";

/** What an A4 page upright takes in points, 504 between the margins, less what Excel adds when it rounds columns. */
const printableWidth = 495;

/** The percentage of its size at which a sheet is as wide as one page, where it is not narrower anyway. */
export function printScale({ columnWidths, printArea: { column, columnSpan } }: SheetPlan): number {
  const printed = columnWidths.slice(column, column + columnSpan);
  const width = printed.reduce((sum, points) => sum + points, 0);
  return Math.min(100, Math.floor((printableWidth / width) * 100));
}
