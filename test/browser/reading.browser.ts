import { strict as assert } from "node:assert";
import type { FrameLocator, Locator } from "playwright-core";
import { officialTitle, type Report } from "../../src/report/report";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { reportDocument } from "../../src/write/report-document";
import { reportFile, type ReportFile } from "../../src/write/report-file";
import { numberedReport } from "../write/reports";
import { browserCase, type BrowserCase } from "./cases";
import { drop } from "./drop-file";
import { until } from "./until";
import { WorkbenchPage } from "./workbench-page";
import { ready } from "../write/standings";

const agency = "临江县水利局";
const workerScript = /\/reading-worker\.[^/]*$/;

function reportOf(year: number): Report {
  return numberedReport("2021", { agency, year, title: officialTitle(agency, year) });
}

function fileOf(year: number): Promise<ReportFile> {
  return reportFile(reportDocument(reportOf(year), ready), "docx");
}

async function openImport(browser: BrowserCase): Promise<FrameLocator> {
  const { pane } = await WorkbenchPage.open(browser, { grid: false });
  await pane.getByRole("button", { name: zhCN.importing.previous }).click();
  await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
  return pane;
}

function understood(pane: FrameLocator, year: number): Locator {
  return pane.getByRole("heading", { name: `${agency} · ${zhCN.reportOfYear(year)}` });
}

browserCase("a file that is being read can be given up for another", async (browser) => {
  const { page } = browser;
  const pane = await openImport(browser);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(workerScript, async (route) => {
    await held;
    await route.continue();
  });
  await drop(pane, await fileOf(2023));
  await pane.getByText(importStrings["zh-CN"].reading).waitFor();
  await pane.locator(".import-reading").evaluate(async (shown) => {
    await Promise.all(shown.getAnimations().map(({ finished }) => finished));
  });
  await browser.screenshot("reading 1 under way");
  await pane.getByRole("button", { name: zhCN.cancel }).click();
  await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
  goOn();

  const started = page.waitForEvent("worker");
  await drop(pane, await fileOf(2024));
  await started;
  await understood(pane, 2024).waitFor();
  assert.equal(await understood(pane, 2023).count(), 0);
  await until("the end of every worker", async () => page.workers().length === 0);
  await browser.screenshot("reading 2 another");
});

browserCase(
  "where the web view starts no workers a file is read all the same",
  async (browser) => {
    await browser.page.route(workerScript, (route) => route.abort());
    const pane = await openImport(browser);
    await drop(pane, await fileOf(2024));
    await understood(pane, 2024).waitFor();
  },
  { expectedErrors: /Failed to load/ }
);
