import { figureKeys, figuresOfTable, type FigureKey } from "../report/figures";
import { formatById, type Format } from "../report/formats";
import { absentCells } from "../report/gaps";
import { oncePer } from "../report/once";
import { textIn, type Report } from "../report/report";
import { listWording } from "../report/wording";
import { rules } from "../rules";
import { agencyKindOf } from "../rules/agency-kind";
import {
  isFor,
  levels,
  sourceFor,
  sourceWording,
  type BrokenOutcome,
  type Circumstances,
  type Filing,
  type Graded,
  type Outcome,
  type Rule,
  type UndecidedOutcome,
} from "../rules/rule";
import { searchable, tooLongSections } from "../rules/parts/too-long";
import type {
  CheckResult,
  CheckSummary,
  Finding,
  Level,
  Passed,
  RuleFailure,
  Subject,
} from "./finding";

/** Where everything a finding can be about stands in the report, from its title to its last section. */
const positionsOf = oncePer((format: Format): ReadonlyMap<Subject, number> => {
  const inOrder: readonly Subject[] = [
    "title",
    "preface",
    ...format.sections.flatMap((section): readonly Subject[] =>
      "text" in section
        ? [section.text]
        : [section.beside, ...figuresOfTable(format, section.table).map(({ key }) => key)]
    ),
  ];
  return new Map(inOrder.map((subject, position) => [subject, position]));
});

/** Whether a form has all that an outcome is about: of what it has not, nothing can be said to be left empty. */
function isAbout(format: Format): (outcome: Outcome) => boolean {
  const positions = positionsOf(format);
  return ({ cells }) => cells.every((cell) => positions.has(cell));
}

function inReportOrder(format: Format): (a: Finding, b: Finding) => number {
  const positions = positionsOf(format);
  const positionOf = ({ cells: [first] }: Finding): number =>
    (first === undefined ? undefined : positions.get(first)) ?? positions.size;
  return (a, b) =>
    levels.indexOf(a.level) - levels.indexOf(b.level) || positionOf(a) - positionOf(b);
}

function gradeOf(rule: Rule): Graded {
  const isSettledByReason = "settledByReason" in rule && rule.settledByReason;
  return isSettledByReason ? { level: rule.level, settledByReason: true } : { level: rule.level };
}

function brokenFinding(
  rule: Rule,
  source: string,
  { cells, sides, sheet, passages, message }: BrokenOutcome
): Finding {
  return {
    rule: rule.id,
    ...gradeOf(rule),
    cells,
    ...(sides && { sides }),
    ...(sheet !== undefined && { sheet }),
    ...(passages && { passages }),
    message,
    source,
  };
}

function undecidedFinding(
  rule: Rule,
  source: string,
  undecided: readonly UndecidedOutcome[],
  cause: string
): Finding {
  const places = listWording(undecided.map(({ place }) => place));
  const count = undecided.length > 3 ? `${undecided.length}处` : "";
  return {
    rule: rule.id,
    level: "incomplete",
    cells: [...new Set(undecided.flatMap(({ missing }) => missing))],
    message: `${places}${count}${cause}，暂时无法判断“${rule.title}”。`,
    source,
  };
}

/** Where all cells are empty, the finding that says so (`figure.empty`) says it all. */
function partlyFilled({ cells, missing }: UndecidedOutcome): boolean {
  return missing.length < cells.length;
}

/** What is not there, or was not read: cells, and sections without a heading. */
const notReadIn = oncePer(
  ({ format, report, gaps = [], missingSections = [] }: Filing): ReadonlySet<Subject> => {
    const isUnread = (key: FigureKey): boolean => textIn(report, key)?.unread !== undefined;
    return new Set<Subject>([
      ...absentCells(format, gaps),
      ...figureKeys(format).filter(isUnread),
      ...missingSections.filter((id) => report.sections[id].trim() === ""),
    ]);
  }
);

/** Whether a finding tells of what is not there or was not read, also where that keeps it from being judged. */
function tellsOfNotRead(rule: Rule, { level, cells }: Finding, filing: Filing): boolean {
  if (level !== "incomplete") return false;
  return rule.notRead === true || cells.some((cell) => notReadIn(filing).has(cell));
}

function findingsOf(rule: Rule, filing: Filing, outcomes: readonly Outcome[]): readonly Finding[] {
  const source = sourceWording(sourceFor(rule, filing.format));
  const broken = outcomes
    .filter((outcome) => outcome.kind === "broken")
    .map((outcome) => brokenFinding(rule, source, outcome));
  const undecided = outcomes.filter((outcome) => outcome.kind === "undecided").filter(partlyFilled);
  const isAbsent = ({ missing }: UndecidedOutcome): boolean =>
    missing.some((cell) => notReadIn(filing).has(cell));
  const causes = [
    [undecided.filter((outcome) => !isAbsent(outcome)), "有空着或不是数字的格"],
    [undecided.filter(isAbsent), "要用到表里没有或没有读到的格"],
  ] as const;
  const findings = [
    ...broken,
    ...causes.flatMap(([those, cause]) =>
      those.length > 0 ? [undecidedFinding(rule, source, those, cause)] : []
    ),
  ];
  return findings.map((finding) =>
    tellsOfNotRead(rule, finding, filing) ? { ...finding, notRead: true } : finding
  );
}

function passedOf(rule: Rule, outcomes: readonly Outcome[]): readonly Passed[] {
  return outcomes
    .filter((outcome) => outcome.kind === "passed")
    .map(({ cells, message }) => ({ rule: rule.id, cells, message }));
}

function summaryOf(findings: readonly Finding[], passed: readonly Passed[]): CheckSummary {
  const count = (level: Level): number =>
    findings.filter((finding) => finding.level === level).length;
  return {
    error: count("error"),
    review: count("review"),
    incomplete: count("incomplete"),
    note: count("note"),
    passed: passed.length,
  };
}

export interface CheckOptions extends Circumstances {
  /** The rule book, all rules if left out. */
  readonly rules?: readonly Rule[];
}

/**
 * Confronts the rules with a report.
 *
 * A rule that cannot be judged gives one `incomplete` finding, with the cells that stand in the way, however many of
 * its rows and columns they touch; a second one where cells it needs are not there at all. A rule that throws is
 * reported in `failures` and judges nothing.
 * @param options what is known besides the report; the agency's kind is guessed where its name says it
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  const { rules: applied = rules, ...circumstances } = options;
  const format = formatById(report.format);
  const agencyKind = circumstances.agencyKind ?? agencyKindOf(report.agency);
  const { previous } = circumstances;
  const filing: Filing = {
    ...circumstances,
    ...(previous ? { previous: searchable(previous) } : {}),
    ...(agencyKind ? { agencyKind } : {}),
    unsearched: tooLongSections(report),
    format,
    report: searchable(report),
  };
  const findings: Finding[] = [];
  const passed: Passed[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of applied) {
    if (!isFor(rule, format)) continue;
    try {
      const outcomes = [...rule.outcomes(filing)].filter(isAbout(format));
      findings.push(...findingsOf(rule, filing, outcomes));
      passed.push(...passedOf(rule, outcomes));
    } catch (cause) {
      failures.push({
        rule: rule.id,
        reason: cause instanceof Error ? cause.message : String(cause),
      });
    }
  }
  findings.sort(inReportOrder(format));
  return { summary: summaryOf(findings, passed), findings, passed, failures };
}
