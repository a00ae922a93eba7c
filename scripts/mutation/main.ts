/**
 * `npm run mutation [-- FOLDER|FILE…] [--sample N] [--seed N] [--workers N]`: changes the core in many small ways, one
 * at a time, and says which of them no test notices.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { logErrorMessage } from "office-addin-cli";
import { randomNumbers } from "../../bench/random";
import { parseExplained, type Explained } from "./explained";
import { mutantsOf, tryMutants, type Outcome, type Project } from "./mutation-run";
import { folderOf, nameOf, scoresOf } from "./score";
import type { PlacedMutant } from "./trials";

const folder = join(__dirname, "../..");

/** What is mutated, and whose tests have to notice. */
const parts = [
  { source: "src/rules", tests: ["test/rules", "test/check", "test/report/made-up-form"] },
  { source: "src/check", tests: ["test/check", "test/rules", "test/report/made-up-form"] },
  { source: "src/report", tests: ["test/report", "test/rules", "test/check", "test/write"] },
  { source: "src/read", tests: ["test/read"] },
] as const;

/** They take longer than all others together, and read again what the others read. */
const unasked = [
  "test/read/round-trip.test.ts",
  "test/write/round-trip.test.ts",
  "test/report/made-up-form/exports.test.ts",
];

const survivorsFile = "coverage/mutation/survivors.txt";
const explainedFile = "scripts/mutation/explained.txt";

function filesBelow(path: string, ending: string): readonly string[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${path}/${file}`)
    .sort();
}

function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path.replace(/\/$/, "")}/`);
}

/** Tests of the page run where there is one, which a worker is not. */
function isAsked(testFile: string): boolean {
  const needsPage = readFileSync(join(folder, testFile), "utf8").includes("@jest-environment");
  return !needsPage && !unasked.includes(testFile);
}

function projectOf({ source, tests }: (typeof parts)[number], paths: readonly string[]): Project {
  const files = filesBelow(source, ".ts");
  const wanted = files.filter((file) => paths.some((path) => isBelow(file, path)));
  return {
    folder,
    files: paths.length === 0 ? files : wanted,
    testFiles: tests.flatMap((path) => filesBelow(path, ".test.ts")).filter(isAsked),
  };
}

/** So many of the mutants, the same ones for the same seed. */
function sampleOf(
  mutants: readonly PlacedMutant[],
  size: number,
  seed: number
): readonly PlacedMutant[] {
  const random = randomNumbers(seed);
  const shuffled = mutants
    .map((mutant) => ({ mutant, place: random.below(2 ** 30) }))
    .sort((a, b) => a.place - b.place);
  const taken = new Set(shuffled.slice(0, size).map(({ mutant }) => mutant));
  return mutants.filter((mutant) => taken.has(mutant));
}

function isSurvivor({ fate }: Outcome): boolean {
  return fate !== "killed";
}

function printScores(outcomes: readonly Outcome[], explained: Explained): void {
  const rows = scoresOf(outcomes, explained).map(({ folder, ...score }) => [
    folder,
    {
      ...score,
      "killed %": Number(((score.killed / score.mutants) * 100).toFixed(1)),
      new: score.mutants - score.killed - score.explained,
    },
  ]);
  console.table(Object.fromEntries(rows));
  const killed = outcomes.filter((outcome) => !isSurvivor(outcome));
  for (const name of killed.map(({ mutant }) => nameOf(mutant))) {
    if (explained.has(name)) console.log(`explained, and yet killed: ${name}`);
  }
}

/** What is explained of these files, and is no longer there. */
function printLeftOver(
  explained: Explained,
  { files }: Project,
  mutants: readonly PlacedMutant[]
): void {
  const there = new Set(mutants.map(nameOf));
  for (const name of explained.keys()) {
    const isOfProject = files.some((file) => name.startsWith(`${file} › `));
    if (isOfProject && !there.has(name)) console.log(`explained, and not there: ${name}`);
  }
}

function wholeNumber(written: string): number {
  const number = Number(written);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${written} is no whole number`);
  return number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "string", default: String(Number.MAX_SAFE_INTEGER) },
      seed: { type: "string", default: "1" },
      workers: { type: "string", default: String(availableParallelism()) },
    },
  });
  const explained = parseExplained(readFileSync(join(folder, explainedFile), "utf8"));
  const isNew = (outcome: Outcome): boolean =>
    isSurvivor(outcome) && !explained.has(nameOf(outcome.mutant));
  const outcomes: Outcome[] = [];
  for (const project of parts.map((part) => projectOf(part, positionals))) {
    const all = mutantsOf(project);
    const mutants = sampleOf(all, wholeNumber(values.sample), wholeNumber(values.seed));
    if (mutants.length === 0) continue;
    printLeftOver(explained, project, all);
    const [first] = project.files;
    console.log(`${first ? folderOf(first) : ""}: ${mutants.length} mutants`);
    const fates = await tryMutants(project, mutants, wholeNumber(values.workers), (outcome) => {
      const { mutant, fate } = outcome;
      if (isNew(outcome)) console.log(`${fate} ${mutant.file}:${mutant.line} ${mutant.key}`);
    });
    outcomes.push(...fates);
  }
  if (outcomes.length === 0) throw new Error(`Nothing to change in ${positionals.join(", ")}`);
  printScores(outcomes, explained);
  const survivors = outcomes.filter(isNew).map(({ mutant }) => `${nameOf(mutant)}\n`);
  mkdirSync(join(folder, dirname(survivorsFile)), { recursive: true });
  writeFileSync(join(folder, survivorsFile), survivors.join(""));
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
