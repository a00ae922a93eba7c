/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { formatArea } from "../excel-host/address";
import { changed } from "../check/sample-reports";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

const disputes = "2025复议诉讼";
/** 行政复议, 总计 in the sheet of table 4. */
const reviewTotal = { row: 5, column: 4 };

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
}

function selected(excel: ExcelHost): string {
  const sheet = excel.book.activeSheet;
  return `${sheet.name}!${excel.book.selectionOn(sheet).map(formatArea).join()}`;
}

function marksOn(excel: ExcelHost, sheet: string): number {
  return excel.book.sheet(sheet).conditionalFormats.length;
}

/** The finding about 行政复议. */
function finding(): HTMLElement {
  return screen.getByText(/^表四「行政复议」/, { selector: "p" }).closest("li") as HTMLElement;
}

test("a report that adds up passes, and what passed can be read", async () => {
  const { user } = await openPane({ reports: [finishedReport()] });
  await check(user);
  await untilStatus("核对完成：没有问题。");
  expect(view("核对").getByRole("button", { name: /^\d+过$/ })).toBeTruthy();
  expect(view("核对").getByText("可以报送")).toBeTruthy();
  expect(screen.getByRole("button", { name: "核对 已完成" })).toBeTruthy();
  const passed = view("核对").getByText(/^通过\d+条$/);
  expect(passed.closest("details")?.open).toBe(false);
  await user.click(view("核对").getByRole("button", { name: "去导出" }));
  expect(await screen.findByRole("region", { name: "导出" })).toBeTruthy();
});

test("a wrong figure is named with both numbers and the difference", async () => {
  const { user } = await openPane({ reports: [wrongReport()] });
  await check(user);
  await untilStatus("核对完成：1处必须改正。");
  expect(screen.getByRole("button", { name: "核对 1处必须改正" })).toBeTruthy();
  const group = within(screen.getByRole("region", { name: "必须改正（1）" }));
  expect(group.getByText(/四项结果合计(\d+)，总计填(\d+)，相差3件/)).toBeTruthy();
});

test("it takes two requests to check and two to mark: what stands is listed first", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  await goTo(user, "核对");
  const checking = async (): Promise<void> => {
    await user.click(screen.getByRole("button", { name: "一键核对" }));
    await untilStatus(/^核对完成/);
  };
  expect(await excel.countRequests(checking)).toBeLessThanOrEqual(4);
});

test("a sheet whose conditional formats Excel does not tell is named, and nothing else is the worse for it", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  excel.person.addRule("2025复议诉讼", "A1", {
    condition: { type: "Custom", formula: "=1" },
    isUnreadable: true,
  });
  await check(user);
  await untilStatus("核对完成：1处必须改正。");
  const told = /^Excel读不出2025复议诉讼里的条件格式，没有在其中标出/;
  expect(await view("核对").findByText(told)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(marksOn(excel, "2025复议诉讼")).toBe(1);
});

test("leads to the cells, all at once or one by one", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()], requirementSet: "1.18" });
  await check(user);
  const item = within(await waitFor(finding));
  await user.click(item.getByRole("button", { name: /^查看/ }));
  await untilStatus("已转到：5格。");
  expect(selected(excel)).toMatch(/^2025复议诉讼!/);
  await user.click(item.getByRole("button", { name: "下一格" }));
  await untilStatus("已转到：表四行政复议 总计。");
  expect(selected(excel)).toBe(`${disputes}!E6`);
  expect(item.getByText(/^第1格，共5格：/)).toBeTruthy();
  await user.click(item.getByRole("button", { name: "下一格" }));
  await waitFor(() => expect(selected(excel)).toBe(`${disputes}!A6`));
  await user.click(item.getByRole("button", { name: "上一格" }));
  await user.click(item.getByRole("button", { name: "上一格" }));
  await waitFor(() => expect(selected(excel)).toBe(`${disputes}!D6`));
});

test("explains a finding by its rule and source", async () => {
  const { user } = await openPane({ reports: [wrongReport()] });
  await check(user);
  const item = within(await waitFor(finding));
  const explain = item.getByRole("button", { name: /^(?:说明|确实如此)：/ });
  await user.click(explain);
  expect(explain.getAttribute("aria-expanded")).toBe("true");
  expect(item.getByText(/国办公开办函〔2021〕30号/)).toBeTruthy();
});

