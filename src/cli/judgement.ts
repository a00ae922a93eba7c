import { checkReport } from "../check/check";
import type { CheckResult } from "../check/finding";
import { readinessOf, type Readiness } from "../check/readiness";
import { openSummary, withReasons, type OpenSummary, type ReasonedFinding } from "../check/reasons";
import { textsLeftOut } from "../read/notes";
import type { Question } from "../report/questions";
import type { Report } from "../report/report";
import type { Circumstances } from "../rules/rule";
import type { OpenedReport } from "./open";
import { comparedWith } from "./previous";

/** What the check says of the report of a file, and whether it can be filed. */
export interface Judgement {
  /** What was known besides the report. */
  readonly circumstances: Circumstances;
  /** What the report was compared with. */
  readonly previous: Report | null;
  /** What was asked about it, and about last year's figures, answered or not. */
  readonly questions: readonly Question[];
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
  const { report, headings, draftMark, gaps, textNumbers, titlePlaces: titles, agencyKind } = found;
  const compared = comparedWith(opened, previousFile);
  const { previous } = compared;
  const questions = [...found.questions, ...compared.questions];
  const circumstances: Circumstances = {
    ...(previous ? { previous } : {}),
    ...(headings ? { headings } : {}),
    ...(draftMark !== undefined ? { draftMark } : {}),
    ...(agencyKind ? { agencyKind } : {}),
    leftOut: textsLeftOut(found.notes),
    ...(found.missingSections && { missingSections: found.missingSections }),
    gaps,
    ...(textNumbers && { textNumbers }),
    titles,
  };
  const result = checkReport(report, circumstances);
  const findings = withReasons(result.findings, reasons, report);
  return {
    circumstances,
    previous,
    questions,
    result,
    findings,
    summary: openSummary(result, findings),
    readiness: readinessOf({ ...found, questions }, { findings, failures: result.failures }),
  };
}
