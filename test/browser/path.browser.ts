import { strict as assert } from "node:assert";
import type { FrameLocator } from "playwright-core";
import type { Readiness } from "../../src/check/readiness";
import { enUS } from "../../src/taskpane/strings/en-US";
import { zhCN, type Strings } from "../../src/taskpane/strings/zh-CN";
import type { Language, Theme } from "../workbench/appearance";
import { browserCase, type BrowserCase } from "./cases";
import { WorkbenchPage } from "./workbench-page";

interface Look {
  readonly name: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly strings: Strings;
  readonly zoom: number;
}

const usual: Look = { name: "light", theme: "light", language: "zh-CN", strings: zhCN, zoom: 100 };

const looks: readonly Look[] = [
  usual,
  { ...usual, name: "dark", theme: "dark" },
  { ...usual, name: "English", language: "en-US", strings: enUS },
  { ...usual, name: "enlarged", zoom: 200 },
  { ...usual, name: "English enlarged", language: "en-US", strings: enUS, zoom: 200 },
];

/** What is said of the report with errors among the workbench's examples. */
const wrong: Readiness = {
  state: "not-ready",
  reasons: [{ code: "errors", count: 4, message: "4处必须改正" }],
  sentence: "还不能报送：4处必须改正",
};

/** The year of the report with errors among the workbench's examples. */
const year = 2021;

/** The pane in the January in which that report is written, for the first time. */
async function openInJanuary(browser: BrowserCase, look = usual): Promise<WorkbenchPage> {
  const { page } = browser;
  await page.clock.setFixedTime(new Date(year + 1, 0, 12, 10, 32));
  const workbench = await WorkbenchPage.open(browser, { welcome: true, grid: false });
  await page.getByLabel("窗格宽度").selectOption("350");
  await page.getByLabel("主题").selectOption(look.theme);
  await page.getByLabel("语言").selectOption(look.language);
  workbench.strings = look.strings;
  return workbench;
}

/** What sticks out of the header, or is a piece broken in the middle though a line has room for it. */
function untidy(pane: FrameLocator): Promise<readonly string[]> {
  return pane.locator("header").evaluate((header) => {
    const tooWide = header.scrollWidth > header.clientWidth ? ["the header is too wide"] : [];
    const broken = [...header.querySelectorAll("li")]
      .filter((piece) => piece.clientHeight > 0 && piece.closest("nav") === null)
      .filter((piece) => piece.clientHeight > 1.5 * parseFloat(getComputedStyle(piece).lineHeight))
      .filter((piece) => {
        // Too wide for a line of its list in the letters that the machine has: nothing could keep it whole.
        const list = piece.parentElement ?? piece;
        const { paddingLeft, paddingRight } = getComputedStyle(list);
        const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        piece.style.whiteSpace = "nowrap";
        const fits = piece.offsetWidth <= room;
        piece.style.whiteSpace = "";
        return fits;
      })
      .map((piece) => `“${piece.textContent}” is broken`);
    return [...tooWide, ...broken];
  });
}

for (const look of looks) {
  browserCase(`the path shows where the report stands: ${look.name}`, async (browser) => {
    const { page } = browser;
    const { strings, zoom } = look;
    const workbench = await openInJanuary(browser, look);
    const { pane } = workbench;
    const flaws: string[] = [];
    // Enlarged only to be looked at: Playwright misses what it clicks in an enlarged frame.
    const lookAt = async (scene: string): Promise<void> => {
      await page.getByLabel("缩放").selectOption(String(zoom));
      for (const flaw of await untidy(pane)) flaws.push(`${scene}: ${flaw}`);
      await browser.screenshot(`path ${look.name} ${scene}`, page.locator("#pane"));
      await page.getByLabel("缩放").selectOption("100");
    };

    await pane.getByRole("button", { name: strings.welcome.begin(year) }).waitFor();
    await lookAt("1 welcome");
    await pane.getByRole("button", { name: strings.welcome.skip }).click();

    await workbench.chooseExample("有错的年报");
    const pieces = pane.getByRole("list", { name: strings.standing.label }).getByRole("listitem");
    const due = strings.standing.dueIn(strings.standing.day(1, 31), 19);
    await pieces.getByText(strings.readiness.sentence(wrong)).waitFor();
    assert.deepEqual(await pieces.allInnerTexts(), [strings.readiness.sentence(wrong), due]);
    await lookAt("2 before the check");

    await workbench.step("check");
    await pane.getByRole("button", { name: strings.check.run }).click();
    await pane.getByText("10:32").waitFor();
    assert.deepEqual(await pieces.allInnerTexts(), [strings.readiness.sentence(wrong), due]);
    await lookAt("3 after the check");

    await workbench.step("insert");
    await pane.getByRole("button", { name: strings.insert.howTo }).focus();
    await lookAt("4 how to");

    await workbench.chooseExample("连续两年");
    await pane.getByRole("combobox", { name: strings.reportInHand }).waitFor();
    await lookAt("5 two years");
    assert.deepEqual(flaws, []);
  });
}

browserCase("the first screen of the year leads to the form, and comes once", async (browser) => {
  const { page } = browser;
  const { pane } = await openInJanuary(browser);
  const begin = pane.getByRole("button", { name: zhCN.welcome.begin(year) });
  await begin.click();
  assert.equal(await pane.getByLabel(zhCN.insert.year).inputValue(), String(year));
  await begin.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "重新打开窗格" }).click();
  await pane.getByRole("button", { name: zhCN.insert.submit }).waitFor();
  assert.equal(await begin.isVisible(), false);

  await pane.getByRole("button", { name: zhCN.insert.howTo }).click();
  await begin.waitFor();
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: zhCN.insert.submit }).waitFor();
});
