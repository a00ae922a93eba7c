import { type Area, lastColumn } from "../address";
import type { Book } from "./book";
import type { CellStyle } from "./cell-style";
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, type Sheet } from "./sheet";
import { textAt } from "./writing";

/** Room beside a cell's text, and above and below it, in points. */
const SIDE_ROOM = 4;
const LINE_HEIGHT = 1.3;

/** The width of a text, estimated: a Chinese character is as wide as the font is high, others half. */
function textWidth(text: string, { fontSize }: CellStyle): number {
  let halves = 0;
  for (const character of text) halves += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
  return (halves * fontSize) / 2;
}

export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH);

/** The height of a row in points: as set, or as its wrapped texts need (merged cells do not count). */
export function rowHeight(book: Book, sheet: Sheet, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  const set = sheet.rowHeights.get(row);
  if (set !== undefined) return set;
  let height = STANDARD_ROW_HEIGHT;
  const area: Area = { row, column: 0, rowCount: 1, columnCount: Infinity };
  for (const { column } of sheet.filledCells(area)) {
    if (sheet.mergeAt(row, column)) continue;
    const style = sheet.styles.at(row, column);
    const room = columnWidth(sheet, column) - SIDE_ROOM;
    const lines = textAt(book, sheet, row, column)
      .split("\n")
      .map((line) => (style.wrapText ? Math.ceil(textWidth(line, style) / room) : 1));
    const count = lines.reduce((sum, each) => sum + Math.max(1, each), 0);
    height = Math.max(height, Math.ceil(count * style.fontSize * LINE_HEIGHT));
  }
  return height;
}

/** Gives columns the width of their longest text; empty ones keep theirs. */
export function fitColumns(book: Book, sheet: Sheet, area: Area): void {
  for (let column = area.column; column <= lastColumn(area); column++) {
    let widest = 0;
    for (const { row } of sheet.filledCells({ ...area, column, columnCount: 1 })) {
      const style = sheet.styles.at(row, column);
      for (const line of textAt(book, sheet, row, column).split("\n")) {
        widest = Math.max(widest, textWidth(line, style));
      }
    }
    if (widest > 0) sheet.columnWidths.set(column, widest + SIDE_ROOM);
  }
}
