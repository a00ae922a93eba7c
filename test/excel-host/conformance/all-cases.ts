import { chartCases } from "./cases/charts";
import { conditionalFormatCases } from "./cases/conditional-formats";
import { eventCases } from "./cases/events";
import { formatCases } from "./cases/formats";
import { nameCases } from "./cases/names";
import { pageLayoutCases } from "./cases/page-layout";
import { protectionCases } from "./cases/protection";
import { rangeCases } from "./cases/ranges";
import { validationCases } from "./cases/validation";
import { workbookCases } from "./cases/workbook";
import { worksheetCases } from "./cases/worksheets";
import {
  type ConformanceCase,
  type ConformanceRecord,
  type ConformanceResult,
  runCases,
} from "./conformance";

export const conformanceCases: readonly ConformanceCase[] = [
  ...workbookCases,
  ...worksheetCases,
  ...rangeCases,
  ...formatCases,
  ...validationCases,
  ...conditionalFormatCases,
  ...protectionCases,
  ...pageLayoutCases,
  ...chartCases,
  ...nameCases,
  ...eventCases,
];

/** Runs every case in the workbook that is open, in Excel or on the stand-in. */
export const runConformance = (progress?: (name: string) => void): Promise<ConformanceResult[]> =>
  runCases(conformanceCases, progress);

/** The same, with what Excel it was: to be saved as a file in `results/`. */
export async function recordConformance(
  progress?: (name: string) => void
): Promise<ConformanceRecord> {
  const { host, platform, version } = Office.context.diagnostics;
  const results = await runConformance(progress);
  return {
    host: String(host),
    platform: String(platform),
    version,
    recordedOn: new Date().toISOString().slice(0, 10),
    results,
  };
}
