import type { WorkBook } from "@e965/xlsx";
import { worksheetParts } from "../../src/read/sources/worksheet-parts";
import { relationships, sheetWith, xml } from "./packages";

/** Whether a sheet's part is found in a workbook with this relation and these parts, as the library gives them. */
function isFound(target: string, parts: Readonly<Record<string, Uint8Array>>): boolean {
  const relations = { "xl/_rels/workbook.xml.rels": relationships(["worksheet", target]) };
  const files = Object.entries({ ...relations, ...parts }).map(([name, content]) => [
    name,
    { content },
  ]);
  const book = {
    SheetNames: ["A"],
    Sheets: {},
    Workbook: { Sheets: [{ id: "r1" }] },
    files: Object.fromEntries(files) as object,
  } as unknown as WorkBook;
  return worksheetParts(book)(0)?.written !== undefined;
}

const sheet = xml(sheetWith(""));

test.each([
  ["beside the workbook", "a.xml", { "xl/a.xml": sheet }, true],
  ["by its whole address", "/b/a.xml", { "b/a.xml": sheet }, true],
  ["nowhere", "a.xml", {}, false],
  ["as no XML, in a binary workbook", "a.bin", { "xl/a.bin": sheet }, false],
  ["as XML that only begins like its name", ".bin.xml", { "xl/.bin.xml": sheet }, true],
])("the part of a sheet stands %s", (_, target, parts, expected) => {
  expect(isFound(target, parts)).toBe(expected);
});
