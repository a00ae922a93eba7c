import type { Clause, WordedNumber } from "./clauses";
import {
  answeredGroups,
  groupOf,
  isWhole,
  readingsOf,
  type Concept,
  type DisputeConcept,
  type RequestConcept,
} from "./concept";
import { changeAt, changeInBracket } from "./changes";
import { isOpenOnly, type Doubt } from "./doubts";
import { headOf, type Head, type Spoken } from "./heads";
import type { RequestRow } from "./meanings";
import { has } from "./mention";
import { nothingLeft } from "./nothing-left";
import { periodOf } from "./period";
import type { Stretch } from "./prose-text";
import { said } from "./saying";
import type { Scope } from "./scope";
import type { ShareStatement, Statement } from "./statement";
import type { Word } from "./vocabulary";

type Rows = readonly RequestRow[];
const inHand: Rows = ["received", "carriedIn"];
const bases: readonly Rows[] = [["received"], inHand, ["disposed"]];

function requestsOf(rows: RequestConcept["rows"]): Concept {
  return { of: "requests", count: "handled", rows };
}

/** What a share may be of: applicants of the same requests, outcomes of all requests or of their group. */
function shareParts(
  concept: RequestConcept,
  parent: Concept | undefined
): readonly (readonly [part: Concept, whole: Concept])[] {
  if (concept.count === "applicants") {
    return bases.map((rows) => [{ ...concept, rows: [rows] }, requestsOf([rows])] as const);
  }
  const groups = concept.rows.flat().flatMap((row): readonly Rows[] => {
    const group = groupOf(row);
    return group === row ? [] : [[group]];
  });
  const wholes = [...bases, ...groups].map((rows) => requestsOf([rows]));
  const isOfGroup = parent?.of === "requests" && parent.count === "outcome";
  return [...wholes, ...(isOfGroup ? [parent] : [])].map((whole) => [concept, whole] as const);
}

/** 不予公开15件，其中自然人占93%: of those alone. */
function shareInPart(
  { part }: Scope,
  concept: RequestConcept
): readonly (readonly [part: Concept, whole: Concept])[] | undefined {
  const of = part?.parent?.concept;
  if (of?.of !== "requests" || of.count !== "outcome" || concept.count !== "applicants")
    return undefined;
  return [[{ ...concept, rows: of.rows }, of]];
}

function shareStatement(
  scope: Scope,
  number: WordedNumber,
  parts: readonly (readonly [part: Concept, whole: Concept])[],
  from: Stretch | undefined,
  doubts: readonly Doubt[]
): readonly Statement[] {
  const { format } = scope.report;
  const place = { start: number.start, end: number.quantity.end };
  const shares = parts.flatMap(([part, whole]) =>
    readingsOf(format, part).flatMap((each) =>
      readingsOf(format, whole).map((of) => ({ part: each, whole: of }))
    )
  );
  const statement: ShareStatement = {
    kind: "share",
    ...said(scope, place, from),
    stated: number.quantity,
    readings: shares.map(({ part }) => part),
    shares,
    doubts,
  };
  return [statement];
}

function isOpen(scope: Scope, { concept, named }: Head): boolean {
  if (concept.of !== "requests" || isWhole(concept)) return true;
  const spoken = scope.around.topic === "requests" || has(scope.seen, "request") || named;
  return !spoken && concept.count !== "applicants" && concept.count !== "outcome";
}

/** 占自然人的: of a whole that is not all requests. */
const ofUnknownWhole =
  /占(?!(?:办理|申请|全部|总|受理|新收|收到|办结|答复|本年|全年|依申请)[^，。；]{0,8}的$)[^，。；]{2,12}的$/;

/** 未予公开的28件中，不掌握占64.3%: of a number of which it is not known what it counts. */
function isOfUnread({ hasUnread, sentence, text }: Scope, { start }: WordedNumber): boolean {
  return hasUnread && /\d[件宗起份](?:申请)?中/.test(text.slice(sentence.start, start));
}

