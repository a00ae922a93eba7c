import type { Clause, WordedNumber } from "./clauses";
import type { Concept, RequestCount } from "./concept";
import type { Doubt } from "./doubts";
import type { Head } from "./heads";
import type { NumberHead } from "./number-head";
import type { Stretch } from "./prose-text";
import type { Scope } from "./scope";
import type { Word } from "./vocabulary";

/** What is told of a thing that is counted, by a number or without one. */
export interface Told {
  readonly scope: Scope;
  readonly clause: Clause;
  readonly head: Head;
  readonly concept: Concept;
  /** The words that say what is counted, or else those before the number. */
  readonly words: readonly Word[];
  /** The clause behind the number before, up to this one. */
  readonly place: Stretch;
}

/** A number whose doubts are asked for. */
export interface Asked extends Told {
  readonly number: WordedNumber;
  readonly head: NumberHead;
  /** Its place in words. */
  readonly lead: string;
  /** Its whole sentence. */
  readonly sentence: string;
}

/** One reason why a number may be another one than that of the tables; undefined where it does not hold. */
export type Question = (asked: Asked) => Doubt | false | undefined;

/** Whether requests are counted, in one of these ways. */
export function countsRequests(
  { concept }: Pick<Told, "concept">,
  ...counts: readonly RequestCount[]
): boolean {
  return concept.of === "requests" && (counts.length === 0 || counts.includes(concept.count));
}

/** Whether all reviews or suits of a kind are counted. */
export function countsAllDisputes({ concept }: Pick<Told, "concept">): boolean {
  return concept.of === "disputes" && concept.result === "total";
}
