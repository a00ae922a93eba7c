import { cellAddress } from "../report/cell-address";
import type { Place } from "./source";

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
