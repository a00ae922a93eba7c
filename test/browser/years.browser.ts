import { strict as assert } from "node:assert";
import type { FigureKey } from "../../src/report/figures";
import { comparisonStrings } from "../../src/taskpane/strings/comparison";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { examples } from "../workbench/examples";
import { browserCase } from "./cases";
import { figureAddresses } from "./report-in-cells";
import { until } from "./until";
import { WorkbenchPage } from "./workbench-page";

const years = examples.find(({ reports }) => reports.length === 2);
assert.ok(years, "there is no example of two years");
const [, now] = years.reports;
assert.ok(now, "the example has no second year");
const { year, format, figures = {} } = now;

const figure = (key: FigureKey): number => Number(figures[key]);
const addresses = figureAddresses(format, "t3");
const addressOf = (key: FigureKey): string => addresses.get(key) ?? "";

/** What is received less and carried in more, so that all sums hold and the carry-over does not fit. */
const shifted: readonly (readonly [FigureKey, number])[] = [
  ["t3.carriedIn.individual", 1],
  ["t3.carriedIn.total", 1],
  ["t3.received.individual", -1],
  ["t3.received.total", -1],
];

browserCase("two years: a reason, a changed figure, a repair, the comparison", async (browser) => {
  const { screenshot } = browser;
  const workbench = await WorkbenchPage.open(browser);
  const { pane } = workbench;
  await workbench.chooseExample(years.label);
  await workbench.openTab(`${year}依申请公开`);
  const shift = async (times: number): Promise<void> => {
    for (const [key, difference] of shifted) {
      await workbench.type(addressOf(key), String(figure(key) + times * difference));
    }
  };
  await shift(1);

  await workbench.step("check");
  const view = pane.getByRole("region", { name: zhCN.check.title, exact: true });
  await view.getByRole("button", { name: zhCN.check.run }).click();
  const item = view
    .getByRole("listitem")
    .filter({ hasText: /「自然人」列：上年结转填/ })
    .first();
  await item.waitFor();
  await screenshot("years 1 the carry-over does not fit");

  await item
    .getByRole("button", { name: new RegExp(`^${zhCN.finding.settleFinding("")}`) })
    .click();
  await item.getByRole("button", { name: "统计口径调整", exact: true }).click();
  await screenshot("years 2 a reason is asked for");
  await item.getByRole("button", { name: zhCN.reason.keep }).click();
  const settled = view.locator("details", { hasText: zhCN.check.settled(1) });
  await settled.waitFor();
  await settled.locator("summary").click();
  await settled.getByText(/^已核实：统计口径调整/).waitFor();
  await until("the sheet 核对说明", async () => (await workbench.tabs()).includes("核对说明"));
  await screenshot("years 3 settled by a reason");

  await shift(2);
  await view.getByText(/^原来的说明已过时/).waitFor();
  await screenshot("years 4 the reason is stale");
  await shift(0);
  await view.getByText(/^原来的说明已过时/).waitFor({ state: "detached" });

  const wrong = addressOf("t3.granted.individual");
  const right = figure("t3.granted.individual");
  await workbench.type(wrong, String(right + 40));
  const repair = view.getByRole("button", {
    name: new RegExp(`^修正：.*予以公开.*自然人应为${right}`),
  });
  await repair.click();
  await screenshot("years 5 the repair is previewed");
  await view.getByRole("button", { name: zhCN.repair.apply(1) }).click();
  await workbench.waitForCell(wrong, { text: String(right) });
  await repair.waitFor({ state: "detached" });

  await view.getByRole("button", { name: zhCN.check.compare }).click();
  await pane.getByRole("img", { name: new RegExp(`${year}年$`) }).waitFor();
  await screenshot("years 6 this year beside last year");
  await pane
    .getByRole("table", { name: comparisonStrings["zh-CN"].groups })
    .scrollIntoViewIfNeeded();
  await screenshot("years 7 the table of both years");
  await pane.getByRole("button", { name: comparisonStrings["zh-CN"].write }).click();
  await pane.getByText(zhCN.deeds.written("同比分析")).waitFor();
  await until("the sheet 同比分析", async () => (await workbench.tabs()).includes("同比分析"));
  await screenshot("years 8 the sheet of the comparison");
});
