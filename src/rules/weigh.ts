import type { FigureKey } from "../report/figures";
import { numberIn, type Report } from "../report/report";
import type { Outcome, Sides, Subject } from "./rule";

/** The figures a statement reads, each under the name it has there; those that are read as a list under one name. */
export type FiguresRead = Readonly<Record<string, FigureKey | readonly FigureKey[]>>;

/** The numbers that stand there, under the same names and in the same order. */
export type NumbersRead<Read extends FiguresRead> = {
  readonly [Name in keyof Read]: Read[Name] extends FigureKey ? number : readonly number[];
};

/** Two sides, and whether what is stated of them holds. */
export interface Weighed extends Sides {
  readonly holds: boolean;
}

/** A statement that sets two numbers against each other. */
export interface TwoSidedStatement<Read extends FiguresRead> {
  /** Where it belongs, to be named in a sentence: 「自然人」列. */
  readonly place: string;
  readonly figures: Read;
  /** The cells concerned, the most telling first, where they are not `figures` in their order. */
  readonly cells?: readonly Subject[];
  readonly sides: (numbers: NumbersRead<Read>) => Sides;
  readonly holds: (left: number, right: number) => boolean;
  /** Says both sides, whether the statement holds or not. */
  readonly sentence: (numbers: NumbersRead<Read>, weighed: Weighed) => string;
}

/** Those of some figures that are empty or hold text that is no figure. */
export function missingOf(report: Report, figures: readonly FigureKey[]): readonly FigureKey[] {
  return figures.filter((key) => numberIn(report, key) === undefined);
}

function keysOf(figures: FiguresRead): readonly FigureKey[] {
  const keys: FigureKey[] = [];
  for (const read of Object.values(figures)) {
    if (typeof read === "string") keys.push(read);
    else keys.push(...read);
  }
  return keys;
}

function numbersAt(report: Report, keys: readonly FigureKey[]): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const key of keys) {
    const number = numberIn(report, key);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** The numbers of figures; undefined where one of them is empty or holds text that is no figure. */
export function numbersOf<Read extends FiguresRead>(
  report: Report,
  figures: Read
): NumbersRead<Read> | undefined {
  const numbers: Record<string, number | readonly number[]> = {};
  for (const [name, read] of Object.entries(figures)) {
    const found = typeof read === "string" ? numberIn(report, read) : numbersAt(report, read);
    if (found === undefined) return undefined;
    numbers[name] = found;
  }
  return numbers as NumbersRead<Read>;
}

/**
 * Weighs the two sides of a statement.
 * @returns `undecided` where figures it reads are no numbers, with exactly these
 */
export function weigh<Read extends FiguresRead>(
  report: Report,
  { place, figures, cells, sides: sidesOf, holds: areRight, sentence }: TwoSidedStatement<Read>
): Outcome {
  const numbers = numbersOf(report, figures);
  if (!numbers) {
    const read = keysOf(figures);
    return { kind: "undecided", cells: read, missing: missingOf(report, read), place };
  }
  const sides = sidesOf(numbers);
  const holds = areRight(sides.left, sides.right);
  const message = sentence(numbers, { holds, ...sides });
  const concerned = cells ?? keysOf(figures);
  return holds
    ? { kind: "passed", cells: concerned, message }
    : { kind: "broken", cells: concerned, sides, message };
}
