import { strToU8 } from "fflate";
import { utils, write, type BookType } from "@e965/xlsx";
import { readFile } from "../../src/read/file";
import type { CellContent } from "../../src/read/source";
import { unreadInBinary } from "../../src/read/sources/binary-worksheet";
import { cutWorksheet } from "../../src/read/sources/cut-worksheet";
import { soundReport } from "../check/sample-reports";
import { sheetWith, xlsxWith } from "./packages";
import { tableGrid, written } from "./rendered-report";

type Rows = readonly (readonly CellContent[])[];

const report: Rows = [
  ["某局2024年政府信息公开工作年度报告"],
  ["一、总体情况"],
  ["三、收到和处理政府信息公开申请情况"],
  ...tableGrid("2021", "t3", written(soundReport("2021").figures)),
];
const long: Rows = [...report, ...Array.from({ length: 4000 }, (_, at) => [at])];
const wide: Rows = [...report, Array.from({ length: 230 }, (_, at) => at)];

function workbook(rows: Rows, bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = { SheetNames: ["甲"], Sheets: { 甲: sheet } };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

async function notesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const [found] = await readFile(bytes);
  return (found?.notes ?? []).flatMap(({ code, message }) =>
    code === "sheet-too-large" ? [message] : []
  );
}

function sentence(sheet: string, parts: string): string {
  return `工作表“${sheet}”太大，${parts}没有读入。年报的内容在其中的，请移到前面，或者另存到新的文件里再读。`;
}

const lastRow = report.length + 4000;

test.each(["xlsx", "biff8", "xlml"] as const)("what is not read of an %s is said", async (type) => {
  expect(await notesOf(workbook(long, type))).toEqual([sentence("甲", `第3001行到第${lastRow}行`)]);
  expect(await notesOf(workbook(wide, type))).toEqual([sentence("甲", "GS列到HV列")]);
  expect(await notesOf(workbook(report, type))).toEqual([]);
});

test("what is not read of a table with commas is said", async () => {
  const table = (rows: Rows): Uint8Array => strToU8(rows.map((row) => row.join(",")).join("\n"));
  expect(await notesOf(table(long))).toEqual([sentence("表格", `第3001行到第${lastRow}行`)]);
  expect(await notesOf(table(wide))).toEqual([sentence("表格", "GS列到HV列")]);
  expect(await notesOf(table([...report, ...Array<[]>(4000).fill([])]))).toEqual([]);
});

test("where no report is found, it is said that it may stand in what was not read", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="A9000"><v>1</v></c></row>`;
  await expect(readFile(xlsxWith(rows))).rejects.toMatchObject({
    code: "no-report",
    message: expect.stringContaining("第3001行到第9000行") as string,
  });
});

describe("the XML of a sheet", () => {
  const near = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test.each([
    ["nothing beyond", near, near, undefined],
    ["a row", `${near}<row r="3001"><c><v>1</v></c></row>`, near, { rows: [3000, 3000] }],
    [
      "the last row that holds something",
      `${near}<row r="3001"/><row r="3005"><c><f>1</f></c></row><row r="9999"><c s="1"/></row>`,
      near,
      { rows: [3000, 3004] },
    ],
    ["rows that hold nothing", `${near}<row r="3001"><c s="1"/></row>`, near, undefined],
    [
      "rows that do not say which they are",
      `${"<row/>".repeat(3000)}<row/><row><c><v>1</v></c></row>`,
      "<row/>".repeat(3000),
      { rows: [3000, 3001] },
    ],
    [
      "a column",
      '<row r="1"><c r="GR1"><v>1</v></c><c r="GS1"><v>1</v></c></row>',
      '<row r="1"><c r="GR1"><v>1</v></c></row>',
      { columns: [200, 200] },
    ],
    [
      "columns that do not say which they are",
      `<row>${"<c/>".repeat(200)}<c/><c><is><t>1</t></is></c><c/></row>${near}`,
      `<row>${"<c/>".repeat(200)}</row>${near}`,
      { columns: [200, 201] },
    ],
    [
      "columns that hold nothing",
      '<row r="1"><c r="GS1" s="1"/></row>',
      '<row r="1"></row>',
      undefined,
    ],
  ])("is cut at %s", (_, rows, kept, unread) => {
    const cut = cutWorksheet(sheetWith(rows));
    expect(cut).toEqual({ xml: sheetWith(kept), ...(unread && { unread }) });
  });

  test("may have a prefix", () => {
    const far = '<x:row r="4000"><x:c r="A4000"><x:v>1</x:v></x:c></x:row>';
    const sheet = (rows: string) => `<x:sheetData>${rows}</x:sheetData><x:pageMargins/>`;
    expect(cutWorksheet(sheet(far))).toEqual({ xml: sheet(""), unread: { rows: [3000, 3999] } });
  });
});

test("a sheet of a binary workbook is looked through by its records", () => {
  const numbered = (value: number): readonly number[] => [
    ...new Uint8Array(Uint32Array.of(value).buffer),
  ];
  const row = (number: number) => [0, 4, ...numbered(number)];
  const cell = (kind: number, column: number) => [kind, 4, ...numbered(column)];
  const [empty, real, inLooks] = [1, 5, 62];
  const unread = (...records: readonly (readonly number[])[]) =>
    unreadInBinary(Uint8Array.from(records.flat()));
  expect(unread(row(0), cell(real, 199), row(2999), cell(real, 0))).toBeUndefined();
  expect(unread(row(0), cell(real, 201), cell(empty, 300))).toEqual({ columns: [200, 201] });
  expect(unread(row(3000), cell(inLooks, 0), row(5000), cell(empty, 0))).toEqual({
    rows: [3000, 3000],
  });
});
