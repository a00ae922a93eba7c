import type { FoundReport } from "../read/found";
import { isSameAgency } from "../report/designation";
import { isAboutFigures, openQuestions, type Question } from "../report/questions";
import type { Report } from "../report/report";
import type { OpenedReport } from "./open";
import { reportOfFile, reportQuestion } from "./several-reports";

/** What a report is compared with. */
export interface Compared {
  /** Last year's report; null where there is none, and as long as it is a guess what its figures are. */
  readonly previous: Report | null;
  /** The same as it was read. */
  readonly found: FoundReport | null;
  /** What was asked about last year's figures, answered or not. */
  readonly questions: readonly Question[];
}

/** Whether a report is of the year before another's. */
function isYearBefore(earlier: Report, later: Report): boolean {
  return later.year !== null && earlier.year === later.year - 1;
}

/**
 * The reports that may be last year's: from the file given for it, those of the same agency and the year before, else of
 * the year before, else of the file's latest year; otherwise from the file itself those of the same agency and the year
 * before.
 */
function candidatesFor(
  { found, others }: OpenedReport,
  previousFile: OpenedReport | null
): readonly FoundReport[] {
  const isEarlier = ({ report }: FoundReport): boolean => isYearBefore(report, found.report);
  const isOwn = ({ report }: FoundReport): boolean =>
    isSameAgency(report.agency, found.report.agency);
  if (!previousFile) return others.filter((other) => isEarlier(other) && isOwn(other));
  const given = [previousFile.found, ...previousFile.others];
  const earlier = given.filter(isEarlier);
  const own = earlier.filter(isOwn);
  if (own.length > 0) return own;
  const latestYear = previousFile.found.report.year;
  return earlier.length > 0 ? earlier : given.filter(({ report }) => report.year === latestYear);
}

/** A question about last year's report as one about the check that would rest on it. */
function asAskedOfPrevious(
  { id, code, message, choices, answer }: Question,
  { report }: FoundReport,
  mayBeAnswered: boolean
): Question {
  const whose = report.year === null ? "上一年年报" : `上一年（${report.year}年）年报`;
  const mend = mayBeAnswered ? "" : "请在它的文件里只留下要用的，";
  const consequence = answer ? "" : `${mend}确定之前不与上一年比较。`;
  return {
    id: id.replace("which.", "which.previous."),
    code,
    message: `${whose}：${message}${consequence}`,
    choices: mayBeAnswered ? choices : [],
    ...(answer && { answer }),
  };
}

/**
 * Last year's report, and what was asked of it. As long as a question about its figures is open nothing is compared:
 * what a comparison said would rest on a guess.
 * @param previousFile last year's report where it stands in a file of its own
 */
export function comparedWith(opened: OpenedReport, previousFile: OpenedReport | null): Compared {
  const candidates = candidatesFor(opened, previousFile);
  const [found] = candidates;
  if (!found) return { previous: null, found: null, questions: [] };
  const areSeveral = candidates.length > 1;
  const asked = areSeveral ? [reportQuestion(candidates)] : found.questions;
  // What is chosen on the command line is chosen in the file itself.
  const mayBeAnswered = previousFile === null && !areSeveral;
  const questions = asked
    .filter(isAboutFigures)
    .filter(({ id }) => areSeveral || id !== reportOfFile)
    .map((each) => asAskedOfPrevious(each, found, mayBeAnswered));
  const certain = openQuestions(questions).length > 0 ? null : found;
  return { previous: certain?.report ?? null, found: certain, questions };
}
