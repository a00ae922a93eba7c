import { compareReports, comparisonRows } from "../../check/comparison";
import { checkRecord, type CheckRecord } from "../../check/record";
import type { SheetGrid } from "../../read/source";
import type { Report } from "../../report/report";
import type { SheetPlan } from "../../write/sheet-plan";
import { recordSheet, recordSheetName } from "../../write/sheets/check-sheets";
import { comparisonSheet, comparisonSheetName } from "../../write/sheets/comparison-sheet";
import { minuteOf } from "./day";
import { freeName } from "./free-name";
import type { InHand } from "./state";

/** Sheets that are written when the clerk wants them. */
export type SheetOnDemand = "comparison" | "record";

function comparisonPlan(name: string, report: Report, previous: Report): SheetPlan {
  const comparison = compareReports(report, previous);
  const tables = comparison.groups.map(({ table }) => table);
  return comparisonSheet(name, {
    agency: report.agency,
    year: comparison.year,
    previousYear: comparison.previousYear,
    ...comparisonRows(comparison),
    requests: {
      first: tables.indexOf("t3"),
      count: tables.filter((table) => table === "t3").length,
    },
  });
}

/** The record of the check of a report, as it stands now; undefined where it has not been checked. */
export function recordOf(
  { found, previous, judgement }: InHand,
  now: Date
): CheckRecord | undefined {
  if (!judgement) return undefined;
  return checkRecord({
    report: found.report,
    result: judgement.result,
    findings: judgement.findings,
    ...(previous && { previous: previous.report }),
    time: minuteOf(now),
  });
}

/**
 * The plan of a sheet under a name that is free.
 * @returns undefined where there is nothing to write: no report of the year before, or no check
 */
export function sheetOnDemand(
  kind: SheetOnDemand,
  inHand: InHand,
  sheets: readonly SheetGrid[],
  now: Date
): SheetPlan | undefined {
  switch (kind) {
    case "comparison":
      return (
        inHand.previous &&
        comparisonPlan(
          freeName(comparisonSheetName, sheets),
          inHand.found.report,
          inHand.previous.report
        )
      );
    case "record": {
      const record = recordOf(inHand, now);
      return record && recordSheet(freeName(recordSheetName, sheets), record);
    }
  }
}
