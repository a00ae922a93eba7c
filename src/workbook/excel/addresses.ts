import type { Place } from "../../read/source";
import type { Area } from "../../report/layout";

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as clerks call it, such as D8. Row and column are counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A cell as clerks find it in a workbook, such as 2025正文!D8.
 * @param sheets among which is its own
 */
export function cellName(
  { sheet, row, column }: Place,
  sheets: readonly { readonly id: string; readonly name: string }[]
): string {
  const own = sheets.find(({ id }) => id === sheet);
  return (own ? `${own.name}!` : "") + cellAddress(row, column);
}

/** An area in A1 style, such as B2:C4, or B2 for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowSpan - 1, area.column + area.columnSpan - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Worksheet.getRanges takes addresses of up to 8192 characters. */
const addressLimit = 8192;

/** Addresses of several areas each, in as few strings as Excel takes. */
export function areasAddresses(areas: readonly Area[]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas.map(areaAddress)) {
    const open = addresses[addresses.length - 1];
    if (open !== undefined && open.length + 1 + area.length <= addressLimit) {
      addresses[addresses.length - 1] = `${open},${area}`;
    } else {
      addresses.push(area);
    }
  }
  return addresses;
}
