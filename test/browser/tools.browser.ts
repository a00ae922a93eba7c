import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import type { FigureKey } from "../../src/report/figures";
import { blockStrings } from "../../src/taskpane/tools/block/strings";
import { block } from "../../src/taskpane/tools/block/tool";
import { carriedInStrings } from "../../src/taskpane/tools/carried-in/strings";
import { carriedIn } from "../../src/taskpane/tools/carried-in/tool";
import { tidyingStrings } from "../../src/taskpane/tools/tidying/strings";
import { tidying } from "../../src/taskpane/tools/tidying/tool";
import { totalsStrings } from "../../src/taskpane/tools/totals/strings";
import { totals } from "../../src/taskpane/tools/totals/tool";
import { zerosStrings } from "../../src/taskpane/tools/zeros/strings";
import { zeros } from "../../src/taskpane/tools/zeros/tool";
import type { Tool } from "../../src/taskpane/tools/tool";
import { soundReport } from "../check/sample-reports";
import { browserCase, type BrowserCase } from "./cases";
import { figureAddresses, figureBlock } from "./report-in-cells";
import { until } from "./until";
import { WorkbenchPage } from "./workbench-page";

const { language, tools } = zhCN;
const sheets = { t3: "2025依申请公开", t4: "2025复议诉讼" } as const;

/** A blank report in a pane as narrow as it comes. */
async function openBlank(browser: BrowserCase): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(browser);
  await browser.page.getByLabel("窗格宽度").selectOption("350");
  await workbench.pane.getByLabel(zhCN.insert.agency).fill("临江县水利局");
  await workbench.pane.getByLabel(zhCN.insert.year).selectOption("2025");
  await workbench.pane.getByRole("button", { name: zhCN.insert.submit }).click();
  await workbench.pane.getByRole("button", { name: tools.title, exact: true }).waitFor();
  return workbench;
}

async function openTool({ pane }: WorkbenchPage, { name }: Tool) {
  await pane.getByRole("button", { name: tools.title, exact: true }).click();
  await pane.getByRole("menuitem", { name: name[language], exact: true }).click();
  const region = pane.getByRole("region", { name: name[language], exact: true });
  await region.waitFor();
  return region;
}

async function assertFits({ pane }: WorkbenchPage): Promise<void> {
  const excess = await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
  assert.equal(excess, 0, `the pane is ${excess} pixels too wide`);
}

/** Copies rich text as Word or a web page does. */
async function copy(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([rich, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([rich], { type: "text/html" }),
          "text/plain": new Blob([plain], { type: "text/plain" }),
        }),
      ]),
    [html, text] as const
  );
}

browserCase(
  "a block is pasted, its totals are added up and the rest is filled with 0",
  async (browser) => {
    const { page, screenshot } = browser;
    const workbench = await openBlank(browser);
    const { pane } = workbench;
    const addresses = figureAddresses("2021", "t3");
    const at = (key: FigureKey): string => addresses.get(key) ?? "";

    await workbench.openTab(sheets.t3);
    await workbench.goTo("A6");
    const blockPanel = await openTool(workbench, block);
    const rows = [
      ["项目", "自然人", "商业企业"],
      ["（一）予以公开", "１２", "3&nbsp;件"],
      ["（二）部分公开", "1,000", "约5"],
    ];
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    await copy(page, `<table>${html.join("")}</table>`, "");
    await pane.getByLabel(blockStrings[language].paste).click();
    await page.keyboard.press("Control+V");
    await blockPanel.getByText(blockStrings[language].noCell).waitFor();
    await screenshot("tools 1 no cell selected");

    await workbench.goTo(at("t3.granted.individual"));
    await blockPanel.getByRole("button", { name: blockStrings[language].locate }).click();
    await blockPanel.getByText(/^从“表三（一）予以公开·自然人”起，2行2列/).waitFor();
    await assertFits(workbench);
    await screenshot("tools 2 where the block lands");
    await blockPanel.getByRole("button", { name: tools.write(3) }).click();
    await pane.getByText(blockStrings[language].nothing).waitFor();
    await workbench.waitForCell(at("t3.granted.individual"), { text: "12" });
    await workbench.waitForCell(at("t3.granted.business"), { text: "3" });
    await workbench.waitForCell(at("t3.partial.individual"), { text: "1000" });

    const totalsPanel = await openTool(workbench, totals);
    await totalsPanel.getByText(/总计的明细还没有填齐/).waitFor();
    await screenshot("tools 3 totals with empty parts");
    await totalsPanel.getByRole("button", { name: totalsStrings[language].toZeros }).click();
    const zerosPanel = pane.getByRole("region", { name: zeros.name[language], exact: true });
    await zerosPanel.getByLabel(tools.table).selectOption("t4");
    await zerosPanel.getByRole("button", { name: tools.write(15) }).waitFor();
    await assertFits(workbench);
    await screenshot("tools 4 zeros");
    await zerosPanel.getByRole("button", { name: tools.write(15) }).click();
    await zerosPanel.getByText(zerosStrings[language].nothing).waitFor();
    await workbench.openTab(sheets.t4);
    for (const address of figureAddresses("2021", "t4").values()) {
      await workbench.waitForCell(address, { text: "0" });
    }
  }
);

