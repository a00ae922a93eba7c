import { strict as assert } from "node:assert";
import type { Locator } from "playwright-core";
import { exportStrings } from "../../src/taskpane/strings/export";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { tools } from "../../src/taskpane/tools/registry";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { numberedReport } from "../write/reports";
import { ready } from "../write/standings";
import { browserCase, type BrowserCase } from "./cases";
import { drop } from "./drop-file";
import { WorkbenchPage } from "./workbench-page";

/** All scripts of the pane, whose names change with their content. */
const ownScript = /\.[0-9a-f]{8}\.js$/;
const worker = /\/reading-worker\.[^/]*$/;

const sentence = zhCN.problems["not-loaded"];
const expected = { expectedErrors: /Failed to load|ERR_|404|importScripts/ };

/** Takes away what the pane has not loaded yet, as an update does that clears the folder first. */
async function update({ page }: BrowserCase): Promise<void> {
  await page.route(ownScript, (route) => route.fulfill({ status: 404, body: "404" }));
}

async function isTold(place: Locator): Promise<void> {
  await place.getByText(sentence).waitFor();
}

for (const [left, stays] of [
  ["nothing", undefined],
  ["the worker alone", worker],
] as const) {
  browserCase(
    `after an update that left ${left} a file is not blamed`,
    async (browser) => {
      const { pane } = await WorkbenchPage.open(browser, { grid: false });
      await pane.getByRole("button", { name: zhCN.importing.previous }).click();
      await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
      await update(browser);
      if (stays) await browser.page.route(stays, (route) => route.continue());
      await drop(pane, await reportFile(reportDocument(numberedReport("2021"), ready), "docx"));
      await isTold(pane.getByRole("alert"));
      await browser.screenshot(`update, ${left} left`);
    },
    expected
  );
}

browserCase(
  "after an update that removed the old files, every part says the same sentence",
  async (browser) => {
    const workbench = await WorkbenchPage.open(browser, { grid: false });
    const { pane } = workbench;
    const notice = pane.getByRole("alert");
    const closed = async (): Promise<void> => {
      await isTold(notice);
      await notice.getByRole("button", { name: zhCN.close }).click();
      await notice.waitFor({ state: "detached" });
    };
    await workbench.chooseExample("有错的年报");
    await workbench.step("export");
    const word = exportStrings["zh-CN"].download.docx;
    await pane.getByRole("button", { name: word }).waitFor();
    await update(browser);

    for (const name of [word, zhCN.record.download.docx]) {
      await pane.getByRole("button", { name }).click();
      await isTold(pane.getByRole("status").filter({ hasText: sentence }).last());
    }
    await browser.screenshot("update, export");

    await workbench.step("fill");
    await pane.getByRole("button", { name: zhCN.importing.figures }).click();
    await closed();
    for (const { name } of tools) {
      await pane.getByRole("button", { name: zhCN.tools.title, exact: true }).click();
      await pane.getByRole("menuitem", { name: name["zh-CN"] }).click();
      await isTold(notice);
    }
    await workbench.step("insert");
    await pane.getByRole("button", { name: zhCN.insert.about }).click();
    await closed();
    await pane.getByRole("button", { name: zhCN.insert.submit }).click();
    await closed();
    await pane.getByRole("button", { name: zhCN.rename }).click();
    await closed();
    assert.ok(await pane.getByRole("button", { name: zhCN.insert.submit }).isVisible());
  },
  expected
);
