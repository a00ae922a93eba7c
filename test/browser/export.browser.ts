import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { exportStrings } from "../../src/taskpane/strings/export";
import { browserCase, type BrowserCase } from "./cases";
import { eventually } from "./until";
import { WorkbenchPage } from "./workbench-page";

const words = exportStrings["zh-CN"];

async function openExport(browser: BrowserCase, example: string): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(browser, { grid: false });
  await browser.page.getByLabel("窗格宽度").selectOption("350");
  await workbench.chooseExample(example);
  await workbench.step("export");
  return workbench;
}

/** Presses a button that downloads, and answers the file's name and content. */
async function downloaded({ page }: BrowserCase, { pane }: WorkbenchPage, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  assert.ok(part, `there is no ${name}`);
  return strFromU8(part);
}

async function assertFits({ pane }: WorkbenchPage): Promise<void> {
  const excess = await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
  assert.equal(excess, 0, `${excess} pixels too wide`);
}

browserCase("a Word file in the chosen look, one table on the clipboard", async (browser) => {
  const workbench = await openExport(browser, "完整的年报");
  const { pane } = workbench;
  await pane.getByText(words.options, { exact: true }).click();
  await pane.getByLabel(words.titleFont, { exact: true }).selectOption("华文中宋");
  await assertFits(workbench);
  await browser.screenshot("export word");
  const official = await downloaded(browser, workbench, words.download.docx);
  assert.match(official.name, /政府信息公开工作年度报告\.docx$/);
  assert.match(partOf(official.bytes, "word/styles.xml"), /华文中宋/);

  await pane.getByLabel(words.scope).selectOption("t3");
  await pane.getByRole("button", { name: words.copy.docx }).click();
  await pane.getByText(words.copied.docx("Ctrl+V")).waitFor();
  const html = await browser.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  assert.equal(html?.match(/<table/g)?.length, 1);

  await pane.getByLabel(words.layout).selectOption("plain");
  const plain = await downloaded(browser, workbench, words.download.docx);
  assert.doesNotMatch(partOf(plain.bytes, "word/styles.xml"), /仿宋/);
});

browserCase("the files for programs", async (browser) => {
  const workbench = await openExport(browser, "完整的年报");
  const { pane } = workbench;
  await pane.getByRole("radio", { name: words.kinds.xlsx }).click();
  const book = await downloaded(browser, workbench, words.download.xlsx);
  assert.match(book.name, /\.xlsx$/);
  assert.equal(partOf(book.bytes, "xl/workbook.xml").match(/<sheet /g)?.length, 4);
  await browser.screenshot("export xlsx");

  await pane.getByText(words.otherKinds, { exact: true }).click();
  await pane.getByRole("radio", { name: words.kinds.json }).click();
  const json = await downloaded(browser, workbench, words.download.json);
  assert.match(json.name, /\.json$/);
  const preview = await pane.getByRole("region", { name: words.preview }).innerText();
  const { file, ...report } = JSON.parse(strFromU8(json.bytes)) as Record<string, unknown>;
  assert.equal(file, json.name);
  for (const [name, value] of Object.entries(JSON.parse(preview) as object)) {
    assert.deepEqual(report[name], value);
  }
  await assertFits(workbench);
  await browser.screenshot("export json");
});

browserCase("a drafted paragraph goes into an empty row", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  const { pane } = workbench;
  await browser.page.getByLabel("窗格宽度").selectOption("350");
  await workbench.chooseExample("完整的年报");
  await workbench.step("fill");
  await pane.getByRole("button", { name: /^拟一段：一、/ }).click();
  const write = pane.getByRole("button", { name: /^写入：/ }).first();
  await write.waitFor();
  await assertFits(workbench);
  await browser.screenshot("export drafts");
  await write.click();
  await pane.getByText(/^已写入“/).waitFor();
  await eventually(async () => {
    const [address = ""] = (await workbench.selection()).split(":");
    assert.match((await workbench.cell(address)).text, /件|条|份|项/);
  });
  await browser.screenshot("export drafted");
});
