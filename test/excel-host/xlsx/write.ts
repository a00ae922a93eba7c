import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { type Position, WHOLE_SHEET, formatArea, positions } from "../address";
import type { Book } from "../book/book";
import { DEFAULT_STYLE } from "../book/cell-style";
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, type Sheet } from "../book/sheet";
import { isErrorValue } from "../book/value-type";
import { toFileColor } from "./file-color";
import { toFileConditionalFormats } from "./file-conditional-format";
import { toFileHeaderFooter, toFilePage } from "./file-page";
import { toFileProtection } from "./file-protection";
import { toFileStyle } from "./file-style";
import type { Xlsx } from "./file-types";
import { toFileValidations } from "./file-validation";
import { toFileWidth } from "./sizes";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook as an .xlsx file. */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  const file = new Workbook();
  const sheets = book.sheets.filter(({ isChart }) => !isChart);
  for (const sheet of sheets) writeSheet(book, sheet, file);
  const activeTab = Math.max(0, sheets.indexOf(book.activeSheet));
  file.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  file.definedNames.model = [
    ...file.definedNames.model,
    ...book.names.map(({ name, sheet, formula }) => ({
      name,
      ranges: [formula.replace(/^=/, "")],
      ...(sheet && { localSheetId: sheets.indexOf(sheet) }),
    })),
  ];
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function writeSheet(book: Book, sheet: Sheet, file: Workbook): void {
  const target = file.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    properties: {
      defaultColWidth: toFileWidth(STANDARD_COLUMN_WIDTH),
      defaultRowHeight: STANDARD_ROW_HEIGHT,
      ...(sheet.tabColor !== "" && { tabColor: toFileColor(sheet.tabColor) }),
    },
    headerFooter: toFileHeaderFooter(sheet.page.headerFooter),
    views: [viewOf(sheet)],
  });
  Object.assign(target.pageSetup, toFilePage(sheet.page));
  writeSizes(sheet, target);
  for (const merge of sheet.merges) target.mergeCells(formatArea(merge));
  writeCells(book, sheet, target);
  target.dataValidations.model = toFileValidations(sheet.validations);
  target.conditionalFormattings = toFileConditionalFormats(sheet.conditionalFormats);
  if (sheet.protection) target.sheetProtection = toFileProtection(sheet.protection);
}

function viewOf({ frozen, showGridlines, showHeadings }: Sheet): Partial<Xlsx.WorksheetView> {
  const shown = { showGridLines: showGridlines, showRowColHeaders: showHeadings };
  return frozen.rows === 0 && frozen.columns === 0
    ? shown
    : { ...shown, state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows };
}

function writeSizes(sheet: Sheet, target: Worksheet): void {
  for (const [column, width] of sheet.columnWidths) {
    target.getColumn(column + 1).width = toFileWidth(width);
  }
  for (const [row, height] of sheet.rowHeights) target.getRow(row + 1).height = height;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const row of sheet.hiddenRows) {
    // The library leaves a row out that has neither cells nor a height.
    target.getRow(row + 1).height ??= STANDARD_ROW_HEIGHT;
    target.getRow(row + 1).hidden = true;
  }
}

function writeCells(book: Book, sheet: Sheet, target: Worksheet): void {
  for (const { row, column } of cellsToWrite(sheet)) {
    const cell = target.getCell(row + 1, column + 1);
    cell.style = toFileStyle(sheet.styles.at(row, column));
    const content = sheet.contentAt(row, column);
    const value = book.calculation.valueAt(sheet, row, column);
    const written = typeof value === "string" && isErrorValue(value) ? fileError(value) : value;
    if (content.kind === "formula") cell.value = { formula: content.formula, result: written };
    if (content.kind === "constant") cell.value = written;
  }
}

const fileError = (error: string): Xlsx.CellErrorValue => ({ error }) as Xlsx.CellErrorValue;

/** Cells with a content or a look of their own, and those of styled rows and columns that are in use. */
function cellsToWrite(sheet: Sheet): Position[] {
  const found = new Map<string, Position>();
  const add = ({ row, column }: Position): void =>
    void found.set(`${row},${column}`, { row, column });
  for (const each of sheet.filledCells()) add(each);
  for (const each of sheet.styles.styledCells(WHOLE_SHEET)) add(each);
  for (const merge of sheet.merges) for (const each of positions(merge)) add(each);
  const used = sheet.usedArea(false);
  if (used && sheet.styles.layerAreas.length > 0) for (const each of positions(used)) add(each);
  return [...found.values()].filter(
    ({ row, column }) =>
      sheet.contentAt(row, column).kind !== "empty" ||
      sheet.styles.at(row, column) !== DEFAULT_STYLE
  );
}
