import type { Report } from "../../report/report";
import type { Filing } from "../rule";

/** Reports that cannot be told from those of two consecutive years. */
function mayFollow(report: Report, previous: Report): boolean {
  return report.year === null || previous.year === null || report.year === previous.year + 1;
}

/** Last year's report; undefined where there is none, or what is there is of another year. */
export function lastYearOf({ report, previous }: Filing): Report | undefined {
  return previous && mayFollow(report, previous) ? previous : undefined;
}
