import * as xlsx from "@e965/xlsx";
import { strFromU8, strToU8, zipSync } from "fflate";
import { Budget } from "../../src/read/sources/budget";
import { LeftOut } from "../../src/read/sources/left-out";
import { limits } from "../../src/read/sources/limits";
import { readSpreadsheet } from "../../src/read/sources/spreadsheet";
import type { SheetGrid } from "../../src/read/source";
import { sheetWith, workbookParts, xlsxWith, xml } from "./packages";

/** The formats of cells by their number: ordinary, 0%, 0"元". */
const styles =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0&quot;元&quot;"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills>' +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>';

function sheetsIn(bytes: Uint8Array, budget = new Budget()): Promise<readonly SheetGrid[]> {
  return readSpreadsheet(bytes, budget, new LeftOut());
}

async function sheetOf(rows: string, budget = new Budget()): Promise<SheetGrid> {
  const [sheet] = await sheetsIn(xlsxWith(rows, { styles }), budget);
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const unread = { kind: "unread", cause: "number-format" };
const percent = { ...unread, disguised: { as: "percent", meant: null } };
const damaged = { kind: "unread", cause: "damaged" };
const notComputed = { kind: "unread", cause: "not-computed" };

test.each<[cell: string, content: unknown, remark: unknown]>([
  ['<c r="A1"><v>5</v></c>', 5, undefined],
  ['<c r="A1" t="str"><v>五</v></c>', "五", undefined],
  ['<c r="A1" t="b"><v>1</v></c>', true, undefined],
  ['<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", undefined],
  ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!", undefined],
  ['<c r="A1"><f>1+2</f><v>3</v></c>', 3, undefined],
  ['<c r="A1" t="str"><f>""&amp;""</f><v></v></c>', "", undefined],
  ['<c r="A1"><f>1+2</f></c>', "=1+2", notComputed],
  ['<c r="A1"><f>1+2</f><v></v></c>', "=1+2", notComputed],
  ['<c r="A1"><f>1+2</f><v/></c>', "=1+2", notComputed],
  ['<c r="A1" t="str"><f>"五"</f></c>', '="五"', notComputed],
  ['<c r="A1"><f t="shared" si="0"/></c>', "=…", notComputed],
  ['<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3, undefined],
  ['<c r="A1" s="1"><v>0.5</v></c>', "50%", percent],
  ['<c r="A1" s="2"><v>5</v></c>', "5元", undefined],
  ['<c r="A1"><v>1,5</v></c>', "1,5", damaged],
])("%s holds %j", async (cell, content, remark) => {
  const { cells, remarks } = await sheetOf(`<row r="1">${cell}</row>`);
  expect(cells).toEqual([[content]]);
  expect(remarks?.at(0, 0)).toEqual(remark);
});

test.each<[name: string, rows: string, cells: readonly (readonly unknown[])[]]>([
  ["nothing", "", []],
  ["an empty cell", '<row r="1"><c r="A1" s="1"/></row>', []],
  [
    "empty cells and rows at its end",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2" s="1"/></row>',
    [[1]],
  ],
  [
    "empty cells and rows between",
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>',
    [
      ["", "", ""],
      ["", 1, ""],
      ["", "", ""],
      ["", "", 2],
    ],
  ],
  [
    "rows of different lengths",
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
    [
      [1, ""],
      [2, 3],
    ],
  ],
  [
    "a formula at its end",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>',
    [[1, ""]],
  ],
  [
    "a text that is empty at its end",
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v></v></c></row>',
    [[1]],
  ],
  [
    "an odd cell beyond all others",
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3" t="d"><v>1月</v></c></row>',
    [
      [1, "", ""],
      ["", "", ""],
      ["", "", "1月"],
    ],
  ],
])("a sheet with %s has these cells", async (_, rows, cells) => {
  const sheet = await sheetOf(rows);
  expect(sheet).toMatchObject({ id: "A", name: "A", firstRow: 0, firstColumn: 0 });
  expect(sheet.cells).toEqual(cells);
});

test.each([
  ["in the usual folder", "xl/workbook.xml"],
  ["in another", "book/workbook.xml"],
  ["in none", "workbook.xml"],
  ["in two, one in the other", "xl/book/workbook.xml"],
])("the part of a sheet is found where the workbook stands %s", async (_, main) => {
  const folder = main.replace("workbook.xml", "");
  const parts = workbookParts(xml(sheetWith('<row r="1"><c r="A1"><v>1,5</v></c></row>')));
  const moved = Object.entries(parts).map(([name, part]) => [
    name.replace("xl/", folder),
    strToU8(strFromU8(part).replaceAll("xl/", folder)),
  ]);
  const bytes = zipSync(Object.fromEntries(moved) as Record<string, Uint8Array>);
  const [sheet] = await sheetsIn(bytes);
  expect(sheet?.cells).toEqual([["1,5"]]);
  expect(sheet?.remarks?.at(0, 0)).toEqual(damaged);
});

test.each(["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"])(
  "the part of a sheet is found by its address %s",
  async (address) => {
    const parts = workbookParts(xml(sheetWith('<row r="1"><c r="A1"><v>1,5</v></c></row>')));
    const relations = "xl/_rels/workbook.xml.rels";
    const addressed = strFromU8(parts[relations] ?? new Uint8Array()).replace(
      "worksheets/sheet1.xml",
      address
    );
    const [sheet] = await sheetsIn(zipSync({ ...parts, [relations]: strToU8(addressed) }));
    expect(sheet?.remarks?.at(0, 0)).toEqual(damaged);
  }
);

test("a sheet has no more rows and columns than it may have", async () => {
  const row = (at: number, ...columns: readonly string[]): string =>
    `<row r="${at}">${columns.map((column) => `<c r="${column}${at}"><v>1,5</v></c>`).join("")}</row>`;
  const { cells } = await sheetOf(row(1, "A", "GR", "GS"));
  expect(cells[0]).toHaveLength(limits.sheetColumns);
  const last = limits.sheetRows;
  expect((await sheetOf(row(last, "A") + row(last + 1, "A"))).cells).toHaveLength(last);
});

test("the cells of a sheet are counted, and the characters in them", async () => {
  const rows =
    '<row r="1"><c r="B1" t="str"><v>四个汉字</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const cells = new Budget();
  await sheetOf(rows, cells);
  cells.takeCells(limits.cells - 4);
  expect(() => cells.takeCells(1)).toThrow();
  const characters = new Budget();
  await sheetOf(rows, characters);
  characters.takeCharacters(limits.textCharacters - 4);
  expect(() => characters.takeCharacters(1)).toThrow();
});

function bookOf(names: readonly string[], hidden: readonly (0 | 1 | 2)[] = []): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const name of names)
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([[1]]), name);
  if (hidden.length > 0) book.Workbook = { Sheets: hidden.map((Hidden) => ({ Hidden })) };
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

test("sheets may be hidden, also so that Excel does not offer to show them", async () => {
  const sheets = await sheetsIn(bookOf(["a", "b", "c"], [0, 1, 2]));
  expect(sheets.map(({ name, hidden }) => [name, hidden?.sheet])).toEqual([
    ["a", false],
    ["b", true],
    ["c", true],
  ]);
});

test("a workbook may have two hundred sheets and no more", async () => {
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `s${index}`);
  expect(await sheetsIn(bookOf(names(200)))).toHaveLength(200);
  await expect(sheetsIn(bookOf(names(201)))).rejects.toMatchObject({
    code: "too-complex",
  });
});

test("rows and columns that an old workbook hides are known", async () => {
  const sheet = xlsx.utils.aoa_to_sheet([
    [1, 2],
    [3, 4],
  ]);
  sheet["!rows"] = [{ hidden: true }, {}];
  sheet["!cols"] = [{}, { hidden: true }];
  const book = xlsx.utils.book_new(sheet, "A");
  const bytes = new Uint8Array(
    xlsx.write(book, { type: "array", bookType: "xlml" }) as ArrayBuffer
  );
  const [found] = await sheetsIn(bytes);
  expect(found?.hidden?.rows.has(0)).toBe(true);
  expect(found?.hidden?.rows.has(1)).toBe(false);
});
