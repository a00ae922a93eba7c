import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, type Report } from "../report/report";
import { deduced, type Numbers } from "../rules/arithmetic/deduced";
import { figuresIn, separate } from "../rules/arithmetic/equations";
import { shiftedBlocks } from "../rules/shifted-blocks/shifted-blocks";
import { inReadingOrder, type Fill } from "./change";

function numbersOf(report: Report, identities: readonly Identity[]): Numbers {
  const numbers = new Map<FigureKey, number>();
  for (const key of identities.flatMap(figuresIn)) {
    const value = figureValue(report, key);
    if (typeof value === "number") numbers.set(key, value);
  }
  return numbers;
}

/**
 * The cells without a number, empty or with text, whose value the identities leave no choice about, in reading order.
 * Offers nothing for a table (a block of table 4) in which something does not add up, or whose figures stand in the wrong
 * cells: what follows from a wrong figure is wrong.
 */
export function determinedFigures(report: Report): readonly Fill[] {
  const format = formatById(report.format);
  const shifted = new Set(shiftedBlocks(report).flatMap(({ block }) => block));
  return separate(identitiesOf(format))
    .filter((identities) => !identities.flatMap(figuresIn).some((key) => shifted.has(key)))
    .flatMap((identities) => [...(deduced(identities, numbersOf(report, identities)) ?? [])])
    .map(([cell, to]) => ({ cell, from: figureValue(report, cell), to }))
    .sort(inReadingOrder(format));
}
