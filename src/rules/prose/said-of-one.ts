import type { Clause } from "./clauses";
import type { DisputeConcept } from "./concept";
import { headOf, type Head } from "./heads";
import { has, type Mention } from "./mention";
import type { Stretch } from "./prose-text";
import { saidOfAll } from "./said-of-all";
import { nonePending } from "./said-of-disputes";
import { asManyAs } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";
import type { Word } from "./vocabulary";

const ofOne =
  /^(?:系|为|属|是|经|结果|判决|裁定|法院|尚|正|仍|维持|已|被|街道|我|人民法院|因|申请人)/;

/** 不予公开2件（属内部事务）, 行政诉讼2件（未审结）: nothing else stands in the bracket. */
function isRemark(scope: Scope, clause: Clause, words: readonly Word[]): boolean {
  const sentence = scope.sentence.clauses;
  const next = sentence[sentence.indexOf(clause) + 1];
  const isWholeBracket =
    /[（(]/.test(clause.opening) &&
    scope.last?.number.quantity.end === clause.start - 1 &&
    (!next || next.depth < clause.depth);
  const told = words.reduce((sum, { start, end }) => sum + end - start, 0);
  return isWholeBracket && has(words, "outcome", "result") && clause.end - clause.start - told <= 3;
}

const allClosed = /^(?:现|目前)?已(?:经|全部)?审结(?:完毕)?$/;

/** 因涉及第三方个人隐私: why, but not yet what became of it. */
function isReasonOnly(text: string, words: readonly Word[]): boolean {
  const rows = words.flatMap(({ meaning }) => (meaning.is === "outcome" ? meaning.rows : []));
  return /^因/.test(text) && rows.length > 0 && rows.every((row) => row.includes("."));
}

/** 复议、诉讼各1件，复议由市政府审理，尚未审结: of the disputes that were named last. */
function subjectOfOne({ last, mentions, disputes }: Scope): Mention | undefined {
  if (last?.concept.of !== "disputes" || !disputes) return last;
  const named = disputes.join();
  if (last.concept.disputes.some((each) => disputes.includes(each))) return last;
  return mentions.find(
    ({ concept }) => concept.of === "disputes" && concept.disputes.join() === named
  );
}

/** 行政诉讼1件，尚未审结: what the one dispute came to, or which kind the one that came to it was. */
function saidOfDispute(
  scope: Scope,
  last: Mention,
  said: Head & { concept: DisputeConcept },
  words: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  const { concept: own } = last;
  if (own.of !== "disputes") return [];
  const { disputes, result } = said.concept;
  const isNarrower = result === "total" && disputes.length < own.disputes.length;
  // 尚在审理中的1件（系复议后起诉）: of those that ended so.
  if (own.result !== "total")
    return isNarrower ? asManyAs(scope, last, { ...own, disputes }, place) : [];
  if (said.doubts.length > 0 || (result === "total" && !isNarrower)) return [];
  return asManyAs(
    scope,
    { ...last, atMost: result !== "total" && has(words, "otherResult") },
    { ...said.concept, disputes: has(words, "dispute") ? disputes : own.disputes },
    place
  );
}

/** 行政诉讼1件，尚未审结: of one thing, what is said is said of all. */
export function saidOfOne(
  scope: Scope,
  clause: Clause,
  words: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  const last = subjectOfOne(scope);
  if (!last || clause.numbers.length > 0) return [];
  if (allClosed.test(scope.words(place.start, place.end)) && last.concept.of === "disputes") {
    return last.concept.result === "total" ? nonePending(scope, [], place) : [];
  }
  if (last.number.quantity.value !== 1 && !isRemark(scope, clause, words)) return [];
  const isSaid =
    ofOne.test(scope.words(place.start, place.end)) ||
    /[（(]/.test(clause.opening) ||
    has(words, "result", "otherResult");
  if (!isSaid || has(words, "publish", "remaining", "ofWhich")) return [];
  if (has(words, "applicant") && has(words, "outcome")) return [];
  const said = headOf(words, "", scope.spoken);
  if (said?.concept.of !== last.concept.of) return [];
  if (isReasonOnly(scope.words(place.start, place.end), words)) return [];
  if (last.concept.of === "disputes" && said.concept.of === "disputes")
    return saidOfDispute(scope, last, { ...said, concept: said.concept }, words, place);
  return saidOfAll(scope, [], words, place);
}
