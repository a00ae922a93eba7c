import type { Area } from "../address";
import { accessDenied } from "../errors";
import type { Sheet } from "./sheet";

/** What a protected sheet refuses. Each throws `AccessDenied` where Excel would. */

export const isLocked = (sheet: Sheet, area: Area): boolean =>
  [...sheet.styles.stylesIn(area)].some(({ locked }) => locked);

export function requireWritable(sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.protection && areas.some((area) => isLocked(sheet, area))) throw accessDenied();
}

/** For looks and conditional formats: "Format cells" of the protection's options covers both. */
export function requireFormatCells(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
}

export function requireFormatColumns(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatColumns) throw accessDenied();
}

export function requireFormatRows(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatRows) throw accessDenied();
}

/** For merging, data validation and the locks themselves, which no option permits. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw accessDenied();
}
