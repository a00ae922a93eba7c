/** @jest-environment ./test/excel-host/jest-environment.ts */
import { writeInto } from "./held-cells";
import { checkReport } from "../../src/check/check";
import { mayBeSettled } from "../../src/check/finding";
import {
  readReasons,
  reasonColumns,
  reasonHeadings,
  reasonRow,
  reasonsSheetName,
  writesOfReason,
  writesWithoutReason,
  type FoundReasons,
  type RowWrite,
} from "../../src/check/reason-rows";
import { reasonFor, withReasons } from "../../src/check/reasons";
import { excelHost } from "../../src/workbook/excel";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";
import { publishedReport } from "../check/sample-reports";
import { startExcel } from "../excel-host/start-excel";

beforeEach(async () => {
  await startExcel();
});

const report = publishedReport("011");
const { findings } = checkReport(report, { previous: publishedReport("010") });
const settled = findings.filter(mayBeSettled);
const [finding] = settled;
if (!finding) throw new Error("nothing to give a reason for");
const reason = reasonFor(finding, report, "=清理后重新统计", "2026-01-20");
const headings = reasonColumns.map((column) => reasonHeadings[column]);

async function found(): Promise<FoundReasons & { readonly sheet: string }> {
  const { sheets } = await excelHost().read();
  for (const sheet of sheets) {
    const reasons = readReasons(sheet);
    if (reasons) return { ...reasons, sheet: sheet.id };
  }
  throw new Error("no sheet with reasons");
}

async function write(sheet: string, writes: readonly RowWrite[]): Promise<void> {
  await writeInto(
    excelHost(),
    writes.map(({ row, column, value }) => ({ place: { sheet, row, column }, value }))
  );
}

test("a reason is kept in the workbook, replaced and taken back", async () => {
  await excelHost().insert([reasonsSheet(reasonsSheetName, headings, [reasonRow(reason)])]);
  const first = await found();
  expect(first.reasons.map((each) => each.reason)).toEqual([reason]);
  expect(withReasons(settled, [reason], report)[0]?.status).toBe("settled");

  const other = { ...reason, year: 2024, text: "机构改革" };
  await write(first.sheet, writesOfReason(first, other));
  expect((await found()).reasons.map((each) => each.reason)).toEqual([reason, other]);

  const again = { ...reason, text: "@统计口径调整", date: "2026-01-21" as const };
  await write(first.sheet, writesOfReason(await found(), again, reason));
  expect((await found()).reasons.map((each) => each.reason)).toEqual([again, other]);

  await write(first.sheet, writesWithoutReason(await found(), again));
  expect((await found()).reasons.map((each) => each.reason)).toEqual([other]);
});
