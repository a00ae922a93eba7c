import { compareReports, comparisonRows } from "../../check/comparison";
import { infographic } from "../../check/infographic";
import { checkRecord, type CheckRecord } from "../../check/record";
import { cellNames } from "../../read/cell-name";
import type { Report } from "../../report/report";
import type { SheetState } from "../../workbook/host";
import type { SheetPlan } from "../../write/sheet-plan";
import { isRecordSheet, recordSheet, recordSheetName } from "../../write/sheets/check-sheets";
import { comparisonSheet, comparisonSheetName } from "../../write/sheets/comparison-sheet";
import { minuteOf } from "../../report/day";
import { infographicSheet, infographicSheetName } from "../../write/sheets/infographic-sheet";
import { findingPlaces } from "./finding-places";
import { freeName } from "./free-name";
import type { InHand } from "./state";

/** Sheets that are written when the clerk wants them. */
export type SheetOnDemand = "comparison" | "record" | "infographic";

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

/** The record of the check of a report with the cells of the workbook, as it stands now; undefined where it has not been checked. */
export function recordOf(
  { found, previous, judgement }: InHand,
  sheets: readonly SheetState[],
  now: Date
): CheckRecord | undefined {
  if (!judgement) return undefined;
  return checkRecord({
    report: found.report,
    result: judgement.result,
    findings: judgement.findings,
    readiness: judgement.readiness,
    ...(previous && { previous: previous.report }),
    time: minuteOf(now),
    cellsOf: (finding) =>
      cellNames(
        findingPlaces(found, finding).map(({ place }) => place),
        sheets
      ),
  });
}

/** A sheet that is to be written, under a name that is free. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  /** The one that it is to replace, where it was written before and is as we wrote it. */
  readonly before?: SheetState;
}

/** The sheet of the record that was written before of the report in hand, where it is as we wrote it. */
export function recordBefore(
  { title, groups }: CheckRecord,
  sheets: readonly SheetState[]
): SheetState | undefined {
  return sheets.find(
    ({ firstRow, firstColumn, cells, isComplete }) =>
      isComplete && firstRow + firstColumn === 0 && isRecordSheet(cells, { title, groups })
  );
}

/**
 * The plan of a sheet.
 * @returns undefined where there is nothing to write: no report of the year before, or no check
 */
export function sheetOnDemand(
  kind: SheetOnDemand,
  inHand: InHand,
  sheets: readonly SheetState[],
  now: Date
): PlannedSheet | undefined {
  switch (kind) {
    case "comparison": {
      const name = freeName(comparisonSheetName, sheets);
      const { found, previous } = inHand;
      return previous && { plan: comparisonPlan(name, found.report, previous.report) };
    }
    case "infographic": {
      const { found, previous, judgement } = inHand;
      const name = freeName(infographicSheetName, sheets);
      return (
        judgement && {
          plan: infographicSheet(name, infographic(found, previous), judgement.readiness),
        }
      );
    }
    case "record": {
      const record = recordOf(inHand, sheets, now);
      if (!record) return undefined;
      const before = recordBefore(record, sheets);
      const plan = recordSheet(freeName(recordSheetName, sheets), record);
      return { plan, ...(before && { before }) };
    }
  }
}
