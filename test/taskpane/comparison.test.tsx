/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { formatArea } from "../excel-host/address";
import { soundReport, changed } from "../check/sample-reports";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";
import { twoYears } from "./two-years";

async function compare(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "同比" }));
  await screen.findByRole("region", { name: "同比" });
}

function rowsOf(table: HTMLElement): readonly (readonly string[])[] {
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));
}

test("both years stand side by side, the foremost changes first, without a check before", async () => {
  const [before, now] = [finishedReport(2024), finishedReport(2025)];
  const more = changed(now, { "t2.normativeDocs.issued": 800 });
  const { user } = await openPane({ reports: [before, more] });
  await compare(user);
  const foremost = await screen.findByRole("table", { name: /^最突出的\d项变化，增减多的在前$/ });
  const [headings, first] = rowsOf(foremost);
  expect(headings).toEqual(["项目", "2024年", "2025年", "增减", "％"]);
  expect(first?.[0]).toMatch(/^行政规范性文件.*制发.*变化很大$/);
  const issued = Number(before.figures["t2.normativeDocs.issued"]);
  expect(first?.slice(1, 4)).toEqual([String(issued), "800", `+${800 - issued}`]);
  const [all = foremost] = screen
    .getAllByRole("table", { name: "主要项目，按表格的顺序" })
    .filter((table) => foremost.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  const [, ...others] = rowsOf(all);
  expect(others[0]?.[0]).toMatch(/^规章.*制发/);
  expect(others.map(([name = ""]) => name.match(/万元/g)?.length ?? 0)).toContain(1);
  expect(others.some(([name = ""]) => /万元.*万元/.test(name))).toBe(false);
  const received = others.find(([name]) => name === "本年新收申请");
  expect(received?.slice(3)).toEqual(["0", "0%"]);
});

test("a chart shows the requests, and says to those who do not see it what it shows", async () => {
  const [before, now] = twoYears();
  const { user } = await openPane({ reports: [before, now] });
  await compare(user);
  const chart = await screen.findByRole("img", { name: "依申请公开：2024年与2025年" });
  const granted = (report: typeof now): unknown => report.figures["t3.granted.total"];
  const description = document.getElementById(chart.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toContain(
    `（一）予以公开由${String(granted(before))}件变为${String(granted(now))}件`
  );
  expect(within(chart).getByText("（一）予以公开")).toBeTruthy();
});

test("every comparable figure is there on request, and leads to its cell", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await compare(user);
  const all = await screen.findByText(/^全部可比的数（\d+）$/, { selector: "summary" });
  await user.click(all);
  const table = await screen.findByRole("table", { name: /^全部可比的数/ });
  expect(rowsOf(table).length - 1).toBe(200);
  await user.click(within(table).getByRole("button", { name: /^一、.*新收.*自然人/ }));
  await untilStatus(/^已转到：/);
  const sheet = excel.book.activeSheet;
  expect(sheet.name).toBe("2025依申请公开");
  expect(excel.book.selectionOn(sheet).map(formatArea)).toEqual(["D6"]);
});

test("the comparison is written into a sheet with a chart, and again into another one", async () => {
  const { user, excel } = await openPane({ reports: twoYears() });
  await compare(user);
  const write = await screen.findByRole("button", { name: "写入工作表“同比分析”" });
  await user.click(write);
  await untilStatus("已写入工作表“同比分析”。");
  const sheet = excel.book.sheet("同比分析");
  expect(excel.book.activeSheet).toBe(sheet);
  const { calculation } = excel.book;
  const [chart, ...more] = sheet.charts;
  expect(more).toEqual([]);
  expect(chart).toMatchObject({ type: "ColumnClustered", title: "依申请公开：2024年与2025年" });
  expect(chart?.series.map(({ name }) => name)).toEqual(["2024年", "2025年"]);
  for (const { name, values, categories } of chart?.series ?? []) {
    const at = (row: number, column: number): unknown => calculation.valueAt(sheet, row, column);
    expect(at(categories?.row ?? 0, categories?.column ?? 0)).toBe("本年新收申请");
    const last = values.row + values.rowCount - 1;
    expect(at(last, categories?.column ?? 0)).toBe("结转下年度继续办理");
    const [, now] = twoYears();
    const report = name === "2025年" ? now : finishedReport(2024);
    expect(at(values.row, values.column)).toBe(report.figures["t3.received.total"]);
    expect(at(last, values.column)).toBe(report.figures["t3.carriedOut.total"]);
  }
  expect(chart?.place?.row).toBeGreaterThan(sheet.usedArea(true)?.rowCount ?? Infinity);

  await user.click(write);
  await untilStatus("已写入工作表“同比分析（2）”。");
  expect(screen.getByRole("region", { name: "同比" })).toBeTruthy();
  const choice = screen.getByRole("combobox", { name: "当前年报" });
  expect(within(choice).getAllByRole("option").length).toBe(2);
});

test("says what cannot be compared with the form of 2019", async () => {
  const earlier = { ...soundReport("2019"), agency: "青河县水务局", year: 2020 };
  const { user } = await openPane({ reports: [earlier, finishedReport(2021)] });
  await compare(user);
  expect(await screen.findByText("两年格式不同，没有比较：")).toBeTruthy();
  expect(screen.getByText(/^现行有效件数：.*2019年格式/)).toBeTruthy();
});

test("without last year's report it says how to get it, and leads back", async () => {
  const { user } = await openPane({ reports: [finishedReport()] });
  await compare(user);
  expect(await screen.findByText(/没有2024年的年报，无法比较/)).toBeTruthy();
  const back = screen.getByRole("button", { name: "返回核对" });
  expect(document.activeElement).toBe(back);
  await user.click(back);
  expect(screen.getByRole("button", { name: "一键核对" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "同比" }));
});
