import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtPages } from "./built-pages";
import { allCases } from "./cases";
import { launchChromium } from "./chromium";
import { runCase } from "./run-case";
import { serveSite } from "./site";

/**
 * Runs the browser tests: `tsx test/browser/run.ts [part of a case's name …]`. Chromium is taken from /usr/bin/chromium or
 * from where CHROMIUM says; the pages are built where needed, or taken from the folder PAGES. Pictures for people go to
 * test-results/ where PICTURES is set; of what failed, always. SLOW=4 lets the pages' scripts run four times slower.
 */
const pictures = join(__dirname, "../../test-results");

/** As many cases run at a time. */
const browsers = 2;

/** Runs the cases and answers the exit code. */
async function main(): Promise<number> {
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith(".browser.ts")) {
      await import(pathToFileURL(join(__dirname, file)).href);
    }
  }
  const wanted = process.argv.slice(2);
  const cases = allCases().filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part))
  );

  const folder = process.env["PAGES"] ?? (await builtPages());
  const site = await serveSite(folder);
  const pages = { site: site.address, disk: `${pathToFileURL(folder).href}/` };
  const waiting = cases.values();
  let failed = 0;
  /** A browser of its own, since its clipboard is one for all its pages. */
  const runWaiting = async (): Promise<void> => {
    const browser = await launchChromium();
    for (const each of waiting) {
      const { milliseconds, problems } = await runCase(browser, pages, pictures, each);
      const seconds = (milliseconds / 1000).toFixed(1);
      console.log(`${problems.length === 0 ? "passed" : "FAILED"}  ${each.name} (${seconds} s)`);
      for (const problem of problems)
        console.log(`        ${problem.replaceAll("\n", "\n        ")}`);
      if (problems.length > 0) failed += 1;
    }
    await browser.close();
  };
  await Promise.all(Array.from({ length: browsers }, runWaiting));
  site.close();
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  return failed > 0 || cases.length === 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  }
);
