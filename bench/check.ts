/** Prints how long the check of one report takes in the core: `npx tsx bench/check.ts`. */
import { performance } from "node:perf_hooks";
import { checkReport } from "../src/check/check";
import type { Report } from "../src/report/report";
import { blankReport, publishedNumbers, publishedReport } from "../test/check/sample-reports";
import { quantile } from "./quantile";

const repetitions = 500;
const budget = 1;

/** Reports of consecutive years of two agencies, each with the one before. */
const consecutive = [
  ["007", "008", "009", "010", "011", "012", "013"],
  ["056", "057", "058", "059", "060", "061"],
];

const alone: readonly (readonly [Report, Report?])[] = [
  ...publishedNumbers.map((number) => [publishedReport(number)] as const),
  [blankReport("2019")],
  [blankReport("2021")],
];
const withPrevious = consecutive.flatMap((numbers) =>
  numbers
    .slice(1)
    .map(
      (number, index) => [publishedReport(number), publishedReport(numbers[index] ?? "")] as const
    )
);

function check([report, previous]: readonly [Report, Report?]): number {
  const before = performance.now();
  checkReport(report, previous ? { previous } : {});
  return performance.now() - before;
}

const shown = (milliseconds: number): string => milliseconds.toFixed(3).padStart(8);

function time(name: string, reports: readonly (readonly [Report, Report?])[]): void {
  const times = Array.from({ length: repetitions }, () => reports.map(check))
    .flat()
    .sort((a, b) => a - b);
  console.log(`${name}, ${times.length} checks of ${reports.length} reports, in ms`);
  console.log(`  median ${shown(quantile(times, 0.5))}`);
  console.log(`  95 %   ${shown(quantile(times, 0.95))}  (budget ${budget})`);
  if (quantile(times, 0.95) > budget) process.exitCode = 1;
}

const [first] = alone;
if (first) console.log(`first check, cold: ${shown(check(first))} ms`);
time("check of one report", alone);
time("check of one report with its previous one", withPrevious);
