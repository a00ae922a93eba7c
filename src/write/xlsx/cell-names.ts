import { columnLetters } from "../../report/cell-address";
import type { Area } from "../../report/layout";

/** $A$1:$B$2 */
export function fixedAreaName({ row, column, rowSpan, columnSpan }: Area): string {
  const fixed = (atRow: number, atColumn: number): string =>
    `$${columnLetters(atColumn)}$${atRow + 1}`;
  return `${fixed(row, column)}:${fixed(row + rowSpan - 1, column + columnSpan - 1)}`;
}
