import { type Concept, conceptName, groupOf, isWhole, type RequestConcept } from "./concept";
import type { Doubt } from "./doubts";
import type { Head } from "./heads";
import type { Mention } from "./mention";
import type { NumberHead } from "./number-head";
import type { Scope } from "./scope";

function isToldAgain({ mentions }: Scope, concept: Concept): boolean {
  const name = conceptName(concept);
  return mentions.some((each) => each.period === "this" && conceptName(each.concept) === name);
}

type Headed = {
  readonly concept: Concept;
  readonly doubts: readonly Doubt[];
  readonly atMost?: true;
};

/** 答复85件（上年结转5件，新收82件）: whether they can be parts of it, which these cannot. */
function fits({ mentions }: Scope, parent: Mention, value: number): boolean {
  const parts = mentions.slice(mentions.indexOf(parent) + 1);
  const sum = parts.reduce((all, { number }) => all + number.quantity.value, value);
  return sum <= parent.number.quantity.value;
}

function requestPart(
  scope: Scope,
  head: Head & { readonly concept: RequestConcept },
  parent: Mention,
  value: number
): Headed {
  const { concept, doubts } = head;
  if (parent.concept.of !== "requests") return { concept, doubts: [...doubts, "part"] };
  const of = parent.concept;
  const inherited = parent.doubts.filter(
    (doubt) => doubt !== "toldBefore" && doubt !== "approximate"
  );
  const all = { concept, doubts: [...doubts, ...inherited] };
  const part = { concept, doubts: [...doubts, "part" as const] };
  if (isWhole(of)) {
    const isOther = concept.count === "disposed" && of.count !== "disposed";
    // 答复1131件（其中本年新收1079件）: of those answered.
    const isOfAnswered =
      of.count === "disposed" && (scope.part?.depth ?? 0) > 0 && fits(scope, parent, value);
    const isNew = concept.count === "received" && concept.rows.length === 1 && !isOfAnswered;
    return isWhole(concept) && !isOther && !isNew ? part : all;
  }
  if (of.count === "carried") return concept.count === "carried" ? { concept, doubts } : part;
  if (isWhole(concept)) return part;
  if (concept.count === "carried") {
    return scope.part && scope.part.depth > 0
      ? { concept, doubts, atMost: true }
      : { concept, doubts };
  }
  if (of.count === "outcome" && concept.count === "applicants") {
    return { concept: { ...concept, rows: of.rows }, doubts: all.doubts };
  }
  if (of.applicants && concept.count === "outcome" && !concept.applicants) {
    return { concept: { ...concept, applicants: of.applicants }, doubts: all.doubts };
  }
  if (of.count === "outcome" && concept.count === "outcome") {
    const groups = new Set(of.rows.flat().map(groupOf));
    const isInside = concept.rows.flat().some((row) => groups.has(groupOf(row)));
    return isInside ? all : { concept, doubts: [...doubts, "partBefore"] };
  }
  return { concept, doubts };
}

/** What a number counts as a part of another one: 不予公开15件，其中自然人12件. */
export function withPart(scope: Scope, head: NumberHead, value: number): Headed {
  const { concept, doubts } = head;
  const { part } = scope;
  if (!part || head.isSettled) return head;
  const { parent } = part;
  if (isWhole(concept) && isToldAgain(scope, concept)) {
    return { concept, doubts: [...doubts, "part"] };
  }
  if (concept.of === "requests") {
    if (parent) return requestPart(scope, { ...head, concept }, parent, value);
    return isWhole(concept) ? { concept, doubts: [...doubts, "part"] } : head;
  }
  if (parent?.concept.of !== concept.of) return head;
  if (concept.of === "documents") return { concept, doubts: [...doubts, "part"] };
  if (concept.of === "disputes" && parent.concept.of === "disputes") {
    // 结果维持6件（复议4件、诉讼2件）: of that result.
    if (part.depth > 0 && concept.result === "total" && parent.concept.result !== "total") {
      return { ...head, concept: { ...concept, result: parent.concept.result } };
    }
    const isSame =
      concept.result === "total" && parent.concept.disputes.join() === concept.disputes.join();
    return isSame ? { concept, doubts: [...doubts, "part"] } : head;
  }
  return head;
}
