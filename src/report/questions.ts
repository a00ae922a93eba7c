import type { TableId } from "./structure";

/** What a question is about: two places for one thing, or something a report needs and that was not found. */
export type QuestionCode =
  | "table-doubled"
  | "texts-doubled"
  | "agencies-several"
  | "year-missing"
  | "year-differs"
  | "agency-missing";

/** A place that may be meant. */
export interface Choice {
  /** The sheet's id where the source has ids, else its name. */
  readonly sheet: string;
  readonly name: string;
}

/**
 * Something about a report that only the clerk can make certain. As long as one is open the report is neither checked
 * nor exported as finished.
 */
export interface Question {
  /** Stable as long as the sheets are the same, so that an answer can be kept: `table-doubled t3`. */
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

/** The questions that nobody has answered yet. */
export function openQuestions(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ answer }) => answer === undefined);
}
