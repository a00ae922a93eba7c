import type { Passage } from "../report/passages";
import { numberIn, type Report } from "../report/report";
import { searchable } from "../rules/parts/too-long";
import { amountOf, type Reading } from "../rules/prose/amounts";
import { yearBefore } from "../rules/prose/comparison";
import type { FigureStatement } from "../rules/prose/statement";
import { weighedStatements } from "../rules/prose/statements";
import type { Finding } from "./finding";
import type { Judged } from "./judged";
import { slipBetween } from "./slips";

/** A number that a text tells of this year and the tables do not bear out, with the number it must have meant. */
export interface Contradiction {
  readonly finding: Finding;
  readonly statement: FigureStatement;
  /** What is meant, as the tables have it. */
  readonly meant: Meant;
}

interface Meant {
  readonly value: number;
  /** How the other one may have been written for it, in words; absent where nothing usual explains it. */
  readonly mistake?: string;
}

/** Smaller numbers are often the same two years running. */
const leastRepeated = 10;

/**
 * How one number may have been written for another, in words.
 * @param lastYears what was counted the year before
 * @returns undefined where nothing usual explains it
 */
export function mistakeFor(
  written: number,
  meant: number,
  lastYears: readonly number[]
): string | undefined {
  const isLastYears = written >= leastRepeated && lastYears.includes(written);
  return isLastYears ? "可能是上年的数没有改" : slipBetween(written, meant);
}

function numbersOf(report: Report | undefined, readings: readonly Reading[]): readonly number[] {
  if (!report) return [];
  return readings.flatMap((reading) => {
    const { sum, complete } = amountOf(report, reading);
    return complete ? [sum] : [];
  });
}

/** Whether a number that was read as a sum is that of one of its figures: it may be told of that alone, or of each. */
function isOfOnePart({ stated, readings }: FigureStatement, report: Report): boolean {
  return readings.some(({ cells }) =>
    cells.some((cell) => numberIn(report, cell) === stated.value)
  );
}

/**
 * What a statement can only mean: where all its readings come to the same number and nothing is in doubt, or exactly one
 * of their numbers is easily mistaken for the one that is written.
 */
function meantBy(
  statement: FigureStatement,
  report: Report,
  previous: Report | undefined
): Meant | undefined {
  const { stated, readings, doubts } = statement;
  if (isOfOnePart(statement, report)) return undefined;
  const amounts = readings.map((reading) => ({ reading, ...amountOf(report, reading) }));
  if (!amounts.every(({ complete }) => complete)) return undefined;
  const candidates = [...new Set(amounts.map(({ sum }) => sum))].map((value): Meant => {
    const own = amounts.flatMap(({ reading, sum }) => (sum === value ? [reading] : []));
    const mistake =
      stated.step === 1 ? mistakeFor(stated.value, value, numbersOf(previous, own)) : undefined;
    return { value, ...(mistake !== undefined && { mistake }) };
  });
  const mistakes = candidates.filter(({ mistake }) => mistake !== undefined);
  const [only, ...others] = mistakes.length > 0 ? mistakes : candidates;
  if (!only || others.length > 0) return undefined;
  return only.mistake !== undefined || doubts.length === 0 ? only : undefined;
}

/** A rule and where the words stand that it speaks of. */
function named(rule: string, passages: readonly Passage[]): string {
  const places = passages.map(({ section, paragraph, start, end }) => [
    section,
    paragraph,
    start,
    end,
  ]);
  return JSON.stringify([rule, places]);
}

/** Items by their names, but for those that share one. */
function byOwnName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string
): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  const shared = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (named.has(name)) shared.add(name);
    named.set(name, item);
  }
  for (const name of shared) named.delete(name);
  return named;
}

/** The statements of this year's figures that are compared and have a number of their own; 各3件 is that of several. */
function withOwnNumber(report: Report): readonly FigureStatement[] {
  const withNumber = weighedStatements(report).flatMap(({ statement, verdict }) =>
    statement.kind === "figure" && verdict.is === "taken" && statement.numeral ? [statement] : []
  );
  const own = byOwnName(withNumber, ({ section, numeral }) => `${section} ${numeral?.start}`);
  return [...own.values()].filter(
    ({ period, atMost, others }) => period === "this" && !atMost && others === undefined
  );
}

/** Findings about a number of the text of which it is certain what it should be if the tables are right. */
export function contradictionsIn({
  report,
  circumstances,
  findings,
}: Judged): readonly Contradiction[] {
  const quoting = findings.filter(({ passages, sides }) => passages && sides);
  if (quoting.length === 0) return [];
  const previous = yearBefore({
    report,
    ...(circumstances.previous && { previous: circumstances.previous }),
  });
  const statements = byOwnName(withOwnNumber(searchable(report)), ({ rule, passages }) =>
    named(rule, passages)
  );
  return quoting.flatMap((finding) => {
    const statement = statements.get(named(finding.rule, finding.passages ?? []));
    const meant = statement && meantBy(statement, report, previous);
    return meant ? [{ finding, statement, meant }] : [];
  });
}
