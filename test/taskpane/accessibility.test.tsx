/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen } from "@testing-library/react";
import axe from "axe-core";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";
import { twoYears } from "./two-years";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe objects to, as far as it can be judged without a layout. */
async function objections(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
    // A frame without scripts cannot be looked into.
    iframes: false,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

test("insert, also with its question", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "insert" });
  expect(await objections()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  await screen.findByRole("group", { name: "已有同名的表" });
  expect(await objections()).toEqual([]);
});

test("fill", async () => {
  const { user } = await openPane({
    reports: [finishedReport(2024), finishedReport()],
    view: "fill",
  });
  expect(await objections()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "拟一段：一、总体情况" }));
  await screen.findAllByRole("button", { name: /^写入：/ });
  expect(await objections()).toEqual([]);
});

test("check, with a finding unfolded", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  for (const name of [/^说明：/, /^修正：/]) {
    const [button] = screen.getAllByRole("button", { name });
    if (button) await user.click(button);
  }
  expect(await objections()).toEqual([]);
});

test("asking for a reason", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "check" });
  await untilStatus(/^核对完成/);
  const [give] = screen.getAllByRole("button", { name: /^说明原因：/ });
  await user.click(give as HTMLElement);
  await user.click(screen.getByRole("button", { name: "记下" }));
  expect(await objections()).toEqual([]);
});

test("the comparison of two years", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "check" });
  await untilStatus(/^核对完成/);
  await user.click(screen.getByRole("button", { name: "同比" }));
  await screen.findByRole("img");
  expect(await objections()).toEqual([]);
});

test("export, as page and as text", async () => {
  const { user } = await openPane({ reports: [finishedReport()] });
  await goTo(user, "导出");
  await screen.findByRole("region", { name: "导出" });
  await user.click(screen.getByText("选项"));
  expect(await objections()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "纯文本" }));
  expect(await objections()).toEqual([]);
});

test("a problem", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  await goTo(user, "核对");
  excel.failRequest();
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await screen.findByRole("alert");
  expect(await objections()).toEqual([]);
});
