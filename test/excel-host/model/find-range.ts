import { type Area, isAddress, parseArea, splitSheet } from "../address";
import type { Sheet } from "../book/sheet";
import { invalidArgument, itemNotFound } from "../errors";
import type { Session } from "./session";

/** The area that a text names on a sheet: an address with or without the sheet, or a defined name. */
export function areaNamed(session: Session, sheet: Sheet, text: string): Area {
  const { sheet: sheetName, rest } = splitSheet(text);
  if (sheetName !== undefined && sheetName.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument();
  }
  if (isAddress(rest)) return parseArea(rest);
  const name = session.book.findName(rest, sheet) ?? session.book.findName(rest);
  if (name === undefined) throw invalidArgument();
  const target = areaOfFormula(name.formula);
  if (target?.sheet.toLowerCase() !== sheet.name.toLowerCase()) throw itemNotFound();
  return target.area;
}

/** Several areas, separated by commas. */
export function areasNamed(session: Session, sheet: Sheet, text: string): Area[] {
  return text.split(",").map((part) => areaNamed(session, sheet, part.trim()));
}

/** The one area that a name's formula such as `='a b'!$A$1:$B$2` stands for. */
export function areaOfFormula(formula: string): { sheet: string; area: Area } | undefined {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  return sheet !== undefined && isAddress(rest) ? { sheet, area: parseArea(rest) } : undefined;
}
