/**
 * Prints reports in layouts that nobody chose, by Chromium and by LibreOffice, and reads the PDF back:
 * `npx tsx bench/printed.ts [how many]`. Ends with 1 where a figure is read wrong. It needs both programs.
 */
import { performance } from "node:perf_hooks";
import { UnreadableFileError } from "../src/read/errors";
import { readFile } from "../src/read/file";
import { arbitraryLayout, printedPage } from "../test/read/rendering/printed-layouts";
import { printedByChromium } from "../test/read/rendering/printed-by-chromium";
import { renderingOf } from "../test/read/rendering/rendering";
import { convertedByOffice, type NamedFiles } from "../test/read/rendering/saved-by-office";
import { publishedFigures, type PublishedFigures } from "../test/reports";
import { quantile } from "./quantile";
import { randomNumbers } from "./random";

const usualCount = 64;
const steps = 1_000_000;

interface Count {
  right: number;
  listed: number;
  wrong: number;
  readonly milliseconds: number[];
}

async function take(count: Count, { figures }: PublishedFigures, pdf: Uint8Array): Promise<void> {
  const begun = performance.now();
  const reports = await readFile(pdf).catch((cause: unknown) => {
    if (cause instanceof UnreadableFileError) return [];
    throw cause;
  });
  count.milliseconds.push(performance.now() - begun);
  const read = reports[0]?.report.figures ?? {};
  for (const [key, expected] of Object.entries(figures)) {
    const value = read[key as keyof typeof read] ?? null;
    if (value === expected) count.right++;
    else if (value === null || typeof value === "object") count.listed++;
    else count.wrong++;
  }
}

async function measure(
  name: string,
  files: NamedFiles,
  reports: ReadonlyMap<string, PublishedFigures>
): Promise<void> {
  const count: Count = { right: 0, listed: 0, wrong: 0, milliseconds: [] };
  for (const [file, pdf] of files) {
    const report = reports.get(file);
    if (report) await take(count, report, pdf);
  }
  const all = count.right + count.listed + count.wrong;
  const shares = [count.right, count.listed, count.wrong].map((part) =>
    `${((part / all) * 100).toFixed(2)}%`.padStart(9)
  );
  const times = [...count.milliseconds].sort((a, b) => a - b);
  console.log(`${shares.join("")}${quantile(times, 0.5).toFixed(0).padStart(6)}  ${name}`);
  if (count.wrong > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const [, , asked] = process.argv;
  const reports = new Map<string, PublishedFigures>();
  const pages = new Map<string, Uint8Array>();
  for (let number = 0; number < Number(asked ?? usualCount); number++) {
    const random = randomNumbers(number * 7919 + 1);
    const report = publishedFigures[number % publishedFigures.length];
    if (!report) throw new Error("There are no reports");
    const layout = arbitraryLayout(() => random.below(steps) / steps);
    const name = String(number);
    reports.set(name, report);
    pages.set(name, new TextEncoder().encode(printedPage(renderingOf(report), layout)));
  }
  console.log("    right   listed    wrong    ms");
  await measure("printed by Chromium", await printedByChromium(pages), reports);
  const word = convertedByOffice(pages, "html", "docx:MS Word 2007 XML");
  await measure("printed by LibreOffice", convertedByOffice(word, "docx", "pdf"), reports);
}

void main();
