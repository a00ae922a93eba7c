/** Prints how long each export of a report takes and how large its file is: `npx tsx bench/export.ts`. */
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { reportDocument } from "../src/write/report-document";
import { reportFile, reportFileKinds, type ReportFileKind } from "../src/write/report-file";
import { publishedReport } from "../test/check/sample-reports";

const repetitions = 20;
/** As felt by the clerk, in milliseconds: the first export, the library's loading included. */
const budget = 1000;

const paragraph = "全年主动公开政府信息1500条，更新专栏12期，答复申请25件，均在法定期限内办结。";
const sections = {
  preface: paragraph,
  s1: Array.from({ length: 20 }, () => paragraph).join("\n"),
  s5: Array.from({ length: 6 }, () => paragraph).join("\n"),
  s6: paragraph,
};
const reports = ["001", "005"].map((number) => ({ ...publishedReport(number), sections }));

async function timed(kind: ReportFileKind, report: (typeof reports)[number]) {
  const start = performance.now();
  const { bytes } = await reportFile(reportDocument(report), kind);
  return { milliseconds: performance.now() - start, bytes };
}

async function measure(kind: ReportFileKind): Promise<void> {
  const [first] = reports;
  if (!first) return;
  const cold = await timed(kind, first);
  if (cold.milliseconds > budget) process.exitCode = 1;
  const warm: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const report of reports) warm.push((await timed(kind, report)).milliseconds);
  }
  warm.sort((a, b) => a - b);
  const median = warm[Math.floor(warm.length / 2)] ?? 0;
  const size = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
  const time = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`.padStart(9);
  const packed = size(gzipSync(cold.bytes).length);
  console.log(
    `  ${kind.padEnd(5)}${time(cold.milliseconds)}${time(median)}${size(cold.bytes.length)}${packed}`
  );
}

async function main(): Promise<void> {
  console.log(`export of one report (budget for the first: ${budget} ms)`);
  console.log("  kind     first   median     size  gzipped");
  for (const kind of reportFileKinds) await measure(kind);
}

void main();
