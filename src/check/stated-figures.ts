import { figureKeys, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { figureValue, type Report } from "../report/report";
import { statementsOf } from "../rules/prose/statements";
import type { StatedFigures } from "./repairs";

const carriedIn = /^t3\.carriedIn\./;

/** What last year's report says of this year's: 上年结转 is its 结转下年度继续办理, for each kind of applicant. */
export function figuresStatedBy(previous: Report): StatedFigures {
  const stated = new Map<FigureKey, number>();
  for (const key of figureKeys(formatById(previous.format)).filter((it) => carriedIn.test(it))) {
    const value = figureValue(previous, key.replace(carriedIn, "t3.carriedOut.") as FigureKey);
    if (typeof value === "number") stated.set(key, value);
  }
  return stated;
}

/** What the texts say of single figures. A statement that several figures can be meant by decides nothing. */
export function figuresStatedInTexts(report: Report): StatedFigures {
  const stated = new Map<FigureKey, number>();
  for (const statement of statementsOf(report)) {
    if (statement.kind !== "figure" || statement.period !== "this") continue;
    const [reading, otherReading] = statement.readings;
    const [cell, otherCell] = reading?.cells ?? [];
    if (!cell || otherCell || otherReading || statement.stated.step !== 1) continue;
    stated.set(cell, statement.stated.value);
  }
  return stated;
}

/** All that speaks for one repair against another; where texts and last year's report differ, the latter counts. */
export function statedFigures(report: Report, previous?: Report): StatedFigures {
  return new Map([...figuresStatedInTexts(report), ...(previous ? figuresStatedBy(previous) : [])]);
}
