import type { Change } from "../../check/change";
import { checkReport } from "../../check/check";
import { determinedFigures } from "../../check/determined-figures";
import type { CheckResult, Finding } from "../../check/finding";
import { reasonsIn } from "../../check/reason-rows";
import { readinessOf, type Readiness } from "../../check/readiness";
import {
  openSummary,
  withReasons,
  type OpenSummary,
  type ReasonedFinding,
} from "../../check/reasons";
import { meantFigures, numbersOfTexts } from "../../check/meant-figures";
import { mendsOf } from "../../check/mends";
import { repairGroups, type RepairGroup } from "../../check/repairs";
import { statedFigures } from "../../check/stated-figures";
import { totalsFromParts, type TotalsFromParts } from "../../check/totals-from-parts";
import type { FoundReport } from "../../read/found";
import { textsLeftOut } from "../../read/notes";
import type { SheetGrid } from "../../read/source";
import { formatById } from "../../report/formats";
import { absentCells } from "../../report/gaps";
import { gapRules } from "../../rules/gaps";
import type { AgencyKind } from "../../rules/agency-kind";
import type { Circumstances } from "../../rules/rule";
import type { Mark } from "../../workbook/host";
import { knownAgencyKind } from "../../check/agency-kind-rows";
import { causesOf } from "./causes";
import { updatedChecklist, type Checklist } from "./checklist";
import { dayOf } from "../../report/day";
import { mendOfFinding, type GapMend } from "./gap-mends";
import { openQuestionsAbout, questionsAbout } from "./questions";
import { marksOf } from "./marks";
import { remarkMendsOf, type RemarkMend } from "./remark-mends";
import { offeredMends, type OfferedMend } from "./offered-mends";

/** What the check says about a report, and what would mend it. */
export interface Judgement {
  /** When it was judged. */
  readonly at: Date;
  readonly result: CheckResult;
  /** The result's findings, each with the reason given for it. */
  readonly findings: readonly ReasonedFinding[];
  readonly summary: OpenSummary;
  /** Whether the report can be filed, and what remains. */
  readonly readiness: Readiness;
  /** What the agency was taken for. */
  readonly agencyKind: AgencyKind | undefined;
  readonly repairs: readonly RepairGroup[];
  /** The clerk's list after this judgement, given the one before it; a new list where that is empty. */
  readonly checklistAfter: (before: Checklist) => Checklist;
  /** The other reading of what does not add up: all parts are right. */
  readonly totals: TotalsFromParts;
  /** What empty cells can only be. */
  readonly determined: readonly Change[];
  /** What cells that show dates and the like are to hold again; nothing where that is not certain. */
  readonly meant: readonly Change[];
  /** What cells whose numbers are text are to hold instead. */
  readonly numbers: readonly Change[];
  /** What brings the cells back that findings say are not there. */
  readonly gapMends: ReadonlyMap<Finding, GapMend>;
  /** How what is said of numbers in their cells is put below the tables. */
  readonly remarkMends: ReadonlyMap<Finding, RemarkMend>;
  /** What may be put right where a number of the text is not the tables', one way or the other. */
  readonly mends: ReadonlyMap<Finding, readonly OfferedMend[]>;
  /** The cells to be marked in the sheets. */
  readonly marks: readonly Mark[];
}

/** What is known besides the report and the one before. */
export interface Surroundings {
  /** All sheets of the workbook: they keep the reasons and the agency's kind. */
  readonly sheets: readonly SheetGrid[];
  /** What the clerk has chosen where no sheet says it. */
  readonly agencyKind: AgencyKind | undefined;
  readonly now: Date;
}

/** As long as it is not certain what is to be checked, nothing is. */
const unchecked: CheckResult = {
  summary: { error: 0, review: 0, incomplete: 0, note: 0, passed: 0 },
  findings: [],
  passed: [],
  failures: [],
};

function gapMendsOf(
  found: FoundReport,
  findings: readonly Finding[]
): ReadonlyMap<Finding, GapMend> {
  return new Map(
    findings
      .filter(({ rule }) => gapRules.some(({ id }) => id === rule))
      .flatMap((finding) => {
        const mend = mendOfFinding(found, finding);
        return mend ? [[finding, mend] as const] : [];
      })
  );
}

/**
 * Checks a report and looks for what would mend it; as long as a question about it is open it finds nothing, and is not
 * ready for that.
 * @param previous last year's report of the same agency
 */
export function judge(
  found: FoundReport,
  previous: FoundReport | undefined,
  { sheets, agencyKind: assumed, now }: Surroundings
): Judgement {
  const { report } = found;
  const agencyKind = knownAgencyKind(sheets, found, assumed);
  const isAsked = openQuestionsAbout({ found, previous }).length > 0;
  const circumstances: Circumstances = {
    ...(previous && { previous: previous.report }),
    ...(agencyKind && { agencyKind }),
    today: dayOf(now),
    leftOut: textsLeftOut(found.notes),
    ...(found.missingSections && { missingSections: found.missingSections }),
    gaps: found.gaps,
    ...(found.textNumbers && { textNumbers: found.textNumbers }),
    ...(found.draftMark !== undefined && { draftMark: found.draftMark }),
    titles: found.titlePlaces,
  };
  const result = isAsked ? unchecked : checkReport(report, circumstances);
  const questions = questionsAbout({ found, previous }).map(({ question }) => question);
  const findings = withReasons(result.findings, reasonsIn(sheets), report);
  const repairs = isAsked ? [] : repairGroups(report, statedFigures(report, previous?.report));
  const mends = mendsOf({ report, circumstances, findings: result.findings, repairs });
  const totals = totalsFromParts(report);
  // Nothing is written into cells that are not there.
  const absent = absentCells(formatById(report.format), found.gaps);
  const isThere = ({ cell }: Change): boolean => !absent.has(cell);
  const causes = causesOf(formatById(report.format), result.findings, repairs);
  return {
    at: now,
    result,
    findings,
    summary: openSummary(result, findings),
    readiness: readinessOf({ ...found, questions }, { findings, failures: result.failures }),
    agencyKind,
    repairs,
    checklistAfter: (before) => updatedChecklist(before, { findings, causes }),
    totals: { ...totals, changes: totals.changes.filter(isThere) },
    determined: determinedFigures(report).filter(isThere),
    meant: meantFigures(report),
    numbers: numbersOfTexts(report, found.textNumbers ?? []),
    gapMends: gapMendsOf(found, result.findings),
    remarkMends: remarkMendsOf(found, sheets, result.findings),
    mends: offeredMends(found, sheets, mends),
    marks: marksOf(
      found,
      findings.flatMap(({ finding, status }) => (status === "settled" ? [] : finding)),
      repairs
    ),
  };
}
