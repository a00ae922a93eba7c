import { type Area, mapArea, positions } from "../address";
import type { CellValue } from "../engine/engine";
import type { Book } from "./book";
import type { CellStyle } from "./cell-style";
import type { ConditionalStyle } from "./conditional-format";
import { conditionalStyles } from "./conditional-formats";
import { shownText } from "./display-text";
import type { Sheet } from "./sheet";

/** What somebody sees in a cell. */
export interface CellLook {
  readonly value: CellValue;
  readonly text: string;
  /** With what conditional formats change. */
  readonly style: CellStyle;
}

/** The cells of an area as they show on the screen. */
export function looksOf(book: Book, sheet: Sheet, area: Area): CellLook[][] {
  const conditional = conditionalStyles(book, sheet, [...positions(area)]);
  return mapArea(area, (row, column) => {
    const own = sheet.styles.at(row, column);
    const index = (row - area.row) * area.columnCount + (column - area.column);
    const style = applied(own, conditional[index] ?? {});
    const value = book.calculation.valueAt(sheet, row, column);
    return { value, text: shownText(book, value, style.numberFormat), style };
  });
}

function applied(style: CellStyle, conditional: ConditionalStyle): CellStyle {
  const { fillColor, underline, ...same } = conditional;
  return {
    ...style,
    ...same,
    borders: style.borders,
    ...(fillColor !== undefined && { fill: fillColor }),
    ...(underline !== undefined && { underline }),
  };
}
