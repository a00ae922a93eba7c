import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

async function slowDown(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((latency) => {
    window.workbench.excel.latency = latency;
  }, milliseconds);
}

function requestCount(page: Page): Promise<number> {
  return page.evaluate(() => window.workbench.excel.requests.length);
}

browserCase("while Excel takes its time the pane says so and can be used", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("有错的年报");
  const { pane } = workbench;
  await workbench.step("check");
  const run = pane.getByRole("button", { name: zhCN.check.run });
  await run.waitFor();
  await slowDown(page, 5000);
  const before = await requestCount(page);
  await run.click();
  await pane.getByText(zhCN.tasks.checking).waitFor();
  assert.equal(await requestCount(page), before, "Excel has answered already");

  await workbench.step("fill");
  await pane.getByRole("heading", { name: zhCN.fill.title }).waitFor();
  await pane.getByText(zhCN.slow).waitFor();
  assert.equal(await requestCount(page), before, "Excel has answered already");
  await browser.screenshot("slow Excel");
  await workbench.step("check");

  await slowDown(page, 0);
  await pane.getByText(/^核对完成/).waitFor();
  await pane.getByRole("button", { name: zhCN.check.again }).waitFor();
});
