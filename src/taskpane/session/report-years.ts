import type { FoundReport } from "../../read/found";
import { formats } from "../../report/formats";
import type { Report } from "../../report/report";

/** The first year the official forms are for. */
const firstYear = formats[0].fromYear;

/** The month, counted from 0, in which agencies begin with the report of the running year. */
const monthOfBeginning = 9;

/** The years there can be a report for, the latest first. */
export function reportYears(today: Date): readonly number[] {
  const latest = today.getFullYear();
  return Array.from({ length: latest + 1 - firstYear }, (_, index) => latest - index);
}

/** The years a report may be given, the latest first: those, and the one it has. */
export function yearsFor(today: Date, { year }: Pick<Report, "year">): readonly number[] {
  const years = new Set([...(year === null ? [] : [year]), ...reportYears(today)]);
  return [...years].sort((a, b) => b - a);
}

/** The year whose report agencies are at by now: from October on the running one, before that the last one. */
export function yearDue(today: Date): number {
  const year = today.getFullYear();
  return today.getMonth() >= monthOfBeginning ? year : year - 1;
}

/** The latest year a workbook has a report for; undefined where it has none. */
function latestYear(reports: readonly FoundReport[]): number | undefined {
  const years = reports.flatMap(({ report }) => report.year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/**
 * The year to propose for new sheets: the one after the workbook's latest, as far as it has begun; in a workbook without
 * a report the one that is due.
 */
export function proposedYear(today: Date, reports: readonly FoundReport[]): number {
  const latest = latestYear(reports);
  if (latest === undefined) return yearDue(today);
  return Math.max(firstYear, Math.min(latest + 1, today.getFullYear()));
}

/** Whether a workbook has a report of the year that is due, or of a later one. */
export function isYearBegun(today: Date, reports: readonly FoundReport[]): boolean {
  const latest = latestYear(reports);
  return latest !== undefined && latest >= yearDue(today);
}
