import * as xlsx from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { amountKey, rowsWithAmount } from "./number-format-cases";
import { questionsOf } from "./small-sources";

/** Saved as Excel 97–2003 by LibreOffice: the library that writes the other files here leaves out what they are for. */
function saved(name: string): Uint8Array {
  return readFileSync(join(__dirname, "old-workbooks", name));
}

function written(amount: string, bookType: xlsx.BookType): Uint8Array {
  const rows = rowsWithAmount(0).map((row) => row.map(String));
  rows[rows.length - 1] = ["行政事业性收费", amount];
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), "表");
  const file = xlsx.write(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer;
  return new Uint8Array(file);
}

async function read(bytes: Uint8Array): Promise<FoundReport | undefined> {
  const [found] = await readFile(bytes);
  return found;
}

/** An XML workbook of Excel 2003 in which a string has markup. */
function withMarkup(plain: string, marked: string): Uint8Array {
  const file = new TextDecoder().decode(written(plain, "xlml"));
  expect(file).toContain(`>${plain}</Data>`);
  return new TextEncoder().encode(file.replace(`>${plain}</Data>`, `>${marked}</Data>`));
}

test.each([
  // Its cell shows 382¹.
  [".xls", saved("marked.xls")],
  [".xml", withMarkup("3821", "382<Sup>1</Sup>")],
  [".xml, struck", withMarkup("3821", "<S>3</S>821")],
])("what is raised or struck in a cell of an %s is not read as digits of it", async (_, bytes) => {
  const found = await read(bytes);
  expect(found?.report.figures[amountKey]).toEqual({ text: "3821", unread: "mixed-looks" });
  expect(found?.notes.map(({ code }) => code)).toContain("cell-mixed");
});

test.each(["biff8", "xlsb", "xlml"] as const)(
  "digits kept as text that all look alike are a number, in %s",
  async (bookType) => {
    const found = await read(written("3821", bookType));
    expect(found?.report.figures[amountKey]).toBe(3821);
    expect(found?.notes.map(({ code }) => code)).not.toContain("cell-mixed");
  }
);

test("hidden rows and sheets of an .xls never win over those that are seen", async () => {
  const found = await read(saved("hidden.xls"));
  // Before it stands a hidden row that says 99, and before its sheet a hidden one that says 77.
  expect(found?.report.figures[amountKey]).toBe(25);
  expect(questionsOf(found)).toEqual(["表二有两张，用哪一张？"]);
});
