import { strict as assert } from "node:assert";
import { emptySections, officialTitle, type Report } from "../../src/report/report";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { printedFigure } from "../../src/write/printed-figure";
import { reportDocument } from "../../src/write/report-document";
import { reportFile, type ReportFile } from "../../src/write/report-file";
import { endlessPdf, hostilePdf } from "../read/hostile-pdf";
import { publishedFigures } from "../reports";
import { containers } from "../read/rendering/containers";
import { renderingOf } from "../read/rendering/rendering";
import { printedByChromium } from "../read/rendering/printed-by-chromium";
import { numberedReport } from "../write/reports";
import { browserCase, type BrowserCase } from "./cases";
import { drop } from "./drop-file";
import { pasteReport } from "./paste-report";
import { figureAddresses } from "./report-in-cells";
import { WorkbenchPage } from "./workbench-page";
import { ready } from "../write/standings";

const agency = "临江县水利局";

function reportOf(year: number): Report {
  const sections = {
    ...emptySections,
    preface: "本报告的统计期限为全年。",
    s1: "（一）主动公开。及时公开。\n（二）监督保障。定期检查。",
    s5: "存在的主要问题：更新不够及时。\n改进情况：明确责任。",
    s6: "没有其他需要报告的事项。",
  };
  return numberedReport("2021", { agency, year, title: officialTitle(agency, year), sections });
}

async function openPrevious(workbench: WorkbenchPage): Promise<void> {
  await workbench.pane.getByLabel(zhCN.insert.year).selectOption("2025");
  await workbench.pane.getByRole("button", { name: zhCN.importing.previous }).click();
  await workbench.pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
}

const sheetsOf2024 = ["2024正文", "2024主动公开", "2024依申请公开", "2024复议诉讼"];

async function keepPrevious(workbench: WorkbenchPage): Promise<void> {
  await workbench.pane.getByRole("button", { name: importStrings["zh-CN"].keep }).click();
  await workbench.waitForTabs(["Sheet1", ...sheetsOf2024]);
  await workbench.pane.getByText(zhCN.insert.previousFound(2024)).waitFor();
}

const addresses = figureAddresses("2021", "t3");

async function waitForFigure(workbench: WorkbenchPage, report: Report): Promise<void> {
  const key = "t3.carriedOut.individual";
  const text = printedFigure(report.figures[key] ?? null);
  await workbench.waitForCell(addresses.get(key) ?? "", { text });
}

browserCase("last year's report is read from a Word file that is dropped", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  const report = reportOf(2024);
  const { pane } = workbench;
  await openPrevious(workbench);
  await browser.screenshot("import 1 choosing");
  await drop(pane, await reportFile(reportDocument(report, ready), "docx"));
  const table = pane.getByText(/^三、.*读到175格，共175格$/);
  await table.click();
  await browser.screenshot("import 2 understood");
  assert.deepEqual(await workbench.tabs(), ["Sheet1"]);
  await keepPrevious(workbench);
  await workbench.openTab("2024依申请公开");
  await waitForFigure(workbench, report);
  await browser.screenshot("import 3 kept");
});

browserCase(
  "last year's report is pasted from a web page, then this year's figures",
  async (browser) => {
    const { page } = browser;
    const workbench = await WorkbenchPage.open(browser);
    const { pane } = workbench;
    await openPrevious(workbench);
    await pasteReport(page, pane, importStrings["zh-CN"].choose, reportOf(2024));
    await pane.getByText(importStrings["zh-CN"].readFrom(importStrings["zh-CN"].pasted)).waitFor();
    await keepPrevious(workbench);

    await pane.getByLabel(zhCN.insert.carryIn).uncheck();
    await pane.getByRole("button", { name: zhCN.insert.submit }).click();
    await workbench.openTab("2025依申请公开");
    const typed = addresses.get("t3.granted.individual") ?? "";
    await workbench.type(typed, "4");
    await pane.getByRole("button", { name: zhCN.importing.figures }).click();
    const report = reportOf(2025);
    await pasteReport(page, pane, importStrings["zh-CN"].choose, report);
    await pane.getByRole("checkbox", { name: importStrings["zh-CN"].replaceFigures(1) }).waitFor();
    await browser.screenshot("import 4 differing");
    await pane.getByRole("button", { name: /^填入199格/ }).click();
    await pane.getByText(/^已填入199格/).waitFor();
    await waitForFigure(workbench, report);
    await workbench.waitForCell(typed, { text: "4" });
    await browser.screenshot("import 5 filled in");
  }
);

