import { strict as assert } from "node:assert";
import type { Locator } from "playwright-core";
import type { FigureKey } from "../../src/report/figures";
import type { TableId } from "../../src/report/structure";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { examples } from "../workbench/examples";
import { browserCase, type BrowserCase } from "./cases";
import { figureAddresses } from "./report-in-cells";
import { eventually, until } from "./until";
import { WorkbenchPage } from "./workbench-page";

const years = examples.find(({ reports }) => reports.length === 2);
assert.ok(years, "there is no example of two years");
const [before, now] = years.reports;
assert.ok(before && now, "the example does not have two years");

function addressOf(key: FigureKey): string {
  return figureAddresses("2021", key.slice(0, 2) as TableId).get(key) ?? "";
}

/** Opens two years with something wrong in every table, and checks them. */
async function openWrongReport(browser: BrowserCase): Promise<{
  readonly workbench: WorkbenchPage;
  readonly view: Locator;
}> {
  const workbench = await WorkbenchPage.open(browser);
  await browser.page.getByLabel("窗格宽度").selectOption("350");
  await workbench.chooseExample(years?.label ?? "");
  await workbench.openTab("2024依申请公开");
  for (const column of ["individual", "business", "research", "total"] as const) {
    await workbench.type(addressOf(`t3.carriedOut.${column}`), "95");
  }
  await workbench.openTab("2025依申请公开");
  await workbench.type(addressOf("t3.granted.research"), "40");
  await workbench.goTo(addressOf("t3.unable.notHeld.legalService"));
  await browser.page.keyboard.press("Delete");
  await workbench.openTab("2025复议诉讼");
  await workbench.type(addressOf("t4.review.total"), "999");

  await workbench.step("check");
  const view = workbench.pane.getByRole("region", { name: zhCN.check.title, exact: true });
  await view.getByRole("button", { name: zhCN.check.run }).click();
  await view.getByRole("button", { name: zhCN.check.again }).waitFor();
  return { workbench, view };
}

/** The card that has the focus. */
function focusedCard(view: Locator): Locator {
  return view.locator("li:focus");
}

/** Whether nothing of a card is hidden by what stays in sight around the list. */
async function assertInSight({ pane }: WorkbenchPage, card: Locator): Promise<void> {
  await eventually(async () => {
    const [item, header, steps] = await Promise.all([
      card.boundingBox(),
      pane.locator("header").boundingBox(),
      pane.getByRole("group", { name: zhCN.workList.steps }).boundingBox(),
    ]);
    assert.ok(item && header && steps);
    const above = header.y + header.height - item.y;
    const below = item.y + item.height - steps.y;
    assert.equal(Math.max(0, above, below), 0, "a card is hidden");
  });
}

const { workList } = zhCN;

browserCase("the list of findings is narrowed and unfolded", async (browser) => {
  const { workbench, view } = await openWrongReport(browser);
  const cards = view.locator("[data-item]");
  const part = view.getByRole("combobox", { name: workList.byPart });
  const total = Number(/\d+/.exec(await part.locator("option").first().innerText())?.[0]);
  await browser.screenshot("work list 1 everything");

  const repeats = view.getByRole("button", { name: workList.repeats(3) });
  const folded = await cards.count();
  await repeats.click();
  await eventually(async () => assert.equal(await cards.count(), folded + 3));
  await repeats.scrollIntoViewIfNeeded();
  await browser.screenshot("work list 2 unfolded");
  await repeats.click();
  await eventually(async () => assert.equal(await cards.count(), folded));

  await part.selectOption({ label: workList.choice("表四", 2) });
  await view.getByText(workList.shown(2, total)).waitFor();
  for (const card of await cards.allInnerTexts()) assert.match(card, /表四|行政复议/);
  await browser.screenshot("work list 3 narrowed");

  await view.getByRole("button", { name: zhCN.check.again }).click();
  await workbench.pane.getByText(/^核对完成/).waitFor();
  await view.getByText(workList.shown(2, total)).waitFor();
  await workbench.type(addressOf("t4.review.total"), "36");
  await view.getByText(workList.shown(1, total - 1)).waitFor();
  assert.equal(await cards.count(), 2, "what is mended stays in sight");
  await view.getByRole("button", { name: workList.showAll }).click();
  assert.equal(await part.inputValue(), "");
});

