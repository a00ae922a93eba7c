import type { FrameLocator, Locator, Page } from "playwright-core";
import { exportStrings } from "../src/taskpane/strings/export";
import { zhCN } from "../src/taskpane/strings/zh-CN";
import { zerosStrings } from "../src/taskpane/tools/zeros/strings";
import { zeros } from "../src/taskpane/tools/zeros/tool";
import { launchChromium } from "../test/browser/chromium";
import { WorkbenchPage, type Step } from "../test/browser/workbench-page";
import { Answers, excelLatency, type Expected } from "./answer-times";

const rounds = 10;
const status = (text: string): Expected => ({ selector: ".status-line [role=status]", text });

const titles: Readonly<Record<Step, string>> = {
  insert: zhCN.insert.title,
  fill: zhCN.fill.title,
  check: zhCN.check.title,
  export: exportStrings["zh-CN"].title,
};

function stepButton(pane: FrameLocator, step: Step): Locator {
  const bar = pane.getByRole("navigation", { name: zhCN.steps.label });
  return bar.getByRole("button", { name: new RegExp(`^${zhCN.steps[step]}`) });
}

/** Goes once through what is pressed most, and leaves everything as it was. */
async function goThrough(answers: Answers, pane: FrameLocator): Promise<void> {
  const button = (name: string | RegExp): Locator => pane.getByRole("button", { name });
  const toStep = (step: Step): Promise<void> =>
    answers.to(zhCN.steps[step], stepButton(pane, step), {
      selector: ".view-title",
      text: titles[step],
    });

  await toStep("insert");
  await toStep("fill");
  const tool = button(zeros.name["zh-CN"]);
  await answers.to(zeros.name["zh-CN"], tool, {
    selector: ".toolbox",
    text: zerosStrings["zh-CN"].promise,
  });
  await tool.click();

  await toStep("check");
  const run = button(new RegExp(`^(?:${zhCN.check.run}|${zhCN.check.again})$`));
  await answers.to(zhCN.check.run, run, status("核对完成"));
  const item = pane.locator("li[data-item]").first();
  await answers.to(
    zhCN.finding.show,
    item.getByRole("button", { name: new RegExp(`^${zhCN.finding.show}`) }),
    status("已转到")
  );
  const explain = item.getByRole("button", { name: new RegExp(`^${zhCN.finding.explain}`) });
  await answers.to(zhCN.finding.explain, explain, { selector: ".finding-details" });
  await explain.click();
  const errors = button(/^\d+错$/);
  await answers.to(zhCN.check.groups.error, errors, {
    selector: ".list-filter-effect",
    text: "显示",
  });
  await errors.click();

  const offer = button(new RegExp(`^${zhCN.repair.offerAbout("")}`)).first();
  await answers.to(zhCN.repair.offer, offer, { selector: ".correction" });
  await answers.to("改这几格", button(/^改这\d+格$/), status("已修正"));
  await answers.to("撤销", button(/^撤销这\d+格$/), status("已撤销"));

  await toStep("export");
  await answers.to(
    exportStrings["zh-CN"].kinds.html,
    pane.getByRole("radio", { name: exportStrings["zh-CN"].kinds.html }),
    { selector: "main", text: ".html" }
  );
  await pane.getByRole("radio", { name: exportStrings["zh-CN"].kinds.docx }).click();
}

/** Leaves a figure out, so that there are findings of several levels to choose from. */
async function leaveBlank(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(([name, cell]) => window.workbench.excel.person.type(name, cell, ""), [
    sheet,
    address,
  ] as const);
}

/** Prints how soon the pane answers beside a report with errors; whether that is within the budget. */
export async function measureAnswers(site: string): Promise<boolean> {
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const workbench = await WorkbenchPage.open({ page, site });
  await workbench.chooseExample("有错的年报");
  await leaveBlank(page, "2021复议诉讼", "A6");
  await page.evaluate((milliseconds) => {
    window.workbench.excel.latency = milliseconds;
  }, excelLatency);
  const answers = new Answers(page);
  for (let round = 0; round < rounds; round++) await goThrough(answers, workbench.pane);
  await browser.close();
  return answers.print("from a click until it is answered, in the workbench");
}
