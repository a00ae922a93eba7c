/** Prints how long each export of a report takes and how large its file is: `npx tsx bench/export.ts`. */
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { checkReport } from "../src/check/check";
import { withReasons } from "../src/check/reasons";
import { readinessOf } from "../src/check/readiness";
import { checkRecord } from "../src/check/record";
import { emptySections, type Report } from "../src/report/report";
import { clipboardReport } from "../src/write/clipboard";
import { reportDocument } from "../src/write/report-document";
import { recordDocument } from "../src/write/record-document";
import { recordFile, recordFileKinds } from "../src/write/record-file";
import { reportFile } from "../src/write/report-file";
import { reportFileKinds } from "../src/write/report-file-kinds";
import { plainStyle } from "../src/write/word-style";
import { publishedReport } from "../test/check/sample-reports";
import { quantile } from "./quantile";
import { ready } from "../test/write/standings";

const repetitions = 20;
/** As felt by the clerk, in milliseconds: the first export, the library's loading included. */
const budget = 1000;

const paragraph = "全年主动公开政府信息1500条，更新专栏12期，答复申请25件，均在法定期限内办结。";
const sections = {
  ...emptySections,
  preface: paragraph,
  s1: Array.from({ length: 20 }, () => paragraph).join("\n"),
  s5: Array.from({ length: 6 }, () => paragraph).join("\n"),
  s6: paragraph,
};
const reports = ["001", "005"].map((number) => ({ ...publishedReport(number), sections }));

interface Export {
  readonly name: string;
  readonly write: (report: Report) => Promise<{ readonly bytes: Uint8Array }>;
}

const exports: readonly Export[] = [
  ...reportFileKinds.map((kind) => ({
    name: kind,
    write: (report: Report) => reportFile(reportDocument(report, ready), kind),
  })),
  {
    name: "docx, plain",
    write: (report) => reportFile(reportDocument(report, ready), "docx", { style: plainStyle }),
  },
  ...recordFileKinds.map((kind) => ({
    name: `${kind}, record`,
    write: (report: Report) => recordFile(recordDocument(recordOf(report)), kind),
  })),
  {
    name: "clipboard",
    write: (report) => {
      const { html } = clipboardReport(reportDocument(report, ready));
      return Promise.resolve({ bytes: new TextEncoder().encode(html) });
    },
  },
];

function recordOf(report: Report) {
  const result = checkReport(report);
  const findings = withReasons(result.findings, [], report);
  const found = { report, questions: [], gaps: [], tables: ["t2", "t3", "t4"] as const };
  const readiness = readinessOf(found, { findings, failures: result.failures });
  return checkRecord({ report, result, findings, readiness, time: "2026-01-20 10:30" });
}

async function timed({ write }: Export, report: Report) {
  const start = performance.now();
  const { bytes } = await write(report);
  return { milliseconds: performance.now() - start, bytes };
}

async function measure(each: Export): Promise<void> {
  const [first] = reports;
  if (!first) return;
  const cold = await timed(each, first);
  if (cold.milliseconds > budget) process.exitCode = 1;
  const warm: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const report of reports) warm.push((await timed(each, report)).milliseconds);
  }
  warm.sort((a, b) => a - b);
  const median = quantile(warm, 0.5);
  const size = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  const time = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`.padStart(10);
  const packed = size(gzipSync(cold.bytes).length);
  console.log(
    `  ${each.name.padEnd(14)}${time(cold.milliseconds)}${time(median)}${size(cold.bytes.length)}${packed}`
  );
}

async function main(): Promise<void> {
  console.log(`export of one report (budget for the first: ${budget} ms)`);
  console.log("  kind               first    median      size   gzipped");
  for (const each of exports) await measure(each);
}

void main();
