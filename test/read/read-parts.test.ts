import { zipSync } from "fflate";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import { Budget } from "../../src/read/sources/budget";
import { readDocx } from "../../src/read/sources/docx";
import { LeftOut } from "../../src/read/sources/left-out";
import { limits } from "../../src/read/sources/limits";
import { readPartsOf } from "../../src/read/sources/read-parts";
import { readSpreadsheet } from "../../src/read/sources/spreadsheet";
import { largeDocuments, largeWorkbooks } from "./oversized-files";
import { relationships, sheetWith, wordBody, wordParts, workbookParts, xml } from "./packages";

async function expectRefusal(file: Uint8Array): Promise<void> {
  const reading = readFile(file);
  await expect(reading).rejects.toBeInstanceOf(UnreadableFileError);
  await expect(reading).rejects.toThrow(/^文件(?:太大|已损坏).*。$/);
}

describe("too large, whatever its parts are called, is", () => {
  test.each([
    ...largeDocuments(limits.documentXmlBytes),
    ...largeWorkbooks(limits.sheetXmlBytes),
    ...largeDocuments(60_000_000).slice(1, 2),
    ...largeWorkbooks(60_000_000).slice(1, 2),
  ])("%s", async (_, make) => {
    await expectRefusal(make());
  });
});

test.each([
  ["one relation", "r1", ["a.xml"]],
  ["two relations to it", "r2", ["a.xml", "../xl/A.xml"]],
] as const)("two sheets in one part, by %s, are refused", async (_, second, targets) => {
  const parts = workbookParts(xml(sheetWith("")), { part: "a.xml" });
  const workbook = new TextDecoder()
    .decode(parts["xl/workbook.xml"])
    .replace("</sheets>", `<sheet name="B" sheetId="2" r:id="${second}"/></sheets>`);
  await expectRefusal(
    zipSync({
      ...parts,
      "xl/workbook.xml": new TextEncoder().encode(workbook),
      "xl/_rels/workbook.xml.rels": relationships(
        ...targets.map((target) => ["worksheet", target] as const)
      ),
    })
  );
});

test("what is neither text nor cells may be larger, and is not handed on", async () => {
  const font = new Uint8Array(limits.documentXmlBytes + 1).fill(1);
  const parts = wordParts(xml(wordBody("")));
  const file = zipSync({ ...parts, "word/fonts/a.odttf": font, "word/media/a.png": font });
  await expect(readFile(file)).rejects.toMatchObject({ code: "no-report" });
  expect(Object.keys(await readPartsOf(file))).toEqual(Object.keys(parts));
});

const comment = `<!--${"-".repeat(10)}${"一".repeat(5000)}-->`;

test("a text is read as it is seen, however far from the beginning it stands", async () => {
  const body =
    "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>3</w:t></w:r></w:p>";
  const file = zipSync(wordParts(xml(comment + wordBody(body))));
  const leftOut = new LeftOut();
  expect(await readDocx(file, new Budget(), leftOut)).toEqual([{ kind: "paragraph", text: "12" }]);
  expect(leftOut.notes().map(({ code }) => code)).toEqual(["text-hidden"]);
});

test.each(["worksheets/sheet1.xml", "a.dat"])(
  "cells of %s are looked through, however far from the beginning they stand",
  async (part) => {
    const rows =
      '<row><c><v>1,234</v></c><c t="inlineStr"><is><r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r></is></c></row>';
    const file = zipSync(workbookParts(xml(comment + sheetWith(rows)), { part }));
    const [sheet] = await readSpreadsheet(file, new Budget(), new LeftOut());
    expect(sheet?.cells).toEqual([["1,234", "2"]]);
    expect(sheet?.remarks?.at(0, 0)).toEqual({ kind: "unread", cause: "damaged" });
  }
);
