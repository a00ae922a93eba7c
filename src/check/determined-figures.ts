import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, type Report } from "../report/report";
import { inReadingOrder, type Fill } from "./change";
import { countOf, isZero, separate } from "./equations";

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

type Numbers = ReadonlyMap<FigureKey, number>;

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

function numbersOf(report: Report, identities: readonly Identity[]): Map<FigureKey, number> {
  const numbers = new Map<FigureKey, number>();
  for (const { key } of identities.flatMap(termsOf)) {
    const value = figureValue(report, key);
    if (typeof value === "number") numbers.set(key, value);
  }
  return numbers;
}

/** The figures that follow from the others, one after the other; none where the identities contradict. */
function deduced(report: Report, identities: readonly Identity[]): Numbers {
  const known = numbersOf(report, identities);
  const found = new Map<FigureKey, number>();
  let before: number;
  do {
    before = found.size;
    for (const identity of identities) {
      const settled = settledBy(identity, known);
      if (!settled) return new Map();
      for (const [key, value] of settled) {
        known.set(key, value);
        found.set(key, value);
      }
    }
  } while (found.size > before);
  return found;
}

/**
 * The cells without a number, empty or with text, whose value the identities leave no choice about, in reading order.
 * Offers nothing for a table (a block of table 4) in which something does not add up: what follows from a wrong figure
 * is wrong.
 */
export function determinedFigures(report: Report): readonly Fill[] {
  const format = formatById(report.format);
  return separate(identitiesOf(format))
    .flatMap((identities) => [...deduced(report, identities)])
    .map(([cell, to]) => ({ cell, from: figureValue(report, cell), to }))
    .sort(inReadingOrder(format));
}
