import { NotAnswered } from "./not-answered";

/** A text in the languages of the page. */
export interface Wording {
  readonly "zh-CN": string;
  readonly "en-US": string;
}

/** Something to do or to look at, and what may be answered. */
export interface Question<Answer extends string> {
  readonly text: Wording;
  readonly answers: Readonly<Record<Answer, Wording>>;
}

/** Whoever sits at the Excel that is asked. */
export interface Person {
  /** Resolves to what was answered. Throws {@link Skipped} where nobody wanted to. */
  ask<Answer extends string>(question: Question<Answer>): Promise<Answer>;
  /** Gives time to do something elsewhere on the screen. */
  wait(seconds: number): Promise<void>;
}

/** A question that was passed over. */
export class Skipped extends NotAnswered {
  override readonly name = "Skipped";
  constructor() {
    super("skipped");
  }
}
