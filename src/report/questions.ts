import type { TableId } from "./structure";

/** What a question is about: several places for one thing, or something a report needs and that was not found. */
export const questionCodes = [
  "table-doubled",
  "texts-doubled",
  "report-doubled",
  "agencies-several",
  "year-missing",
  "year-differs",
  "agency-missing",
] as const;

export type QuestionCode = (typeof questionCodes)[number];

/** What may be meant. */
export interface Choice {
  /** The sheet's id where the source has ids, else its name; of several sheets the first one's. */
  readonly sheet: string;
  /** What it is called: the sheet's name, 第5行的 of two in one sheet, 2025正文等4张 of several sheets. */
  readonly name: string;
  /** The names of its sheets, where it is one of several sets of sheets. */
  readonly sheets?: readonly string[];
}

/**
 * Something about a report that only the clerk can make certain. As long as one is open the report is neither checked
 * nor exported as finished.
 */
export interface Question {
  /** Stable and dotted, so that an answer can be kept under it: `which.t3`. */
  readonly id: string;
  readonly code: QuestionCode;
  /** The table it is about, where it is about one. */
  readonly table?: TableId;
  /** One plain Chinese sentence that asks: 表三有两张，用哪一张？ */
  readonly message: string;
  /** What can be answered; empty where the sheets themselves have to be changed. */
  readonly choices: readonly Choice[];
  /** The answer that the workbook keeps; undefined as long as it is open. */
  readonly answer?: Choice;
}

/** What is asked about something else than which figures a report has. */
const notAboutFigures: readonly QuestionCode[] = [
  "texts-doubled",
  "year-missing",
  "agency-missing",
];

/** Whether figures depend on the answer; of last year's report nothing else is looked at. */
export function isAboutFigures({ code }: Question): boolean {
  return !notAboutFigures.includes(code);
}

/** The questions that nobody has answered yet. */
export function openQuestions(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ answer }) => answer === undefined);
}
