/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";

test("the record of a check can be written into a sheet, which is no report", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  await user.click(screen.getByRole("button", { name: "把核对记录写成工作表" }));
  await untilStatus("已写入工作表“核对记录”。");
  const sheet = excel.book.sheet("核对记录");
  const cells = [...sheet.filledCells()].map(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column))
  );
  expect(cells.some((each) => each.includes("2026-01-12 00:00"))).toBe(true);
  expect(within(screen.getByRole("banner")).queryByRole("combobox")).toBeNull();
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("青河县水务局 · 2025年年报");
});

test("the record goes with the export as a Word or text file, and by a sheet where downloads are dropped", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "导出");
  const ways = within(await screen.findByRole("group", { name: "核对记录" }));
  const names: string[] = [];
  URL.createObjectURL = () => "blob:record";
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    names.push(event.target.download);
  });
  const name = "青河县水务局2025年政府信息公开工作年度报告核对记录";
  await user.click(ways.getByRole("button", { name: "下载核对记录（Word）" }));
  await screen.findByText(new RegExp(`^已下载“${name}.docx”`));
  await user.click(ways.getByRole("button", { name: "下载核对记录（文本）" }));
  await screen.findByText(new RegExp(`^已下载“${name}.txt”`));
  expect(names).toEqual([`${name}.docx`, `${name}.txt`]);
  await user.click(ways.getByRole("button", { name: "把核对记录写成工作表" }));
  await untilStatus("已写入工作表“核对记录”。");
  expect(excel.book.activeSheet.name).toBe("核对记录");
});

function lines(excel: ExcelHost, sheetName: string): readonly string[] {
  const sheet = excel.book.sheet(sheetName);
  return [...sheet.filledCells()].map(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column))
  );
}

async function writeRecord(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole("button", { name }));
  await untilStatus(/^已写入工作表/);
}

test("a record is written anew into its sheet, without the numbers of rules", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  await writeRecord(user, "把核对记录写成工作表");
  expect(lines(excel, "核对记录").filter((each) => each.includes("必须改正"))).not.toEqual([]);
  expect(lines(excel, "核对记录").filter((each) => /^[a-z]\w*\.\w/.test(each))).toEqual([]);
  excel.person.type("2025依申请公开", "D7", "4");
  await untilStatus(/^已重新核对/);
  await writeRecord(user, "重写工作表“核对记录”");
  const names = excel.book.sheets.map(({ name }) => name);
  expect(names.filter((name) => name.includes("核对记录"))).toEqual(["核对记录"]);
  expect(excel.book.activeSheet.name).toBe("核对记录");
  expect(lines(excel, "核对记录").some((each) => each.includes("「"))).toBe(true);
});

test("a record somebody has written into stays, and the new one stands beside it", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  await writeRecord(user, "把核对记录写成工作表");
  excel.person.type("核对记录", "A60", "李科长已阅");
  await screen.findByRole("button", { name: "把核对记录写成工作表" });
  await writeRecord(user, "把核对记录写成工作表");
  expect(lines(excel, "核对记录")).toContain("李科长已阅");
  expect(lines(excel, "核对记录（2）")).not.toContain("李科长已阅");
});
