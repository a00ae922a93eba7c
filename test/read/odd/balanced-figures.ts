import { figureKeys, type FigureKey } from "../../../src/report/figures";
import { formatById, type FormatId } from "../../../src/report/formats";
import { identitiesOf } from "../../../src/report/identities";
import type { PublishedFigures } from "../../reports";
import type { Random } from "./random";

/** How a report's figures look: mostly zeros or blanks, or numbers that are nearly all different. */
interface Style {
  readonly zeros: number;
  readonly limit: number;
  readonly blanks: boolean;
}

const styles: readonly Style[] = [
  { zeros: 0, limit: 400, blanks: false },
  { zeros: 3, limit: 60, blanks: false },
  { zeros: 3, limit: 60, blanks: true },
  { zeros: 6, limit: 9, blanks: true },
  { zeros: 6, limit: 9, blanks: false },
];

type Mutable = Partial<Record<FigureKey, number>>;

function sumOf(figures: Mutable, keys: readonly FigureKey[]): number {
  return keys.reduce((sum, key) => sum + (figures[key] ?? 0), 0);
}

/** Figures of a form that add up everywhere; where a style has blanks, some or all of the zeros are. */
export function balancedFigures(
  format: FormatId,
  random: Random
): Readonly<Partial<Record<FigureKey, number | null>>> {
  const style = random.pick(styles);
  const form = formatById(format);
  const figures: Mutable = {};
  for (const key of figureKeys(form)) {
    const isZero = style.zeros > 0 && random.below(style.zeros + 1) > 0;
    const number = random.below(style.limit);
    figures[key] = isZero ? 0 : key.endsWith(".amount") ? number + random.below(100) / 100 : number;
  }
  const identities = identitiesOf(form);
  const totals = identities.filter(({ rule }) => rule !== "t3.balance");
  const settle = (): void => {
    for (const { left, right } of totals)
      for (const key of right) figures[key] = sumOf(figures, left);
  };
  settle();
  for (const { left, right } of identities) {
    const [first] = left;
    if (left.length !== 2 || right.length !== 2 || !first) continue;
    const [received, carriedIn] = [
      sumOf(figures, [first]),
      sumOf(figures, left) - sumOf(figures, [first]),
    ];
    const outcomes = sumOf(figures, right);
    const [, carriedOut] = right;
    if (outcomes >= carriedIn) figures[first] = outcomes - carriedIn;
    else if (carriedOut)
      figures[carriedOut] = (figures[carriedOut] ?? 0) + received + carriedIn - outcomes;
  }
  settle();
  const all = style.blanks && random.once(2);
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      value === 0 && style.blanks && (all || random.once(2)) ? null : value,
    ])
  );
}

/** A report of such figures. */
export function balancedReport(format: FormatId, random: Random): PublishedFigures {
  return {
    file: "balanced",
    agency: "某某市水利局",
    year: format === "2019" ? 2020 : 2023,
    format,
    figures: balancedFigures(format, random),
    unknown: [],
  };
}
