import type { FigureKey } from "../report/figures";
import { identitiesOf, type Identity, type IdentityRuleId } from "../report/identities";
import { identityWording } from "../report/wording";
import { equal } from "./difference";
import type { Filing, Outcome, Sides } from "./rule";
import { weigh } from "./weigh";

/** The numbers on the two sides of an identity, in the order of its keys. */
export interface Addends {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Says both sides of an identity, whether they are equal or not. */
export type IdentitySentence = (identity: Identity, sums: Sides, addends: Addends) => string;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sumsOf({ left, right }: Addends): Sides {
  return { left: sum(left), right: sum(right) };
}

/** The total first: it is the cell that the sentence names. */
function cellsOf({ left, right }: Identity): readonly FigureKey[] {
  return right.length === 1 ? [...right, ...left] : [...left, ...right];
}

/** Weighs every identity that belongs to a rule. */
export function identityOutcomes(
  { format, report }: Filing,
  rule: IdentityRuleId,
  sentence: IdentitySentence
): readonly Outcome[] {
  return identitiesOf(format)
    .filter((identity) => identity.rule === rule)
    .map((identity) =>
      weigh(report, {
        place: identityWording(identity),
        figures: { left: identity.left, right: identity.right },
        cells: cellsOf(identity),
        sides: sumsOf,
        holds: equal,
        sentence: (addends, sums) => sentence(identity, sums, addends),
      })
    );
}
