import { strict as assert } from "node:assert";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage, type Step } from "./workbench-page";

const steps: readonly Step[] = ["insert", "fill", "check", "export"];

for (const width of [350, 420]) {
  browserCase(`every view fits a pane of ${width} pixels`, async (browser) => {
    const workbench = await WorkbenchPage.open(browser, { grid: false });
    await browser.page.getByLabel("窗格宽度").selectOption(String(width));
    await workbench.chooseExample("有错的年报");
    await workbench.step("check");
    await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
    await workbench.pane.getByRole("button", { name: zhCN.check.again }).waitFor();
    for (const step of steps) {
      await workbench.step(step);
      const excess = await workbench.pane
        .locator("html")
        .evaluate((page) => page.scrollWidth - page.clientWidth);
      assert.equal(excess, 0, `${step} is ${excess} pixels too wide`);
      await browser.screenshot(`pane ${width} ${step}`);
    }
  });
}

browserCase("the buttons of the ribbon open their view", async (browser) => {
  const workbench = await WorkbenchPage.open(browser, { grid: false });
  await workbench.chooseExample("完整的年报");
  for (const [button, step] of [
    ["导出报告", "export"],
    ["插入模板", "insert"],
    ["一键核对", "check"],
  ] as const) {
    await browser.page.getByRole("group", { name: "年报" }).getByText(button).click();
    await workbench.pane.locator("[aria-current=step]", { hasText: zhCN.steps[step] }).waitFor();
  }
});

browserCase("without Excel around it the pane says so", async ({ page, site }) => {
  await page.goto(`${site}taskpane.html`);
  await page.getByText(zhCN.start.notExcel).waitFor();
});

browserCase(
  "the old web view of Internet Explorer gets a plain sentence",
  async ({ page, site, screenshot }) => {
    await page.goto(`${site}taskpane.html`);
    await page.getByText(/旧的浏览器组件/).waitFor();
    await screenshot("old web view");
  },
  {
    userAgent: "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
  }
);
