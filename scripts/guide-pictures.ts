/**
 * Takes the pictures of docs/使用说明.md anew, by doing in the workbench what the guide says: `npx tsx scripts/guide-pictures.ts`.
 * Chromium and the built pages are found as by the browser tests (test/browser/run.ts).
 */
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { exportStrings } from "../src/taskpane/strings/export";
import { zhCN } from "../src/taskpane/strings/zh-CN";
import { zeros } from "../src/taskpane/tools/zeros/tool";
import { printedFigure } from "../src/write/printed-figure";
import { builtPages } from "../test/browser/built-pages";
import { launchChromium } from "../test/browser/chromium";
import { figureAddresses, figureBlock, textAddresses } from "../test/browser/report-in-cells";
import { serveSite } from "../test/browser/site";
import { WorkbenchPage } from "../test/browser/workbench-page";
import { examples } from "../test/workbench/examples";
import { withFewColors } from "./palette-picture";

const pictures = join(__dirname, "../docs/pictures");

/** So many leave no edge of a letter rough. */
const mostColors = 64;

/** A day in the weeks in which the reports are written. */
const today = new Date("2026-01-12T10:24:00");

const report = examples.flatMap(({ reports }) => reports).find(({ year }) => year === 2025);
assert.ok(report, "there is no example of the year");
const { agency, year, format, figures = {}, sections = {} } = report;

/** What a picture shows: the sheet with the pane beside it, or the pane alone. */
type Part = "main" | "#pane";

/** Keeps a picture of a part, or of as much of it from the top as is worth showing. */
async function keep(page: Page, name: string, part: Part, height?: number): Promise<void> {
  // Reading, drawing and moving focus rings come to an end.
  await page.waitForTimeout(1500);
  const box = await page.locator(part).boundingBox();
  assert.ok(box, `there is nothing to take for ${name}`);
  const picture = await page.screenshot({ clip: { ...box, height: height ?? box.height } });
  writeFileSync(join(pictures, `guide-${name}.png`), withFewColors(picture, mostColors));
}

/** Pastes and types the example; in table 4 as many clerks do, without the zeros. */
async function fillIn(workbench: WorkbenchPage): Promise<void> {
  await workbench.openTab(`${year}正文`);
  for (const [section, address] of textAddresses({ agency, year, format, protect: true })) {
    const paragraphs = sections[section]?.split("\n") ?? [];
    await workbench.paste(
      address,
      paragraphs.map((paragraph) => [paragraph])
    );
  }
  await workbench.openTab(`${year}主动公开`);
  for (const [key, address] of figureAddresses(format, "t2")) {
    await workbench.type(address, printedFigure(figures[key] ?? null));
  }
  await workbench.openTab(`${year}复议诉讼`);
  const withoutZeros = figureBlock(format, "t4", figures).map((row) =>
    row.map((figure) => (figure === "0" ? "" : figure))
  );
  await workbench.paste("A6", withoutZeros);
  await workbench.openTab(`${year}依申请公开`);
  await workbench.paste("D6", figureBlock(format, "t3", figures));
}

/** From the empty workbook to the finished report, with a slip on the way. */
async function walk(page: Page, site: string): Promise<void> {
  await page.clock.setFixedTime(today);
  const workbench = await WorkbenchPage.open({ page, site }, { welcome: true });
  const { pane } = workbench;
  await keep(page, "0-welcome", "#pane", 310);

  await pane.getByRole("button", { name: zhCN.welcome.begin(year) }).click();
  await pane.getByLabel(zhCN.insert.agency).fill(agency);
  await pane.getByLabel(zhCN.agencyKind.label).selectOption("government");
  await keep(page, "1-insert", "#pane");
  await pane.getByRole("button", { name: zhCN.insert.submit }).click();
  await pane.getByText(zhCN.fill.intro).waitFor();

  await fillIn(workbench);
  await pane
    .getByText(/6格空着/)
    .first()
    .waitFor();
  await pane.locator("body").evaluate(() => window.scrollTo(0, 0));
  await keep(page, "2-fill", "main");

  // A tool is about the table that is in front.
  await workbench.openTab(`${year}复议诉讼`);
  await pane.getByRole("button", { name: zhCN.tools.title }).click();
  await pane.getByRole("menuitem", { name: zeros.name["zh-CN"] }).click();
  await pane.getByRole("checkbox").first().waitFor();
  await pane.locator("body").evaluate(() => window.scrollTo(0, 0));
  await keep(page, "3-tools", "#pane");
  await pane
    .getByRole("button", { name: new RegExp(`^${zhCN.tools.write(0).slice(0, 2)}`) })
    .click();

  const slip = figureAddresses(format, "t3").get("t3.granted.individual") ?? "";
  const right = printedFigure(figures["t3.granted.individual"] ?? null);
  // What was written has been shown.
  await workbench.openTab(`${year}依申请公开`);
  await workbench.type(slip, String(Number(right) + 3));
  await workbench.step("check");
  await pane.getByRole("button", { name: zhCN.check.run }).click();
  await workbench.waitForMark(slip);
  const errors = pane.getByRole("region", { name: new RegExp(zhCN.check.groups.error) });
  await errors
    .getByRole("button", { name: new RegExp(`^${zhCN.finding.show}`) })
    .first()
    .click();
  await pane.locator("body").evaluate(() => window.scrollTo(0, 0));
  await keep(page, "4-check", "main");

  await workbench.type(slip, right);
  await workbench.step("export");
  await pane.getByRole("button", { name: exportStrings["zh-CN"].download.docx }).waitFor();
  await keep(page, "5-export", "#pane");
}

async function takePictures(): Promise<void> {
  const site = await serveSite(process.env["PAGES"] ?? (await builtPages()));
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 1080, height: 720 },
      locale: "zh-CN",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await walk(await context.newPage(), site.address);
  } finally {
    await browser.close();
    site.close();
  }
}

void takePictures();
