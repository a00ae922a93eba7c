import fc from "fast-check";
import {
  readReasons,
  reasonColumns,
  reasonHeadings,
  reasonRow,
  writesOfReason,
  writesWithoutReason,
  type RowContent,
  type RowWrite,
} from "../../src/check/reason-rows";
import type { Reason } from "../../src/check/reasons";
import type { Subject } from "../../src/check/finding";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";

const headings = reasonColumns.map((column) => reasonHeadings[column]);

const words = fc
  .string({ unit: fc.constantFrom(..."机构改革=+-@2、，: a"), maxLength: 20 })
  .map((text) => text.replace(/\s+/g, " ").trim());
const subject: fc.Arbitrary<Subject> = fc.constantFrom<Subject>(
  "title",
  "s1",
  ...figureKeys(formatById("2021")).slice(0, 40)
);

const anyReason: fc.Arbitrary<Reason> = fc.record({
  year: fc.option(fc.integer({ min: 2019, max: 2099 })),
  agency: words,
  rule: fc.constantFrom("carry.in", "t2.inForce"),
  cells: fc.array(subject, { minLength: 1, maxLength: 5 }),
  statement: words,
  figures: words,
  text: words.filter((text) => text !== ""),
  date: fc.constantFrom("2026-01-02" as const, "2025-12-31" as const),
});

function sheetOf(reasons: readonly Reason[]): RowContent[][] {
  const plan = reasonsSheet("核对说明", headings, reasons.map(reasonRow));
  return plan.values.map((row) => [...row]);
}

function read(cells: readonly (readonly RowContent[])[], firstRow = 0, firstColumn = 0) {
  const found = readReasons({ cells, firstRow, firstColumn });
  if (!found) throw new Error("no reasons in this sheet");
  return found;
}

function written(cells: RowContent[][], writes: readonly RowWrite[]): RowContent[][] {
  const result = cells.map((row) => [...row]);
  for (const { row, column, value } of writes) {
    while (result.length <= row) result.push(headings.map(() => ""));
    const line = result[row];
    if (line) line[column] = value;
  }
  return result;
}

const reasonsOf = (cells: RowContent[][]): readonly Reason[] =>
  read(cells).reasons.map(({ reason }) => reason);

test("what the sheet is made of is read back", () => {
  fc.assert(
    fc.property(fc.array(anyReason, { maxLength: 6 }), (reasons) => {
      expect(reasonsOf(sheetOf(reasons))).toEqual(reasons);
    })
  );
});

test("a reason written into the sheet is there, and gone when it is taken back", () => {
  fc.assert(
    fc.property(fc.array(anyReason, { maxLength: 4 }), anyReason, (reasons, added) => {
      const sheet = sheetOf(reasons);
      const after = written(sheet, writesOfReason(read(sheet), added));
      expect(reasonsOf(after)).toEqual([...reasons, added]);
      const without = written(after, writesWithoutReason(read(after), added));
      expect(reasonsOf(without)).toHaveLength(reasons.length);
    })
  );
});

const reason: Reason = {
  year: 2025,
  agency: "某某县财政局",
  rule: "carry.in",
  cells: ["t3.carriedIn.individual"],
  statement: "上年结转填5",
  figures: "5、6",
  text: "机构改革",
  date: "2026-01-20",
};

test("a reason takes the row of the one it replaces", () => {
  const sheet = sheetOf([reason, { ...reason, rule: "t2.inForce" }]);
  const fresh = { ...reason, figures: "7、6" };
  const after = written(sheet, writesOfReason(read(sheet), fresh, reason));
  expect(reasonsOf(after)).toEqual([fresh, { ...reason, rule: "t2.inForce" }]);
});

test("columns may be moved, rows and columns put in, and years become numbers", () => {
  const rows = [headings, ...[reason].map(reasonRow)].map((row) => ["", ...[...row].reverse()]);
  const moved: RowContent[][] = [[], ["本单位"], ...rows];
  const line = moved[3];
  if (!line) throw new Error("no row");
  line[headings.length] = 2025;
  const found = read(moved, 4, 2);
  expect(found.reasons).toEqual([{ reason, row: 7 }]);
  expect(found.nextRow).toBe(8);
  expect(found.columns.cells).toBe(3);
});

test("a date that another program made a number of is understood", () => {
  const sheet = sheetOf([reason]);
  const row = sheet.at(-1);
  if (row) row[reasonColumns.indexOf("date")] = 46042;
  expect(reasonsOf(sheet)[0]?.date).toBe("2026-01-20");
});

test.each([
  ["2026-1-2", "2026-01-02"],
  ["2026年1月20日", "2026-01-20"],
  [" 2026/12/3 ", "2026-12-03"],
  [46_042.9, "2026-01-20"],
  [1, "1899-12-31"],
  [2_958_465, "9999-12-31"],
  [20_260_120, "0000-00-00"],
  [202_601_201_030, "0000-00-00"],
  ["去年", "0000-00-00"],
  ["26-1-2", "0000-00-00"],
  ["", "0000-00-00"],
])("the date %s is %s", (written, date) => {
  const sheet = sheetOf([reason]);
  const row = sheet.at(-1);
  if (row) row[reasonColumns.indexOf("date")] = written;
  expect(reasonsOf(sheet)[0]?.date).toBe(date);
});

test.each([
  ["2025", 2025],
  ["2025年", 2025],
  ["二〇二五年", null],
  ["", null],
])("the year %s is %s", (written, year) => {
  const sheet = sheetOf([reason]);
  const row = sheet.at(-1);
  if (row) row[reasonColumns.indexOf("year")] = written;
  expect(reasonsOf(sheet)[0]?.year).toBe(year);
});

test.each([
  "title",
  "preface",
  "s6",
  "t2.licensing.decisions",
  "t3.granted.total、 t4.review.total",
])("%s is what a reason may be about", (written) => {
  const sheet = sheetOf([reason]);
  const row = sheet.at(-1);
  if (row) row[reasonColumns.indexOf("cells")] = written;
  expect(reasonsOf(sheet)).toHaveLength(1);
});

test("the first of two columns with the same heading counts", () => {
  const sheet = [
    [...headings, reasonHeadings.text],
    [...reasonRow(reason), "别的"],
  ];
  expect(reasonsOf(sheet)[0]?.text).toBe(reason.text);
  expect(reasonsOf(sheet.map((row) => ["", ...row]))).toEqual([reason]);
});

test("a reason that the sheet does not have is not taken back", () => {
  expect(writesWithoutReason(read(sheetOf([reason])), { ...reason, text: "别的" })).toEqual([]);
});

test.each([
  ["no reason", { text: "" }],
  ["no rule", { rule: "" }],
])("a row with %s is passed over, and new ones go below it", (_, change) => {
  const sheet = sheetOf([{ ...reason, ...change }]);
  const found = read(sheet);
  expect(found.reasons).toEqual([]);
  expect(found.nextRow).toBe(sheet.length);
});

test("a row whose cells mean nothing is passed over", () => {
  const sheet = sheetOf([reason]);
  const row = sheet.at(-1);
  if (row) row[reasonColumns.indexOf("cells")] = "t3.carriedIn.individual、A1:B2";
  expect(reasonsOf(sheet)).toEqual([]);
});

test("a sheet without the headings holds no reasons", () => {
  expect(readReasons({ cells: [["年度", "原因"]], firstRow: 0, firstColumn: 0 })).toBeNull();
  expect(readReasons({ cells: [], firstRow: 0, firstColumn: 0 })).toBeNull();
});
