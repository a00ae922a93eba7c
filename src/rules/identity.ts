import type { FigureKey } from "../report/figures";
import { identitiesOf, type Identity, type IdentityRuleId } from "../report/identities";
import { figureValue, type Report } from "../report/report";
import { identityWording } from "../report/wording";
import { equal } from "./difference";
import type { Filing, Outcome } from "./rule";

/** An identity of which every figure is a number. */
export interface Weighed {
  readonly identity: Identity;
  /** The numbers and their sum, in the order of the identity's keys. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leftSum: number;
  readonly rightSum: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The figures that are numbers, or those that are missing. */
export function numbersAt(
  report: Report,
  keys: readonly FigureKey[]
): { readonly numbers: readonly number[]; readonly missing: readonly FigureKey[] } {
  const numbers: number[] = [];
  const missing: FigureKey[] = [];
  for (const key of keys) {
    const value = figureValue(report, key);
    if (typeof value === "number") numbers.push(value);
    else missing.push(key);
  }
  return { numbers, missing };
}

/** The total first: it is the cell that the sentence names. */
function cellsOf(identity: Identity): readonly FigureKey[] {
  const { left, right } = identity;
  return right.length === 1 ? [...right, ...left] : [...left, ...right];
}

function judge(
  report: Report,
  identity: Identity,
  sentence: (weighed: Weighed) => string
): Outcome {
  const left = numbersAt(report, identity.left);
  const right = numbersAt(report, identity.right);
  const cells = cellsOf(identity);
  if (left.missing.length > 0 || right.missing.length > 0) {
    const missing = [...left.missing, ...right.missing];
    return { kind: "undecided", cells, missing, place: identityWording(identity) };
  }
  const weighed = {
    identity,
    left: left.numbers,
    right: right.numbers,
    leftSum: sum(left.numbers),
    rightSum: sum(right.numbers),
  };
  const message = sentence(weighed);
  return equal(weighed.leftSum, weighed.rightSum)
    ? { kind: "passed", cells, message }
    : { kind: "broken", cells, sides: { left: weighed.leftSum, right: weighed.rightSum }, message };
}

/**
 * Judges every identity that belongs to a rule.
 * @param sentence says both sides; it serves whether they are equal or not
 */
export function* identityOutcomes(
  { format, report }: Filing,
  rule: IdentityRuleId,
  sentence: (weighed: Weighed) => string
): Iterable<Outcome> {
  for (const identity of identitiesOf(format)) {
    if (identity.rule === rule) yield judge(report, identity, sentence);
  }
}
