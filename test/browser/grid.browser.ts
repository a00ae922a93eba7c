import { strict as assert } from "node:assert";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { until } from "./until";
import { WorkbenchPage } from "./workbench-page";

browserCase("what is typed is read as Excel reads it", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.type("A1", "1,234");
  await workbench.type("A2", "=A1*2");
  await workbench.type("A3", "'007");
  await workbench.type("A4", "行政许可");
  await workbench.waitForCell("A1", { text: "1,234" });
  await workbench.waitForCell("A2", { text: "2468" });
  await workbench.waitForCell("A3", { text: "007" });
  await workbench.waitForCell("A4", { text: "行政许可" });
  await workbench.goTo("A1:A4");
  await browser.page.keyboard.press("Delete");
  await workbench.waitForCell("A1", { text: "" });
  await workbench.waitForCell("A4", { text: "" });
});

browserCase("a value the form does not allow is refused in the form's words", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.openTab("2019依申请公开");
  const before = await workbench.cell("D6");
  await workbench.type("D6", "两件");
  assert.match(await workbench.closeNotice(), /这里只能填不小于 0 的整数/);
  assert.equal((await workbench.cell("D6")).text, before.text);
});

browserCase("a label of a protected sheet is refused", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.openTab("2019依申请公开");
  const before = await workbench.cell("A6");
  await workbench.typeIntoLocked("A6", "别的标签");
  assert.equal((await workbench.cell("A6")).text, before.text);
});

browserCase("sheets are added, renamed and deleted, and the pane follows", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.pane
    .getByText(/2019年年报/)
    .first()
    .waitFor();

  await workbench.addSheet();
  await workbench.waitForTabs([
    "Sheet1",
    "2019正文",
    "2019主动公开",
    "2019依申请公开",
    "2019复议诉讼",
    "Sheet6",
  ]);
  await workbench.rename("Sheet6", "底稿");
  for (const name of ["2019正文", "2019主动公开", "2019依申请公开", "2019复议诉讼"]) {
    await workbench.deleteSheet(name);
  }
  await workbench.waitForTabs(["Sheet1", "底稿"]);
  await workbench.pane.getByText(zhCN.noReport).waitFor();
});

browserCase("while a cell is being edited the pane says what to do", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("有错的年报");
  await workbench.openTab("2021依申请公开");
  await workbench.step("check");
  await workbench.goTo("D6");
  await browser.page.keyboard.type("17");
  await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
  await workbench.pane.getByText(zhCN.problems["cell-edit"]).waitFor();
  await browser.screenshot("while editing");
});

browserCase("a cell that is selected shows what to fill in", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.openTab("2019依申请公开");
  await workbench.goTo("D6");
  await browser.page.getByText("请填不小于 0 的整数，没有的填 0。").waitFor();
  await workbench.goTo("A3");
  await browser.page.getByText("请填不小于 0 的整数").waitFor({ state: "hidden" });
});

browserCase("a protected sheet is opened and closed again", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.openTab("2019依申请公开");
  await page.getByRole("button", { name: "撤销工作表保护" }).click();
  await workbench.type("A6", "别的标签");
  await workbench.waitForCell("A6", { text: "别的标签" });
  await page.getByRole("button", { name: "保护工作表" }).click();
  await workbench.typeIntoLocked("A6", "又一个标签");
});

browserCase("a cut block moves to where it is pasted", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser);
  await workbench.paste("A1", [
    [1, 2],
    [3, "四"],
  ]);
  await workbench.waitForCell("B2", { text: "四" });
  await workbench.goTo("A1:B2");
  await page.keyboard.press("Control+x");
  await workbench.waitForCell("A1", { text: "" });
  await workbench.goTo("C5");
  await page.keyboard.press("Control+v");
  await workbench.waitForCell("C5", { text: "1" });
  await workbench.waitForCell("D6", { text: "四" });
});

browserCase("a column that is drawn wider stays wider", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser);
  const grid = await page.locator("#grid").boundingBox();
  assert.ok(grid);
  // The right edge of column A, in the row of column names below the formula bar.
  const [x, y] = [grid.x + 46 + 72, grid.y + 28 + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  await until("column A to be wider than 90 points", () =>
    page.evaluate(() => (window.workbench.excel.book.activeSheet.columnWidths.get(0) ?? 0) > 90)
  );
  assert.equal(await page.getByRole("dialog").isVisible(), false);
  await browser.screenshot("wider column");
  await workbench.type("A1", "还能输入");
  await workbench.waitForCell("A1", { text: "还能输入" });
});

browserCase(
  "rows and columns are inserted and deleted, and the report is still found",
  async (browser) => {
    const { page } = browser;
    const workbench = await WorkbenchPage.open(browser);
    await workbench.chooseExample("有错的年报");
    await workbench.openTab("2021依申请公开");
    await page.getByRole("button", { name: "撤销工作表保护" }).click();
    await workbench.shift("D6", "插入", "在上方插入");
    await workbench.waitForCell("D7", { text: "16" });
    await workbench.shift("A3", "插入", "在左侧插入");
    // As many columns as the merged cell A3:C5 has.
    await workbench.waitForCell("G7", { text: "16" });
    assert.equal(await page.getByRole("dialog").isVisible(), false);

    await workbench.step("check");
    await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
    const errors = workbench.pane.getByRole("heading", {
      name: zhCN.check.group(zhCN.check.groups.error, 4),
    });
    await errors.waitFor();
    await browser.screenshot("rows and columns inserted");

    await workbench.shift("D6", "删除", "删除选中行");
    await workbench.waitForCell("G6", { text: "16" });
  }
);
