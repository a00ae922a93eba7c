/**
 * Prints how exported reports stand on paper and on a telephone: `npx tsx bench/layout.ts`. Word files are printed by
 * LibreOffice, pages by Chromium. Ends with 1 where a limit is broken. It needs both and poppler.
 */
import { reportHtml } from "../src/write/html";
import type { PrintedDocument } from "../src/write/document";
import { reportDocument } from "../src/write/report-document";
import { reportFile } from "../src/write/report-file";
import { partsAsText } from "../src/write/text";
import { launchChromium } from "../test/browser/chromium";
import { convertedByOffice } from "../test/read/rendering/saved-by-office";
import { ready } from "../test/write/standings";
import { layoutReports } from "./layout-reports";
import { picturesOf, wordsOf, type PrintedPage, type PrintedWord } from "./printed-words";

const point = 25.4 / 72;
const dotsPerInch = 144;
const dot = 25.4 / dotsPerInch;
/** Around the text of the official page, in millimetres; the inner margin is left on odd pages, right on even ones. */
const block = { top: 37, bottom: 35, inner: 28, outer: 26 };
/** A character may stand off the edge of its square. */
const slack = 2;
const pitch = 28.95;
const textSize = 16;
/** What may hang over the end of a line. */
const hangingMark = /[，、。；：]$/;
const printMargins = [10, 15, 20, 25.4];
const phoneWidths = [360, 390, 414];

const problems: string[] = [];

function row(name: string, ...values: readonly (string | number)[]): void {
  console.log(name.padEnd(28) + values.map((value) => String(value).padStart(12)).join(""));
}

/** Notes a figure that is out of its limits. */
function hold(what: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) problems.push(`${what}: ${value}, not ${least}–${most}`);
}

interface Line {
  readonly top: number;
  readonly words: readonly PrintedWord[];
}

/** The lines of the text, without the page's number. */
function linesOf({ words, height }: PrintedPage): readonly Line[] {
  const lines: { top: number; words: PrintedWord[] }[] = [];
  const inBlock = words.filter(({ bottom }) => bottom < height - (block.bottom - 2) / point);
  for (const word of [...inBlock].sort((a, b) => a.top - b.top)) {
    const last = lines.at(-1);
    if (last && word.top - last.top < 4) last.words.push(word);
    else lines.push({ top: word.top, words: [word] });
  }
  return lines;
}

function isTextLine({ words }: Line): boolean {
  return words.every(({ top, bottom }) => bottom - top > textSize);
}

/** How many characters a line holds besides a mark that hangs over; 0 where some have another width. */
function lengthOf({ words }: Line): number {
  const text = textOf(words);
  return /[!-~]/.test(text) ? 0 : text.replace(hangingMark, "").length;
}

function textOf(words: readonly PrintedWord[]): string {
  return words.map(({ text }) => text).join("");
}

/** How many characters of a document are missing among words. */
function missing(document: PrintedDocument, words: readonly PrintedWord[]): number {
  const counted = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const character of text.replace(/\s/g, "").normalize("NFKC"))
      counted.set(character, (counted.get(character) ?? 0) + by);
  };
  count(partsAsText(document.parts), 1);
  count(textOf(words), -1);
  return [...counted.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

/** How many millimetres the dash of a page's number is below the text, at the page's foot. */
function numberPlace(pdf: Uint8Array): number {
  const [picture] = picturesOf(pdf, dotsPerInch);
  if (!picture) return NaN;
  const { width, height, points } = picture;
  const blockEnd = 297 - block.bottom;
  let place = NaN;
  let longest = 0;
  for (let y = Math.ceil(blockEnd / dot); y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      run = (points[y * width + x] ?? 255) < 128 ? run + 1 : 0;
      if (run > longest) [longest, place] = [run, y * dot - blockEnd];
    }
  }
  return place;
}

/** How far a page's text is from its edges, in millimetres, but for marks that hang over. */
function marginsOf({ width }: PrintedPage, lines: readonly Line[]) {
  const words = lines.flatMap((line) => line.words);
  return {
    top: Math.min(...words.map(({ top }) => top)) * point,
    left: Math.min(...words.map(({ left }) => left)) * point,
    right:
      (width -
        Math.max(
          ...words.map(({ text, right }) => right - (hangingMark.test(text) ? textSize : 0))
        )) *
      point,
  };
}

/** Holds the margins of pages that are full of text. */
function checkMargins(
  name: string,
  pages: readonly PrintedPage[],
  lines: readonly (readonly Line[])[],
  isFull: readonly boolean[]
): void {
  for (const [index, page] of pages.entries()) {
    if (!isFull[index]) continue;
    const { top, left, right } = marginsOf(page, lines[index] ?? []);
    const [binding, fore] = index % 2 === 0 ? [left, right] : [right, left];
    const what = `${name}, page ${index + 1}`;
    hold(`${what}, top margin`, top, block.top - slack, block.top + slack + 2);
    hold(`${what}, inner margin`, binding, block.inner - slack, block.inner + slack);
    hold(`${what}, outer margin`, fore, block.outer - slack, block.outer + slack);
  }
}