test("a correction is previewed, and made only when the clerk agrees", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  const valueAt = (): unknown =>
    excel.book.calculation.valueAt(excel.book.sheet(disputes), reviewTotal.row, reviewTotal.column);
  const wrong = Number(valueAt());
  await check(user);
  const item = within(await waitFor(finding));
  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  const preview = within(item.getByRole("table", { name: "修正预览" }));
  const [row] = preview.getAllByRole("row").slice(1);
  expect(row?.textContent).toBe(`表四行政复议 总计${wrong}${wrong - 3}`);
  expect(valueAt()).toBe(wrong);
  await user.click(item.getByRole("button", { name: "取消" }));
  expect(item.queryByRole("table")).toBeNull();
  expect(valueAt()).toBe(wrong);

  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await untilStatus("已修正1格，并重新核对。");
  expect(valueAt()).toBe(wrong - 3);
  expect(within(finding()).getByText("已处理")).toBeTruthy();
  expect(screen.getByRole("region", { name: "必须改正（0）" })).toBeTruthy();
  expect(document.activeElement).toBe(finding());
  expect(marksOn(excel, disputes)).toBe(0);
});

test("a correction is not made when the cell has changed meanwhile", async () => {
  const { user, excel } = await openPane({
    reports: [wrongReport()],
    delays: { afterChange: 60_000, whileEditing: 60_000 },
  });
  await check(user);
  const item = within(await waitFor(finding));
  await user.click(item.getByRole("button", { name: /^修正：.*行政复议 总计应为/ }));
  excel.person.type(disputes, reviewTotal, "99");
  await user.click(item.getByRole("button", { name: "改这1格" }));
  await untilStatus("表格已经改动，没有修正。请看新的核对结果。");
  const sheet = excel.book.sheet(disputes);
  expect(excel.book.calculation.valueAt(sheet, reviewTotal.row, reviewTotal.column)).toBe(99);
  expect(finding().textContent).toContain("总计填99");
});

test("typing in the sheet checks again by itself, ticks off in place, and leaves the focus", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  await check(user);
  const item = await waitFor(finding);
  const show = within(item).getByRole("button", { name: /^查看/ });
  await user.click(show);
  const right = Number(/合计(\d+)，/.exec(item.textContent)?.[1]);
  excel.person.type(disputes, reviewTotal, String(right));
  await untilStatus("已重新核对：没有问题。");
  expect(finding()).toBe(item);
  expect(within(item).getByText("已处理")).toBeTruthy();
  expect(document.activeElement).toBe(show);

  excel.person.type(disputes, reviewTotal, String(right + 1));
  await untilStatus("已重新核对：1处必须改正。");
  expect(finding()).toBe(item);
  expect(within(item).queryByText("已处理")).toBeNull();
  expect(item.textContent).toContain("相差1件");

  excel.person.type(disputes, reviewTotal, String(right));
  await untilStatus("已重新核对：没有问题。");
  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus("核对完成：没有问题。");
  expect(screen.queryByText("已处理")).toBeNull();
});

test("filling empty cells one after another does not leave a trail of findings", async () => {
  const blank = { "t4.review.upheld": null, "t4.review.corrected": null } as const;
  const { user, excel } = await openPane({ reports: [changed(finishedReport(), blank)] });
  await check(user);
  await screen.findByText(/^表四有2格没有填/);
  const undecided = (): readonly HTMLElement[] =>
    within(screen.getByRole("region", { name: /^未填无法判断/ })).getAllByRole("button", {
      name: /^(?:说明|确实如此)：/,
    });
  const before = undecided().length;
  excel.person.type(disputes, { row: 5, column: 0 }, "0");
  await screen.findByText(/^表四有1格没有填/);
  expect(undecided().length).toBe(before);
});

