/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, openTool, untilStatus, view, type OpenPane } from "./open-pane";
import { finishedReport } from "./reports";

const disclosure = "2025主动公开";
const requests = "2025依申请公开";
const disputes = "2025复议诉讼";

/** 规章 in the sheet of table 2, counted from 0: under title, heading, the block's title and its head. */
const regulationsRow = 4;

/** A finished report in the workbook, in which the clerk may delete rows, and a way to look into its cells. */
async function opened(): Promise<OpenPane> {
  const pane = await openPane({ reports: [finishedReport()] });
  await Excel.run(async (context) => {
    for (const name of [disclosure, requests, disputes]) {
      context.workbook.worksheets.getItem(name).protection.unprotect();
    }
    await context.sync();
  });
  return pane;
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
}

async function valuesIn(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function item(message: RegExp): HTMLElement {
  return screen.getByText(message, { selector: "p" }).closest("li") as HTMLElement;
}

function deleteRegulations(excel: ExcelHost): void {
  excel.person.deleteRows(disclosure, regulationsRow);
}

const rowMissing = /^表二没有“规章”这一行。/;

test("a row that is deleted is told as missing, never as empty, and is put in again", async () => {
  const { user, excel } = await opened();
  const before = await valuesIn(disclosure, "A4:D6");
  deleteRegulations(excel);
  await check(user);
  expect(screen.queryByText(/没有填/, { selector: "p" })).toBeNull();
  const missing = within(item(rowMissing));
  expect(missing.queryByRole("button", { name: /^修正/ })).toBeNull();
  await user.click(await missing.findByRole("button", { name: "补上这一行…规章" }));
  expect(missing.getByText(/^在工作表“2025主动公开”第5行插入“规章”/)).toBeTruthy();
  await user.click(missing.getByRole("button", { name: "插入这一行" }));
  await untilStatus("已补上“规章”，请填数，没有发生的填0。");
  expect(await valuesIn(disclosure, "A4:D6")).toEqual([before[0], ["规章", "", "", ""], before[2]]);
  expect(await screen.findByText(/^表二有3格没有填：规章/, { selector: "p" })).toBeTruthy();
});

test("what is not there stands under a heading that is true of it, beside what is empty", async () => {
  const { user, excel } = await opened();
  deleteRegulations(excel);
  await check(user);
  const missing = "表里没有或没有读到（1）";
  const empty = /^未填无法判断/;
  expect(within(screen.getByRole("region", { name: missing })).getByText(rowMissing)).toBeTruthy();
  expect(screen.queryByRole("region", { name: empty })).toBeNull();
  expect(screen.getByRole("button", { name: "1待补" })).toBeTruthy();
  await untilStatus("核对完成：1处待补。");

  excel.person.type(disputes, "A6", "");
  const blank = await screen.findByText(/^表四有1格没有填/, { selector: "p" });
  expect(within(screen.getByRole("region", { name: empty })).getByText(blank.textContent)).toBe(
    blank
  );
  expect(within(screen.getByRole("region", { name: missing })).getByText(rowMissing)).toBeTruthy();
});

test("what is missing of a table counts in the step that offers it, and the last look leads there", async () => {
  const { user, excel } = await opened();
  deleteRegulations(excel);
  await screen.findByRole("button", { name: "核对 缺1行：表二“规章”" });
  expect(screen.getByRole("button", { name: "填写 已完成" })).toBeTruthy();
  await goTo(user, "导出");
  await user.click(await screen.findByRole("button", { name: "缺1行：表二“规章”" }));
  await waitFor(() => expect(document.activeElement).toBe(item(rowMissing)));
  expect(await within(item(rowMissing)).findByRole("button", { name: /^补上这一行/ })).toBeTruthy();
});

test("a row that is deleted from a protected sheet is left to the clerk, and nothing is written", async () => {
  const { user, excel } = await opened();
  deleteRegulations(excel);
  await check(user);
  excel.person.protectSheet(disclosure);
  const missing = within(item(rowMissing));
  await user.click(await missing.findByRole("button", { name: "补上这一行…规章" }));
  await user.click(missing.getByRole("button", { name: "插入这一行" }));
  expect(await screen.findByText(zhCN.problems.protected)).toBeTruthy();
  expect(item(rowMissing)).toBeTruthy();
});

test("a row that does not apply is settled by that reason", async () => {
  const { user, excel } = await opened();
  deleteRegulations(excel);
  await check(user);
  const missing = within(item(rowMissing));
  await user.click(missing.getByRole("button", { name: /^确实如此/ }));
  await user.click(missing.getByRole("button", { name: "本单位不适用" }));
  await user.click(missing.getByRole("button", { name: "记下" }));
  expect(await view("核对").findByText(/^已核实（1）/)).toBeTruthy();
  expect((await screen.findAllByText(/^可以报送/)).length).toBeGreaterThan(0);
});

test("no tool offers to write where there is no cell", async () => {
  const { user, excel } = await opened();
  deleteRegulations(excel);
  excel.person.deleteSheet(disputes);
  await goTo(user, "填写");
  await openTool(user, "空白填0");
  for (const table of ["表二", "表三", "表四"]) {
    expect(await screen.findByText(new RegExp(`^${table}：没有可填的空格`))).toBeTruthy();
  }
});

test("a table whose sheet is deleted is not read, and its sheet can be inserted alone", async () => {
  const { user, excel } = await opened();
  excel.person.deleteSheet(disputes);
  await goTo(user, "填写");
  const part = within(
    await screen.findByText(/^四、/).then((it) => it.closest("li") as HTMLElement)
  );
  expect(await part.findByText("没有读到")).toBeTruthy();
  expect(part.queryByText(/共15格/)).toBeNull();
  await user.click(await part.findByRole("button", { name: "插入这一张…表四" }));
  const names = excel.book.sheets.map(({ name }) => name);
  await user.click(part.getByRole("button", { name: "插入这一张" }));
  await untilStatus("已插入表四，请填写。");
  expect(excel.book.sheets.map(({ name }) => name)).toEqual([...names, disputes]);
  expect(await part.findByText("还有15格没填")).toBeTruthy();
});

test("a table that is not there is told so by the check, with the way to insert it", async () => {
  const { user, excel } = await opened();
  excel.person.deleteSheet(disputes);
  await check(user);
  const missing = within(item(/^没有找到表四：/));
  await user.click(await missing.findByRole("button", { name: "插入这一张…表四" }));
  await user.click(missing.getByRole("button", { name: "插入这一张" }));
  await untilStatus("已插入表四，请填写。");
  expect(await screen.findByText(/^表四还没有填写/, { selector: "p" })).toBeTruthy();
});

test("figure cells that are merged are told so, and taken apart", async () => {
  const { user } = await opened();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(disclosure).getRange("B5:C5").merge();
    await context.sync();
  });
  await check(user);
  const merged = within(item(/^表二规章·本年制发件数、规章·本年废止件数这2格合并成了一格/));
  await user.click(await merged.findByRole("button", { name: "取消合并…" }));
  await user.click(merged.getByRole("button", { name: "取消合并" }));
  await untilStatus("已取消合并，请分别填写。");
  expect((await screen.findAllByText(/^还不能报送：1格空着/)).length).toBeGreaterThan(0);
});
