import { Workbook } from "@cj-tech-master/excelts";
import { cell, formatArea, parseArea } from "../address";
import { Book } from "../book/book";
import { drawBorder } from "../book/borders";
import { newConditionalFormat } from "../book/conditional-formats";
import { DEFAULT_PAGE } from "../book/page-setup";
import { STRICTEST_PROTECTION, type Sheet } from "../book/sheet";
import { NO_VALIDATION } from "../book/validation";
import { writeInputs } from "../book/writing";
import { readWorkbook } from "./read";
import { writeWorkbook } from "./write";

const again = async (book: Book): Promise<Book> => readWorkbook(await writeWorkbook(book));

/** A workbook with one sheet, and that sheet as it comes back from a file. */
async function savedSheet(prepare: (sheet: Sheet, book: Book) => void): Promise<[Sheet, Book]> {
  const book = new Book({ sheetNames: ["2025正文"] });
  prepare(book.activeSheet, book);
  const read = await again(book);
  return [read.sheet("2025正文"), read];
}

test("values of every kind and formulas with their results", async () => {
  const [sheet, book] = await savedSheet((original, owner) =>
    writeInputs(owner, original, parseArea("A1:F1"), [
      [1.5, "字 =", true, "=A1*2", "'=text", "=1/0"],
    ])
  );
  const values = [0, 1, 2, 3, 4, 5].map((column) => book.calculation.valueAt(sheet, 0, column));
  expect(values).toEqual([1.5, "字 =", true, 3, "=text", "#DIV/0!"]);
  expect(sheet.contentAt(0, 3)).toEqual({ kind: "formula", formula: "A1*2" });
  expect(sheet.contentAt(0, 4)).toEqual({ kind: "constant", value: "=text" });
});

test("looks of cells", async () => {
  const look = {
    fontName: "方正小标宋简体",
    fontSize: 22,
    fontColor: "#C00000",
    bold: true,
    italic: true,
    underline: "Single",
    strikethrough: true,
    fill: "#FFF2CC",
    numberFormat: "#,##0.00",
    horizontalAlignment: "Distributed",
    verticalAlignment: "Top",
    indentLevel: 2,
    wrapText: true,
    shrinkToFit: false,
    textOrientation: 90,
    locked: false,
    formulaHidden: true,
  } as const;
  const [sheet] = await savedSheet((original) => {
    original.styles.change(cell(1, 1), (style) => ({ ...style, ...look }));
  });
  expect(sheet.styles.at(1, 1)).toMatchObject(look);
  expect(sheet.styles.at(5, 5).fill).toBeNull();
});

test("borders", async () => {
  const lines = [
    { style: "Continuous", weight: "Thin", color: "#000000" },
    { style: "Continuous", weight: "Thick", color: "#FF0000" },
    { style: "Double", weight: "Thick", color: "#000000" },
    { style: "Dash", weight: "Medium", color: "#00FF00" },
  ] as const;
  const [sheet] = await savedSheet((original) => {
    for (const [index, line] of lines.entries()) {
      drawBorder(original, cell(index * 2, 1), "EdgeBottom", () => line);
    }
    drawBorder(original, cell(9, 9), "DiagonalDown", () => lines[0]);
  });
  expect(lines.map((_, index) => sheet.styles.at(index * 2, 1).borders.bottom)).toEqual(lines);
  expect(sheet.styles.at(9, 9).borders).toEqual({ diagonalDown: lines[0] });
});

test("merges, sizes, hidden and frozen rows and columns", async () => {
  const [sheet] = await savedSheet((original) => {
    original.merges = [parseArea("A1:C2"), parseArea("E5:E9")];
    original.columnWidths.set(0, 120).set(3, 42);
    original.rowHeights.set(0, 36).set(7, 20.25);
    original.hiddenColumns.add(6);
    original.hiddenRows.add(11);
    original.frozen = { rows: 3, columns: 2 };
  });
  expect(sheet.merges.map(formatArea).sort()).toEqual(["A1:C2", "E5:E9"]);
  expect(sheet.columnWidths.get(0)).toBeCloseTo(120, 1);
  expect(sheet.columnWidths.get(3)).toBeCloseTo(42, 1);
  expect([sheet.rowHeights.get(0), sheet.rowHeights.get(7)]).toEqual([36, 20.25]);
  expect([...sheet.hiddenColumns, ...sheet.hiddenRows]).toEqual([6, 11]);
  expect(sheet.frozen).toEqual({ rows: 3, columns: 2 });
});

