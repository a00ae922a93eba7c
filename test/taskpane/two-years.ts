import type { FigureKey } from "../../src/report/figures";
import type { Report } from "../../src/report/report";
import { changed } from "../check/sample-reports";
import { finishedReport } from "./reports";

/** Adds the same to some figures of a report. */
function plus(report: Report, difference: number, keys: readonly FigureKey[]): Report {
  return changed(
    report,
    Object.fromEntries(keys.map((key) => [key, Number(report.figures[key]) + difference]))
  );
}

/** How much more 上年结转 the later of the two years says than the earlier one left over. */
export const carriedTooMuch = 2;

/** Two years of an agency, each of which adds up; the cases of 自然人 carried over do not fit. */
export function twoYears(): readonly [Report, Report] {
  const before = finishedReport(2024);
  const now = finishedReport(2025);
  const left = Number(before.figures["t3.carriedOut.individual"]);
  const difference = left + carriedTooMuch - Number(now.figures["t3.carriedIn.individual"]);
  const keys = (["carriedIn", "granted", "disposed"] as const).flatMap(
    (row): readonly FigureKey[] => [`t3.${row}.individual`, `t3.${row}.total`]
  );
  return [before, plus(now, difference, keys)];
}
