import type { Concept, DisputeConcept } from "./concept";
import type { Mention } from "./mention";
import type { DisputeResult } from "./readings";
import { sumOf } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";

/** Results as a text tells them, by the columns that they are counted in. */
const groups: readonly (readonly [told: readonly DisputeResult[], column: DisputeResult])[] = [
  [["corrected"], "corrected"],
  [["upheld", "otherOutcome", "notCorrected"], "notCorrected"],
];

/**
 * 行政复议5件，维持4件，驳回1件: 驳回 by itself may be less than its column, but here all five are told,
 * so that those with a column of their own, or with one of two, are together as many as are told.
 * @param whole the disputes whose results, told behind them, add up to them
 */
export function resultsTogether(scope: Scope, whole: Mention): readonly FigureStatement[] {
  const { concept } = whole;
  if (concept.of !== "disputes" || whole.period !== "this") return [];
  const told = scope.mentions.slice(scope.mentions.indexOf(whole) + 1);
  const results = told.filter((each) => isResultOf(each.concept, concept));
  const sum = results.reduce((all, { number }) => all + number.quantity.value, 0);
  if (sum !== whole.number.quantity.value) return [];
  return groups.flatMap(([names, column]) => {
    const own = results.filter(({ concept: each }) => names.includes(resultOf(each)));
    if (!own.some(({ atMost }) => atMost)) return [];
    return sumOf(scope, own, { ...concept, result: column });
  });
}

function resultOf(concept: Concept): DisputeResult {
  return concept.of === "disputes" ? concept.result : "total";
}

function isResultOf(concept: Concept, whole: DisputeConcept): boolean {
  return (
    concept.of === "disputes" &&
    concept.result !== "total" &&
    concept.disputes.join() === whole.disputes.join()
  );
}