function checkWord(name: string, document: PrintedDocument, pdf: Uint8Array): void {
  const pages = wordsOf(pdf);
  const lines = pages.map(linesOf);
  const isText = lines.map((those) => those.every(isTextLine));
  const isFull = pages.map((_, page) => Boolean(page > 0 && isText[page] && isText[page + 1]));
  const full = lines.filter((_, page) => isFull[page]);
  const counts = full.map((those) => those.length);
  const gaps = full.flatMap((those) =>
    those.flatMap(({ top }, index) => (index > 0 ? [top - (those[index - 1]?.top ?? top)] : []))
  );
  const meanPitch = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const longest = Math.max(...lines.flat().filter(isTextLine).map(lengthOf));
  const begun = lines
    .flat()
    .filter(({ words: [first] }) => /^[，、。；：）”》]/.test(first?.text ?? ""));
  const place = numberPlace(pdf);
  const lost = missing(
    document,
    lines.flat().flatMap(({ words }) => words)
  );
  const table3 = lines.filter((those) =>
    those.some(({ words }) => words.some(({ text }) => /^\d\.(?:属于国家秘密|重复申请)/.test(text)))
  ).length;
  row(
    name,
    pages.length,
    counts.length > 0 ? `${Math.min(...counts)}–${Math.max(...counts)}` : "–",
    gaps.length > 0 ? meanPitch.toFixed(2) : "–",
    longest,
    place.toFixed(2),
    lost,
    begun.length
  );
  checkMargins(name, pages, lines, isFull);
  for (const count of counts) hold(`${name}, lines of a full page`, count, 22, 22);
  if (gaps.length > 0) hold(`${name}, pitch`, meanPitch, pitch - 0.05, pitch + 0.05);
  hold(`${name}, characters of the longest line`, longest, 28, 28);
  hold(`${name}, place of the page number`, place, 6.7, 7.3);
  hold(`${name}, missing characters`, lost, 0, 0);
  hold(`${name}, lines that begin with a mark`, begun.length, 0, 0);
  hold(`${name}, pages of table 3`, table3, 1, 1);
}

async function word(): Promise<void> {
  const documents = [...layoutReports].map(
    ([name, report]) => [name, reportDocument(report, ready)] as const
  );
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of documents)
    files.set(name, (await reportFile(document, "docx")).bytes);
  const printed = convertedByOffice(files, "docx", "pdf");
  row("Word", "pages", "lines", "pitch", "longest", "number mm", "missing", "marks first");
  for (const [name, document] of documents) {
    const pdf = printed.get(name);
    if (pdf) checkWord(name, document, pdf);
  }
}

function isTable2Split(pages: readonly PrintedPage[]): boolean {
  const at = (title: string): number =>
    pages.findIndex(({ words }) => textOf(words).includes(title));
  const ends = ["第二十条第（八）项", "第二十条第（九）项"].map(at).filter((page) => page >= 0);
  return ends.some((end) => end !== at("第二十条第（一）项"));
}

/** Whether the figures of table 4 do not follow their head on its page. */
function isTable4Split(pages: readonly PrintedPage[]): boolean {
  const head = "未经复议直接起诉";
  const words = pages.find((page) => textOf(page.words).includes(head))?.words ?? [];
  const own = words.find(({ text }) => text.length > 1 && head.startsWith(text));
  const figures = words.filter(
    ({ text, top }) => /^\d+$/.test(text) && top > (own?.top ?? Infinity)
  );
  return figures.length < 15;
}

async function page(): Promise<void> {
  const browser = await launchChromium();
  try {
    const opened = await browser.newPage();
    row("Page on paper", "margin mm", "pages", "cut", "missing", "split");
    for (const [name, report] of layoutReports) {
      const document = reportDocument(report, ready);
      for (const margin of [block.outer, ...printMargins]) {
        const isOwn = margin === block.outer;
        const html = reportHtml(document);
        // Its own margins would take the place of those that are asked for.
        await opened.setContent(isOwn ? html : html.replace(/^@page.*$/gm, ""));
        const side = `${margin}mm`;
        const pdf = await opened.pdf({
          format: "A4",
          margin: { top: side, bottom: side, left: side, right: side },
        });
        const pages = wordsOf(new Uint8Array(pdf));
        const cut = pages
          .flatMap(({ words, width }) => words.map((each) => each.right - width + margin / point))
          .filter((excess) => excess > 1).length;
        const lost = missing(
          document,
          pages.flatMap(({ words }) => words)
        );
        const split = Number(isTable2Split(pages)) + Number(isTable4Split(pages));
        row(name, margin, pages.length, cut, lost, split);
        hold(`${name} at ${margin} mm, words beyond the margin`, cut, 0, 0);
        hold(`${name} at ${margin} mm, missing characters`, lost, 0, 0);
        hold(`${name} at ${margin} mm, tables split`, split, 0, 0);
      }
    }
    row("Page on a telephone", "width px", "too wide", "no figure");
    for (const [name, report] of layoutReports) {
      await opened.setContent(reportHtml(reportDocument(report, ready)));
      for (const width of phoneWidths) {
        await opened.setViewportSize({ width, height: 740 });
        const { excess, unseen } = await opened.evaluate(() => {
          const root = globalThis.document.documentElement;
          const frames = [...globalThis.document.querySelectorAll("[role=region]")];
          const seen = frames.filter((frame) =>
            [...frame.querySelectorAll("td")]
              .filter((cell) => /^-?[\d.]+(?:万元)?$/.test(cell.textContent))
              .some(
                (cell) => cell.getBoundingClientRect().right <= frame.getBoundingClientRect().right
              )
          );
          return {
            excess: root.scrollWidth - root.clientWidth,
            unseen: frames.length - seen.length,
          };
        });
        row(name, width, excess, unseen);
        hold(`${name} at ${width} px, pixels too wide`, excess, 0, 0);
        hold(`${name} at ${width} px, tables without a figure beside the label`, unseen, 0, 0);
      }
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  await word();
  await page();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
