import { counterpart } from "../../report/counterpart";
import type { FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { numberIn, type Report } from "../../report/report";
import type { Filing } from "../rule";

/** Reports that cannot be told from those of two consecutive years. */
function mayFollow(report: Report, previous: Report): boolean {
  return report.year === null || previous.year === null || report.year === previous.year + 1;
}

/** Last year's report; undefined where there is none, or what is there is of another year. */
export function lastYearOf({ report, previous }: Filing): Report | undefined {
  return previous && mayFollow(report, previous) ? previous : undefined;
}

/** The figure of last year's report that counts the same as one of this year's, where it is a number. */
export function numberLastYear(filing: Filing, key: FigureKey): number | undefined {
  const previous = lastYearOf(filing);
  const cell = previous && counterpart(filing.format, formatById(previous.format), key);
  return previous && cell ? numberIn(previous, cell) : undefined;
}
