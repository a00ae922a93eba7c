import { strict as assert } from "node:assert";
import type { Locator } from "playwright-core";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase, type BrowserCase } from "./cases";
import { eventually } from "./until";
import { WorkbenchPage } from "./workbench-page";

const sheet = "2025复议诉讼";
/** 行政复议, 总计 in that sheet. */
const total = "E6";

/** Two years, the later one with a wrong total, checked. */
async function checked(browser: BrowserCase): Promise<{
  readonly workbench: WorkbenchPage;
  readonly right: number;
  readonly finding: Locator;
}> {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("连续两年");
  await workbench.openTab(sheet);
  await workbench.goTo(total);
  const right = Number((await workbench.cell(total)).text);
  await workbench.type(total, String(right + 3));
  await workbench.step("check");
  await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
  const finding = workbench.pane.getByRole("listitem").filter({ hasText: /表四「行政复议」/ });
  await finding.waitFor();
  return { workbench, right, finding };
}

function status({ pane }: WorkbenchPage): Locator {
  return pane.getByRole("contentinfo").getByRole("status");
}

/** Another person types, at another computer. */
async function colleagueTypes({ page }: BrowserCase, address: string, text: string): Promise<void> {
  await page.evaluate(
    ({ name, cell, typed }) => void window.workbench.excel.colleague.type(name, cell, typed),
    { name: sheet, cell: address, typed: text }
  );
}

browserCase(
  "a pasted block ticks findings off in place: nothing scrolls, the focus stays",
  async (browser) => {
    const { workbench, right, finding } = await checked(browser);
    const { page } = browser;
    const root = workbench.pane.locator("html");
    const scrolled = (): Promise<number> => root.evaluate((element) => element.scrollTop);
    await root.evaluate((element) => element.scrollTo(0, 60));
    const before = await scrolled();
    assert.ok(before > 0, "the pane does not scroll");

    const row = await Promise.all(["A6", "B6", "C6", "D6"].map((cell) => workbench.cell(cell)));
    await workbench.paste("A6", [[...row.map(({ text }) => text), right]]);
    await finding.getByText(zhCN.check.solved).waitFor();
    assert.equal(await scrolled(), before);
    const inGrid = await page.evaluate(() => document.activeElement?.id !== "pane");
    assert.ok(inGrid, "the focus went to the pane");
    await browser.screenshot("live ticked off");
  }
);

browserCase(
  "another person's edit is checked while the clerk stays where the pane has the focus",
  async (browser) => {
    const { workbench, right, finding } = await checked(browser);
    const show = finding.getByRole("button", { name: new RegExp(`^${zhCN.finding.show}`) }).first();
    await show.focus();
    await colleagueTypes(browser, total, String(right + 4));
    await finding.filter({ hasText: `总计填${right + 4}` }).waitFor();
    assert.ok(await show.evaluate((button) => button === document.activeElement));
    await colleagueTypes(browser, total, String(right));
    await finding.getByText(zhCN.check.solved).waitFor();
    await workbench.waitForCell(total, { text: String(right) });
  }
);

browserCase("while a cell is being edited the pane waits and says so", async (browser) => {
  const { workbench, right, finding } = await checked(browser);
  await workbench.goTo("A8");
  await browser.page.keyboard.type("1");
  await colleagueTypes(browser, total, String(right + 5));
  await status(workbench).getByText(zhCN.freshness.editing).waitFor();
  await browser.screenshot("live while editing");
  await browser.page.keyboard.press("Enter");
  await finding.filter({ hasText: `总计填${right + 5}` }).waitFor();
  await status(workbench).getByText(zhCN.freshness.editing).waitFor({ state: "detached" });
});

