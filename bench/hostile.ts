/**
 * Prints how long reading a hostile file takes and how much memory at its peak, each in a process of its own:
 * `npx tsx bench/hostile.ts`. Each must stay within 5 seconds and 500 MB, and end with a report or a message.
 */
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { UnreadableFileError } from "../src/read/errors";
import { readFile } from "../src/read/file";
import { bombs, refusedFiles, wearyingTexts, type HostileFiles } from "../test/read/hostile-corpus";

const mostSeconds = 5;
const mostMegabytes = 500;

const files: HostileFiles = [
  ...refusedFiles,
  ...bombs.map(([name, make]) => [`${name} that is a bomb`, make] as const),
  ...wearyingTexts.map(
    ([name, text]) => [`a report with ${name}`, () => new TextEncoder().encode(text)] as const
  ),
];

interface Measure {
  readonly outcome: string;
  readonly seconds: number;
  /** The whole process, with the reader and what makes the file. */
  readonly megabytes: number;
}

async function measure(make: () => Uint8Array): Promise<Measure> {
  const bytes = make();
  const begun = performance.now();
  let outcome = "read";
  try {
    await readFile(bytes);
  } catch (cause) {
    outcome = cause instanceof UnreadableFileError ? cause.code : `crash: ${String(cause)}`;
  }
  const seconds = (performance.now() - begun) / 1000;
  return { outcome, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function measureApart(index: number): Measure {
  const own = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, own, String(index)], {
    encoding: "utf8",
    timeout: 60_000,
  });
  if (stdout === "") return { outcome: "crash", seconds: NaN, megabytes: NaN };
  return JSON.parse(stdout) as Measure;
}

function main(): void {
  console.log("seconds    MB  outcome");
  for (const [index, [name]] of files.entries()) {
    const { outcome, seconds, megabytes } = measureApart(index);
    console.log(
      `${seconds.toFixed(2).padStart(7)} ${megabytes.toFixed(0).padStart(5)}  ${outcome.padEnd(14)} ${name}`
    );
    const isWithin = seconds <= mostSeconds && megabytes <= mostMegabytes;
    if (!isWithin || outcome.startsWith("crash")) {
      console.error(`over the limits: ${name}`);
      process.exitCode = 1;
    }
  }
}

const [, , asked] = process.argv;
const file = asked === undefined ? undefined : files[Number(asked)];
if (file) void measure(file[1]).then((result) => console.log(JSON.stringify(result)));
else main();
