/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Report } from "../../src/report/report";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

const title = "改单位名称、年度";
const open = "改单位名称、年度…";

async function openForm(...reports: readonly Report[]) {
  const pane = await openPane({ reports, view: "fill" });
  await pane.user.click(screen.getByRole("button", { name: open }));
  await screen.findByRole("region", { name: title });
  return pane;
}

async function enter(
  user: Awaited<ReturnType<typeof openForm>>["user"],
  agency: string,
  year: string
): Promise<void> {
  const name = view(title).getByRole("textbox", { name: "单位名称" });
  await user.clear(name);
  await user.type(name, agency);
  await user.selectOptions(view(title).getByRole("combobox", { name: "年度" }), year);
}

function heading(): string {
  return screen.getByRole("heading", { level: 1 }).textContent;
}

test("is reached beside the report's name, shows each change, writes all in one press, and is taken back", async () => {
  const { user, excel } = await openForm(finishedReport(2024));
  const shown = view(title);
  expect(shown.getByText("没有要改的。")).toBeTruthy();
  expect(shown.queryByRole("button", { name: /^改这/ })).toBeNull();
  await enter(user, "白石县水利局", "2025");
  expect(shown.getByText("2024主动公开（A1）")).toBeTruthy();
  const changed = shown.getByRole("heading", { name: "前言" }).closest("section");
  expect(within(changed as HTMLElement).getByText(/2025年1月1日至2025年12月31日/)).toBeTruthy();
  expect(shown.getByText("2025依申请公开")).toBeTruthy();
  await user.click(shown.getByRole("button", { name: "改这5格和4个工作表名" }));
  await untilStatus("已改为“白石县水利局”2025年的年报。");
  expect(heading()).toContain("白石县水利局 · 2025年年报");
  expect(excel.book.sheets.map(({ name }) => name)).toContain("2025复议诉讼");
  expect(screen.queryByRole("region", { name: title })).toBeNull();
  expect(view("填写")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("main"));
  await user.click(screen.getByRole("button", { name: "撤销改名" }));
  await untilStatus("已撤销，5格恢复了原来的内容。");
  expect(heading()).toContain("青河县水务局 · 2024年年报");
  expect(excel.book.sheets.map(({ name }) => name)).toContain("2024复议诉讼");
});

test("says that the form of the tables stays where the year takes another one", async () => {
  const { user } = await openForm(finishedReport(2024));
  await enter(user, "青河县水务局", "2020");
  const warning = view(title).getByText(/^2020年的年报要用2019年格式。.*表格仍是2021年格式/);
  expect(warning).toBeTruthy();
  await enter(user, "青河县水务局", "2023");
  expect(view(title).queryByText(/格式/)).toBeNull();
});

test("refuses a name that no heading can say, and one that the workbook has", async () => {
  const { user } = await openForm(finishedReport(2024), finishedReport(2025));
  await enter(user, "青河县水务局", "2024");
  expect(view(title).getByText(/^工作簿里已经有“青河县水务局”2024年的年报/)).toBeTruthy();
  expect(view(title).queryByRole("button", { name: /^改这/ })).toBeNull();
  await enter(user, "二局。三局", "2025");
  expect(view(title).getByText(/^请填写单位全称/)).toBeTruthy();
  expect(view(title).queryByRole("button", { name: /^改这/ })).toBeNull();
});

test("is accessible, and closed by a step or by leaving it", async () => {
  const { user } = await openForm(finishedReport(2024));
  await enter(user, "白石县水利局", "2025");
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await user.click(view(title).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("region", { name: title })).toBeNull();
  await user.click(screen.getByRole("button", { name: open }));
  await goTo(user, "插入");
  expect(screen.queryByRole("region", { name: title })).toBeNull();
});
