import type { CheckResult } from "../check/finding";
import { totalsFromParts, type TotalsFromParts } from "../check/totals-from-parts";
import type { Report } from "../report/report";

/** Statements about totals and their parts in tables 3 and 4. */
const sums = new Set(["t3.applicants", "t3.outcomes", "t4.outcomes"]);

/** What the totals would be if every part is right; null where no total is found wrong, and there is nothing to say. */
export function secondReading(report: Report, { findings }: CheckResult): TotalsFromParts | null {
  if (!findings.some(({ rule, level }) => level === "error" && sums.has(rule))) return null;
  const reading = totalsFromParts(report);
  return reading.changes.length > 0 ? reading : null;
}
