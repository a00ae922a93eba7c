import type { DisputeConcept } from "./concept";
import { removable } from "./doubts";
import { has, type Mention } from "./mention";
import type { Stretch } from "./prose-text";
import { allDisputes, type Dispute } from "./readings";
import { asManyAs, nothingOf } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";
import type { Word } from "./vocabulary";

/** 复议机关均予维持 is said of the agency's own; 审理的均维持 may be of those it decides itself. */
function isJudge({ meaning, text }: Word): boolean {
  return meaning.is === "reviewing" && !/复议机[关构]$/.test(text);
}

/** 胜诉, and 驳回 of what was brought against the agency. */
export function isWon({ meaning, text }: Word): boolean {
  return meaning.is === "otherResult" && /^(?:胜诉|驳回)/.test(text) && !text.includes("复议");
}

/** 均胜诉: none is pending, and none was corrected. */
export function wonAll(
  scope: Scope,
  lead: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  const { last } = scope;
  if (scope.narrowed || scope.isUnread || lead.some(isJudge)) return [];
  if (last?.concept.of !== "disputes" || last.concept.result !== "total") return [];
  if (last.doubts.some((doubt) => !removable.has(doubt))) return [];
  const { disputes } = last.concept;
  return (["corrected", "pending"] as const).flatMap((result) =>
    nothingOf(scope, { of: "disputes", disputes, result }, place, [...last.doubts], last.place)
  );
}

function disputesOf({ concept }: Mention): readonly Dispute[] {
  return concept.of === "disputes" ? concept.disputes : [];
}

/** 诉讼3件：直接起诉2件，均未审结: of the latter only. */
function narrowerTotal(
  { last }: Scope,
  totals: readonly Mention[],
  place: Stretch
): Mention | undefined {
  if (!last || last.number.end + 1 !== place.start) return undefined;
  if (last.concept.of !== "disputes" || last.concept.result !== "total") return undefined;
  const own = disputesOf(last);
  const isWithin = totals.some((each) => {
    const all = disputesOf(each);
    return all.length > own.length && own.every((one) => all.includes(one));
  });
  return isWithin ? last : undefined;
}

/**
 * 均维持, 均为复议后起诉: what is said of all disputes just told, of each kind by itself.
 * @param concept how they ended, or of which kind they were
 */
export function allDisputesSaid(
  scope: Scope,
  lead: readonly Word[],
  concept: DisputeConcept,
  place: Stretch
): readonly FigureStatement[] {
  const from =
    scope.words(scope.sentence.start, place.start).lastIndexOf("；") + scope.sentence.start;
  if (/其[他它余]|部分/.test(scope.words(place.start, place.end).slice(0, 6))) return [];
  if (scope.isUnread) return [];
  if (lead.some(isJudge) || /已?审结的|已结/.test(scope.words(place.start, place.end))) return [];
  const totals = scope.mentions.filter(
    (each) =>
      each.place.start > from &&
      each.concept.of === "disputes" &&
      each.concept.result === "total" &&
      !each.isPart
  );
  if (concept.result === "total") {
    const { last } = scope;
    // 败诉3件，均为未经复议的案件: of those that ended so.
    if (last?.concept.of === "disputes" && last.concept.result !== "total") {
      const isWithin = concept.disputes.length < last.concept.disputes.length;
      const own = { ...last.concept, disputes: concept.disputes };
      return isWithin && last.number.end + 1 === place.start
        ? asManyAs(scope, last, own, place)
        : [];
    }
    const subject = totals.at(-1);
    const of = subject?.concept.of === "disputes" ? subject.concept.disputes : [];
    const isNarrower =
      concept.disputes.length < of.length && concept.disputes.every((each) => of.includes(each));
    return subject && isNarrower ? asManyAs(scope, subject, concept, place) : [];
  }
  if (scope.part && scope.part.depth === 0 && scope.last?.isPart) {
    const { last } = scope;
    return last.concept.of === "disputes" && last.concept.result === "total"
      ? asManyAs(scope, last, { ...concept, disputes: last.concept.disputes }, place)
      : [];
  }
  const ended = scope.mentions.flatMap(({ concept: each }) =>
    each.of === "disputes" && each.result !== "total" ? [each.disputes.join()] : []
  );
  const named = has(lead, "dispute") ? allInLead(lead) : allDisputes;
  const narrower = narrowerTotal(scope, totals, place);
  if (narrower && !has(lead, "dispute"))
    return asManyAs(scope, narrower, { ...concept, disputes: disputesOf(narrower) }, place);
  const meant = totals.filter(
    ({ concept: each }) =>
      each.of === "disputes" &&
      !ended.includes(each.disputes.join()) &&
      each.disputes.every((dispute) => named.includes(dispute))
  );
  if (totals.length > 0) {
    return meant.flatMap((each) =>
      each.concept.of === "disputes"
        ? asManyAs(scope, each, { ...concept, disputes: each.concept.disputes }, place)
        : []
    );
  }
  if (!has(lead, "dispute")) return [];
  return (["upheld", "corrected", "otherOutcome", "pending"] as const)
    .filter((result) => result !== concept.result)
    .flatMap((result) =>
      nothingOf(scope, { of: "disputes", disputes: allInLead(lead), result }, place)
    );
}

/** 均已审结: none is pending. */
export function nonePending(
  scope: Scope,
  lead: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  if (scope.narrowed || scope.last?.doubts.some((doubt) => !removable.has(doubt))) return [];
  const { joined, disputes: last } = scope.spoken;
  // 直接起诉的2件均已审结: of these.
  const isOwn = scope.last?.number.quantity.end === place.start;
  const spoken = isOwn ? last : (joined ?? last);
  const disputes = has(lead, "dispute") ? allInLead(lead) : spoken;
  return disputes ? nothingOf(scope, { of: "disputes", disputes, result: "pending" }, place) : [];
}

function allInLead(lead: readonly Word[]): readonly Dispute[] {
  return allDisputes.filter((each) =>
    lead.some(({ meaning }) => meaning.is === "dispute" && meaning.disputes.includes(each))
  );
}