/** Chooses a file as the clerk does. */
async function choose(
  { page }: BrowserCase,
  { pane }: WorkbenchPage,
  { name, mediaType: mimeType, bytes }: ReportFile
): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).click();
  await (await asked).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

browserCase(
  "this year's figures are read from an old Word file that is chosen",
  async (browser) => {
    const workbench = await WorkbenchPage.open(browser);
    const { pane } = workbench;
    await pane.getByLabel(zhCN.insert.agency).fill(agency);
    await pane.getByLabel(zhCN.insert.year).selectOption("2025");
    await pane.getByRole("button", { name: zhCN.insert.submit }).click();
    await workbench.openTab("2025依申请公开");
    await pane.getByRole("button", { name: zhCN.importing.figures }).click();
    const old = containers.find(({ name }) => name === "doc");
    const published = publishedFigures.find(({ format }) => format === "2021");
    assert.ok(old && published);
    const bytes = old.write(renderingOf({ ...published, agency, year: 2025 }));
    await choose(browser, workbench, { name: "年报.doc", mediaType: "application/msword", bytes });
    await pane.getByText(/^三、.*读到175格，共175格$/).waitFor();
    await browser.screenshot("import 7 an old Word file");
    await pane.getByRole("button", { name: /^填入\d+格/ }).click();
    await pane.getByText(/^已填入\d+格/).waitFor();
    await waitForFigure(workbench, { ...reportOf(2025), figures: published.figures });
  }
);

browserCase(
  "a PDF that is being read can be given up, and the next one is read",
  async (browser) => {
    const { page } = browser;
    const workbench = await WorkbenchPage.open(browser, { grid: false });
    const { pane } = workbench;
    await openPrevious(workbench);
    const started = page.waitForEvent("worker");
    const [[, endless] = []] = endlessPdf;
    assert.ok(endless);
    const type = "application/pdf";
    await choose(browser, workbench, { name: "慢.pdf", mediaType: type, bytes: endless() });
    const ended = (await started).waitForEvent("close");
    await pane.getByText(importStrings["zh-CN"].reading).waitFor();
    await pane.getByRole("button", { name: zhCN.cancel }).click();
    await ended;
    await choose(browser, workbench, await printedFile(reportOf(2024)));
    await pane.getByText(/^三、.*读到175格，共175格$/).waitFor();
  }
);

/** A report as Chromium prints its page. */
async function printedFile(report: Report): Promise<ReportFile> {
  const { bytes } = await reportFile(reportDocument(report, ready), "html");
  const printed = await printedByChromium(new Map([["report", bytes]]));
  return {
    name: "年报.pdf",
    mediaType: "application/pdf",
    bytes: printed.get("report") ?? bytes,
  };
}

browserCase("last year's report is read from a PDF beside the pane", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  const { pane } = workbench;
  const report = reportOf(2024);
  await openPrevious(workbench);
  await drop(pane, await printedFile(report));
  await pane.getByText(/^三、.*读到175格，共175格$/).click();
  assert.deepEqual(await workbench.tabs(), ["Sheet1"]);
  await keepPrevious(workbench);
  await workbench.openTab("2024依申请公开");
  await waitForFigure(workbench, report);
});

browserCase("a PDF that is too much is refused, and the next file is read", async (browser) => {
  const workbench = await WorkbenchPage.open(browser, { grid: false });
  const { pane } = workbench;
  await openPrevious(workbench);
  for (const [name, make] of [...endlessPdf, ...hostilePdf.slice(0, 1)]) {
    await drop(pane, { name: "年报.pdf", mediaType: "application/pdf", bytes: make() });
    await pane
      .getByRole("alert")
      .getByText(/^(这个 PDF 太复杂|文件的内容过多)/)
      .waitFor();
    await browser.screenshot(`import 6 ${name}`);
  }
  await drop(pane, await reportFile(reportDocument(reportOf(2024), ready), "docx"));
  await pane.getByText(/^三、.*读到175格，共175格$/).waitFor();
});
