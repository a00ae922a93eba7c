import type { Area } from "../../report/layout";

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A1 for row 0 and column 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1:B2, or A1 for a single cell. */
export function areaName({ row, column, rowSpan, columnSpan }: Area): string {
  const first = cellName(row, column);
  const last = cellName(row + rowSpan - 1, column + columnSpan - 1);
  return first === last ? first : `${first}:${last}`;
}

/** $A$1:$B$2 */
export function fixedAreaName({ row, column, rowSpan, columnSpan }: Area): string {
  const fixed = (atRow: number, atColumn: number): string =>
    `$${columnName(atColumn)}$${atRow + 1}`;
  return `${fixed(row, column)}:${fixed(row + rowSpan - 1, column + columnSpan - 1)}`;
}