browserCase("a correction is taken back beside its outcome", async (browser) => {
  const { workbench, finding } = await checked(browser);
  const { pane } = workbench;
  const row = async (): Promise<string> => {
    const cells = await Promise.all(
      ["A6", "B6", "C6", "D6", total].map((cell) => workbench.cell(cell))
    );
    return cells.map(({ text }) => text).join();
  };
  const before = await row();
  await finding
    .getByRole("button", { name: /^修正：/ })
    .first()
    .click();
  await finding.getByRole("button", { name: zhCN.repair.apply(1) }).click();
  await status(workbench).getByText(zhCN.deeds.corrected(1, true)).waitFor();
  await eventually(async () => assert.notEqual(await row(), before));
  const undo = pane.getByRole("button", { name: zhCN.undo(1) });
  await undo.waitFor();
  await browser.screenshot("undo offered");
  await undo.press("Enter");
  await status(workbench).getByText(zhCN.deeds.undone(1)).waitFor();
  await eventually(async () => assert.equal(await row(), before));
  assert.equal(await undo.count(), 0);
  assert.ok(await status(workbench).evaluate((words) => words === document.activeElement));
  await browser.screenshot("undone");
});

browserCase("what fails is told in sight of a clerk far down in the list", async (browser) => {
  const { workbench } = await checked(browser);
  const { pane } = workbench;
  const root = pane.locator("html");
  await pane.getByText(/^通过\d+条/).waitFor();
  await root.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const show = pane.getByRole("button", { name: new RegExp(`^${zhCN.finding.show}`) }).last();
  await show.scrollIntoViewIfNeeded();
  const scrolled = (): Promise<number> => root.evaluate((element) => element.scrollTop);
  const before = await scrolled();
  assert.ok(before > 100, "the pane does not scroll far");
  await browser.page.evaluate(async () => {
    await window.workbench.excel.idle();
    window.workbench.excel.failRequest();
  });
  await show.click();
  const told = pane.getByRole("alert");
  await told.waitFor();
  const box = await told.boundingBox();
  const frame = await browser.page.locator("#pane").boundingBox();
  assert.ok(box && frame && box.y >= frame.y && box.y + box.height <= frame.y + frame.height);
  assert.ok(Math.abs((await scrolled()) - before) <= box.height + 16, "the list has jumped");
  await browser.screenshot("problem in sight");
  await told.getByRole("button", { name: zhCN.tryAgain }).click();
  await status(workbench)
    .getByText(/^已转到/)
    .waitFor();
  assert.equal(await told.count(), 0);
});

browserCase(
  "the report in hand is deleted sheet by sheet, and the pane goes on",
  async (browser) => {
    const { workbench } = await checked(browser);
    await workbench.deleteSheet(sheet);
    await workbench.pane.getByText(/^没有找到表四：/).waitFor();
    for (const name of ["2025正文", "2025主动公开", "2025依申请公开"]) {
      await workbench.deleteSheet(name);
    }
    await workbench.pane.getByRole("heading", { level: 1, name: /2024年年报/ }).waitFor();
    assert.equal(await workbench.pane.getByRole("alert").count(), 0);
  }
);

browserCase(
  "a part of the pane that the server does not send is told, and comes when the server is back",
  async (browser) => {
    const workbench = await WorkbenchPage.open(browser, { grid: false });
    const { pane } = workbench;
    await browser.page.route("**/*.js", (route) => route.abort());
    await pane.getByRole("button", { name: zhCN.importing.previous }).click();
    const told = pane.getByRole("alert");
    await told.getByText(/^窗格的一部分没有加载到/).waitFor();
    await browser.screenshot("part not loaded");
    await told.getByRole("button", { name: zhCN.close }).click();
    await pane.getByRole("button", { name: zhCN.importing.previous }).click();
    await told.waitFor();
    await browser.page.unroute("**/*.js");
    await told.getByRole("button", { name: zhCN.tryAgain }).click();
    await pane.getByRole("heading", { name: importStrings["zh-CN"].titles.previous }).waitFor();
    assert.equal(await told.count(), 0);
  },
  { expectedErrors: /Failed to load resource|ERR_FAILED/ }
);
