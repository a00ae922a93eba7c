import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { LeftOut } from "../../src/read/sources/left-out";
import { plainWorkbook } from "../../src/read/sources/plain-workbook";
import { relationships, sheetWith, workbookParts, xml, type Parts } from "./packages";

const sheetPart = "xl/worksheets/sheet1.xml";
const stringsPart = "xl/sharedStrings.xml";
const struck = "<rPr><strike/></rPr>";
const written = sheetWith('<row r="1"><c r="A1"><v>1</v></c></row>');

async function plain(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await plainWorkbook(bytes, new LeftOut());
  return workbook.bytes;
}

async function plainParts(parts: Parts): Promise<Parts> {
  return unzipSync(await plain(zipSync(parts)));
}

function text(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part);
}

/** A workbook with another part of that name. */
function workbookWith(name: string, part: Uint8Array): Parts {
  return { ...workbookParts(xml(written)), [name]: part };
}

test("of an old workbook the stream of its cells is left", async () => {
  const bytes = readFileSync(join(__dirname, "old-workbooks", "marked.xls"));
  const [first, second] = await plain(bytes);
  expect([first, second]).toEqual([0x09, 0x08]);
});

test("what only begins like an old workbook is damaged", async () => {
  await expect(plain(Uint8Array.of(0xd0, 0xcf, 0x11))).rejects.toMatchObject({ code: "damaged" });
});

test.each(["<K/>", "<P/>", "<Workbook/>"])("%s is a workbook of one file", async (file) => {
  const bytes = new TextEncoder().encode(file);
  expect(text(await plain(bytes))).toBe(`<?xml version="1.0"?>${file}`);
});

test.each([
  ["PX", [0x50, 0x58]],
  ["less than the first byte of an old workbook", [0xcf, 0xcf]],
  ["more than the first byte of an old workbook", [0xd1, 0xcf]],
])("what begins with %s is damaged", async (_, bytes) => {
  await expect(plain(Uint8Array.from(bytes))).rejects.toMatchObject({ code: "damaged" });
});

test("parts with nothing left out are the same, byte for byte", async () => {
  const mark = [0xef, 0xbb, 0xbf];
  const parts = workbookWith(sheetPart, Uint8Array.from([...mark, ...xml(written)]));
  expect(await plainParts(parts)).toEqual(parts);
});

test.each([
  ["be no XML", "</a>"],
  [
    "hold what is no sheet",
    `<a><row r="1"><c r="A1" t="inlineStr"><is><r>${struck}<t>2</t></r></is></c></row></a>`,
  ],
])("a part may %s", async (_, part) => {
  const parts = workbookWith("xl/a.xml", new TextEncoder().encode(part));
  expect(await plainParts(parts)).toEqual(parts);
});

test("a workbook may have neither styles nor strings", async () => {
  const parts = Object.fromEntries(
    Object.entries(workbookParts(xml(written))).filter(
      ([name]) => name !== stringsPart && name !== "xl/styles.xml"
    )
  );
  expect(await plainParts(parts)).toEqual(parts);
});

test("it is not packed again", async () => {
  const spaces = xml(`${written}${" ".repeat(10_000)}`);
  expect((await plain(zipSync(workbookWith(sheetPart, spaces)))).length).toBeGreaterThan(10_000);
});

test("what is struck is taken out of cells, of shared strings, and by styles", async () => {
  const runs = `<r><t>1</t></r><r>${struck}<t>2</t></r>`;
  const parts = workbookParts(
    xml(
      sheetWith(
        `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c><c r="B1" t="s" s="1"><v>1</v></c></row>`
      )
    ),
    {
      strings: `<si>${runs}</si><si><t>3</t></si>`,
      styles:
        "<fonts><font/><font><strike/></font></fonts><fills><fill/></fills>" +
        '<cellXfs><xf/><xf fontId="1"/></cellXfs>',
    }
  );
  const leftOut = new LeftOut();
  const { bytes } = await plainWorkbook(zipSync(parts), leftOut);
  const changed = unzipSync(bytes);
  expect(text(changed[stringsPart])).not.toContain("2</t>");
  expect(text(changed[sheetPart])).not.toContain("2</t>");
  expect(text(changed[sheetPart])).not.toContain("<v>1</v>");
  expect(leftOut.notes()).toHaveLength(1);
});

describe("array formulas", () => {
  const formulas = (count: number) => '<c><f t="array">1</f></c>'.repeat(count);
  /** Within the rows and columns that are read of a sheet. */
  const rows = `<row>${formulas(100)}</row>`.repeat(50);

  test("may be five thousand in a sheet", async () => {
    const sheet = (more: string) => workbookWith(sheetPart, xml(sheetWith(rows + more)));
    expect(Object.keys(await plainParts(sheet("")))).toContain(sheetPart);
    const oneMore = sheet(`<row>${formulas(1)}</row>`);
    await expect(plainParts(oneMore)).rejects.toMatchObject({ code: "too-complex" });
  });

  test("are none where they do not stand in a sheet", async () => {
    const strings = xml(`<sst>${formulas(5001)}</sst>`);
    expect(Object.keys(await plainParts(workbookWith(stringsPart, strings)))).toContain(
      stringsPart
    );
  });
});

describe("two sheets", () => {
  const relations = "xl/_rels/workbook.xml.rels";

  function expectDamage(name: string, part: Uint8Array): Promise<void> {
    return expect(plainParts(workbookWith(name, part))).rejects.toMatchObject({ code: "damaged" });
  }

  function workbook(...sheets: readonly string[]): Uint8Array {
    return xml(`<workbook><sheets>${sheets.join("")}</sheets></workbook>`);
  }

  test("may not be in one part", async () => {
    await expectDamage("xl/workbook.xml", workbook('<sheet id="r1"/>', '<sheet id="r1"/>'));
    for (const other of ["a.xml", "A.xml", "../xl/a.xml", "..\\xl\\a.xml"]) {
      await expectDamage(relations, relationships(["worksheet", "a.xml"], ["worksheet", other]));
    }
  });

  test.each([
    ["xl/workbook.xml", workbook('<sheet id="r1"/>', '<sheet id="r2"/>')],
    ["xl/workbook.xml", workbook("<sheet/>", "<sheet/>")],
    [relations, relationships(["worksheet", "xl/a.xml"], ["worksheet", "xl/b.xml"])],
    [relations, relationships(["worksheet", "xl/a.xml"], ["worksheet", "a/xl.xml"])],
    [relations, relationships(["worksheet", "xl/a.xml"], ["theme", "a.xml"], ["theme", "a.xml"])],
    [relations, xml("<Relationships><Relationship/><Relationship/></Relationships>")],
  ])("may have parts of their own: %s", async (name, part) => {
    expect(await plainParts(workbookWith(name, part))).toMatchObject({ [name]: part });
  });
});
