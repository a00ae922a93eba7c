import type { Clause, WordedNumber } from "./clauses";
import {
  bracketHead,
  closedHead,
  danglingHead,
  exactHead,
  feesHead,
  otherHead,
  restHead,
  sumHead,
} from "./elliptic-heads";
import { has, wordsBehind } from "./mention";
import { amountOfRequests, type NumberHead, taken } from "./number-head";
import type { Scope } from "./scope";
import { amongHead, withVerbOfList, wordedHead, wordsAfter } from "./worded-heads";
import { wholeYearHead, yearsHead } from "./year-heads";

/**
 * What a number counts.
 * @param from behind which words before it may say so; those up to there belong to the number before
 */
export function headAt(
  scope: Scope,
  clause: Clause,
  number: WordedNumber,
  from: number
): NumberHead | undefined {
  const before = wordsBehind(number.before, from);
  const moved = yearsHead(scope, clause, number);
  if (moved) return moved;
  if (
    has(before, "application", "request") &&
    /申请[量数]?由$/.test(scope.words(number.start, number.quantity.start))
  ) {
    scope.moving = amountOfRequests;
    return taken(amountOfRequests, { period: "last", isSettled: true });
  }
  const worded = wordedHead(scope, number, before);
  return (
    closedHead(scope, number) ??
    bracketHead(scope, clause, number) ??
    (worded && withVerbOfList(scope, number, worded)) ??
    amongHead(scope, number, wordsAfter(number, scope.text)) ??
    wholeYearHead(scope, number) ??
    feesHead(scope, number) ??
    danglingHead(scope, clause, number) ??
    exactHead(scope, clause, number) ??
    otherHead(scope, number) ??
    restHead(scope, clause, number) ??
    sumHead(scope, number)
  );
}