test("data validation with prompt and error alert", async () => {
  const texts = {
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "收到数", message: "填非负整数" },
    errorAlert: { showAlert: true, style: "Stop", title: "不对", message: "只能填非负整数" },
  } as const;
  const rules: readonly Excel.DataValidationRule[] = [
    { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    { decimal: { formula1: -5.5, formula2: 5.5, operator: "Between" } },
    { list: { inCellDropDown: true, source: "是,否" } },
    { list: { inCellDropDown: true, source: "=$A$1:$A$3" } },
    { custom: { formula: "=LEN(A1)<5" } },
    { textLength: { formula1: 5, operator: "LessThan" } },
  ];
  const [sheet] = await savedSheet((original) => {
    original.validations = rules.map((rule, index) => ({
      ...NO_VALIDATION,
      ...texts,
      rule,
      areas: [parseArea(`A${index * 3 + 1}:B${index * 3 + 2}`), parseArea(`D${index * 3 + 1}`)],
    }));
  });
  expect(sheet.validations.map(({ rule }) => rule)).toEqual(rules);
  const [first] = sheet.validations;
  expect(first?.areas.map(formatArea)).toEqual(["A1:B2", "D1"]);
  expect(first).toMatchObject(texts);
});

test("conditional formats by formula and by value, in their order", async () => {
  const [sheet] = await savedSheet((original) => {
    const marked = newConditionalFormat("Custom", [parseArea("B2:C3"), parseArea("E5")]);
    marked.condition = { type: "Custom", formula: '=LEN("标记")>0' };
    marked.style = { fillColor: "#F8CBCB", fontColor: "#8E0B16", bold: true };
    marked.stopIfTrue = true;
    const large = newConditionalFormat("CellValue", [parseArea("A1")]);
    large.condition = { type: "CellValue", rule: { formula1: "5", operator: "GreaterThan" } };
    large.style = { numberFormat: "0.00" };
    original.conditionalFormats = [marked, large];
  });
  expect(
    sheet.conditionalFormats.map(({ areas, condition, style }) => ({
      areas: areas.map(formatArea),
      condition,
      style,
    }))
  ).toEqual([
    {
      areas: ["B2:C3", "E5"],
      condition: { type: "Custom", formula: '=LEN("标记")>0' },
      style: { fillColor: "#F8CBCB", fontColor: "#8E0B16", bold: true },
    },
    {
      areas: ["A1"],
      condition: { type: "CellValue", rule: { formula1: "5", operator: "GreaterThan" } },
      style: { numberFormat: "0.00" },
    },
  ]);
});

test("conditional formats of kinds the stand-in does not draw survive", async () => {
  const file = new Workbook();
  file.addWorksheet("a").addConditionalFormatting({
    ref: "A1:A9",
    rules: [
      {
        type: "colorScale",
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
      },
    ],
  });
  const first = await readWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
  const second = await again(first);
  const types = second.sheet("a").conditionalFormats.map(({ condition }) => condition.type);
  expect(types).toEqual(["ColorScale"]);
});

test("protection and what it permits", async () => {
  const options = {
    ...STRICTEST_PROTECTION,
    allowFormatCells: true,
    allowInsertRows: true,
    selectionMode: "Unlocked",
  } as const;
  const [sheet] = await savedSheet((original) => {
    original.protection = { options };
  });
  expect(sheet.protection?.options).toEqual(options);
  const [open] = await savedSheet(() => {});
  expect(open.protection).toBeUndefined();
});

test("print setup", async () => {
  const page = {
    ...DEFAULT_PAGE,
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    topMargin: 54,
    centerHorizontally: true,
    printArea: [parseArea("A1:G30")],
    titleRows: parseArea("1:3"),
    headerFooter: { ...DEFAULT_PAGE.headerFooter, centerFooter: "第 &P 页", leftHeader: "甲" },
  } as const;
  const [sheet] = await savedSheet((original) => {
    original.page = page;
  });
  expect(sheet.page).toEqual(page);
});

test("sheets: order, visibility, colour, gridlines, the active one; names", async () => {
  const book = new Book({ sheetNames: ["甲", "乙", "丙"] });
  const [first, second, third] = book.sheets;
  if (!first || !second || !third) throw new Error("three sheets");
  second.visibility = "Hidden";
  third.tabColor = "#C00000";
  third.showGridlines = false;
  book.activate(third);
  book.addName({ name: "全部", formula: "=甲!$A$1:$B$2", visible: true, comment: "" });
  book.addName({ name: "局部", formula: "=丙!$C$3", visible: true, comment: "", sheet: third });
  const read = await again(book);
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["甲", "Visible"],
    ["乙", "Hidden"],
    ["丙", "Visible"],
  ]);
  expect(read.activeSheet.name).toBe("丙");
  expect(read.activeSheet).toMatchObject({ tabColor: "#C00000", showGridlines: false });
  expect(read.findName("全部")?.formula).toBe("=甲!$A$1:$B$2");
  expect(read.findName("局部", read.activeSheet)?.formula).toBe("=丙!$C$3");
  expect(read.isDirty).toBe(false);
});

test("looks of whole columns reach the cells in use", async () => {
  const [sheet] = await savedSheet((original, book) => {
    original.styles.change(parseArea("B:B"), (style) => ({ ...style, bold: true }));
    writeInputs(book, original, parseArea("A1:B2"), [
      [1, 2],
      [3, 4],
    ]);
  });
  expect([sheet.styles.at(1, 0).bold, sheet.styles.at(1, 1).bold]).toEqual([false, true]);
});

test("what is no .xlsx file is refused", async () => {
  await expect(readWorkbook(new TextEncoder().encode("not a file"))).rejects.toThrow();
});
