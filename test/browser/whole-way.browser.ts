import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { exportStrings } from "../../src/taskpane/strings/export";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { printedFigure } from "../../src/write/printed-figure";
import { fillableStyle } from "../../src/write/sheets/styles";
import { examples } from "../workbench/examples";
import { browserCase } from "./cases";
import { figureAddresses, figureBlock, textAddresses } from "./report-in-cells";
import { until } from "./until";
import { WorkbenchPage } from "./workbench-page";

const [complete] = examples.flatMap(({ id, reports }) => (id === "complete" ? reports : []));
assert.ok(complete, "there is no complete example");
const { agency, year, format, figures = {}, sections = {} } = complete;

browserCase("from an empty workbook to the finished report", async (browser) => {
  const { page, screenshot } = browser;
  const workbench = await WorkbenchPage.open(browser);
  const { pane } = workbench;

  await pane.getByLabel(zhCN.insert.agency).fill(agency);
  await pane.getByLabel(zhCN.insert.year).selectOption(String(year));
  await pane.getByRole("button", { name: zhCN.insert.submit }).click();
  await workbench.waitForTabs([
    "Sheet1",
    `${year}正文`,
    `${year}主动公开`,
    `${year}依申请公开`,
    `${year}复议诉讼`,
  ]);
  await screenshot("1 inserted");

  await workbench.openTab(`${year}正文`);
  for (const [section, address] of textAddresses(complete)) {
    const paragraphs = sections[section]?.split("\n") ?? [];
    await workbench.paste(
      address,
      paragraphs.map((paragraph) => [paragraph])
    );
  }
  await workbench.openTab(`${year}主动公开`);
  for (const [key, address] of figureAddresses(format, "t2")) {
    await workbench.type(address, printedFigure(figures[key] ?? null));
  }
  await workbench.openTab(`${year}复议诉讼`);
  await workbench.paste("A6", figureBlock(format, "t4", figures));
  await workbench.openTab(`${year}依申请公开`);
  await workbench.paste("D6", figureBlock(format, "t3", figures));
  const places = figureAddresses(format, "t3");
  const wrong = places.get("t3.granted.individual") ?? "";
  const right = Number(figures["t3.granted.individual"]);
  await workbench.type(wrong, String(right + 3));
  await workbench.waitForCell(wrong, { text: String(right + 3) });
  await screenshot("2 filled");

  await workbench.step("check");
  await pane.getByRole("button", { name: zhCN.check.run }).click();
  const errors = pane.getByRole("region", { name: new RegExp(zhCN.check.groups.error) });
  await errors.waitFor();
  await workbench.waitForMark(wrong);
  await screenshot("3 checked");

  await workbench.goTo("A1");
  await errors
    .getByRole("button", { name: new RegExp(`^${zhCN.finding.show}`) })
    .first()
    .click();
  await workbench.waitForSelection(`${wrong}:${places.get("t3.granted.total")}`);
  await screenshot("4 jumped to the wrong cell");

  await workbench.type(wrong, String(right));
  await pane.getByRole("button", { name: zhCN.check.again }).click();
  await pane.getByRole("button", { name: zhCN.check.toExport }).waitFor();
  await until(`the mark of ${wrong} to go`, async () => {
    return (await workbench.cell(wrong)).fill === fillableStyle.fill;
  });
  await screenshot("5 checked again");

  await pane.getByRole("button", { name: zhCN.check.toExport }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: exportStrings["zh-CN"].download.docx }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.docx$/);
  const document = unzipSync(readFileSync(await download.path()))["word/document.xml"];
  assert.ok(document, "the file is no Word document");
  assert.match(strFromU8(document), new RegExp(agency));

  await pane.getByRole("button", { name: exportStrings["zh-CN"].copy.docx }).click();
  await pane.getByText(exportStrings["zh-CN"].copied.docx("Ctrl+V")).waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  assert.match(html ?? "", /<table/);
  assert.match(html ?? "", new RegExp(agency));
  await screenshot("6 exported");
});