/** 占86.92%, of the number before it or of what its own clause names. */
function shareAt(scope: Scope, number: WordedNumber): readonly Statement[] {
  const { quantity, before } = number;
  const lead = scope.words(number.start, quantity.start);
  if (/由|从|提高|降|升|上年|去年|分别/.test(lead) || scope.isUnread) return [];
  if (periodOf(scope.words(scope.sentence.start, quantity.start), scope.report.year) !== "this")
    return [];
  if (ofUnknownWhole.test(lead) || scope.tellsOfOthers || isOfUnread(scope, number)) return [];
  const words = before.filter(({ meaning }) => meaning.is !== "share");
  const head = headOf(words, scope.words(number.start, quantity.start), scope.spoken);
  const isAlone = /^[，,、；（(]?(?:约|共|仅|就|即|为|达|达到)*(?:占|\d|$)/.test(lead);
  const dangling = head || !isAlone ? undefined : scope.dangling?.head;
  if (
    dangling?.concept.of === "requests" &&
    !isWhole(dangling.concept) &&
    dangling.doubts.length === 0
  ) {
    return shareStatement(scope, number, shareParts(dangling.concept, undefined), undefined, []);
  }
  if (head?.concept.of === "disputes" && head.concept.result !== "total" && !scope.narrowed) {
    if (head.doubts.length > 0 || head.atMost || has(before, "narrow")) return [];
    scope.dangling = { head, depth: scope.part?.depth ?? 0 };
    const parts = disputeShareParts(scope.spoken, head.concept);
    const told = scope.last?.concept.of === "disputes" ? scope.last.doubts : undefined;
    return told && isOpenOnly(told) ? shareStatement(scope, number, parts, undefined, told) : [];
  }
  if (head && !isOpen(scope, head) && head.concept.of === "requests") {
    scope.dangling = { head, depth: scope.part?.depth ?? 0 };
    if (head.doubts.length > 0 || has(before, "narrow") || scope.narrowed) return [];
    const inPart = shareInPart(scope, head.concept);
    if (inPart) return shareStatement(scope, number, inPart, undefined, []);
    return shareStatement(scope, number, shareParts(head.concept, undefined), undefined, []);
  }
  const last = scope.mentions.at(-1);
  if (/[合共总]计?占/.test(scope.words(number.start, quantity.start))) return [];
  if (!last || last.period !== "this" || !isOpenOnly(last.doubts)) return [];
  if (/[^，,、（(]/.test(scope.words(last.place.end, number.start)) || isWhole(last.concept))
    return [];
  if (last.concept.of === "disputes") {
    const parts = disputeShareParts(scope.spoken, last.concept);
    return shareStatement(scope, number, parts, last.place, last.doubts);
  }
  if (last.concept.of !== "requests") return [];
  const parent = scope.part?.parent?.concept;
  return shareStatement(scope, number, shareParts(last.concept, parent), last.place, last.doubts);
}

const rateInList =
  /(?:办结|答复)率[、和及与](?:按时|按期|及时|依法)(?:办结|答复)率均?(?:为|达到?)?$/;

/** 办结率、按时答复率均为100%: as much is said of the first alone. */
function isFirstOfRates({ quantity }: WordedNumber, lead: string): boolean {
  const list = quantity.value === 100 ? rateInList.exec(lead) : null;
  return list !== null && !/[按时期限]/.test(lead.slice(0, list.index));
}

/** 办结率98.05%, 公开率62.5%. */
function rateAt(scope: Scope, number: WordedNumber, rate: string): readonly Statement[] {
  const lead = scope.words(number.start, number.quantity.start);
  if (/由|从|上年|去年/.test(lead)) return [];
  const isNarrow = has(number.before, "narrow") || /按|及时|法定|时限|依(?!申请)|期/.test(lead);
  if ((isNarrow && !isFirstOfRates(number, lead)) || scope.narrowed) return [];
  const told =
    scope.mentions.filter(({ concept }) => concept.of === "requests").at(-1) ?? scope.whole;
  const isNamed = has(number.before, "request");
  if (!told && !isNamed && scope.around.topic !== "requests") return [];
  if (told && !isOpenOnly(told.doubts)) return [];
  if (number.quantity.value === 100 && !rate.includes("公开")) {
    return nothingLeft(scope, { start: number.start, end: number.quantity.end }, isNamed);
  }
  const parts: (readonly [Concept, Concept])[] = rate.includes("公开")
    ? (["disposed", "received"] as const).map((row) => [
        { of: "requests", count: "outcome", rows: [["granted", "partial"], ["granted"]] },
        requestsOf([[row]]),
      ])
    : [[requestsOf([["disposed"], answeredGroups]), requestsOf([["received"], inHand])]];

  return shareStatement(scope, number, parts, undefined, told?.doubts ?? []);
}

/** What a result may be a share of: all of its kind, or those that are decided. */
function disputeShareParts(
  { joined = [] }: Spoken,
  concept: DisputeConcept
): readonly (readonly [part: Concept, whole: Concept])[] {
  const kinds =
    joined.length > concept.disputes.length ? [concept.disputes, joined] : [concept.disputes];
  return kinds.flatMap((disputes) =>
    (["total", "closed"] as const).map(
      (result) =>
        [
          { ...concept, disputes },
          { of: "disputes", disputes, result },
        ] as const
    )
  );
}

/** 维持率61.1%, of the reviews or suits just told. */
function resultRateAt(
  scope: Scope,
  number: WordedNumber,
  result: DisputeConcept["result"]
): readonly Statement[] {
  const named = number.before.flatMap(({ meaning }) =>
    meaning.is === "dispute" ? [meaning.disputes] : []
  );
  if (/由|从|上年|去年/.test(scope.words(number.start, number.quantity.start))) return [];
  if (scope.isUnread || scope.narrowed) return [];
  const told = scope.mentions.filter(({ concept }) => concept.of === "disputes").at(-1);
  if (told && (!isOpenOnly(told.doubts) || told.period !== "this")) return [];
  const own = told?.concept.of === "disputes" ? told.concept.disputes : undefined;
  // 行政复议纠错率17.39%, in a sentence of its own: of those told of before.
  const isFirst = number.before[0]?.start === scope.sentence.start;
  const ofName = named.at(-1);
  const isToldOf = ofName && scope.around.told.has(`${ofName.join()} total`);
  const before = isFirst && isToldOf ? ofName : undefined;
  const disputes = own ? (named.at(-1) ?? own) : before;
  if (!disputes) return [];
  const parts = disputeShareParts(scope.spoken, { of: "disputes", disputes, result });
  return shareStatement(scope, number, parts, undefined, told?.doubts ?? []);
}

/** 无法提供14件（35.9%）: nothing else stands in the bracket. */
function isRemark({ opening, start, end }: Clause, { quantity }: WordedNumber): boolean {
  return /[（(]/.test(opening) && quantity.start === start && quantity.end === end;
}

/** 予以公开95件，占全部答复130件的73.1%: the share of a number in the one told between. */
function shareOfTold(scope: Scope, clause: Clause, number: WordedNumber): readonly Statement[] {
  const whole = clause.numbers[clause.numbers.indexOf(number) - 1];
  const [part, told] = scope.mentions.slice(-2);
  if (!whole || !part || told?.number !== whole || told.concept.of !== "requests") return [];
  if (!/^占/.test(scope.words(whole.start, whole.quantity.start)) || !isWhole(told.concept))
    return [];
  if (part.period !== "this" || !isOpenOnly(part.doubts) || scope.narrowed) return [];
  if (part.concept.of !== "requests" || isWhole(part.concept)) return [];
  if (!/^[，,、（(]?$/.test(scope.words(part.place.end, whole.start))) return [];
  // What follows is told of the part again: 其中自然人占93%.
  scope.last = part;
  const parts = shareParts(part.concept, undefined);
  return shareStatement(scope, number, parts, part.place, part.doubts);
}

function isChannel({ meaning }: Word): boolean {
  return meaning.is === "narrow" && meaning.by === "channel";
}

/** 其余28%为无法提供: what stands behind it says what it is the share of, in all requests. */
function namedBehind(
  scope: Scope,
  { quantity, before, after, end }: WordedNumber
): readonly Word[] {
  const [first] = after;
  if (has(before, "share", "applicant", "outcome")) return [];
  if (!first || (first.is !== "outcome" && first.is !== "applicant")) return [];
  const { last } = scope;
  const { part } = scope;
  const parent = part?.parent?.concept;
  const isOfAll = parent?.of === "requests" && isWhole(parent);
  if ((part && !isOfAll) || scope.seen.some(isChannel) || (last && !isWhole(last.concept)))
    return [];
  const between = scope.words(quantity.end, first.start);
  return /^(?:的申请)?(?:为|是|系|属于?)?$/.test(between) && end - first.end <= 2 ? [first] : [];
}

/** 无法提供占比最高，达30.3%. */
function isOfMost(scope: Scope, clause: Clause, { start, quantity }: WordedNumber): boolean {
  const { clauses } = scope.sentence;
  const before = clauses[clauses.indexOf(clause) - 1];
  return (
    before?.depth === clause.depth &&
    scope.dangling?.depth === clause.depth &&
    /^(?:达到?|为)?$/.test(scope.words(start, quantity.start)) &&
    /占比?(?:例|重)?(?:最[高大多]|较[高大多]|绝?大多数|(?:超过?|近|逾)?[五六七八九]成(?:多|以上)?)$/.test(
      scope.words(before.start, before.end)
    )
  );
}

/** 公开（含部分公开）率达68%. */
function isOfOpenRate(scope: Scope, clause: Clause, { quantity }: WordedNumber): boolean {
  if (!/^率(?:达到?|为)?$/.test(scope.words(clause.start, quantity.start))) return false;
  const from = Math.max(scope.sentence.start, clause.start - longestOpenRate);
  return /[^动]公开[（(](?:含|包括|包含)部分公开[）)]$/.test(scope.words(from, clause.start));
}

const longestOpenRate = 12;

/** What a number in per cent says. */
export function percentAt(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): readonly Statement[] {
  const { quantity, before, after } = number;
  const change = changeAt(scope, number);
  if (change) return change.statements;
  const inBracket = changeInBracket(scope, clause, number);
  if (inBracket) return inBracket;
  if (quantity.unit !== "%" || quantity.approximate) return [];
  const resultRate = before.flatMap(({ meaning }) =>
    meaning.is === "resultRate" ? [meaning.result] : []
  );
  const [ofResult] = resultRate.slice(-1);
  if (ofResult) return resultRateAt(scope, number, ofResult);
  const rate = before.filter(({ meaning }) => meaning.is === "rate").at(-1);
  if (rate) return rateAt(scope, number, rate.text);
  if (isOfOpenRate(scope, clause, number)) return rateAt(scope, number, "公开率");
  if (scope.words(number.start, quantity.start) === "的") return shareOfTold(scope, clause, number);
  const behind = namedBehind(scope, number);
  if (behind.length > 0) return shareAt(scope, { ...number, before: behind });
  const isShare = has(before, "share") || has(after, "share") || isRemark(clause, number);
  if (!isShare && isOfMost(scope, clause, number)) return shareAt(scope, number);
  return isShare ? shareAt(scope, number) : [];
}