test("marks the suspect cells, and clears the marks", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  await check(user);
  await waitFor(() => expect(marksOn(excel, disputes)).toBe(1));
  const [mark] = excel.book.sheet(disputes).conditionalFormats;
  expect(mark?.areas.map(formatArea)).toContain("E6");
  await user.click(await screen.findByRole("button", { name: "清除标记" }));
  await untilStatus("标记已清除。");
  expect(marksOn(excel, disputes)).toBe(0);
  expect(screen.queryByRole("button", { name: "清除标记" })).toBeNull();

  await user.click(screen.getByRole("button", { name: "重新核对" }));
  await untilStatus(/^核对完成/);
  expect(marksOn(excel, disputes)).toBe(0);
  await user.click(screen.getByRole("checkbox", { name: "在表格中标出有问题的格" }));
  await waitFor(() => expect(marksOn(excel, disputes)).toBe(1));
});

test("one wrong cell breaks a row and a column: its repair is offered once, and only it is marked", async () => {
  const report = finishedReport();
  const wrongCell = "t3.denied.thirdParty.business";
  const { user, excel } = await openPane({
    reports: [changed(report, { [wrongCell]: Number(report.figures[wrongCell]) + 40 })],
  });
  await check(user);
  const group = within(await screen.findByRole("region", { name: "必须改正（2）" }));
  const offers = group.getAllByRole("button", {
    name: /^修正：.*4\.保护第三方合法权益·商业企业应为/,
  });
  expect(offers.length).toBe(1);
  expect(group.getByText("最可能：")).toBeTruthy();
  expect(group.queryByText("按上面的办法修正后，这一处也会平。")).toBeNull();
  await user.click(group.getByRole("button", { name: "同一问题，另有1处" }));
  expect(group.getByText("按上面的办法修正后，这一处也会平。")).toBeTruthy();
  const [mark, ...others] = excel.book.sheet("2025依申请公开").conditionalFormats;
  expect(mark?.areas.map(formatArea)).toEqual(["E13"]);
  expect(others).toEqual([]);
});

test("says which protected sheets could not be marked", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  excel.person.unprotectSheet(disputes);
  excel.person.protectSheet(disputes);
  await check(user);
  expect(await view("核对").findByText(/2025复议诉讼受保护，没有在其中标出/)).toBeTruthy();
  expect(marksOn(excel, disputes)).toBe(0);
});

test("several reports: the choice decides what is checked, and with which year it is compared", async () => {
  const { user } = await openPane({ reports: [finishedReport(2024), wrongReport()] });
  await check(user);
  await untilStatus(/处必须改正/);
  expect(view("核对").getByText("已与本工作簿中的2024年年报对照。")).toBeTruthy();
  const choice = screen.getByRole("combobox", { name: "当前年报" });
  await user.selectOptions(choice, "青河县水务局 · 2024年年报");
  await waitFor(() =>
    expect(screen.queryByText(/^表四「行政复议」/, { selector: "p" })).toBeNull()
  );
  expect(screen.getByRole("button", { name: "核对 已完成" })).toBeTruthy();
});

test("a workbook without a report says so and shows the way", async () => {
  const { user } = await openPane();
  await goTo(user, "核对");
  expect(view("核对").getByText("本工作簿中没有找到年报的表，无法核对。")).toBeTruthy();
  await user.click(view("核对").getByRole("button", { name: "插入模板" }));
  expect(view("插入模板")).toBeTruthy();
});

test("opened by the ribbon's 一键核对, it checks at once", async () => {
  await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus("核对完成：1处必须改正。");
});

test("a sheet deleted meanwhile: the pane follows", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await check(user);
  await untilStatus(/没有问题/);
  excel.person.deleteSheet(disputes);
  expect(await screen.findByText(/^没有找到表四：/)).toBeTruthy();
});

test("says what it is doing, and does it once however often it is asked", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()] });
  await goTo(user, "核对");
  excel.latency = 30;
  const before = excel.requests.length;
  const button = screen.getByRole("button", { name: "一键核对" });
  await user.dblClick(button);
  await untilStatus("正在核对…");
  await untilStatus(/^核对完成/);
  excel.latency = 0;
  await excel.idle();
  expect(excel.requests.length - before).toBeLessThanOrEqual(4);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "重新核对" }));
});

test("a step left by one of its own buttons takes the focus along", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "fill" });
  await user.click(screen.getByRole("button", { name: "填好了，去核对" }));
  await untilStatus(/^核对完成/);
  expect(document.activeElement).toBe(screen.getByRole("main"));
  await goTo(user, "导出");
  await screen.findByRole("region", { name: "导出" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^导出/ }));
});
