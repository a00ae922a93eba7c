import type { CellObject, WorkBook } from "@e965/xlsx";
import { mixedCells } from "../../src/read/sources/mixed-cells";

/** What the library gives of the strings of a workbook, and tells of a cell in it. */
function isMixed(
  bookType: string | undefined,
  strings: readonly object[] | undefined,
  cell: { readonly v?: unknown; readonly r?: unknown }
): boolean {
  const book = { SheetNames: [], Sheets: {}, bookType, Strings: strings } as unknown as WorkBook;
  return mixedCells(book)({ t: "s", ...cell } as CellObject);
}

const runs = (count: number): readonly object[] => Array.from({ length: count }, () => ({}));

test.each([
  ["runs of an .xls, which the library drops", undefined, [{ t: "31" }], { v: "31" }, true],
  ["no runs in an .xls", undefined, [{ t: "31", r: "" }], { v: "31" }, false],
  ["another text of an .xls", undefined, [{ t: "31" }], { v: "3" }, false],
  ["a number of an .xls", undefined, [{ t: "31" }], { v: 31 }, false],
  ["no strings in an .xls", undefined, undefined, { v: "31" }, false],
  ["two runs of an .xlsb", "xlsb", [{ t: "31", r: runs(2) }], { v: "31" }, true],
  ["one run of an .xlsb", "xlsb", [{ t: "31", r: runs(1) }], { v: "31" }, false],
  ["no runs in an .xlsb", "xlsb", [{ t: "31" }], { v: "31" }, false],
  ["markup in XML", "xlml", [], { v: "31", r: "3<Sup>1</Sup>" }, true],
  ["no markup in XML", "xlml", [], { v: "31", r: "31" }, false],
  ["a number in XML", "xlml", [], { v: 31 }, false],
  ["runs of an .xlsx, which is told otherwise", "xlsx", [{ t: "31" }], { v: "31" }, false],
])("by %s a cell is mixed", (_, bookType, strings, cell, expected) => {
  expect(isMixed(bookType, strings, cell)).toBe(expected);
});
