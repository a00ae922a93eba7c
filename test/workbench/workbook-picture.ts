import { WHOLE_SHEET, isUnbounded, positions, type Position } from "../excel-host/address";
import type { Book } from "../excel-host/book/book";
import type { Border, CellStyle } from "../excel-host/book/cell-style";
import type { ConditionalStyle } from "../excel-host/book/conditional-format";
import { conditionalStyles } from "../excel-host/book/conditional-formats";
import type { Sheet } from "../excel-host/book/sheet";
import { inputAt, textAt } from "../excel-host/book/writing";
import type { CellValue } from "../excel-host/engine/engine";
import type { CellLook, CellPicture, Line, SheetPicture, WorkbookPicture } from "./picture";

const pixelsPerPoint = 96 / 72;

function pixels(points: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...points].map(([index, size]) => [index, Math.round(size * pixelsPerPoint)]));
}

function weight({ style, weight: width }: Border): Line["weight"] {
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style !== "Continuous") return "dashed";
  return ({ Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const)[width];
}

function line(border: Border | undefined): Line | undefined {
  if (!border || border.style === "None") return undefined;
  return { weight: weight(border), color: border.color };
}

/** Where nothing is set, numbers stand on the right, truth values in the middle, texts on the left. */
function horizontal(
  alignment: CellStyle["horizontalAlignment"],
  value: CellValue
): NonNullable<CellLook["horizontal"]> {
  switch (alignment) {
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    case "Right":
      return "right";
    case "Justify":
    case "Distributed":
      return "justify";
    case "General":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" ? "center" : "left";
    default:
      return "left";
  }
}

function vertical(alignment: CellStyle["verticalAlignment"]): NonNullable<CellLook["vertical"]> {
  if (alignment === "Top") return "top";
  return alignment === "Bottom" ? "bottom" : "center";
}

function look(style: CellStyle, value: CellValue, mark: ConditionalStyle): CellLook {
  const fill = mark.fillColor ?? style.fill;
  const [top, right, bottom, left] = (["top", "right", "bottom", "left"] as const).map((side) =>
    line(style.borders[side])
  );
  return {
    fontName: style.fontName,
    fontSize: style.fontSize,
    bold: mark.bold ?? style.bold,
    italic: mark.italic ?? style.italic,
    underline: style.underline !== "None",
    strikethrough: mark.strikethrough ?? style.strikethrough,
    color: mark.fontColor ?? style.fontColor,
    ...(fill && { fill }),
    horizontal: horizontal(style.horizontalAlignment, value),
    vertical: vertical(style.verticalAlignment),
    wrap: style.wrapText,
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
  };
}

function cellPicture(
  book: Book,
  sheet: Sheet,
  { row, column }: Position,
  mark: ConditionalStyle
): CellPicture {
  const value = book.calculation.valueAt(sheet, row, column);
  return {
    row,
    column,
    text: textAt(book, sheet, row, column),
    input: String(inputAt(book, sheet, row, column)),
    look: look(sheet.styles.at(row, column), value, mark),
  };
}

/** The cells that can show anything: with a content, a look of their own, or a conditional format. */
function shownCells(sheet: Sheet): readonly Position[] {
  const marked = sheet.conditionalFormats
    .flatMap(({ areas }) => areas)
    .filter((area) => !isUnbounded(area))
    .flatMap((area) => [...positions(area)]);
  const shown = [...sheet.filledCells(), ...sheet.styles.styledCells(WHOLE_SHEET), ...marked];
  return [...new Map(shown.map((each) => [`${each.row},${each.column}`, each])).values()];
}

function sheetPicture(book: Book, sheet: Sheet): SheetPicture {
  const shown = shownCells(sheet);
  const marks = conditionalStyles(book, sheet, shown);
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    cells: shown.map((position, index) => cellPicture(book, sheet, position, marks[index] ?? {})),
    merges: sheet.merges,
    columnWidths: pixels(sheet.columnWidths),
    rowHeights: pixels(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    gridlines: sheet.showGridlines,
  };
}

/** The workbook as it is to be seen now. */
export function workbookPicture(book: Book): WorkbookPicture {
  return {
    sheets: book.sheets.map((sheet) => sheetPicture(book, sheet)),
    activeSheet: book.activeSheet.id,
    selection: book.selectionOn(book.activeSheet),
  };
}
