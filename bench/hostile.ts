/**
 * Prints how long reading a hostile file takes and how much memory at its peak, each in a process of its own:
 * `npx tsx bench/hostile.ts`. Each must stay within 5 seconds and 500 MB, and end with a report or a message. Then the
 * command line is given all of them at once and a good file after them: it must say a line of each, and read the last.
 *
 * `npx tsx bench/hostile.ts --huge` takes files that hold too much of what a report has instead: 200,000 rows of a figure
 * table, 20,000 nested tables, no table at all. Each must be answered within 2 seconds of processor time; those that take
 * more than one are shown. Where other work shares the processor, its time is longer, too.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { UnreadableFileError } from "../src/read/errors";
import { readFile } from "../src/read/file";
import { soundReport } from "../test/check/sample-reports";
import {
  bombs,
  oldDocuments,
  refusedFiles,
  wearyingTexts,
  type HostileFiles,
} from "../test/read/hostile-corpus";
import { endlessPdf, hostilePdf } from "../test/read/hostile-pdf";
import { hugeFiles } from "../test/read/huge-files";
import { largeDocuments, largeWorkbooks } from "../test/read/oversized-files";

const mostSeconds = 5;
/** A PDF is read no longer than ten, and starting counts too. */
const mostSecondsOfPdf = 12;
const mostProcessorSeconds = 2;
const shownProcessorSeconds = 1;
const mostMegabytes = 500;

const files: HostileFiles = [
  ...hostilePdf,
  ...refusedFiles,
  ...oldDocuments,
  ...bombs.map(([name, make]) => [`${name} that is a bomb`, make] as const),
  ...largeDocuments(60_000_000),
  ...largeWorkbooks(60_000_000),
  ...wearyingTexts.map(
    ([name, text]) => [`a report with ${name}`, () => new TextEncoder().encode(text)] as const
  ),
];

interface Measure {
  readonly outcome: string;
  readonly seconds: number;
  /** All threads together. */
  readonly processorSeconds: number;
  /** The whole process that reads. */
  readonly megabytes: number;
}

async function measure(path: string): Promise<Measure> {
  const bytes = new Uint8Array(readFileSync(path));
  const begun = performance.now();
  const used = process.cpuUsage();
  let outcome = "read";
  try {
    await readFile(bytes);
  } catch (cause) {
    outcome = cause instanceof UnreadableFileError ? cause.code : `crash: ${String(cause)}`;
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const processorSeconds = (user + system) / 1_000_000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { outcome, seconds, processorSeconds, megabytes };
}

/** Runs a program of the project with the loader that this one has. */
function run(program: string, words: readonly string[], timeout: number) {
  return spawnSync(process.execPath, [...process.execArgv, program, ...words], {
    encoding: "utf8",
    timeout,
    maxBuffer: 100_000_000,
  });
}

function measureApart(path: string): Measure {
  const { stdout } = run(fileURLToPath(import.meta.url), [path], 60_000);
  if (stdout === "") {
    return { outcome: "crash", seconds: NaN, processorSeconds: NaN, megabytes: NaN };
  }
  return JSON.parse(stdout) as Measure;
}

/** What the command line says of the files, a line each, and of the good one after them. */
function checkTogether(paths: readonly string[], good: string): void {
  const program = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
  const { stdout, stderr } = run(program, ["read", ...paths, good], 600_000);
  const told = stderr.split("\n").filter((line) => /[\u4e00-\u9fff]/.test(line));
  const isGoodRead = stdout.includes(soundReport("2021").agency);
  console.log(
    `command line: ${told.length} of ${paths.length} files refused, a line each, the next one ${isGoodRead ? "read" : "not read"}`
  );
  if (!isGoodRead || stderr.includes("    at ")) process.exitCode = 1;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  console.log("seconds    MB  outcome");
  const paths = files.map(([name, make], index) => {
    const path = join(folder, String(index));
    writeFileSync(path, make());
    const { outcome, seconds, megabytes } = measureApart(path);
    console.log(
      `${seconds.toFixed(2).padStart(7)} ${megabytes.toFixed(0).padStart(5)}  ${outcome.padEnd(14)} ${name}`
    );
    const most = name.startsWith("a PDF") ? mostSecondsOfPdf : mostSeconds;
    const isWithin = seconds <= most && megabytes <= mostMegabytes;
    if (!isWithin || outcome.startsWith("crash")) {
      console.error(`over the limits: ${name}`);
      process.exitCode = 1;
    }
    return path;
  });
  for (const [name, make] of endlessPdf) {
    paths.push(join(folder, name));
    writeFileSync(join(folder, name), make());
  }
  const good = join(folder, "good.json");
  writeFileSync(good, JSON.stringify(soundReport("2021")));
  checkTogether(paths, good);
  rmSync(folder, { recursive: true });
}

function measureHuge(): void {
  const folder = mkdtempSync(join(tmpdir(), "huge-"));
  const path = join(folder, "file");
  console.log("processor s    MB  outcome");
  let most = 0;
  for (const [name, make] of hugeFiles) {
    writeFileSync(path, make());
    const { outcome, processorSeconds, megabytes } = measureApart(path);
    most = Math.max(most, processorSeconds);
    const isWithin = processorSeconds <= mostProcessorSeconds && megabytes <= mostMegabytes;
    if (isWithin && processorSeconds <= shownProcessorSeconds) continue;
    console.log(
      `${processorSeconds.toFixed(2).padStart(11)} ${megabytes.toFixed(0).padStart(5)}  ${outcome.padEnd(14)} ${name}`
    );
    if (!isWithin) {
      console.error(`over the limits: ${name}`);
      process.exitCode = 1;
    }
  }
  console.log(`${hugeFiles.length} files, at most ${most.toFixed(2)} s of processor time`);
  rmSync(folder, { recursive: true });
}

const [, , asked] = process.argv;
if (asked === undefined) main();
else if (asked === "--huge") measureHuge();
else void measure(asked).then((result) => console.log(JSON.stringify(result)));
