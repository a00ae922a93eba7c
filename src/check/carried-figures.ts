import { figureAt, figuresOf, type FigureKey } from "../report/figures";
import { splitOf } from "../report/counterpart";
import { formatById, type Format } from "../report/formats";
import { figureValue, type Report } from "../report/report";
import type { StatedFigures } from "./repairs";

/**
 * What last year's report says of this year's: 上年结转 is its 结转下年度继续办理, for each kind of applicant. Of a column
 * that the form of this year has split it says only what the parts come to.
 */
export function figuresStatedBy(previous: Report, thisYear: Format): StatedFigures {
  const stated = new Map<FigureKey, number>();
  const format = formatById(previous.format);
  for (const { key, table, row, column } of figuresOf(format).values()) {
    const from = row === "carriedIn" ? figureAt(format, table, "carriedOut", column) : undefined;
    const value = from && figureValue(previous, from.key);
    if (splitOf(thisYear, format, key).length > 1) continue;
    if (typeof value === "number") stated.set(key, value);
  }
  return stated;
}
