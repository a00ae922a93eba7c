import { figureKeys, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { figureValue, type Report } from "../report/report";
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
