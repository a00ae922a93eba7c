import { exportStrings } from "../../src/taskpane/strings/export";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { assertSeen, openLowPane } from "./low-pane";
import { figureAddresses } from "./report-in-cells";

/** Two years of an agency whose kind nobody knows, and more findings than are seen at a glance. */
browserCase("on an office laptop the first finding is seen after the check", async (browser) => {
  const workbench = await openLowPane(browser);
  const { pane } = workbench;
  await workbench.chooseExample("连续两年");
  await workbench.openTab("2025依申请公开");
  for (const row of ["carriedIn", "granted", "partial"] as const) {
    await workbench.type(figureAddresses("2021", "t3").get(`t3.${row}.individual`) ?? "", "999");
  }
  await workbench.openTab("2025复议诉讼");
  await workbench.type(figureAddresses("2021", "t4").get("t4.review.total") ?? "", "999");
  await workbench.step("check");
  await pane.getByRole("button", { name: zhCN.check.run }).click();
  await pane.getByText(/^核对完成/).waitFor();
  await browser.screenshot("first screen check", browser.page.locator("#pane"));
  const view = pane.getByRole("region", { name: zhCN.check.title, exact: true });
  for (const name of [zhCN.agencyKind.label, zhCN.workList.byPart]) {
    await view.getByRole("combobox", { name, exact: true }).waitFor();
  }
  await assertSeen(workbench, pane.locator("[data-item] > p").first(), "the first finding");
});

browserCase("on an office laptop what comes next is seen after inserting", async (browser) => {
  const workbench = await openLowPane(browser, { grid: false });
  const { pane } = workbench;
  await pane.getByLabel(zhCN.insert.agency).fill("青河县水务局");
  await pane.getByRole("button", { name: zhCN.insert.submit }).click();
  await pane.getByText(/^已插入/).waitFor();
  const open = pane.locator(".part", { has: pane.locator(".color-note") }).first();
  await open.waitFor();
  await browser.screenshot("first screen fill", browser.page.locator("#pane"));
  const heading = pane.getByRole("heading", { name: zhCN.fill.title, exact: true });
  await assertSeen(workbench, heading, "the heading");
  await assertSeen(workbench, open, "the first open part");
});

browserCase(
  "on an office laptop the outcome is seen after a download",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    const { pane } = workbench;
    const words = exportStrings["zh-CN"];
    await workbench.chooseExample("连续两年");
    await workbench.step("export");
    await browser.screenshot("first screen before the export", browser.page.locator("#pane"));
    await Promise.all([
      browser.page.waitForEvent("download"),
      pane.getByRole("button", { name: words.download.docx }).click(),
    ]);
    const outcome = pane.getByText(/^已下载“/);
    await outcome.waitFor();
    await browser.screenshot("first screen export", browser.page.locator("#pane"));
    await assertSeen(workbench, outcome, "the outcome");
  },
  // Playwright's clock is for every frame, and the preview's runs no scripts.
  { expectedErrors: /Blocked script execution in 'about:srcdoc'/ }
);
