import {
  type Area,
  type Position,
  cell,
  cellCount,
  contains,
  mapArea,
  overlaps,
  positions,
  sameArea,
} from "../address";
import { type CellValue, EMPTY } from "../engine/engine";
import { invalidArgument } from "../errors";
import type { Book } from "./book";
import type { CellStyle } from "./cell-style";
import type { CellDetails } from "./changes";
import { shownText } from "./display-text";
import { requireFormatCells, requireUnprotected, requireWritable } from "./permissions";
import type { Sheet } from "./sheet";
import { clearValidations } from "./validation";
import { FormulaError, type ReadDates, readTyped } from "./typed-text";
import { valueType } from "./value-type";

/** What is put into a cell: `null` leaves it as it is, a text is read as if it were typed. */
export type Input = CellValue | null;

/** What stands in a cell as it is edited: a formula with its `=`, otherwise the value. */
export function inputAt(book: Book, sheet: Sheet, row: number, column: number): CellValue {
  const content = sheet.contentAt(row, column);
  return content.kind === "formula"
    ? `=${content.formula}`
    : book.calculation.valueAt(sheet, row, column);
}

export function textAt(book: Book, sheet: Sheet, row: number, column: number): string {
  const value = book.calculation.valueAt(sheet, row, column);
  return shownText(book, value, sheet.styles.at(row, column).numberFormat);
}

function putInput(
  book: Book,
  sheet: Sheet,
  position: Position,
  input: CellValue,
  dates: ReadDates
): void {
  if (typeof input !== "string") {
    sheet.setContent(position, { kind: "constant", value: input });
    return;
  }
  const { numberFormat } = sheet.styles.at(position.row, position.column);
  const { isFormula } = book.calculation.engine;
  const entry = readTyped(input, numberFormat, { isFormula, today: book.today, dates });
  sheet.setContent(position, entry.content);
  const brought = entry.numberFormat;
  if (brought !== undefined && numberFormat === "General") {
    sheet.styles.change(cell(position.row, position.column), (style) => ({
      ...style,
      numberFormat: brought,
    }));
  }
}

/**
 * Puts a grid of the area's shape into the cells. Cells hidden under a merged area take nothing.
 * Throws `AccessDenied` on locked cells and `InvalidArgument` on an impossible formula, before any cell is changed.
 * @param dates which texts become dates
 */
export function writeInputs(
  book: Book,
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly Input[])[],
  dates: ReadDates = "as-typed"
): void {
  requireWritable(sheet, [area]);
  const fits =
    inputs.length === area.rowCount && inputs.every((row) => row.length === area.columnCount);
  if (!fits) throw invalidArgument();
  const before = mapArea(area, (row, column) => sheet.contentAt(row, column));
  const valueBefore = book.calculation.valueAt(sheet, area.row, area.column);
  try {
    for (const position of positions(area)) {
      const input = inputs[position.row - area.row]?.[position.column - area.column] ?? null;
      if (input === null || sheet.isCovered(position.row, position.column)) continue;
      putInput(book, sheet, position, input, dates);
    }
  } catch (error) {
    for (const { row, column } of positions(area)) {
      const content = before[row - area.row]?.[column - area.column];
      if (content) sheet.setContent({ row, column }, content);
    }
    throw error instanceof FormulaError ? invalidArgument() : error;
  }
  book.calculation.invalidate();
  const valueAfter = book.calculation.valueAt(sheet, area.row, area.column);
  book.reportCells({
    kind: "cells",
    sheet,
    area,
    how: "RangeEdited",
    ...(cellCount(area) === 1 && { details: cellDetails(valueBefore, valueAfter) }),
  });
}

const cellDetails = (valueBefore: CellValue, valueAfter: CellValue): CellDetails => ({
  valueBefore,
  valueAfter,
  valueTypeBefore: valueType(valueBefore),
  valueTypeAfter: valueType(valueAfter),
});

export function clearContents(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireWritable(sheet, areas);
  for (const area of areas) {
    for (const position of [...sheet.filledCells(area)]) sheet.setContent(position, EMPTY);
    book.reportCells({ kind: "cells", sheet, area, how: "RangeEdited" });
  }
}

export function clearFormats(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireFormatCells(sheet);
  for (const area of areas) {
    sheet.styles.reset(area);
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    book.report({ kind: "format", sheet, area });
  }
  removeConditionalFormats(book, sheet, areas);
}

function removeConditionalFormats(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  const kept = sheet.conditionalFormats.filter(
    (format) => !format.areas.every((own) => areas.some((area) => contains(area, own)))
  );
  if (kept.length === sheet.conditionalFormats.length) return;
  sheet.conditionalFormats = kept;
  book.report({ kind: "conditional-formats", sheet });
}

export function clearAll(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireWritable(sheet, areas);
  requireFormatCells(sheet);
  clearContents(book, sheet, areas);
  clearFormats(book, sheet, areas);
  if (sheet.validations.length === 0) return;
  sheet.validations = clearValidations(sheet.validations, areas);
  book.report({ kind: "validation", sheet });
}

/** Merges an area; only its top left cell keeps its content. Merges it overlaps are dissolved. */
export function mergeArea(book: Book, sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  const others = sheet.merges.filter((merge) => !overlaps(merge, area));
  const single = area.rowCount === 1 && area.columnCount === 1;
  sheet.merges = single ? others : [...others, area];
  const lost = [...sheet.filledCells(area)].filter(
    ({ row, column }) => !sameArea(cell(row, column), cell(area.row, area.column))
  );
  for (const position of lost) sheet.setContent(position, EMPTY);
  if (book.behaviour.looksBeforeMerge === "lost") {
    sheet.styles.change(area, (style) => ({ ...style, fill: null, borders: {} }));
  }
  book.report({ kind: "layout", sheet });
  if (lost.length > 0) book.reportCells({ kind: "cells", sheet, area, how: "RangeEdited" });
}

export function unmergeArea(book: Book, sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  book.report({ kind: "layout", sheet });
}

/** Changes the look of cells, as far as protection lets it. */
export function changeStyle(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  change: (style: CellStyle) => CellStyle
): void {
  requireFormatCells(sheet);
  for (const area of areas) {
    sheet.styles.change(area, change);
    book.report({ kind: "format", sheet, area });
  }
}
