import type { FormatId } from "../../report/formats";
import type { Reading } from "./amounts";
import type { Dispute, OfficialDocument } from "./readings";

export type ProseRuleId =
  | "text.received"
  | "text.disposed"
  | "text.outcomes"
  | "text.applicants"
  | "text.carry"
  | "text.disputes"
  | "text.documents"
  | "text.inForce";

/** What numbers of a kind are about, and so where they may be looked for. */
export type Topic = "requests" | "disputes" | "documents";

/** What was named last before the number: 维持5件 needs to know of what, 废止2件 too. */
export type Context = Dispute | "suits" | "disputes" | OfficialDocument | "documents";

/** The words that end at the number, and all the words from the measure word to the end of the clause. */
export interface Wording {
  readonly before: RegExp;
  /** What the words before the number may not follow. */
  readonly notAfter?: RegExp;
  readonly after: RegExp;
}

/**
 * A kind of statement: how it is worded around its number, and the figures it can be meant by. What stands in the
 * clause before the wording must say nothing that narrows it (see `isPlainLead`).
 */
export interface Kind {
  readonly name: string;
  readonly rule: ProseRuleId;
  readonly topic: Topic;
  /** Whether it counts all there are, so that after 其中 it would be a part of them. */
  readonly whole: boolean;
  /** Words without which no wording can be found. */
  readonly named: RegExp;
  readonly wordings: readonly Wording[];
  /** More words that may stand before the wording in its clause, to be removed wherever they stand. */
  readonly lead?: RegExp;
  readonly context?: Context;
  readonly readings: (format: FormatId) => readonly Reading[];
}

/**
 * 共, 合计, 为 … between what is counted and its number. As in every list that may be repeated, no word begins another or
 * is made up of others (共计 is 共 and 计): else there were 2ⁿ ways to read a clause.
 */
export const amount = "(?:共|合计|总计|累计|总数|数|计|为|达到?|有|是|：|:|了)*";

/** A clause with more words before its number is no plain statement. */
export const longestClause = 60;

/** The words of several lists, each once. */
export function anyOf(...lists: readonly string[]): string {
  return [...new Set(lists.flatMap((list) => list.split("|")))].join("|");
}

/** What may follow a counted thing in its clause without changing what its number means. */
export const trailing = "(?:(?:[、和及与]|并|且|均|全部|占|较|比|同比).*)?$";

/** The number follows the words. */
export function numberLast(words: string, counted = ""): Wording {
  return {
    before: new RegExp(`(?:${words})${amount}$`),
    after: new RegExp(`^${counted}${trailing}`),
  };
}

/** The number follows the words, which do not follow others: not 予以公开和部分公开3件 for 部分公开. */
export function numberLastNotAfter(others: string, words: string, counted = ""): Wording {
  return { ...numberLast(words, counted), notAfter: new RegExp(`(?:${others})$`) };
}

/** The words follow the number: 另有103件顺延到下年度答复. */
export function numberFirst(words: string, opening = ""): Wording {
  return {
    before: new RegExp(`(?:^|含|其中|另有|还有|尚有|有${opening})$`),
    after: new RegExp(`^(?:${words})${trailing}`),
  };
}

/** The words of a wording at the end of what stands before a number, and where they begin in it. */
export function wordsBefore(
  { before, notAfter }: Wording,
  text: string
): { readonly words: string; readonly index: number } | undefined {
  let start = 0;
  while (start <= text.length) {
    const match = before.exec(text.slice(start));
    if (!match) return undefined;
    const index = start + match.index;
    if (!notAfter?.test(text.slice(0, index))) return { words: match[0], index };
    start = index + 1;
  }
  return undefined;
}
