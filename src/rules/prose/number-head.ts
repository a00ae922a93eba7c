import { handledRows, receivedRows } from "./concept";
import type { Head } from "./heads";
import type { Mention } from "./mention";
import type { Period } from "./period";
import type { Word } from "./vocabulary";

/** What a number counts, and the words that say so. */
export interface NumberHead extends Head {
  /** Whether these words stand behind the number. */
  readonly numberFirst: boolean;
  readonly words: readonly Word[];
  /** The year, where the words decide it. */
  readonly period?: Period;
  /** Whether what it is a part of is no question: it was told of before. */
  readonly isSettled?: true;
}

/** What a number counts by a head that is not made of the words around it. */
export function taken(
  head: Head,
  more: Omit<NumberHead, keyof Head | "numberFirst" | "words">
): NumberHead {
  return { numberFirst: false, words: [], ...head, ...more };
}

/** What a number told before counts, for one that counts the same. */
export function told({ concept, doubts }: Mention): Head {
  return { concept, doubts, named: true };
}

/** 申请量由312件: requests, though only their number is spoken of. */
export const amountOfRequests: Head = {
  concept: { of: "requests", count: "handled", rows: handledRows },
  doubts: [],
  named: true,
};

/** 申请量由2021年的112件: those received, in whichever way that is counted. */
export const amountReceived: Head = {
  ...amountOfRequests,
  concept: { of: "requests", count: "received", rows: receivedRows },
};
