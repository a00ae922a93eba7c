import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { checkReport } from "../../src/check/check";
import type { FoundReport } from "../../src/read/found";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import type { FigureValue } from "../../src/report/report";
import { amountKey, rowsWithAmount } from "./number-format-cases";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function part(xml: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
}

/** A workbook with the second table of a report, in which the amount's cell is written as given. */
function workbookWith(cell: string): Uint8Array {
  const rows = rowsWithAmount("").map((row, index) => {
    const cells = row.map((content, column) => {
      const address = `${"ABCD".charAt(column)}${index + 1}`;
      if (content === "") return cell;
      return typeof content === "number"
        ? `<c r="${address}"><v>${content}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return zipSync({
    "[Content_Types].xml": part(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`
    ),
    "_rels/.rels": part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
    ),
    "xl/worksheets/sheet1.xml": part(
      `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`
    ),
  });
}

async function amountIn(cell: string): Promise<FigureValue | "damaged" | undefined> {
  try {
    const [found] = await readFile(workbookWith(cell));
    return found?.report.figures[amountKey];
  } catch (cause) {
    if (cause instanceof UnreadableFileError && cause.code === "damaged") return "damaged";
    throw cause;
  }
}

test.each([
  ['<c r="B15"><v>12</v></c>', 12],
  ['<c r="B15" t="n"><v>12.5</v></c>', 12.5],
  ["<c r='B15'><v>1.25E1</v></c>", 12.5],
  ["<c><v>12</v></c>", undefined],
  ['<c r="B15"><f>SUM(1,2)</f><v>3</v></c>', 3],
  ['<c r="B15" t="str"><v>25万元</v></c>', 25],
  ['<c r="B15"><v>999999999999999</v></c>', 999999999999999],
  ['<c r="B15"><v>0.30000000000000004</v></c>', 0.3],
])("%s is read", async (cell, value) => {
  expect(await amountIn(cell)).toEqual(value ?? 12);
});

test.each([
  ["1,234"],
  ["12abc"],
  ["0x10"],
  ["1e400"],
  ["1e308"],
  ["1234567890123456"],
  ["--5"],
  ["1.2.3"],
  ["１２"],
  ["NaN"],
  ["Infinity"],
])("a number written %s is not read, and quoted as it is written", async (value) => {
  expect(await amountIn(`<c r="B15"><v>${value}</v></c>`)).toEqual({
    text: value,
    unread: "damaged",
  });
});

test.each([
  ['<c r="B15"><v>1</v></c><c r="B15"><v>2</v></c>', { text: "1 / 2", unread: "damaged" }],
  ['<c r="B15"><v>1</v><v>2</v></c>', { text: "1 / 2", unread: "damaged" }],
  ['<c r="B15" t="d"><v>2024-01-05</v></c>', { text: "2024-01-05", unread: "damaged" }],
  ['<c r="B15" t="b"><v>12</v></c>', { text: "12", unread: "damaged" }],
  ['<c r="B15" t="z"><v>12</v></c>', { text: "12", unread: "damaged" }],
  ['<c r="b15"><v>12</v></c>', "damaged"],
  ['<c r="$B$15"><v>12</v></c>', "damaged"],
  ['<c r="B16"><v>12</v></c>', "damaged"],
  ['<c r="B015"><v>12</v></c>', "damaged"],
  ['<c r="B15" t="s"><v>7</v></c>', "damaged"],
])("%s is not guessed at", async (cell, value) => {
  expect(await amountIn(cell)).toEqual(value);
});

test("whatever stands in a number's cell is that number, or not read", async () => {
  const value = fc.string({
    unit: fc.constantFrom(..."0123456789.,-+eExab "),
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(value, async (written) => {
      const read = await amountIn(`<c r="B15"><v>${written}</v></c>`);
      if (typeof read !== "number") return;
      const isNumber = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(written);
      expect(isNumber).toBe(true);
      expect(read).toBeCloseTo(Number(written), 9);
    }),
    { numRuns: 60 }
  );
});

test("a formula whose result is not in the file is no blank: it is unread, and said", async () => {
  const [found] = await readFile(workbookWith('<c r="B15"><f>SUM(B2:B3)</f></c>'));
  expect(found?.report.figures[amountKey]).toEqual({ text: "=SUM(B2:B3)", unread: "not-computed" });
  const { findings } = checkReport((found as FoundReport).report);
  expect(findings.filter(({ cells }) => cells.includes(amountKey))).toMatchObject([
    { rule: "figure.unread", level: "incomplete" },
  ]);
  expect(found?.notes).toContainEqual({
    code: "cell-not-computed",
    message: expect.stringContaining("公式“=SUM(B2:B3)”在文件里没有算出的结果") as string,
  });
});
