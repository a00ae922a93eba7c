/**
 * Measures the pane in Chromium, built for production: `npm run bench:browser -- [part of a name …]`. The pages are
 * built first, or taken from the folder PAGES.
 */
import { serveSite } from "../test/browser/site";
import { measureAnswers } from "./answers";
import { measureLargeCheck } from "./large-check";
import { measureLoading } from "./loading";
import { measureMemory } from "./memory";
import { productionPages } from "./production-pages";
import { measureWorkbench } from "./workbench";

/** Each prints its figures and tells whether they are within its budgets; it gets the pages' address. */
const benches: readonly (readonly [string, (site: string) => Promise<boolean>])[] = [
  ["loading", measureLoading],
  ["answers", measureAnswers],
  ["large", measureLargeCheck],
  ["memory", measureMemory],
  ["workbench", measureWorkbench],
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = benches.filter(
    ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part))
  );
  const pages = await productionPages();
  const site = await serveSite(pages.folder);
  try {
    for (const [, measure] of chosen) if (!(await measure(site.address))) process.exitCode = 1;
  } finally {
    site.close();
    pages.remove();
  }
}

void main();
