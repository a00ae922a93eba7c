import type { Passage } from "../report/passages";
import type { NumberChange } from "./change";

/** A number of a text that is to be another. */
export interface TextMend {
  readonly kind: "text";
  /** Where the number stands, without its measure word. */
  readonly numeral: Passage;
  /** What is to stand there instead. */
  readonly to: string;
  /** The words that the finding quotes around the number. */
  readonly words: Passage;
  /** One Chinese sentence: what becomes what, and what may have happened. */
  readonly message: string;
}

/** A cell that is to hold what a text says of it. */
export interface CellMend {
  readonly kind: "cell";
  readonly change: NumberChange;
  /** Whether it is one of the repairs of what does not add up, and is offered there. */
  readonly isRepair: boolean;
  readonly message: string;
}

/** What puts a contradiction between a text and the tables right, one way or the other; for the clerk to choose. */
export type Mend = TextMend | CellMend;

function withNumber(text: string, start: number, { numeral, to }: TextMend): string {
  const { length } = numeral.quote;
  return text.slice(0, start) + to + text.slice(start + length);
}

/** A paragraph after its number is mended. */
export function mendedParagraph(paragraph: string, mend: TextMend): string {
  return withNumber(paragraph, mend.numeral.start, mend);
}

/** The words that the finding quotes after their number is mended. */
export function mendedWords(mend: TextMend): string {
  return withNumber(mend.words.quote, mend.numeral.start - mend.words.start, mend);
}
