/**
 * Prints how much of what stands around the tables is read as it is meant, in reports written line by line: those that
 * were looked at while the reader was worked on, and those that never were: `npx tsx bench/surroundings.ts`. With
 * `--tell` it says of the first what was read instead.
 */
import { UnreadableFileError } from "../src/read/errors";
import { readWholeFile } from "../src/read/file";
import type { FoundReport } from "../src/read/found";
import { differences, subjects, type Subject } from "../test/read/surroundings/found-lines";
import { markedReports, type MarkedReport } from "../test/read/surroundings/marked-lines";
import { setAside } from "../test/read/surroundings/set-aside";
import { shown } from "../test/read/surroundings/shown";
import { fileKinds, tellsWhose } from "../test/read/surroundings/written";

async function read(report: MarkedReport, kind: string): Promise<readonly FoundReport[]> {
  const write = fileKinds[kind];
  if (!write) throw new Error(`no kind ${kind}`);
  try {
    const { reports } = await readWholeFile(write(report), { fileName: report.fileName });
    return reports;
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return [];
    throw cause;
  }
}

async function measure(name: string, text: string, isTold: boolean): Promise<void> {
  const missed = new Map<Subject, number>();
  let files = 0;
  let whole = 0;
  for (const report of markedReports(text)) {
    for (const kind of Object.keys(fileKinds)) {
      if (!tellsWhose(report, kind)) continue;
      const reports = await read(report, kind);
      const differ = differences(report, reports.length === 1 ? reports[0] : undefined);
      files++;
      if (differ.size === 0) whole++;
      for (const subject of differ.keys()) missed.set(subject, (missed.get(subject) ?? 0) + 1);
      if (!isTold) continue;
      for (const [subject, read] of differ) {
        console.log(`  ${report.name}（${kind}）${subject}：${JSON.stringify(read).slice(0, 160)}`);
      }
    }
  }
  const percent = (count: number): string => `${((count / files) * 100).toFixed(1)}%`;
  console.log(`${name}：${files}份文件，全部读对${percent(whole)}`);
  for (const subject of subjects) {
    console.log(`  ${subject.padEnd(8)} ${percent(files - (missed.get(subject) ?? 0))}`);
  }
}

async function main(): Promise<void> {
  await measure("看过的", shown, process.argv.includes("--tell"));
  await measure("没看过的", setAside, false);
}

void main();
