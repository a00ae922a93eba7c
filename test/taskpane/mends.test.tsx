/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Report } from "../../src/report/report";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

const texts = "2025正文";
const disclosure = "2025主动公开";

/** The report with this in its second paragraph. */
function telling(words: string, report: Report = finishedReport()): Report {
  const s1 = report.sections.s1.replace("依法办理每一件申请", words);
  return { ...report, sections: { ...report.sections, s1 } };
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
}

function findFinding(message: RegExp): HTMLElement | undefined {
  const sentence = screen.queryByText(message, { selector: "p.text" });
  return sentence?.closest("li") ?? undefined;
}

function finding(message: RegExp) {
  const item = findFinding(message);
  if (!item) throw new Error("There is no such finding");
  return within(item);
}

/** What the cells of a sheet's first columns say. */
function said(excel: ExcelHost, name: string): readonly string[] {
  const sheet = excel.book.sheet(name);
  return [...sheet.filledCells()].map(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column))
  );
}

const disputes = /行政复议315件/;
const told = "全年发生政府信息公开行政复议 315 件，均已答复";
const right = "全年发生政府信息公开行政复议 351 件，均已答复";
const offer = "修正：把正文的“315”改为“351”（可能是两位数字颠倒）。";

test("the number of the text is put right after a look at its sentence, and can be taken back", async () => {
  const { user, excel } = await openPane({ reports: [telling(told)] });
  await check(user);
  const before = said(excel, texts);
  const item = finding(disputes);
  await user.click(item.getByRole("button", { name: offer }));
  const preview = within(item.getByRole("region", { name: "修正预览" }));
  expect(preview.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual([
    `${told}。`,
    `${right}。`,
  ]);
  expect(said(excel, texts)).toEqual(before);

  await user.click(preview.getByRole("button", { name: "改这1格" }));
  await untilStatus(/^已修正1格，并重新核对。/);
  expect(said(excel, texts)).toEqual(before.map((cell) => cell.replace(told, right)));
  expect(findFinding(disputes)).toBeUndefined();
  expect(screen.getByText(zhCN.check.solved)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus("已撤销，1格恢复了原来的内容。");
  expect(said(excel, texts)).toEqual(before);
  expect(findFinding(disputes)).toBeTruthy();
});

test("nothing is written where the text has changed since the check", async () => {
  const { user, excel } = await openPane({
    reports: [telling(told)],
    delays: { afterChange: 60_000, whileEditing: 60_000 },
  });
  await check(user);
  const item = finding(disputes);
  await user.click(item.getByRole("button", { name: offer }));
  const sheet = excel.book.sheet(texts);
  const cell = [...sheet.filledCells()].find(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column)).includes(told)
  );
  if (!cell) throw new Error("The text is nowhere");
  const typed = `（二）依申请公开。${told}，无纠错。`;
  excel.person.type(texts, `A${cell.row + 1}`, typed);
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await untilStatus("表格已经改动，没有修正。请看新的核对结果。");
  expect(said(excel, texts)).toContain(typed);
});

test("of a protected sheet it is said, and nothing is written", async () => {
  const { user, excel } = await openPane({ reports: [telling(told)] });
  await act(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(texts);
      sheet.protection.unprotect();
      sheet.getRange("A1:A60").format.protection.locked = true;
      await context.sync();
    })
  );
  await check(user);
  const before = said(excel, texts);
  excel.person.protectSheet(texts);
  const item = finding(disputes);
  await user.click(item.getByRole("button", { name: offer }));
  await user.click(item.getByRole("button", { name: "改这1格" }));
  expect(await screen.findByText(zhCN.problems.protected)).toBeTruthy();
  expect(said(excel, texts)).toEqual(before);
});

test("where the cell may be what is wrong, the clerk chooses", async () => {
  const report = telling("本年制发行政规范性文件18件");
  const { user, excel } = await openPane({ reports: [report] });
  await check(user);
  const item = finding(/行政规范性文件18件/);
  expect(item.getByText("可能是其中之一：")).toBeTruthy();
  expect(
    item
      .getAllByRole("button", { name: /^修正：/ })
      .map((each) => each.ariaLabel ?? each.getAttribute("aria-label"))
  ).toEqual([
    "修正：把正文的“18”改为表中的“8”，请先确认不是表格填错。",
    "修正：把表二行政规范性文件·本年制发件数由8改为正文的18，请先确认不是正文写错。",
  ]);
  const before = said(excel, disclosure);
  const textsBefore = said(excel, texts);
  await user.click(item.getByRole("button", { name: /^修正：把表二/ }));
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await untilStatus(/^已修正1格，并重新核对。/);
  expect(said(excel, disclosure)).toEqual(
    before.map((cell, index) => (cell === "8" && before.indexOf("8") === index ? "18" : cell))
  );
  expect(said(excel, texts)).toEqual(textsBefore);
});

test("a cell that is to change so that the table adds up is left to its own finding", async () => {
  const report = telling("全年发生政府信息公开行政复议351件", wrongReport());
  const { user } = await openPane({ reports: [report] });
  await check(user);
  const item = finding(/行政复议351件/);
  expect(
    item.getByText("表四行政复议 总计改为正文的351，也是让表格算平的改法，请在那里修正。")
  ).toBeTruthy();
  expect(item.queryByRole("button", { name: /^修正：/ })).toBeNull();
});

test("in English the buttons are, and what the check words stays Chinese", async () => {
  const { user } = await openPane({ reports: [telling(told)], language: "en-US", view: "check" });
  await untilStatus(/^Checked/);
  const item = within(
    (await screen.findByText(disputes, { selector: "p.text" })).closest("li") as HTMLElement
  );
  await user.click(await item.findByRole("button", { name: offer.replace("修正：", "Correct: ") }));
  const preview = within(item.getByRole("region", { name: "Preview of the correction" }));
  expect(preview.getByRole("button", { name: "Change 1 cell" })).toBeTruthy();
});
