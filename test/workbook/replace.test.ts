/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { SheetState, WorkbookHost } from "../../src/workbook/host";
import { recordSheet } from "../../src/write/sheets/check-sheets";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";

let excel: ExcelHost;
let host: WorkbookHost;

const planOf = (name: string, statement: string) =>
  recordSheet(name, {
    title: "青河县水务局2025年政府信息公开工作年度报告核对记录",
    agency: "青河县水务局",
    facts: [["核对时间", "2026-01-12 10:24"]],
    groups: [{ heading: "必须改正", entries: [{ statement, place: "", reason: "" }] }],
  });

beforeEach(async () => {
  excel = await startExcel();
  host = excelHost();
  await host.insert([planOf("核对记录", "=旧的")]);
});

async function listRead(): Promise<SheetState> {
  const { sheets } = await host.read();
  const list = sheets.find(({ name }) => name === "核对记录");
  if (!list) throw new Error("The list is gone");
  return list;
}

const names = (): readonly string[] => excel.book.sheets.map(({ name }) => name);

test("a list takes the place and the name of the one before, in six requests", async () => {
  const list = await listRead();
  const before = names().length;
  const requests = await excel.countRequests(async () => {
    const outcome = await host.replace(list, planOf("核对记录（2）", "新的"));
    expect(outcome).toMatchObject({ inserted: true, sheets: [{ name: "核对记录" }] });
  });
  expect(requests).toBe(6);
  expect(names()).toHaveLength(before);
  const [row] = (await listRead()).cells.slice(-1);
  expect(row).toEqual(["必须改正", "新的", "", ""]);
});

test.each(["B4", "F1", "A90"])("what somebody has typed in %s meanwhile stays", async (address) => {
  const list = await listRead();
  excel.person.type("核对记录", address, "李科长已阅");
  const outcome = await host.replace(list, planOf("核对记录（2）", "新的"));
  expect(outcome).toMatchObject({ inserted: true, sheets: [{ name: "核对记录（2）" }] });
  expect(names()).toEqual(expect.arrayContaining(["核对记录", "核对记录（2）"]));
  expect(excel.book.sheet("核对记录").visibility).toBe("Visible");
  expect((await listRead()).cells.flat()).toContain("李科长已阅");
});

test("where a sheet of the new one's name is there already, nothing happens", async () => {
  const list = await listRead();
  excel.person.addSheet("核对记录（2）");
  const before = names();
  const outcome = await host.replace(list, planOf("核对记录（2）", "新的"));
  expect(outcome.inserted).toBe(false);
  expect(names()).toEqual(before);
});