browserCase("the list of findings is gone through, and the sheet follows", async (browser) => {
  const { workbench, view } = await openWrongReport(browser);
  const { page, screenshot } = browser;
  const steps = view.getByRole("group", { name: workList.steps });
  const next = steps.getByRole("button", { name: workList.next });
  const count = await view.locator("[data-item]").count();

  await next.click();
  await steps.getByText(workList.position(1, count)).waitFor();
  await workbench.waitForSelection(addressOf("t3.carriedIn.individual"));
  for (let position = 2; position <= count; position++) await next.click();
  await steps.getByText(workList.position(count, count)).waitFor();
  assert.equal(await next.getAttribute("aria-disabled"), "true");
  assert.ok(await next.evaluate((button) => button === document.activeElement));
  await assertInSight(workbench, view.locator("[aria-current]"));
  await screenshot("work list 4 the last one");

  const requests = (): Promise<number> =>
    page.evaluate(async () => {
      await window.workbench.excel.idle();
      return window.workbench.excel.requests.length;
    });
  await view.locator("[aria-current]").focus();
  const before = await requests();
  await page.keyboard.press("Home");
  await workbench.waitForSelection(addressOf("t3.carriedIn.individual"));
  // While the clock stands still every key comes as soon as it can after the one before.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const asked = await requests();
  const forOneCard = asked - before;
  for (let position = 1; position < count; position++) {
    await page.keyboard.press("ArrowDown");
    await assertInSight(workbench, focusedCard(view));
  }
  await steps.getByText(workList.position(count, count)).waitFor();
  await page.keyboard.press("Home");
  for (let position = 1; position < 3; position++) await page.keyboard.press("ArrowDown");
  await screenshot("work list 5 by keyboard");
  assert.equal(await requests(), asked, "a request for a key");
  await page.clock.resume();
  await until("the sheet to follow", async () => (await requests()) > asked);
  assert.equal((await requests()) - asked, forOneCard, "the cards between are shown, too");
  assert.equal(await focusedCard(view).count(), 1, "the focus stays in the list");

  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await focusedCard(view).count(), 1);
});

browserCase("a finding with all its words fits the pane, also enlarged", async (browser) => {
  const { workbench, view } = await openWrongReport(browser);
  const { page, screenshot } = browser;
  await view.getByRole("button", { name: /^确实如此：表三「自然人」列：上年结转/ }).click();
  await view.getByRole("button", { name: zhCN.reason.keep }).click();
  await view.getByRole("button", { name: /^修正：.*予以公开/ }).click();
  await view.getByRole("button", { name: /^查看.*：表三「（一）予以公开」行/ }).click();
  await view.getByRole("button", { name: zhCN.finding.nextCell }).click();
  const pane = workbench.pane.locator("html");
  for (const scale of ["100", "200"]) {
    await page.getByLabel("缩放").selectOption(scale);
    const excess = await pane.evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(excess, 0, `${excess} pixels too wide at ${scale} %`);
    for (const [name, words] of [
      ["a reason", zhCN.reason.text],
      ["a repair", zhCN.repair.title],
    ] as const) {
      await view.getByText(words, { exact: true }).first().scrollIntoViewIfNeeded();
      await screenshot(`work list 6 ${name} at ${scale}`);
    }
  }
});

browserCase("a reason that is half typed outlives the buttons of the ribbon", async (browser) => {
  const { workbench, view } = await openWrongReport(browser);
  const ribbon = browser.page.getByRole("group", { name: "年报" });
  const reason = workbench.pane.getByRole("textbox", { name: zhCN.reason.text });
  await view.getByRole("button", { name: /^确实如此：表三「自然人」列：上年结转/ }).click();
  await reason.fill("机构改革，并入");
  await ribbon.getByText("导出报告").click();
  await workbench.pane.locator("[aria-current=step]", { hasText: zhCN.steps.export }).waitFor();
  await ribbon.getByText("一键核对").click();
  await reason.waitFor();
  assert.equal(await reason.inputValue(), "机构改革，并入");
});
