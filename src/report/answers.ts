import type { Choice, Question } from "./questions";
import type { ByReasonColumn } from "./reason-columns";
import type { Report } from "./report";

/** The answer to a question as a workbook keeps it. */
export interface KeptAnswer {
  readonly year: number | null;
  readonly agency: string;
  /** The question's id. */
  readonly question: string;
  /** What was chosen: the name of a sheet, or what else the choice is called. */
  readonly chosen: string;
  /** The names of all choices there were; empty where the row does not say. */
  readonly choices: readonly string[];
}

/** Ids of questions begin so, beside those of rules. */
const questionId = /^which\.[A-Za-z0-9.]+$/;
/** 用“2025依申请公开”, 用“2025正文”等4张. */
const chosenWording = /^用?“(.*)”(?:等\d+张)?[。.]?$/;

const choicesBegin = "可选“";
const betweenChoices = "”、“";
const choicesEnd = "”";

function choicesWords(choices: readonly Choice[]): string {
  return choicesBegin + choices.map(({ name }) => name).join(betweenChoices) + choicesEnd;
}

function choicesIn(words: string): readonly string[] {
  const isWhole = words.startsWith(choicesBegin) && words.endsWith(choicesEnd);
  return isWhole ? words.slice(choicesBegin.length, -choicesEnd.length).split(betweenChoices) : [];
}

function chosenWords({ name, sheets }: Choice): string {
  return sheets ? `用“${sheets[0] ?? name}”等${sheets.length}张` : `用“${name}”`;
}

/**
 * An answer as a row of the sheet 核对说明.
 * @param report the one that was asked about, as it was read then
 * @param date when it was answered: 2026-01-31
 */
export function answerRow(
  question: Question,
  choice: Choice,
  report: Pick<Report, "year" | "agency">,
  date: string
): ByReasonColumn<string> {
  return {
    year: report.year === null ? "" : String(report.year),
    agency: report.agency,
    statement: question.message,
    figures: choicesWords(question.choices),
    text: chosenWords(choice),
    date,
    rule: question.id,
    cells: question.table ?? "",
  };
}

/** What a row of the sheet 核对说明 answers; undefined where it is no answer. */
export function answerIn(row: ByReasonColumn<string>): KeptAnswer | undefined {
  const question = row.rule.trim();
  if (!questionId.test(question)) return undefined;
  const text = row.text.trim();
  const chosen = chosenWording.exec(text)?.[1] ?? text;
  if (chosen === "") return undefined;
  const year = /^(\d{4})年?$/.exec(row.year.trim())?.[1];
  return {
    year: year === undefined ? null : Number(year),
    agency: row.agency.trim(),
    question,
    chosen,
    choices: choicesIn(row.figures.trim()),
  };
}

/** Whether a choice is what somebody has named: by its own name, or by one of its sheets. */
export function isNamed({ name, sheets }: Choice, named: string): boolean {
  return name === named || (sheets?.includes(named) ?? false);
}

/**
 * What an answer says to a question today. What there was not to choose from then, such as one more copy, was not asked
 * about: then the question is open again, as where what was chosen is gone.
 */
export function answeredChoice(
  { choices }: Question,
  { chosen, choices: asked }: KeptAnswer
): Choice | undefined {
  const isNew = ({ name }: Choice): boolean => asked.length > 0 && !asked.includes(name);
  return choices.some(isNew) ? undefined : choices.find((choice) => isNamed(choice, chosen));
}
