/**
 * Prints how many figures are read right, listed as unread and wrong, for each kind of file and each variant of published
 * tables: `npx tsx bench/reading.ts`. The target is none wrong, and 97 % right over the sites.
 *
 * `--alone` each variant by itself, `--pairs` two together, `--sites` whole reports as sites and converters give them, on
 * all sixteen reports; without one of these all three. `--every` tries each variant in each kind of file on every
 * report; otherwise they take turns, and so do the kinds of files of pairs.
 */
import { accuracyOf } from "../test/read/rendering/accuracy";
import { catalogue } from "../test/read/rendering/catalogue";
import { containers, type Container } from "../test/read/rendering/containers";
import { renderingOf, type Rendering } from "../test/read/rendering/rendering";
import { siteContainers } from "../test/read/rendering/site-containers";
import { siteVariants } from "../test/read/rendering/site-variants";
import { renderedBy, sites, type Site } from "../test/read/rendering/sites";
import { sitesAside } from "../test/read/rendering/sites-aside";
import type { Variant } from "../test/read/rendering/variant";
import { hasOffice } from "../test/read/rendering/saved-by-office";
import { publishedFigures, type PublishedFigures } from "../test/reports";
import { savedReports } from "./saved-reports";

const variants: readonly Variant[] = [...catalogue, ...siteVariants];
const allContainers: readonly Container[] = [...containers, ...siteContainers];

/** One report of each form goes through all pairs. */
const pairedFiles = ["001.json", "005.json"];
/** Of so many reports one is read with a variant in a kind of file. */
const turns = 8;
const mostShown = 40;

interface Count {
  files: number;
  right: number;
  listed: number;
  wrong: number;
}

type Counts = Map<string, Count>;

const problems: string[] = [];

function add(counts: Counts, name: string, [right, listed, wrong]: readonly number[]): void {
  const own = counts.get(name) ?? { files: 0, right: 0, listed: 0, wrong: 0 };
  own.files += 1;
  own.right += right ?? 0;
  own.listed += listed ?? 0;
  own.wrong += wrong ?? 0;
  counts.set(name, own);
}

/** Reads one file; what went wrong is kept to be shown where it has a name. */
async function measured(
  rendering: Rendering,
  container: Container,
  what: string | null
): Promise<readonly number[]> {
  const { right, listed, wrong } = await accuracyOf(rendering, container);
  if (what !== null && wrong.length > 0) problems.push(`${what}：${wrong.slice(0, 3).join("；")}`);
  return [right, listed, wrong.length];
}

async function alone(report: PublishedFigures, turn: number, isEvery: boolean, counts: Counts) {
  const plain = renderingOf(report);
  for (const [at, container] of allContainers.entries()) {
    const kind = `（${container.name}）`;
    const asItIs = await measured(plain, container, `${report.file} ${container.name}`);
    add(counts, `${kind}原样`, asItIs);
    for (const [index, variant] of variants.entries()) {
      if (!isEvery && (turn + at + index) % turns !== 0) continue;
      const rendering = variant.apply(plain);
      if (!rendering) continue;
      const what = `${report.file} ${container.name} ${variant.name}`;
      const numbers = await measured(rendering, container, what);
      add(counts, kind, numbers);
      add(counts, variant.name, numbers);
    }
  }
}

function pairsOf(all: readonly Variant[]): readonly (readonly [Variant, Variant])[] {
  return all.flatMap((first, index) =>
    all.slice(index + 1).map((second) => [first, second] as const)
  );
}

async function inPairs(report: PublishedFigures, turn: number, isEvery: boolean, counts: Counts) {
  const plain = renderingOf(report);
  for (const [index, [first, second]] of pairsOf(variants).entries()) {
    const changed = first.apply(plain);
    const rendering = changed && second.apply(changed);
    if (!rendering) continue;
    for (const [at, container] of allContainers.entries()) {
      if (!isEvery && (index + at + turn * 7) % allContainers.length !== 0) continue;
      const what = `${report.file} ${container.name} ${first.name} + ${second.name}`;
      add(counts, `两种一起 ${container.name}`, await measured(rendering, container, what));
    }
  }
}

/** What goes wrong in sites that are set aside is not shown: nobody is to fit the reading to them. */
async function asSites(all: readonly Site[], isShown: boolean): Promise<Counts> {
  const counts: Counts = new Map();
  for (const site of all) {
    for (const report of publishedFigures) {
      const rendering = renderedBy(site, renderingOf(report));
      const what = isShown ? `${report.file} ${site.name}` : null;
      const numbers = await measured(rendering, site.container, what);
      add(counts, site.name, numbers);
      add(counts, "合计", numbers);
    }
  }
  return counts;
}

function percent(part: number, { right, listed, wrong }: Count): string {
  return `${((part / (right + listed + wrong || 1)) * 100).toFixed(2)}%`.padStart(9);
}

function print(title: string, counts: Counts): void {
  console.log(`${title}\n  files     right   listed    wrong`);
  for (const [name, own] of counts) {
    const parts = [own.right, own.listed, own.wrong].map((part) => percent(part, own));
    console.log(`${String(own.files).padStart(7)} ${parts.join("")}  ${name}`);
  }
}

async function main(): Promise<void> {
  const asked = ["--alone", "--pairs", "--sites"].filter((part) => process.argv.includes(part));
  const isWanted = (part: string): boolean => asked.length === 0 || asked.includes(part);
  const isEvery = process.argv.includes("--every");
  if (isWanted("--sites")) {
    print("sites", await asSites(sites, true));
    print("sites set aside", await asSites(sitesAside, false));
  }
  if (isWanted("--alone")) {
    const counts: Counts = new Map();
    for (const [turn, report] of publishedFigures.entries()) {
      await alone(report, turn, isEvery, counts);
    }
    for (const { name, problems: lost, ...own } of hasOffice() ? await savedReports() : []) {
      counts.set(name, own);
      problems.push(...lost);
    }
    print("alone", counts);
    if (!hasOffice()) console.log("without soffice nothing was saved by LibreOffice");
  }
  if (isWanted("--pairs")) {
    const counts: Counts = new Map();
    const paired = publishedFigures.filter(({ file }) => pairedFiles.includes(file));
    for (const [turn, report] of paired.entries()) await inPairs(report, turn, isEvery, counts);
    print("pairs", counts);
  }
  for (const problem of problems.slice(0, mostShown)) console.error(problem);
  if (problems.length > mostShown) console.error(`and ${problems.length - mostShown} more`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
