import type { Area } from "../address";
import type { Behaviour } from "../behaviour";
import { accessDenied } from "../errors";
import type { Sheet } from "./sheet";

/** What a protected sheet refuses. Each throws `AccessDenied` where Excel would. */

export const isLocked = (sheet: Sheet, area: Area): boolean =>
  [...sheet.styles.stylesIn(area)].some(({ locked }) => locked);

export function requireWritable(sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.protection && areas.some((area) => isLocked(sheet, area))) throw accessDenied();
}

/** For looks: "Format cells" of the protection's options. */
export function requireFormatCells(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
}

/** For conditional formats, which "Format cells" is believed to cover. */
export function requireConditionalFormats(sheet: Sheet, { rulesOnProtected }: Behaviour): void {
  if (sheet.protection && rulesOnProtected === "never") throw accessDenied();
  requireFormatCells(sheet);
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
