import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { officialTitle } from "../../src/report/report";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { printedFigure } from "../../src/write/printed-figure";
import { reportDocument } from "../../src/write/report-document";
import { reportFile, type ReportFile } from "../../src/write/report-file";
import { endlessPdf } from "../read/hostile-pdf";
import { printedByChromium } from "../read/rendering/printed-by-chromium";
import { numberedReport } from "../write/reports";
import { ready } from "../write/standings";
import { browserCase } from "./cases";
import { drop } from "./drop-file";
import { openFromDisk } from "./open-from-disk";
import { until } from "./until";

const agency = "临江县水利局";
const year = 2024;
const report = numberedReport("2021", { agency, year, title: officialTitle(agency, year) });

function pdfFile(bytes: Uint8Array): ReportFile {
  return { name: "年报.pdf", mediaType: "application/pdf", bytes };
}

async function printedReport(): Promise<ReportFile> {
  const { bytes } = await reportFile(reportDocument(report, ready), "html");
  const printed = await printedByChromium(new Map([["report", bytes]]));
  return pdfFile(printed.get("report") ?? bytes);
}

function endlessFile(): ReportFile {
  const [[, make] = []] = endlessPdf;
  assert.ok(make);
  return pdfFile(make());
}

/** Drops a PDF that would never be read, and waits for its worker; what comes back waits for the end of that. */
async function dropEndless(page: Page): Promise<() => Promise<void>> {
  const started = page.waitForEvent("worker");
  await drop(page, endlessFile());
  const ended = (await started).waitForEvent("close");
  return async () => {
    await ended;
  };
}

/** Waits until the figures of the report are shown, each in its cell. */
async function waitForFigures(page: Page): Promise<void> {
  await page.getByText(/^三、.*读到175格，共175格$/).click();
  const figures = page.getByRole("region", { name: /^三、/ }).getByRole("cell");
  const shown = (await figures.allInnerTexts()).filter((text) => /^\d+$/.test(text));
  const written = Object.entries(report.figures).flatMap(([key, value]) =>
    key.startsWith("t3.") ? [printedFigure(value ?? null)] : []
  );
  assert.deepEqual(shown.sort(), written.sort());
}

browserCase("from the disk a PDF is read, too, beside the pane", async (browser) => {
  const { page } = browser;
  await openFromDisk(browser);
  const started = page.waitForEvent("worker");
  await drop(page, await printedReport());
  await started;
  await waitForFigures(page);
  await browser.screenshot("on disk 1 a PDF");
  await until("the end of every worker", async () => page.workers().length === 0);
});

browserCase("from the disk a PDF that takes too long is ended, too", async (browser) => {
  const { page } = browser;
  await openFromDisk(browser);
  const ended = await dropEndless(page);
  await page.getByText(importStrings["zh-CN"].reading).waitFor();
  await page.getByRole("alert").getByText("10秒内没有读完").waitFor();
  await ended();
  await browser.screenshot("on disk 2 too long");
  await drop(page, await printedReport());
  await waitForFigures(page);
});

browserCase("from the disk a PDF that is being read can be given up", async (browser) => {
  const { page } = browser;
  await openFromDisk(browser);
  const ended = await dropEndless(page);
  await page.getByRole("button", { name: zhCN.cancel }).click();
  await ended();
  await page.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
});
