import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

/** Lets no request reach the workbook until what comes back is called. */
async function holdRequests(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const hold: { release?: () => void } = {};
    const released = new Promise<void>((release) => {
      hold.release = release;
    });
    window.workbench.excel.admission = () => released;
    return hold;
  });
  return () => held.evaluate((hold) => hold.release?.());
}

function requestCount(page: Page): Promise<number> {
  return page.evaluate(() => window.workbench.excel.requests.length);
}

browserCase("while Excel takes its time the pane says so and can be used", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser, { grid: false });
  await workbench.chooseExample("有错的年报");
  const { pane } = workbench;
  await workbench.step("check");
  const run = pane.getByRole("button", { name: zhCN.check.run });
  await run.waitFor();
  const letGo = await holdRequests(page);
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

  await letGo();
  await pane.getByText(/^核对完成/).waitFor();
  await pane.getByRole("button", { name: zhCN.check.again }).waitFor();
});
