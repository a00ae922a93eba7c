import { strict as assert } from "node:assert";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

function sheetsOf(year: number): readonly string[] {
  return ["正文", "主动公开", "依申请公开", "复议诉讼"].map((name) => `${year}${name}`);
}

const { counts } = zhCN.check;

const examples = [
  { label: "完整的年报", years: [2019], found: [] },
  { label: "有错的年报", years: [2021], found: [counts.error(4)] },
  // 现行有效 does not follow from last year's, as in the published reports.
  { label: "连续两年", years: [2024, 2025], found: [counts.review(1)] },
];

for (const { label, years, found } of examples) {
  browserCase(`the example ${label}`, async (browser) => {
    const workbench = await WorkbenchPage.open(browser);
    await workbench.chooseExample(label);
    await workbench.waitForTabs(["Sheet1", ...years.flatMap(sheetsOf)]);
    await workbench.step("check");
    await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
    const summary = await workbench.pane.getByText(/^核对完成/).innerText();
    const judged = [...summary.matchAll(/\d+处[^，。]+/g)].map(([words]) => words);
    assert.deepEqual(judged, found, summary);
    await browser.screenshot(`example ${label}`);
  });
}

browserCase("back to an empty workbook", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("完整的年报");
  await workbench.waitForTabs(["Sheet1", ...sheetsOf(2019)]);
  await workbench.chooseExample("空工作簿");
  await workbench.waitForTabs(["Sheet1"]);
  await workbench.pane.getByText(zhCN.noReport).waitFor();
});