browserCase(
  "figures kept as text and texts with stray blanks are tidied by keyboard",
  async (browser) => {
    const { page, screenshot } = browser;
    const workbench = await openBlank(browser);
    const { pane } = workbench;
    await workbench.openTab(sheets.t4);
    const [first = ""] = figureAddresses("2021", "t4").values();
    const rows = figureBlock("2021", "t4", soundReport("2021").figures);
    await workbench.paste(first, [(rows[0] ?? []).map((figure) => `\u3000${figure}件`)]);
    await workbench.openTab("2025正文");
    await workbench.type("A6", "本年度共收到申请１２件，  办结１０件。");
    await workbench.waitForCell("A6", { text: "本年度共收到申请１２件，  办结１０件。" });

    await pane.getByRole("button", { name: tools.title, exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await assertFits(workbench);
    await screenshot("tools 5 menu");
    await page.keyboard.press("Enter");
    const tidyingPanel = pane.getByRole("region", { name: tidying.name[language], exact: true });
    await tidyingPanel.getByRole("button", { name: tools.write(16) }).waitFor();
    await assertFits(workbench);
    await screenshot("tools 5 tidying");
    await tidyingPanel.getByRole("button", { name: tools.write(16) }).scrollIntoViewIfNeeded();
    await screenshot("tools 5 tidying, texts");
    await tidyingPanel.getByRole("button", { name: tools.write(16) }).focus();
    await page.keyboard.press("Enter");
    await tidyingPanel.getByText(tidyingStrings[language].nothing).waitFor();
    await workbench.waitForCell("A6", { text: "本年度共收到申请12件， 办结10件。" });
    await screenshot("tools 6 tidied");
  }
);

browserCase("what last year carried over is brought in", async (browser) => {
  const { screenshot } = browser;
  const workbench = await WorkbenchPage.open(browser);
  await browser.page.getByLabel("窗格宽度").selectOption("350");
  await workbench.chooseExample("连续两年");
  await workbench.step("fill");
  await workbench.openTab(sheets.t3);
  const address = figureAddresses("2021", "t3").get("t3.carriedIn.individual") ?? "";
  await workbench.goTo(address);
  await browser.page.keyboard.press("Delete");
  await workbench.waitForCell(address, { text: "" });
  const carriedInPanel = await openTool(workbench, carriedIn);
  await carriedInPanel.getByRole("button", { name: /^写入\d+格/ }).waitFor();
  await assertFits(workbench);
  await screenshot("tools 7 carried over");
  await carriedInPanel.getByRole("button", { name: /^写入\d+格/ }).click();
  await carriedInPanel.getByText(carriedInStrings[language].nothing).waitFor();
  await until(`a figure in ${address}`, async () => (await workbench.cell(address)).text !== "");
});
