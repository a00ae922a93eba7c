import type { Locator, Page } from "playwright-core";
import { emptySections, officialTitle, type Report } from "../../src/report/report";
import { comparisonStrings } from "../../src/taskpane/strings/comparison";
import { exportStrings } from "../../src/taskpane/strings/export";
import { publishingStrings } from "../../src/taskpane/strings/publishing";
import { importStrings } from "../../src/taskpane/strings/import";
import type { Strings } from "../../src/taskpane/strings";
import { tools } from "../../src/taskpane/tools/registry";
import { zerosStrings } from "../../src/taskpane/tools/zeros/strings";
import { zeros } from "../../src/taskpane/tools/zeros/tool";
import { numberedReport } from "../write/reports";
import { pasteReport } from "./paste-report";
import type { Step, WorkbenchPage } from "./workbench-page";
import { actUntil } from "./until";

export interface Stage {
  readonly page: Page;
  readonly workbench: WorkbenchPage;
  /** What the pane says in its language. */
  readonly strings: Strings;
}

/** A state of the pane that is worth looking at, reached from the one before it. */
export interface Scene {
  readonly name: string;
  readonly set: (stage: Stage) => Promise<void>;
}

const agency = "临江县水利局";

/** What the pane crashes with in the last scene. */
export const crash = "A crash for show";

