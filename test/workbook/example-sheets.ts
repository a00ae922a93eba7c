import type { SheetPlan } from "../../src/write/sheet-plan";
import { reportSheets, type ReportSkeleton } from "../../src/write/sheets/report-sheets";

/** The four sheets of an empty report for 2025. */
export function exampleSheets(changes: Partial<ReportSkeleton> = {}): readonly SheetPlan[] {
  return reportSheets({
    agency: "青河县水务局",
    year: 2025,
    format: "2021",
    protect: true,
    ...changes,
  });
}
