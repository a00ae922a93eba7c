import { figuresOf, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { oncePer } from "../../report/once";
import { numberIn, type Report } from "../../report/report";

/** A number of the tables that a statement can be meant by: one figure, or the sum of several. */
export interface Reading {
  /** Its name in a sentence: 表三一、本年新收总计. */
  readonly name: string;
  readonly cells: readonly FigureKey[];
  /** Figures that are taken off. */
  readonly less?: readonly FigureKey[];
}

/** What a reading comes to: its sum, or what it is at least because some of its figures are not filled. */
export interface Amount {
  readonly sum: number;
  readonly complete: boolean;
}

/** The figures that a total of table 3 or 4 sums. */
function partsOf(report: Report, total: FigureKey): readonly FigureKey[] {
  const stem = total.slice(0, -"total".length);
  const known = figuresOf(formatById(report.format));
  return [...known.keys()].filter((key) => {
    const rest = key.slice(stem.length);
    return key.startsWith(stem) && key !== total && !rest.includes(".");
  });
}

/** A total that is left empty is at least the sum of its parts that are filled. */
function amountAt(report: Report, key: FigureKey): Amount {
  const value = numberIn(report, key);
  if (value !== undefined) return { sum: value, complete: true };
  if (!key.endsWith(".total")) return { sum: 0, complete: false };
  const sum = partsOf(report, key).reduce(
    (total, part) => total + (numberIn(report, part) ?? 0),
    0
  );
  return { sum, complete: false };
}

function amountIn(report: Report, reading: Reading): Amount {
  const amounts = reading.cells.map((cell) => amountAt(report, cell));
  const off = (reading.less ?? []).map((cell) => amountAt(report, cell));
  const sumOf = (all: readonly Amount[]): number => all.reduce((total, { sum }) => total + sum, 0);
  return {
    sum: sumOf(amounts) - sumOf(off),
    complete: [...amounts, ...off].every(({ complete }) => complete),
  };
}

const knownAmounts = oncePer<Report, Map<Reading, Amount>>(() => new Map());

/** What a reading comes to in a report. */
export function amountOf(report: Report, reading: Reading): Amount {
  const known = knownAmounts(report);
  const amount = known.get(reading) ?? amountIn(report, reading);
  known.set(reading, amount);
  return amount;
}

/** Whether the number in the text can be this amount, as exactly as the text writes it. */
export function agrees(stated: { readonly value: number; readonly step: number }, amount: Amount) {
  const within = Math.abs(stated.value - amount.sum) < stated.step;
  return amount.complete ? within : within || stated.value > amount.sum;
}
