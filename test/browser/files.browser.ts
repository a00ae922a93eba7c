import { strict as assert } from "node:assert";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

browserCase("a workbook that was saved is opened again", async (browser) => {
  const { page } = browser;
  const workbench = await WorkbenchPage.open(browser);
  await workbench.chooseExample("有错的年报");
  const tabs = await workbench.tabs();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存 .xlsx" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);

  await workbench.chooseExample("空工作簿");
  await workbench.waitForTabs(["Sheet1"]);
  await page.getByLabel("要打开的 .xlsx 文件").setInputFiles({
    name: "带回来的年报.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await contentsOf(await download.createReadStream()),
  });
  await workbench.waitForTabs(tabs);
  await workbench.openTab("2021依申请公开");
  await workbench.waitForCell("D6", { text: "16" });
  await browser.screenshot("opened again");

  await workbench.step("check");
  await workbench.pane.getByRole("button", { name: zhCN.check.run }).click();
  await workbench.pane
    .getByRole("heading", { name: zhCN.check.group(zhCN.check.groups.error, 4) })
    .waitFor();
  await workbench.typeIntoLocked("A6", "改标签");
});

browserCase("a file that is no workbook is refused and the open one stays", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.type("B2", "留着");
  await browser.page.getByLabel("要打开的 .xlsx 文件").setInputFiles({
    name: "不是.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("这不是工作簿"),
  });
  assert.match(await workbench.closeNotice(), /打不开这个文件/);
  await workbench.waitForCell("B2", { text: "留着" });
});

async function contentsOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
