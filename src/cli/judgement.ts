import { checkReport } from "../check/check";
import type { CheckResult } from "../check/finding";
import { readinessOf, type Readiness } from "../check/readiness";
import { openSummary, withReasons, type OpenSummary, type ReasonedFinding } from "../check/reasons";
import type { Report } from "../report/report";
import { previousOf, type OpenedReport } from "./open";

/** What the check says of the report of a file, and whether it can be filed. */
export interface Judgement {
  readonly previous: Report | null;
  readonly result: CheckResult;
  /** The result's findings, each with the reason the file keeps for it. */
  readonly findings: readonly ReasonedFinding[];
  readonly summary: OpenSummary;
  readonly readiness: Readiness;
}

/**
 * Judges the report of a file with all that the file itself holds: last year's report, headings, the agency's kind, and
 * reasons.
 * @param previousFile last year's report where it stands in a file of its own
 */
export function judgementOf(opened: OpenedReport, previousFile: OpenedReport | null): Judgement {
  const { found, reasons } = opened;
  const { report, headings, draftMark, gaps, titlePlaces: titles, agencyKind } = found;
  const previous = previousOf(opened, previousFile)?.report ?? null;
  const result = checkReport(report, {
    ...(previous ? { previous } : {}),
    ...(headings ? { headings } : {}),
    ...(draftMark !== undefined ? { draftMark } : {}),
    ...(agencyKind ? { agencyKind } : {}),
    gaps,
    titles,
  });
  const findings = withReasons(result.findings, reasons, report);
  return {
    previous,
    result,
    findings,
    summary: openSummary(result, findings),
    readiness: readinessOf(found, { findings, failures: result.failures }),
  };
}
