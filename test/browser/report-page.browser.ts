import { strict as assert } from "node:assert";
import axe from "axe-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { infographicHtml } from "../../src/write/infographic-page";
import { reportDocument } from "../../src/write/report-document";
import { reportHtml } from "../../src/write/html";
import { publishedReport } from "../check/sample-reports";
import { annexOf, infographicOf } from "../write/published-content";
import { numberedReport } from "../write/reports";
import { browserCase } from "./cases";
import { notReady, ready } from "../write/standings";

const { sections } = numberedReport("2021");
/** Table 3 of the first has one digit a figure, that of the second up to four, its table 2 up to six. */
const pages = [
  ["the form of 2019", "001"],
  ["the form of 2021", "005"],
] as const;

/** What A4 leaves between margins of 10 mm, those that browsers print with, and of 25.4 mm, in CSS pixels. */
const printedWidth = 718;
const narrowPrintedWidth = 601;
/** The height between margins of 25.4 mm. */
const printedHeight = 930;

async function open(page: Page, number: string, width: number, standing = ready): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  await page.setContent(
    reportHtml(reportDocument({ ...publishedReport(number), sections }, standing))
  );
}

/** How what stands before the body is laid out, and what it says. */
function markOnPaper(page: Page): Promise<{ readonly words: string; readonly position: string }> {
  return page.evaluate(() => {
    const { content, position } = getComputedStyle(document.body, "::before");
    return { words: content, position };
  });
}

/** How much wider the content is than what holds it: of the page, and of each table's frame. */
function overflow(page: Page): Promise<{ readonly page: number; readonly frames: number[] }> {
  return page.evaluate(() => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    frames: Array.from(document.querySelectorAll("[role=region]")).map(
      (frame) => frame.scrollWidth - frame.clientWidth
    ),
  }));
}

/** Tables without a figure in sight beside the labels. */
function withoutFigure(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("[role=region]"))
      .filter((frame) =>
        Array.from(frame.querySelectorAll("td"))
          .filter((cell) => /^-?[\d.]+$/.test(cell.textContent))
          .every((cell) => cell.getBoundingClientRect().right > frame.getBoundingClientRect().right)
      )
      .map((frame) => frame.getAttribute("aria-label") ?? "")
  );
}

/** The figures that stand on more than one line. */
function brokenFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("td"))
      .filter((cell) => /^-?[\d.]+$/.test(cell.textContent))
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length > 1;
      })
      .map((cell) => cell.textContent)
  );
}

/** What axe-core objects to. */
async function objections(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ["violations"] };
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(globalThis.document, given),
    options
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

for (const [form, number] of pages) {
  browserCase(`a report's page fits a telephone: ${form}`, async ({ page, screenshot }) => {
    await open(page, number, 360);
    assert.equal((await overflow(page)).page, 0);
    assert.deepEqual(await brokenFigures(page), []);
    assert.deepEqual(await withoutFigure(page), []);
    await screenshot(`report page 360 ${number}`);
  });

  browserCase(`a report's page is printed whole: ${form}`, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    for (const width of [printedWidth, narrowPrintedWidth]) {
      await open(page, number, width);
      assert.deepEqual(await overflow(page), { page: 0, frames: [0, 0, 0] });
      assert.deepEqual(await brokenFigures(page), []);
    }
  });

  browserCase(`a draft is marked on every page it is printed on: ${form}`, async ({ page }) => {
    await open(page, number, printedWidth, notReady);
    assert.equal((await markOnPaper(page)).words, "none");
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await markOnPaper(page), { words: '"草稿"', position: "fixed" });
    assert.deepEqual(await overflow(page), { page: 0, frames: [0, 0, 0] });
    await open(page, number, printedWidth);
    assert.equal((await markOnPaper(page)).words, "none");
  });

  browserCase(
    `a report's page has its words in order without styles: ${form}`,
    async ({ page }) => {
      await open(page, number, 1024);
      const words = (): Promise<string> =>
        page.evaluate(() => document.body.textContent.replace(/\s+/g, ""));
      const styled = await words();
      await page.evaluate(() => {
        for (const element of document.querySelectorAll("[style]"))
          element.removeAttribute("style");
      });
      assert.equal(await words(), styled);
      const lines = await page.evaluate(() =>
        Array.from(document.querySelectorAll("td, th")).filter(
          (cell) => getComputedStyle(cell).borderTopWidth === "0px"
        )
      );
      assert.equal(lines.length, 0);
      const captions = await page.locator("caption").allInnerTexts();
      assert.equal(captions.filter((caption) => caption !== "").length, 3);
    }
  );

  for (const width of [360, 1024]) {
    browserCase(`a report's page is accessible, ${width} px: ${form}`, async ({ page }) => {
      await open(page, number, width);
      assert.deepEqual(await objections(page), []);
    });
  }
}

const now = publishedReport("012");
const before = publishedReport("011");
/** In each of them the longest words, and numbers as wide as they come. */
const published = [
  ["the annex", reportHtml(annexOf(publishedReport("005"), publishedReport("005"), notReady))],
  ["the infographic", infographicHtml(infographicOf(now, before), notReady)],
  ["the infographic alone", infographicHtml(infographicOf(publishedReport("005")), ready)],
] as const;

browserCase(
  "what is published beside a report fits a telephone and paper, and is accessible",
  async ({ page, screenshot }) => {
    for (const [name, html] of published) {
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.setContent(html);
      assert.equal((await overflow(page)).page, 0, name);
      assert.deepEqual(await objections(page), [], name);
      await screenshot(`published 360 ${name}`);
      await page.emulateMedia({ media: "print" });
      for (const width of [printedWidth, narrowPrintedWidth]) {
        await page.setViewportSize({ width, height: 740 });
        assert.deepEqual([(await overflow(page)).page, await brokenFigures(page)], [0, []], name);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (name !== "the annex") assert.ok(height <= printedHeight, `${name} is ${height} high`);
      }
    }
  }
);
