import type { Position } from "../address";
import { mapArea, parseArea, isAddress, splitSheet } from "../address";
import type { CellValue } from "../engine/engine";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { type Validation, allows, validationAt } from "./validation";

/** Whether what stands in a cell is what its data validation asks for. */
export function isAllowed(book: Book, sheet: Sheet, row: number, column: number): boolean {
  const validation = validationAt(sheet.validations, row, column);
  if (validation === undefined) return true;
  const value = book.calculation.valueAt(sheet, row, column);
  return wouldAllow(book, sheet, validation, { row, column }, value);
}

export function wouldAllow(
  book: Book,
  sheet: Sheet,
  validation: Validation,
  position: Position,
  value: CellValue
): boolean {
  const [start = position] = validation.areas;
  const evaluate = (formula: string): CellValue => {
    const moved = book.calculation.relative(formula, start, position);
    return book.calculation.evaluate(sheet, [moved])[0] ?? "";
  };
  return allows(validation, value, evaluate, (source) => listItems(book, sheet, source));
}

/** The texts a list offers: written out with commas, or read from the cells its source names. */
function listItems(book: Book, sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const { sheet: sheetName, rest } = splitSheet(source.slice(1));
  if (!isAddress(rest)) return [];
  const from = sheetName === undefined ? sheet : book.sheet(sheetName);
  const values = mapArea(parseArea(rest), (row, column) =>
    book.calculation.valueAt(from, row, column)
  );
  return values.flat().map(String);
}
