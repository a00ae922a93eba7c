import { type Cell, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { quoteSheetName, splitSheet } from "../address";
import { Book, type BookOptions } from "../book/book";
import { DEFAULT_STYLE } from "../book/cell-style";
import type { Sheet } from "../book/sheet";
import { type CellContent, type CellValue, EMPTY } from "../engine/engine";
import { fromFileColor } from "./file-color";
import { fromFileConditionalFormats } from "./file-conditional-format";
import { fromFilePage } from "./file-page";
import { type FileProtection, fromFileProtection } from "./file-protection";
import { fromFileStyle } from "./file-style";
import { fromFileValidations } from "./file-validation";
import { fromFileWidth } from "./sizes";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The workbook of an .xlsx file. Rejects what is no such file. */
export async function readWorkbook(bytes: Uint8Array, options: BookOptions = {}): Promise<Book> {
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const { worksheets } = file;
  const book = new Book({ ...options, sheetNames: worksheets.map(({ name }) => name) });
  for (const [index, source] of worksheets.entries()) {
    const sheet = book.sheets[index];
    if (sheet) readSheet(source, sheet);
  }
  readNames(file, book);
  const active = book.sheets[activeTab(file)];
  if (active?.visibility === "Visible") book.activate(active);
  book.isDirty = false;
  return book;
}

/** A file need not say how its workbook is looked at. */
function activeTab({ views = [] }: Partial<Pick<Workbook, "views">>): number {
  const [view] = views;
  return view?.activeTab ?? 0;
}

function readNames(file: Workbook, book: Book): void {
  for (const { name, ranges, localSheetId, formulaExpression } of file.definedNames.model) {
    const sheet = localSheetId === undefined ? undefined : book.sheets[localSheetId];
    if (name.startsWith("_xlnm.") || book.findName(name, sheet)) continue;
    const formula = `=${formulaExpression ?? ranges.map(plainlyQuoted).join(",")}`;
    book.addName({ name, formula, comment: "", visible: true, ...(sheet && { sheet }) });
  }
}

/** Sheet names quoted as Excel does, not always. */
function plainlyQuoted(reference: string): string {
  const { sheet, rest } = splitSheet(reference);
  return sheet === undefined ? rest : `${quoteSheetName(sheet)}!${rest}`;
}

/** What a file does not mention is absent from what is read of it. */
type Part = "conditionalFormattings" | "dataValidations" | "headerFooter" | "pageSetup" | "views";
type ReadSheet = Omit<Worksheet, Part> & Partial<Pick<Worksheet, Part>>;

function readSheet(source: ReadSheet, sheet: Sheet): void {
  sheet.visibility = VISIBILITIES[source.state];
  sheet.tabColor = fromFileColor(source.properties.tabColor) ?? "";
  const view = source.views?.[0];
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === "frozen") {
    sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  }
  sheet.page = fromFilePage(source.pageSetup ?? {}, source.headerFooter ?? {});
  sheet.merges = source.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
  readSizes(source, sheet);
  readCells(source, sheet);
  sheet.validations = fromFileValidations(source.dataValidations?.model ?? {});
  sheet.conditionalFormats = fromFileConditionalFormats(source.conditionalFormattings ?? []);
  sheet.protection = fromFileProtection(source.sheetProtection as FileProtection | null);
}

function readSizes(source: Pick<Worksheet, "eachRow" | "model">, sheet: Sheet): void {
  for (const { min, max, width, hidden, isCustomWidth } of source.model.cols ?? []) {
    for (let column = min - 1; column < max; column++) {
      if (isCustomWidth && width !== undefined)
        sheet.columnWidths.set(column, fromFileWidth(width));
      if (hidden) sheet.hiddenColumns.add(column);
    }
  }
  source.eachRow({ includeEmpty: true }, ({ height, customHeight, hidden }, number) => {
    if (customHeight && height !== undefined) sheet.rowHeights.set(number - 1, height);
    if (hidden) sheet.hiddenRows.add(number - 1);
  });
}

function readCells(source: Pick<Worksheet, "eachRow">, sheet: Sheet): void {
  source.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const position = { row: cell.row - 1, column: cell.col - 1 };
      if (Object.keys(cell.style).length > 0) {
        sheet.styles.setCell(position, fromFileStyle(cell.style, DEFAULT_STYLE));
      }
      if (!sheet.isCovered(position.row, position.column))
        sheet.setContent(position, contentOf(cell));
    });
  });
}

function contentOf(cell: Cell): CellContent {
  if (cell.formula) return { kind: "formula", formula: cell.formula };
  const value = valueOf(cell.value);
  return value === undefined ? EMPTY : { kind: "constant", value };
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

function valueOf(value: Cell["value"]): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object") return typeof value === "bigint" ? Number(value) : value;
  if (value instanceof Date) return (value.getTime() - FIRST_DAY) / DAY;
  if ("error" in value) return value.error;
  if ("text" in value) return value.text;
  return "richText" in value ? value.richText.map(({ text }) => text).join("") : undefined;
}
