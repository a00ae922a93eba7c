/** Prints how long the check of one report takes in the core: `npx tsx bench/check.ts`. */
import { performance } from "node:perf_hooks";
import { checkReport } from "../src/check/check";
import { blankReport, publishedNumbers, publishedReport } from "../test/check/sample-reports";
import { quantile } from "./quantile";

const repetitions = 500;
const budget = 1;

const reports = [
  ...publishedNumbers.map((number) => publishedReport(number)),
  blankReport("2019"),
  blankReport("2021"),
];

const [first] = reports;
const start = performance.now();
if (first) checkReport(first);
const cold = performance.now() - start;

const times: number[] = [];
for (let repetition = 0; repetition < repetitions; repetition++) {
  for (const report of reports) {
    const before = performance.now();
    checkReport(report);
    times.push(performance.now() - before);
  }
}
times.sort((a, b) => a - b);

const shown = (milliseconds: number): string => milliseconds.toFixed(3).padStart(8);
console.log(`check of one report, ${times.length} checks of ${reports.length} reports, in ms`);
console.log(`  first  ${shown(cold)}`);
console.log(`  median ${shown(quantile(times, 0.5))}`);
console.log(`  95 %   ${shown(quantile(times, 0.95))}  (budget ${budget})`);
if (quantile(times, 0.95) > budget) process.exitCode = 1;
