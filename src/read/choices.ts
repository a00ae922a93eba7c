import { columnLetters } from "../report/cell-address";
import type { Choice, Question } from "../report/questions";
import type { Place } from "./source";

/** What answers a question; undefined where nobody has answered it. */
export type Answering = (question: Question) => Choice | undefined;

/** One of several things that may be meant, and where it begins in its workbook. */
export interface Candidate {
  readonly sheetName: string;
  readonly place: Place;
}

const digits = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

/** How many there are, as one says it: 两, 三. */
export function countWording(count: number): string {
  return digits[count] ?? String(count);
}

function isAlone(candidate: Candidate, all: readonly Candidate[], of: (one: Candidate) => unknown) {
  return all.every((other) => other === candidate || of(other) !== of(candidate));
}

function nameOf(candidate: Candidate, all: readonly Candidate[]): string {
  const { sheetName, place } = candidate;
  const inSheet = all.filter((other) => other.place.sheet === place.sheet);
  if (inSheet.length === 1) return sheetName;
  const isOfRow = isAlone(candidate, inSheet, (other) => other.place.row);
  const where = isOfRow ? `第${place.row + 1}行` : `${columnLetters(place.column)}列`;
  return inSheet.length === all.length ? `${where}的` : `${sheetName}${where}的`;
}

/** Things that may be meant by the names of their sheets; those of one sheet by where they begin in it. */
export function choicesOf(all: readonly Candidate[]): readonly Choice[] {
  return all.map((one) => ({ sheet: one.place.sheet, name: nameOf(one, all) }));
}

/** A question with what answers it, and which of its choices that is; undefined as long as it is open. */
export interface Asked {
  readonly question: Question;
  readonly answered: number | undefined;
}

/** Asks, and keeps the answer with the question. */
export function ask(question: Question, answering: Answering): Asked {
  const answer = answering(question);
  if (!answer) return { question, answered: undefined };
  const answered = question.choices.findIndex(({ name }) => name === answer.name);
  if (answered < 0) return { question, answered: undefined };
  return { question: { ...question, answer: question.choices[answered] ?? answer }, answered };
}
