import type { FigureKey } from "../../report/figures";
import { figureValue, type Report } from "../../report/report";
import type { Filing } from "../rule";

/** Reports that cannot be told from those of two consecutive years. */
function mayFollow(report: Report, previous: Report): boolean {
  return report.year === null || previous.year === null || report.year === previous.year + 1;
}

/** Last year's report; undefined where there is none, or what is there is of another year. */
export function lastYearOf({ report, previous }: Filing): Report | undefined {
  return previous && mayFollow(report, previous) ? previous : undefined;
}

/** A figure that is a number; undefined where it is empty, text, or not in the form. */
export function numberIn(report: Report, key: FigureKey): number | undefined {
  const value = figureValue(report, key);
  return typeof value === "number" ? value : undefined;
}
