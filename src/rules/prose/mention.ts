import type { WordedNumber } from "./clauses";
import type { Concept } from "./concept";
import type { Doubt } from "./doubts";
import type { MeaningName } from "./meanings";
import type { Period } from "./period";
import type { Stretch } from "./prose-text";
import type { Word } from "./vocabulary";

/** A number of the text, and what it counts. */
export interface Mention {
  readonly number: WordedNumber;
  readonly concept: Concept;
  readonly doubts: readonly Doubt[];
  readonly period: Period;
  readonly place: Stretch;
  /** Whether it leaves out which disputes it counts, and takes them from before. */
  readonly elliptical: boolean;
  /** Whether it is a part of another number, or of none that is told. */
  readonly isPart: boolean;
  /** Whether the figures may be more than it says: one court's word for one of several that count there. */
  readonly atMost: boolean;
}

/** Whether any of these words means one of these. */
export function has(words: readonly Word[], ...names: readonly MeaningName[]): boolean {
  return words.some(({ is }) => names.includes(is));
}

/** Words that stand before a place. */
export function wordsBefore(words: readonly Word[], end: number): readonly Word[] {
  return words.filter((word) => word.end <= end);
}

/** Words that stand behind a place. */
export function wordsBehind(words: readonly Word[], start: number): readonly Word[] {
  return words.filter((word) => word.start >= start);
}
