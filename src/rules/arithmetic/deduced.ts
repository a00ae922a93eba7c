import type { FigureKey } from "../../report/figures";
import type { Identity } from "../../report/identities";
import { countOf, isZero } from "./equations";

export type Numbers = ReadonlyMap<FigureKey, number>;

interface Term {
  readonly key: FigureKey;
  readonly sign: 1 | -1;
}

function termsOf({ left, right }: Identity): readonly Term[] {
  return [
    ...left.map((key) => ({ key, sign: 1 }) as const),
    ...right.map((key) => ({ key, sign: -1 }) as const),
  ];
}

/**
 * The empty cells of an identity that it settles: a single one, or all of them where only zeros are possible.
 * @returns undefined where no filling makes it hold
 */
function settledBy(identity: Identity, known: Numbers): Numbers | undefined {
  const terms = termsOf(identity);
  const sum = terms.reduce((total, { key, sign }) => total + sign * (known.get(key) ?? 0), 0);
  const [first, ...others] = terms.filter(({ key }) => !known.has(key));
  if (!first) return isZero(sum) ? new Map() : undefined;
  if (others.some(({ sign }) => sign !== first.sign)) return new Map();
  const value = countOf(-sum * first.sign);
  if (value === undefined) return undefined;
  if (others.length > 0 && value > 0) return new Map();
  return new Map([first, ...others].map(({ key }) => [key, value]));
}

/**
 * The numbers of empty cells that follow from the others, one after the other.
 * @returns undefined where the identities contradict
 */
export function deduced(identities: readonly Identity[], numbers: Numbers): Numbers | undefined {
  const known = new Map(numbers);
  const found = new Map<FigureKey, number>();
  let before: number;
  do {
    before = found.size;
    for (const identity of identities) {
      const settled = settledBy(identity, known);
      if (!settled) return undefined;
      for (const [key, value] of settled) {
        known.set(key, value);
        found.set(key, value);
      }
    }
  } while (found.size > before);
  return found;
}
