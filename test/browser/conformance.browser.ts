import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { conformanceCases, personCases } from "../../src/conformance/all-cases";
import { compare } from "../../src/conformance/comparison";
import { type ConformanceRecord, recordOf } from "../../src/conformance/record";
import { ribbonCase, ribbonQuestion } from "../../src/conformance/ribbon-case";
import { words } from "../../src/conformance/words";
import { aboutStrings } from "../../src/taskpane/strings/about";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { browserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

const said = words["zh-CN"];

/** From the first screen of the pane by 关于 to the page that asks Excel. */
async function openByAbout(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: zhCN.insert.about }).click();
  await pane.getByRole("link", { name: aboutStrings["zh-CN"].compare }).click();
  await pane.getByRole("heading", { name: said.title }).waitFor();
}

async function shownRecord(pane: FrameLocator): Promise<ConformanceRecord> {
  return recordOf(await pane.getByLabel(said.record).inputValue());
}

const answered = ({ results }: ConformanceRecord): number =>
  results.filter((result) => "observed" in result).length;

browserCase(
  "the page that asks Excel runs, shows its record and leaves nothing",
  async (browser) => {
    const { page, screenshot } = browser;
    const workbench = await WorkbenchPage.open(browser);
    const { pane } = workbench;
    await openByAbout(pane);
    await pane.getByRole("button", { name: said.start }).click();
    await pane.getByLabel(said.record).waitFor();
    const record = await shownRecord(pane);
    assert.equal(record.results.length, conformanceCases.length);
    // The workbench is an Excel of the oldest version, which lacks one event.
    assert.equal(answered(record), conformanceCases.length - 1);
    const { verdicts, undocumented, unknown } = compare(record);
    assert.deepEqual(
      [verdicts.flatMap((each) => each.deviations), undocumented, unknown],
      [[], [], []]
    );
    await workbench.waitForTabs(["Sheet1"]);
    await screenshot("conformance");

    const downloading = page.waitForEvent("download");
    await pane.getByRole("link", { name: said.download }).click();
    const download = await downloading;
    assert.match(download.suggestedFilename(), /^对照 .*\.json$/);
    assert.deepEqual(recordOf(await readFile(await download.path(), "utf8")), record);
    await pane.getByRole("button", { name: said.copy }).click();
    await pane.getByText(said.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(recordOf(copied), record);
    await pane.getByRole("link", { name: said.back }).click();
    await pane.getByRole("button", { name: zhCN.insert.submit }).waitFor();
  }
);

browserCase("the page that asks Excel runs in an empty workbook only", async (browser) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.type("B2", "7");
  await openByAbout(workbench.pane);
  await workbench.pane.getByRole("button", { name: said.start }).click();
  await workbench.pane.getByText(said.refusals["not-empty"]).waitFor();
  assert.equal(await workbench.pane.getByLabel(said.record).count(), 0);
  await workbench.waitForTabs(["Sheet1"]);
});

browserCase("a record waits for the pane to come back by the ribbon's buttons", async (browser) => {
  const workbench = await WorkbenchPage.open(browser, { grid: false });
  const { pane } = workbench;
  await openByAbout(pane);
  await pane.getByRole("button", { name: said.start }).click();
  await pane.getByRole("button", { name: said.begin }).click();
  const count = personCases.length + 1;
  for (let number = 1; number < count; number++) {
    await pane.getByText(said.question(number, count)).waitFor();
    await pane.getByRole("button", { name: said.skip }).click();
  }
  await pane.getByText(ribbonQuestion.text["zh-CN"]).waitFor();
  for (const view of ["一键核对", "插入模板"]) {
    await browser.page.getByRole("button", { name: view }).click();
  }
  await openByAbout(pane);
  await pane.getByText(said.finished).waitFor();
  const record = await shownRecord(pane);
  assert.equal(record.results.length, conformanceCases.length + count);
  assert.deepEqual(record.results.at(-1), {
    name: ribbonCase.name,
    observed: { page: "is loaded anew", sessionStorage: "kept" },
  });
  assert.deepEqual(record.results.at(-2), {
    name: personCases.at(-1)?.name,
    unanswered: "skipped",
  });
  // Once taken it is gone.
  await pane.getByRole("link", { name: said.back }).click();
  await openByAbout(pane);
  await pane.getByRole("button", { name: said.start }).waitFor();
  assert.equal(await pane.getByLabel(said.record).count(), 0);
});
