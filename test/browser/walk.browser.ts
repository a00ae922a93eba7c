import { strict as assert } from "node:assert";
import { officialTitle, type Report } from "../../src/report/report";
import { exportStrings } from "../../src/taskpane/strings/export";
import { gapStrings } from "../../src/taskpane/strings/gaps";
import { guardStrings } from "../../src/taskpane/strings/guard";
import { importStrings } from "../../src/taskpane/strings/import";
import { questionStrings } from "../../src/taskpane/strings/questions";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import type { SheetPlan } from "../../src/write/sheet-plan";
import { finishedSheets } from "../../src/write/sheets/report-sheets";
import { workbookFile } from "../../src/write/xlsx/workbook-file";
import { finishedReport, wrongReport } from "../taskpane/reports";
import { ready } from "../write/standings";
import { browserCase, type BrowserCase } from "./cases";
import { drop } from "./drop-file";
import { assertSeen, openLowPane } from "./low-pane";
import { figureAddresses } from "./report-in-cells";
import type { WorkbenchPage } from "./workbench-page";

const agency = "青河县水务局";
const kinds = ["正文", "主动公开", "依申请公开", "复议诉讼"];
const reportTabs = kinds.map((kind) => `2025${kind}`);

const questions = questionStrings["zh-CN"];

// Playwright's clock is for every frame, and the preview's runs no scripts.
const withPreview = { expectedErrors: /Blocked script execution in 'about:srcdoc'/ };

/** Two years of an agency with a long name; much of every kind is left to do in the later one, also before the check. */
function longestLines(): readonly SheetPlan[] {
  const agency =
    "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县住房和城乡建设局（人民防空办公室）";
  const of = (year: number): Report => ({
    ...finishedReport(year),
    agency,
    title: officialTitle(agency, year),
  });
  const report = of(2025);
  const { figures, sections } = report;
  const total = figures["t3.received.total"];
  return [
    ...finishedSheets({
      ...report,
      figures: {
        ...figures,
        "t2.licensing.decisions": { text: "约12" },
        "t2.penalties.decisions": null,
        "t3.received.total": typeof total === "number" ? total + 1 : null,
      },
      sections: { ...sections, s5: "", s6: "联系电话：【联系电话】。" },
    }),
    ...finishedSheets(of(2024)),
  ];
}

/** Puts the four empty sheets into the workbook, their heads not protected where the clerk wants to change rows. */
async function insert({ pane }: WorkbenchPage, { protect = true } = {}): Promise<void> {
  await pane.getByLabel(zhCN.insert.agency).fill(agency);
  if (!protect) await pane.getByLabel(zhCN.insert.protect).uncheck();
  await pane.getByRole("button", { name: zhCN.insert.submit }).click();
  await pane.getByText(/^已插入/).waitFor();
}

/** Opens a workbook that comes from elsewhere. */
async function openSheets(
  { page }: BrowserCase,
  workbench: WorkbenchPage,
  sheets: readonly SheetPlan[]
): Promise<void> {
  await page.getByLabel("要打开的 .xlsx 文件").setInputFiles({
    name: "年报.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(workbookFile(sheets, { title: "", header: null })),
  });
  await workbench.waitForSheets(sheets.map(({ name }) => name));
}

