import type { FoundReport } from "../../read/found";
import { isSameDesignation } from "../../report/designation";
import { isAboutFigures, type Question } from "../../report/questions";

/** A question with the report it is about, as both were read. */
export interface AskedQuestion {
  readonly question: Question;
  readonly found: FoundReport;
}

/** What the check of a report rests on: it, and what it is compared with. */
interface Compared {
  readonly found: FoundReport;
  /** Last year's report. */
  readonly previous: FoundReport | undefined;
}

function asked(found: FoundReport): readonly AskedQuestion[] {
  return found.questions.map((question) => ({ question, found }));
}

/** What was asked about last year's figures, answered or not. */
export function questionsOfPrevious(previous: FoundReport | undefined): readonly AskedQuestion[] {
  return previous ? asked(previous).filter(({ question }) => isAboutFigures(question)) : [];
}

/** All that was asked about what a check rests on, answered or not. */
export function questionsAbout({ found, previous }: Compared): readonly AskedQuestion[] {
  return [...asked(found), ...questionsOfPrevious(previous)];
}

export function isOpen({ question }: AskedQuestion): boolean {
  return question.answer === undefined;
}

/** What has to be answered before a report is checked or exported. */
export function openQuestionsAbout(compared: Compared): readonly AskedQuestion[] {
  return questionsAbout(compared).filter(isOpen);
}

/** Names a question among those of its workbook. */
export function questionId({ question, found }: AskedQuestion): string {
  return [found.report.year, found.report.agency, question.id].join(" ");
}

/** The same question about the same report in another reading. */
export function questionAgain(
  { question, found }: AskedQuestion,
  reports: readonly FoundReport[]
): AskedQuestion | undefined {
  return reports
    .filter(({ report }) => isSameDesignation(report, found.report))
    .flatMap(asked)
    .find((other) => other.question.id === question.id);
}
