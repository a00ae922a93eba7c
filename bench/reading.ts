/**
 * Prints how many figures are read right, listed as unread and wrong, for each kind of file and each variant of published
 * tables, alone and in pairs: `npx tsx bench/reading.ts`. The target is none wrong.
 */
import { accuracyOf } from "../test/read/rendering/accuracy";
import { catalogue, type Variant } from "../test/read/rendering/catalogue";
import { containers, type Container } from "../test/read/rendering/containers";
import { renderingOf, type Rendering } from "../test/read/rendering/rendering";
import { hasOffice } from "../test/read/rendering/saved-by-office";
import { publishedFigures, type PublishedFigures } from "../test/reports";
import { savedReports } from "./saved-reports";

/** One report of each form goes through all pairs; alone, every variant is tried on all reports. */
const pairedFiles = ["001.json", "005.json"];
const mostShown = 40;

interface Count {
  files: number;
  right: number;
  listed: number;
  wrong: number;
}

const counts = new Map<string, Count>();
const problems: string[] = [];

function count(name: string): Count {
  const known = counts.get(name) ?? { files: 0, right: 0, listed: 0, wrong: 0 };
  counts.set(name, known);
  return known;
}

async function measure(
  rendering: Rendering,
  container: Container,
  what: string,
  names: readonly string[]
): Promise<void> {
  const { right, listed, wrong } = await accuracyOf(rendering, container);
  for (const name of names) {
    const own = count(name);
    own.files += 1;
    own.right += right;
    own.listed += listed;
    own.wrong += wrong.length;
  }
  if (wrong.length > 0) problems.push(`${what}：${wrong.slice(0, 3).join("；")}`);
}

async function alone(report: PublishedFigures): Promise<void> {
  const plain = renderingOf(report);
  for (const container of containers) {
    const kind = `（${container.name}）`;
    await measure(plain, container, `${report.file} ${container.name}`, [kind]);
    for (const variant of catalogue) {
      const rendering = variant.apply(plain);
      if (!rendering) continue;
      const what = `${report.file} ${container.name} ${variant.name}`;
      await measure(rendering, container, what, [kind, variant.name]);
    }
  }
}

function pairsOf(variants: readonly Variant[]): readonly (readonly [Variant, Variant])[] {
  return variants.flatMap((first, index) =>
    variants.slice(index + 1).map((second) => [first, second] as const)
  );
}

async function inPairs(report: PublishedFigures): Promise<void> {
  const plain = renderingOf(report);
  for (const [first, second] of pairsOf(catalogue)) {
    const changed = first.apply(plain);
    const rendering = changed && second.apply(changed);
    if (!rendering) continue;
    for (const container of containers) {
      const what = `${report.file} ${container.name} ${first.name} + ${second.name}`;
      await measure(rendering, container, what, [`两种一起 ${container.name}`]);
    }
  }
}

function percent(part: number, { right, listed, wrong }: Count): string {
  return `${((part / (right + listed + wrong || 1)) * 100).toFixed(2)}%`.padStart(9);
}

async function main(): Promise<void> {
  const onlyAlone = process.argv.includes("--alone");
  for (const report of publishedFigures) await alone(report);
  for (const report of onlyAlone ? [] : publishedFigures) {
    if (pairedFiles.includes(report.file)) await inPairs(report);
  }
  for (const { name, problems: lost, ...own } of hasOffice() ? await savedReports() : []) {
    counts.set(name, own);
    problems.push(...lost);
  }
  console.log("  files     right   listed    wrong");
  for (const [name, own] of counts) {
    const parts = [own.right, own.listed, own.wrong].map((part) => percent(part, own));
    console.log(`${String(own.files).padStart(7)} ${parts.join("")}  ${name}`);
  }
  if (!hasOffice()) console.log("without soffice nothing was saved by LibreOffice");
  for (const problem of problems.slice(0, mostShown)) console.error(problem);
  if (problems.length > mostShown) console.error(`and ${problems.length - mostShown} more`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