const lastYear: Report = numberedReport("2021", {
  agency,
  year: 2024,
  title: officialTitle(agency, 2024),
  sections: {
    ...emptySections,
    preface: "本报告的统计期限为全年。",
    s1: "（一）主动公开。及时公开。\n（二）监督保障。定期检查。",
    s5: "存在的主要问题：更新不够及时。\n改进情况：明确责任。",
    s6: "没有其他需要报告的事项。",
  },
});

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Names that begin so; the rest is the finding's or the part's own. */
function beginning(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`);
}

function button({ workbench }: Stage, name: string | RegExp): Locator {
  return workbench.pane.getByRole("button", { name, exact: true });
}

function press(stage: Stage, name: string | RegExp): Promise<void> {
  return button(stage, name).first().click();
}

/** Opens a tool from the menu of 填写. */
async function chooseTool(stage: Stage, name: string): Promise<void> {
  await press(stage, stage.strings.tools.title);
  await stage.workbench.pane.getByRole("menuitem", { name, exact: true }).click();
}

function goTo({ workbench }: Stage, step: Step): Promise<void> {
  return workbench.step(step);
}

async function check(stage: Stage, example: string): Promise<void> {
  await stage.workbench.chooseExample(example);
  await goTo(stage, "check");
  await press(stage, stage.strings.check.run);
  await button(stage, stage.strings.check.again).waitFor();
}

async function reopen({ page, workbench, strings }: Stage): Promise<void> {
  await page.getByRole("button", { name: "重新打开窗格" }).click();
  await workbench.pane.getByRole("navigation", { name: strings.steps.label }).waitFor();
}

/** Names that hold a number, whichever it is. */
function counting(words: (count: number) => string): RegExp {
  const [before = "", after = ""] = words(777).split("777").map(escaped);
  return new RegExp(`^${before}\\d+${after}$`);
}

/** All views, in an order in which one leads to the next. */
export const scenes: readonly Scene[] = [
  {
    name: "welcome",
    set: (stage) => button(stage, stage.strings.welcome.skip).waitFor(),
  },
  {
    name: "insert",
    set: async (stage) => {
      await press(stage, stage.strings.welcome.skip);
      await press(stage, stage.strings.insert.submit);
      await stage.workbench.pane.getByText(stage.strings.insert.agencyFaults.missing()).waitFor();
    },
  },
  {
    name: "import",
    set: async (stage) => {
      await press(stage, stage.strings.importing.previous);
      await button(stage, beginning(importStrings[stage.strings.language].choose)).waitFor();
    },
  },
  {
    name: "import understood",
    set: async (stage) => {
      const { page, workbench, strings } = stage;
      await pasteReport(page, workbench.pane, importStrings[strings.language].choose, lastYear);
      await workbench.pane.locator("summary").first().click();
      await button(stage, importStrings[strings.language].keep).waitFor();
    },
  },
  {
    name: "insert beside last year",
    set: async (stage) => {
      const { workbench, strings } = stage;
      await press(stage, importStrings[strings.language].keep);
      await workbench.pane.getByLabel(strings.insert.carryIn).waitFor();
      await workbench.pane
        .getByText(strings.insert.agencyFaults.missing())
        .waitFor({ state: "detached" });
    },
  },
  {
    name: "fill empty sheets",
    set: async (stage) => {
      await press(stage, stage.strings.insert.submit);
      await button(stage, stage.strings.fill.toCheck).waitFor();
    },
  },
  ...tools.map(({ id, name }) => ({
    name: `fill with the tool ${id}`,
    set: async (stage: Stage) => {
      const tool = name[stage.strings.language];
      await chooseTool(stage, tool);
      await stage.workbench.pane.getByRole("region", { name: tool, exact: true }).waitFor();
    },
  })),
  {
    name: "fill with zeros",
    set: async (stage) => {
      const { workbench, strings } = stage;
      await chooseTool(stage, zeros.name[strings.language]);
      await button(stage, counting(strings.tools.write)).click();
      await button(stage, counting(strings.undo)).waitFor();
      await workbench.pane.getByText(counting(zerosStrings[strings.language].written)).waitFor();
    },
  },
  {
    name: "check empty sheets",
    set: async (stage) => {
      await press(stage, stage.strings.fill.toCheck);
      await button(stage, stage.strings.check.again).waitFor();
    },
  },
  {
    name: "insert conflict",
    set: async (stage) => {
      await goTo(stage, "insert");
      await press(stage, stage.strings.insert.submit);
      await button(stage, stage.strings.insert.otherNames).waitFor();
    },
  },
  {
    name: "check before it is run",
    set: async (stage) => {
      await stage.workbench.chooseExample("完整的年报");
      await goTo(stage, "check");
      await button(stage, stage.strings.check.run).waitFor();
    },
  },
  {
    name: "fill with a draft",
    set: async (stage) => {
      await goTo(stage, "fill");
      await press(stage, beginning(stage.strings.drafts.openFor("一、")));
      await button(stage, beginning(stage.strings.drafts.writeSubject("")))
        .first()
        .waitFor();
    },
  },
  {
    name: "export word",
    set: async (stage) => {
      const { workbench, strings } = stage;
      const published = publishingStrings[strings.language];
      await workbench.chooseExample("连续两年");
      await goTo(stage, "export");
      await press(stage, exportStrings[strings.language].copy.docx);
      await press(stage, published.copy);
      await workbench.pane.getByText(published.preview, { exact: true }).click();
      await workbench.pane.getByTitle(published.infographic, { exact: true }).waitFor();
      const words = exportStrings[strings.language];
      await workbench.pane.getByText(words.options, { exact: true }).click();
      await workbench.pane.getByRole("checkbox", { name: words.signature }).click();
      await workbench.pane.getByText(words.letter.title, { exact: true }).click();
    },
  },
  {
    name: "export text",
    set: async (stage) => {
      const { workbench, strings } = stage;
      await workbench.pane
        .getByRole("radio", { name: exportStrings[strings.language].kinds.txt })
        .click();
    },
  },
  {
    name: "check with errors",
    set: (stage) => check(stage, "有错的年报"),
  },
  {
    name: "check with everything unfolded",
    set: async (stage) => {
      const { strings } = stage;
      await press(stage, beginning(strings.repair.offerAbout("")));
      await press(stage, beginning(strings.finding.explainFinding("")));
      await press(stage, beginning(strings.finding.show));
      await press(stage, strings.finding.nextCell);
    },
  },
  {
    name: "export draft",
    set: async (stage) => {
      await goTo(stage, "export");
      await button(stage, exportStrings[stage.strings.language].download.docx).waitFor();
    },
  },
  {
    name: "check two years",
    set: (stage) => check(stage, "连续两年"),
  },
  {
    name: "check narrowed",
    set: async (stage) => {
      const { workbench, strings } = stage;
      await button(stage, counting(strings.check.chips.note)).click();
      await workbench.pane.locator(".list-filter-effect").waitFor();
      await press(stage, strings.workList.next);
    },
  },
  {
    name: "check asking for a reason",
    set: async (stage) => {
      await button(stage, counting(stage.strings.check.chips.note)).click();
      await press(stage, beginning(stage.strings.finding.settleFinding("")));
      await press(stage, stage.strings.reason.keep);
    },
  },
  {
    name: "check with a reason kept",
    set: async (stage) => {
      const { workbench, strings } = stage;
      const usual = workbench.pane.getByRole("group", { name: strings.reason.usual });
      await usual.getByRole("button").first().click();
      await press(stage, strings.reason.keep);
      await workbench.pane.locator(".settled summary").click();
      await workbench.pane.getByText(strings.deeds.reasonKept("核对说明")).waitFor();
    },
  },
  {
    name: "comparison",
    set: async (stage) => {
      const { workbench, strings } = stage;
      await press(stage, strings.check.compare);
      await workbench.pane.getByRole("img").waitFor();
    },
  },
  {
    name: "problem",
    set: async (stage) => {
      await reopen(stage);
      // The pane goes on where the clerk was.
      await button(stage, stage.strings.check.again).waitFor();
      // A reading that the pane begins by itself may take the failure before.
      await actUntil(
        "a problem",
        async () => {
          await stage.page.evaluate(async () => {
            await window.workbench.excel.idle();
            window.workbench.excel.failRequest();
          });
          await press(stage, stage.strings.check.again);
        },
        () => button(stage, stage.strings.tryAgain).isVisible()
      );
      await stage.page.evaluate(() => window.workbench.excel.clearFailures());
    },
  },
  {
    name: "crash",
    set: async (stage) => {
      const { page, workbench, strings } = stage;
      await press(stage, strings.close);
      await press(stage, strings.check.compare);
      await press(stage, comparisonStrings[strings.language].back);
      const frame = page.frame({ url: /taskpane\.html/ });
      const whole = await frame?.evaluateHandle(() => Math.max);
      await frame?.evaluate((message) => {
        // The chart of the comparison asks for it while it is drawn.
        Math.max = () => {
          throw new Error(message);
        };
      }, crash);
      await press(stage, strings.check.compare);
      await workbench.pane.getByRole("heading", { name: strings.crash.title }).waitFor();
      await whole?.evaluate((max) => {
        Math.max = max;
      });
    },
  },
];