async function check({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("button", { name: zhCN.check.run }).click();
}

/** Waits until the one verdict, in the header, says this. */
async function waitForVerdict({ pane }: WorkbenchPage, sentence: RegExp): Promise<void> {
  await pane.locator("header .verdict", { hasText: sentence }).waitFor();
}

/** No sign in the pane says that anything is done, but for the sheets that were inserted and the count of what passed. */
async function assertNoGreen({ pane }: WorkbenchPage): Promise<void> {
  const done = await pane
    .locator(".color-solved:not(summary):visible")
    .evaluateAll((signs) => signs.map((sign) => sign.closest("button, li")?.textContent));
  const inserted = `${zhCN.steps.insert} ${zhCN.steps.done}`;
  assert.deepEqual(
    done.filter((where) => where !== inserted),
    []
  );
}

/** The form of 插入 on its first screen, with the button that inserts. */
async function assertInsertSeen(browser: BrowserCase, workbench: WorkbenchPage, state: string) {
  await workbench.step("insert");
  await picture(browser, `${state}, insert`);
  const submit = workbench.pane.getByRole("button", { name: zhCN.insert.submit });
  await assertSeen(workbench, submit, `${zhCN.insert.submit}, ${state}`);
}

/** 导出 on its first screen, with the button that downloads. */
async function assertDownloadSeen(browser: BrowserCase, workbench: WorkbenchPage, state: string) {
  await workbench.step("export");
  const { docx } = exportStrings["zh-CN"].download;
  const download = workbench.pane.getByRole("button", { name: docx });
  await download.waitFor();
  await picture(browser, `${state}, export`);
  await assertSeen(workbench, download, `${docx}, ${state}`);
}

/** The list of the check on its first screen, with its first finding. */
async function assertFindingSeen(browser: BrowserCase, workbench: WorkbenchPage, state: string) {
  await workbench.step("check");
  const run = workbench.pane.getByRole("button", { name: zhCN.check.run });
  const first = workbench.pane.locator("[data-item] > p").first();
  await run.or(first).waitFor();
  if (await run.isVisible()) await run.click();
  await first.waitFor();
  await picture(browser, `${state}, check`);
  await assertSeen(workbench, first, `the first finding, ${state}`);
}

function picture({ page, screenshot }: BrowserCase, name: string): Promise<void> {
  return screenshot(`walk/${name}`, page.locator("#pane"));
}

browserCase(
  "walk at 350 × 530: fresh insert",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    await assertInsertSeen(browser, workbench, "0 first opened");
    await insert(workbench);
    await waitForVerdict(workbench, /^还不能报送：/);
    await picture(browser, "1 fresh insert, fill");
    await assertNoGreen(workbench);

    await assertFindingSeen(browser, workbench, "1 fresh insert");
    await waitForVerdict(workbench, /^还不能报送：.*200格空着/);
    await assertNoGreen(workbench);
    await assertDownloadSeen(browser, workbench, "1 fresh insert");
    await assertNoGreen(workbench);
    await assertInsertSeen(browser, workbench, "1 fresh insert");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: all filled with one wrong sentence",
  async (browser) => {
    const workbench = await openLowPane(browser);
    const { pane } = workbench;
    const finished = finishedReport();
    const s1 = finished.sections.s1.replace(
      "依法办理每一件申请。",
      "全年共收到政府信息公开申请999件。"
    );
    const report: Report = { ...finished, sections: { ...finished.sections, s1 } };
    const sheets = finishedSheets(report);
    const row = sheets[0]?.values.findIndex(([text]) => String(text).includes("999件")) ?? -1;
    await openSheets(browser, workbench, sheets);
    await workbench.step("check");
    await check(workbench);
    const first = pane.locator("[data-item] > p", { hasText: "999" }).first();
    await first.waitFor();
    await waitForVerdict(workbench, /^(还不能报送|可以报送，但有)/);
    await picture(browser, "3 one wrong sentence, check");
    await assertSeen(workbench, first, "the first finding");
    await pane
      .getByRole("button", { name: new RegExp(`^${zhCN.finding.show}.*999`) })
      .first()
      .click();
    await workbench.waitForSelection(`A${row + 1}`);
    await workbench.waitForMark(`A${row + 1}`);
    await browser.screenshot("walk/3 one wrong sentence, shown");
    await assertDownloadSeen(browser, workbench, "3 one wrong sentence");
    await assertInsertSeen(browser, workbench, "3 one wrong sentence");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: a duplicate sheet",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    const { pane } = workbench;
    const sheets = finishedSheets(finishedReport());
    const copies = sheets.slice(2, 3).map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }));
    await openSheets(browser, workbench, [...sheets, ...copies]);
    await waitForVerdict(workbench, /^还不能报送：1个问题待回答/);
    await assertInsertSeen(browser, workbench, "4 duplicate sheet, asked");
    await workbench.step("check");
    const question = pane.getByRole("group", { name: "表三有两张，用哪一张？" });
    await question.waitFor();
    await picture(browser, "4 duplicate sheet, asked");
    await assertNoGreen(workbench);
    for (const { name } of [...sheets.slice(2, 3), ...copies]) {
      await assertSeen(
        workbench,
        question.getByRole("button", { name: questions.use(name), exact: true }),
        name
      );
    }
    await question
      .getByRole("button", { name: questions.use("2025依申请公开 (2)"), exact: true })
      .click();
    await question.waitFor({ state: "detached" });
    await waitForVerdict(workbench, /^可以报送/);
    await picture(browser, "4 duplicate sheet, answered");
    await assertDownloadSeen(browser, workbench, "4 duplicate sheet, answered");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: half filled",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    const { figures, ...report } = finishedReport();
    const some = Object.fromEntries(
      Object.entries(figures).filter(
        ([key]) => !key.startsWith("t3.") || /received|total/.test(key)
      )
    );
    const filled = Object.keys(some).length;
    await openSheets(
      browser,
      workbench,
      finishedSheets({
        ...report,
        figures: { ...Object.fromEntries(Object.keys(figures).map((key) => [key, null])), ...some },
        sections: { ...report.sections, s5: "", s6: "联系电话：【联系电话】。" },
      })
    );
    const blanks = new RegExp(`^还不能报送：.*${200 - filled}格空着.*1处文字待补.*1部分未写`);
    await waitForVerdict(workbench, blanks);
    await workbench.step("fill");
    await picture(browser, "2 half filled, fill");
    await assertFindingSeen(browser, workbench, "2 half filled");
    await waitForVerdict(workbench, blanks);
    await assertDownloadSeen(browser, workbench, "2 half filled");
    await assertInsertSeen(browser, workbench, "2 half filled");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: renamed tabs",
  async (browser) => {
    const workbench = await openLowPane(browser);
    const { pane } = workbench;
    await insert(workbench, { protect: false });
    for (const [index, tab] of reportTabs.entries()) await workbench.rename(tab, `表${index + 1}`);
    const renamed = ["Sheet1", "表1", "表2", "表3", "表4"];
    await workbench.waitForTabs(renamed);
    await assertInsertSeen(browser, workbench, "5 renamed tabs");
    await pane.getByRole("button", { name: zhCN.insert.submit }).click();
    const conflict = pane.getByText(zhCN.insert.conflictTitles.report(agency, 2025));
    await conflict.waitFor();
    await picture(browser, "5 renamed tabs, asked");
    await assertSeen(workbench, conflict, "the question");
    assert.deepEqual(await workbench.tabs(), renamed);
    await assertFindingSeen(browser, workbench, "5 renamed tabs");
    await assertDownloadSeen(browser, workbench, "5 renamed tabs");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: a deleted row",
  async (browser) => {
    const workbench = await openLowPane(browser);
    const { pane } = workbench;
    await openSheets(browser, workbench, finishedSheets(finishedReport()));
    await workbench.openTab("2025主动公开");
    const address = figureAddresses("2021", "t2").get("t2.regulations.issued") ?? "";
    await workbench.shift(address, "删除", "删除选中行");
    await waitForVerdict(workbench, /^还不能报送：缺1行/);
    await workbench.step("check");
    await check(workbench);
    const first = pane.locator("[data-item] > p", { hasText: "表二没有“规章”这一行" });
    await first.waitFor();
    await picture(browser, "6 deleted row, check");
    await assertSeen(workbench, first, "the first finding");
    const offer = pane.getByRole("button", {
      name: new RegExp(`^${gapStrings["zh-CN"].row.open}`),
    });
    await assertSeen(workbench, offer, "the offer");
    await offer.click();
    await pane.getByRole("button", { name: gapStrings["zh-CN"].row.apply }).waitFor();
    await picture(browser, "6 deleted row, offered");
    await assertDownloadSeen(browser, workbench, "6 deleted row");
    await assertInsertSeen(browser, workbench, "6 deleted row");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: another agency's report imported",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    const { pane } = workbench;
    await insert(workbench);
    await pane.getByRole("button", { name: zhCN.importing.figures }).click();
    await pane.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
    const other = {
      ...wrongReport(),
      agency: "临江县水利局",
      title: "临江县水利局2025年政府信息公开工作年度报告",
    };
    await drop(pane, await reportFile(reportDocument(other, ready), "docx"));
    const warning = pane.getByText(
      guardStrings["zh-CN"].other({ agency: other.agency, year: 2025 }, { agency, year: 2025 })
    );
    await warning.waitFor();
    await picture(browser, "7 wrong agency, warned");
    await assertSeen(workbench, warning, "the warning");
    const fillIn = pane.getByRole("button", { name: /^填入\d+格/ });
    assert.equal(await fillIn.count(), 0);
    await pane.getByRole("button", { name: guardStrings["zh-CN"].insist }).click();
    await fillIn.click();
    await fillIn.waitFor({ state: "detached" });
    await picture(browser, "7 wrong agency, insisted on");
    await assertFindingSeen(browser, workbench, "7 wrong agency");
    await assertDownloadSeen(browser, workbench, "7 wrong agency");
    await assertInsertSeen(browser, workbench, "7 wrong agency");
  },
  withPreview
);

browserCase(
  "walk at 350 × 530: the longest lines of the header",
  async (browser) => {
    const workbench = await openLowPane(browser, { grid: false });
    await openSheets(browser, workbench, longestLines());
    await waitForVerdict(workbench, /^还不能报送：.*必须改正.*空着.*未写/);
    await assertFindingSeen(browser, workbench, "8 longest lines");
    await assertDownloadSeen(browser, workbench, "8 longest lines");
    await assertInsertSeen(browser, workbench, "8 longest lines");
  },
  withPreview
);
