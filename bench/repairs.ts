/**
 * Prints how often the repairs find what was corrupted in published reports that add up: `npx tsx bench/repairs.ts`.
 * Fixed seed, so that two runs compare.
 */
import { performance } from "node:perf_hooks";
import { withChanges } from "../src/check/change";
import { checkReport } from "../src/check/check";
import { repairsOf, type Repair } from "../src/check/repairs";
import { figuresOf, type FigureKey } from "../src/report/figures";
import { formatById } from "../src/report/formats";
import { layoutOf } from "../src/report/layout";
import { figureValue, type Report } from "../src/report/report";
import { publishedNumbers, publishedReport } from "../test/check/sample-reports";
import { quantile } from "./quantile";
import { randomNumbers, type Random } from "./random";

const cases = 300;
const seed = 20260131;

interface Corruption {
  readonly sound: Report;
  readonly wrong: readonly { readonly cell: FigureKey; readonly to: number }[];
}

const soundReports = publishedNumbers
  .map((number) => publishedReport(number))
  .filter((report) => {
    const { findings } = checkReport(report);
    return findings.every(({ cells, level }) => level !== "error" && cells.every(isInTable2));
  });

function isInTable2(cell: string): boolean {
  return cell.startsWith("t2.");
}

function numberAt(report: Report, key: FigureKey): number {
  const value = figureValue(report, key);
  if (typeof value !== "number") throw new Error(`${key} is no number in ${report.agency}`);
  return value;
}

function cellsOf(report: Report, table: "t3" | "t4"): readonly FigureKey[] {
  return [...figuresOf(formatById(report.format)).values()]
    .filter((figure) => figure.table === table)
    .map(({ key }) => key);
}

/** Another number than the right one, as it comes about by typing. */
function mistyped(right: number, random: Random): number {
  const digits = String(right);
  const at = random.below(digits.length);
  const [before, digit, after] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
  const written = random.one([
    () => `${before}${random.below(10)}${after}`,
    () => `${before}${after}`,
    () => `${before}${digit}${digit}${after}`,
    () => `${before}${after.slice(0, 1)}${digit}${after.slice(1)}`,
    () => String(Math.abs(right + random.one([-2, -1, 1, 2]))),
    () => "0",
    () => String(random.below(3 * right + 10)),
  ])();
  const number = Number(written);
  return number === right ? mistyped(right, random) : number;
}

function mistypedCells(table: "t3" | "t4", count: number) {
  return (random: Random): Corruption => {
    const sound = random.one(soundReports);
    const cells = new Set<FigureKey>();
    while (cells.size < count) cells.add(random.one(cellsOf(sound, table)));
    const wrong = [...cells].map((cell) => ({ cell, to: mistyped(numberAt(sound, cell), random) }));
    return { sound, wrong };
  };
}

function neighbours(report: Report): readonly (readonly [FigureKey, FigureKey])[] {
  const table = formatById(report.format).tables.find(({ id }) => id === "t3");
  const cells = table ? layoutOf(table).cells.filter((cell) => cell.kind === "figure") : [];
  return cells.flatMap((a) =>
    cells
      .filter((b) => Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1)
      .map((b) => [a.key, b.key] as const)
  );
}

/** A whole number in the neighbouring cell, or two neighbouring numbers exchanged. */
function neighbouringCells(random: Random): Corruption {
  const sound = random.one(soundReports);
  const pairs = neighbours(sound).filter(([a, b]) => numberAt(sound, a) !== numberAt(sound, b));
  const [a, b] = random.one(pairs);
  const wrong = [
    { cell: a, to: numberAt(sound, b) },
    { cell: b, to: numberAt(sound, a) },
  ];
  return { sound, wrong };
}

function mends({ changes }: Repair, { sound, wrong }: Corruption): boolean {
  return (
    changes.length === wrong.length &&
    wrong.every(({ cell }) =>
      changes.some((change) => change.cell === cell && change.to === numberAt(sound, cell))
    )
  );
}

function corrupted({ sound, wrong }: Corruption): Report {
  return withChanges(
    sound,
    wrong.map(({ cell, to }) => ({ cell, from: numberAt(sound, cell), to }))
  );
}

interface Rates {
  readonly only: number;
  readonly first: number;
  readonly tied: number;
  readonly three: number;
  readonly listed: number;
  readonly milliseconds: number;
}

function measure(corrupt: (random: Random) => Corruption): Rates {
  const random = randomNumbers(seed);
  const times: number[] = [];
  const counts = { only: 0, first: 0, tied: 0, three: 0, listed: 0 };
  for (let index = 0; index < cases; index++) {
    const corruption = corrupt(random);
    const report = corrupted(corruption);
    const before = performance.now();
    const repairs = repairsOf(report);
    times.push(performance.now() - before);
    const at = repairs.findIndex((repair) => mends(repair, corruption));
    const best = repairs.filter(({ rank }) => rank === 1).length;
    if (at === 0 && repairs.length === 1) counts.only++;
    if (at >= 0 && repairs[at]?.rank === 1 && best === 1) counts.first++;
    if (at >= 0 && repairs[at]?.rank === 1 && best > 1) counts.tied++;
    if (at >= 0 && at < 3) counts.three++;
    if (at >= 0) counts.listed++;
  }
  const sorted = times.sort((a, b) => a - b);
  const rate = (count: number): number => (100 * count) / cases;
  return {
    only: rate(counts.only),
    first: rate(counts.first),
    tied: rate(counts.tied),
    three: rate(counts.three),
    listed: rate(counts.listed),
    milliseconds: quantile(sorted, 0.95),
  };
}

const classes: readonly {
  readonly name: string;
  readonly corrupt: (random: Random) => Corruption;
  /** The rates that are asked for, in per cent; none where the class is only watched. */
  readonly target?: Partial<Rates>;
}[] = [
  { name: "one cell", corrupt: mistypedCells("t3", 1), target: { only: 100 } },
  { name: "two cells", corrupt: mistypedCells("t3", 2), target: { only: 98 } },
  { name: "three cells", corrupt: mistypedCells("t3", 3), target: { only: 93 } },
  { name: "four cells", corrupt: mistypedCells("t3", 4) },
  { name: "neighbour or swap", corrupt: neighbouringCells, target: { three: 99 } },
  { name: "one cell of table 4", corrupt: mistypedCells("t4", 1) },
];

/** Milliseconds, for up to three wrong cells. */
const slowest = 5;

function verdictOn(rates: Rates, target: Partial<Rates>): string {
  const asked = Object.entries(target) as [keyof Rates, number][];
  const met = asked.every(([key, least]) => rates[key] >= least);
  const words = [...asked.map(([key, least]) => `${key} >= ${least}`), `95 % <= ${slowest} ms`];
  return `${words.join(", ")}: ${met && rates.milliseconds <= slowest ? "met" : "MISSED"}`;
}

measure(mistypedCells("t3", 3));
console.log(
  `${cases} corruptions a class of ${soundReports.length} published reports, seed ${seed}`
);
console.log("class                  only first  tied  in 3 listed  95 % ms  targets");
for (const { name, corrupt, target } of classes) {
  const rates = measure(corrupt);
  const columns = [rates.only, rates.first, rates.tied, rates.three, rates.listed]
    .map((rate) => rate.toFixed(1).padStart(6))
    .join("");
  const verdict = target ? verdictOn(rates, target) : "";
  if (verdict.endsWith("MISSED")) process.exitCode = 1;
  console.log(
    `${name.padEnd(20)} ${columns}  ${rates.milliseconds.toFixed(2).padStart(8)}  ${verdict}`
  );
}
