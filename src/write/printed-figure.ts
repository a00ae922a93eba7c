import type { FigureValue } from "../report/report";
import type { Measure } from "../report/structure";
import { printedLine } from "./printed-text";

/** 15 significant digits, as many as a spreadsheet keeps: 0.1 + 0.2 prints as 0.3. */
const decimal = new Intl.NumberFormat("en-US", {
  useGrouping: false,
  maximumSignificantDigits: 15,
});

/**
 * How a figure stands in its cell: digits without separators, with the unit where the form does not print it, "" where
 * nothing was filled in, or the text found there.
 */
export function printedFigure(value: FigureValue, measure?: Measure): string {
  if (value === null) return "";
  if (typeof value !== "number") return printedLine(value.text);
  const digits = decimal.format(value === 0 ? 0 : value);
  return measure?.standsWithUnit ? `${digits}${measure.unit}` : digits;
}
