import type { Area } from "./layout";

/** A column as spreadsheets call it: A for 0, AA for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as clerks call it, such as D8. Row and column are counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An area in A1 style, such as B2:C4, or B2 for a single cell. */
export function areaAddress({ row, column, rowSpan, columnSpan }: Area): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rowSpan - 1, column + columnSpan - 1);
  return first === last ? first : `${first}:${last}`;
}
