import type { Clause, WordedNumber } from "./clauses";
import {
  answeredGroups,
  conceptName,
  groupOf,
  isWhole,
  readingsOf,
  type Concept,
  type RequestConcept,
} from "./concept";
import { removable, type Doubt } from "./doubts";
import { headOf, type Head, type Spoken } from "./heads";
import type { RequestRow } from "./meanings";
import { has, type Mention } from "./mention";
import { nothingLeft } from "./nothing-left";
import { isOneOfResults } from "./number-heads";
import { periodOf } from "./period";
import type { Stretch } from "./prose-text";
import { said } from "./saying";
import type { Scope } from "./scope";
import type { ChangeStatement, ShareStatement, Statement } from "./statement";

const longestBetween = 24;
const comparedYear =
  /(?:同比|(?:比|较|与|同)(?:去年|上年|上一年|前一年|(?<year>20\d\d)年?)|相比|同期|增幅|降幅|增减)/g;
const countUnits = /^(?:件|宗|起|份|例)$/;

function isOpenOnly(doubts: readonly Doubt[]): boolean {
  return doubts.every((doubt) => removable.has(doubt));
}

/** The number that a change is told of: the last of this year, with nothing but punctuation and little else between. */
function changed(scope: Scope, at: number): Mention | undefined {
  if (/复议|诉讼/.test(scope.words(at, at + 6)) && !/申请/.test(scope.words(at, at + 6)))
    return undefined;
  const own = [...scope.mentions].reverse().find(({ period }) => period === "this");
  const again = has(scope.seen, "request") || /申请|依申请公开/.test(scope.words(at, at + 12));
  if (!own && again && scope.around.whole) return scope.around.whole;
  const subject = own;
  if (scope.isUnread || scope.hasUnread) return undefined;
  if (!subject || !isOpenOnly(subject.doubts) || isOneOfResults(scope, subject)) return undefined;
  const between = scope.words(subject.place.end, at);
  const isNear = between.length <= longestBetween && !/[。；;]/.test(between);
  return isNear ? subject : undefined;
}

interface Change {
  readonly value: number;
  readonly step: number;
  readonly unit: ChangeStatement["unit"];
}

function changeStatement(
  scope: Scope,
  subject: Mention,
  place: Stretch,
  change: Change
): Statement {
  const { lastYear } = scope;
  const isSame = lastYear && conceptName(lastYear.concept) === conceptName(subject.concept);
  return {
    kind: "change",
    ...said(scope, place),
    stated: { value: change.value, step: change.step },
    readings: readingsOf(scope.report.format, subject.concept),
    doubts: subject.doubts,
    unit: change.unit,
    now: subject.number.quantity,
    others: otherSubjects(scope, subject),
    ...(isSame && { then: lastYear.number.quantity }),
  };
}

/** What else the sentence counts of this year: the change may be that of any of them. */
function otherSubjects(scope: Scope, subject: Mention): ChangeStatement["others"] {
  return [...scope.mentions, ...(scope.whole ? [scope.whole] : [])]
    .filter((each) => each !== subject && each.period === "this")
    .map(({ concept }) => readingsOf(scope.report.format, concept));
}

/** Whether a change is told against the year before the report's. */
function isAgainstLastYear(scope: Scope, words: string): boolean {
  const compared = [...words.matchAll(comparedYear)].at(-1);
  if (!compared) return scope.lastYear !== undefined;
  const year = compared.groups?.["year"];
  return year === undefined || Number(year) + 1 === scope.report.year;
}

/** How far back the words that a change is told against may stand. */
const longestComparison = 40;

function directionOf(number: WordedNumber, words: string): 1 | -1 | undefined {
  const direction = number.before.filter(({ meaning }) => meaning.is === "direction").at(-1);
  if (direction?.meaning.is === "direction") return direction.meaning.sign;
  const isCompared = /[比较]/.test(words);
  if ((isCompared && /多(?:出|了)?$/.test(words)) || /增幅(?:为|达|约)?$/.test(words)) return 1;
  if ((isCompared && /少了?$/.test(words)) || /降幅(?:为|达|约)?$/.test(words)) return -1;
  return undefined;
}

/** Whether a number tells a change, and what it says: 同比增长25%, 较上年减少20件, 比去年多4件. */
export function changeAt(
  scope: Scope,
  number: WordedNumber
): { readonly statements: readonly Statement[] } | undefined {
  const { quantity, start } = number;
  const words = scope.words(start, quantity.start);
  if (/[比较](?:上年|去年|20\d\d年)/.test(words) && /[多少][\u4e00-\u9fff]{1,4}$/.test(words))
    return { statements: [] };
  const sign = directionOf(number, words);
  if (sign === undefined) return undefined;
  if (scope.words(scope.sentence.start, quantity.start).slice(-longestComparison).includes("分别"))
    return { statements: [] };
  const isNumberOfRequests =
    has(number.before, "request", "receive") && !has(number.before, "compare");
  if (isNumberOfRequests && quantity.unit !== "%" && has(number.before, "direction"))
    return undefined;
  const none = { statements: [] };
  const subject = changed(scope, start);
  const before = scope.words(
    Math.max(scope.sentence.start, quantity.start - longestComparison),
    quantity.start
  );
  if (has(number.before, "applicant", "outcome", "narrow")) return none;
  if (quantity.approximate || !isAgainstLastYear(scope, before)) return none;
  const unit = quantity.unit === "%" ? "%" : "件";
  if (unit === "件" && !countUnits.test(quantity.unit)) return none;
  const place = { start, end: quantity.end };
  const change = { value: sign * quantity.value, step: quantity.step, unit } as const;
  if (has(number.before, "dispute")) {
    return { statements: changeOfDisputes(scope, number, place, change) };
  }
  return subject ? { statements: [changeStatement(scope, subject, place, change)] } : none;
}

/** 行政复议较上年增加1件: of all of them, where nothing but they are named. */
function changeOfDisputes(
  scope: Scope,
  { before }: WordedNumber,
  place: Stretch,
  change: Change
): readonly Statement[] {
  const [kind, ...others] = before.flatMap(({ meaning }) =>
    meaning.is === "dispute" ? [meaning.disputes] : []
  );
  const isNarrower = has(before, "result", "otherResult", "about", "reviewing", "otherMatter");
  if (!kind || others.length > 0 || isNarrower || scope.narrowed || tellsOfOthers(scope)) return [];
  const isOfDisclosure = has([...scope.seen, ...before], "disclosure", "request", "requestTopic");
  if (!isOfDisclosure) return [];
  const concept: Concept = { of: "disputes", disputes: kind, result: "total" };
  return [
    {
      kind: "change",
      ...said(scope, place),
      stated: { value: change.value, step: change.step },
      readings: readingsOf(scope.report.format, concept),
      doubts: [],
      unit: change.unit,
      others: [],
    },
  ];
}

const unchanged =
  /^(?:.{0,8})(?:与|和|同|较|比)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?(?:相比)?(?:基本)?持平|^(?:.{0,8})同比(?:基本)?持平/;
const doubled =
  /^(?:.{0,8})(?:比|较)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?(?:增加|增长|翻)了?一[倍番]/;

/** 与上年持平, 比去年增加一倍: changes without a figure. */
export function changeInWords(scope: Scope, place: Stretch): readonly Statement[] {
  const words = scope.words(place.start, place.end);
  const isUnchanged = unchanged.test(words) && !words.includes("基本");
  if (!isUnchanged && !doubled.test(words)) return [];
  const subject = changed(scope, place.start);
  if (!subject || !isAgainstLastYear(scope, words)) return [];
  const change = isUnchanged
    ? ({ value: 0, step: 1, unit: "件" } as const)
    : ({ value: 100, step: 1, unit: "%" } as const);
  return [changeStatement(scope, subject, place, change)];
}

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

/** Whether the sentence tells of others than the agency. */
function tellsOfOthers({ owner }: Scope): boolean {
  return owner !== undefined && owner.is !== "own";
}

/** 占86.92%, of the number before it or of what its own clause names. */
function shareAt(scope: Scope, number: WordedNumber): readonly Statement[] {
  const { quantity, before } = number;
  const lead = scope.words(number.start, quantity.start);
  if (/由|从|提高|降|升|上年|去年/.test(lead) || scope.isUnread) return [];
  if (periodOf(scope.words(scope.sentence.start, quantity.start), scope.report.year) !== "this")
    return [];
  if (ofUnknownWhole.test(lead) || tellsOfOthers(scope)) return [];
  const words = before.filter(({ meaning }) => meaning.is !== "share");
  const head = headOf(words, scope.words(number.start, quantity.start), scope.spoken);
  const dangling = head ? undefined : scope.dangling?.head;
  if (
    dangling?.concept.of === "requests" &&
    !isWhole(dangling.concept) &&
    dangling.doubts.length === 0
  ) {
    return shareStatement(scope, number, shareParts(dangling.concept, undefined), undefined, []);
  }
  if (head && !isOpen(scope, head) && head.concept.of === "requests") {
    scope.dangling = { head, depth: scope.part?.depth ?? 0 };
    if (head.doubts.length > 0 || has(before, "narrow") || scope.narrowed) return [];
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

/** 办结率98.05%, 公开率62.5%. */
function rateAt(scope: Scope, number: WordedNumber, rate: string): readonly Statement[] {
  const lead = scope.words(number.start, number.quantity.start);
  if (has(number.before, "narrow") || /按|及时|法定|时限|依|期/.test(lead) || scope.narrowed)
    return [];
  const told =
    scope.mentions.filter(({ concept }) => concept.of === "requests").at(-1) ?? scope.whole;
  if (!told && scope.around.topic !== "requests") return [];
  if (told && !isOpenOnly(told.doubts)) return [];
  if (number.quantity.value === 100 && !rate.includes("公开")) {
    return nothingLeft(scope, { start: number.start, end: number.quantity.end }, false);
  }
  const parts: (readonly [Concept, Concept])[] = rate.includes("公开")
    ? (["disposed", "received"] as const).map((row) => [
        { of: "requests", count: "outcome", rows: [["granted", "partial"], ["granted"]] },
        requestsOf([[row]]),
      ])
    : [[requestsOf([["disposed"], answeredGroups]), requestsOf([["received"], inHand])]];

  return shareStatement(scope, number, parts, undefined, told?.doubts ?? []);
}

type DisputeConcept = Extract<Concept, { readonly of: "disputes" }>;

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
  const told = scope.mentions.filter(({ concept }) => concept.of === "disputes").at(-1);
  if (told?.concept.of !== "disputes" || scope.isUnread || scope.narrowed) return [];
  if (!isOpenOnly(told.doubts) || told.period !== "this") return [];
  const disputes = named.at(-1) ?? told.concept.disputes;
  const parts = disputeShareParts(scope.spoken, { of: "disputes", disputes, result });
  return shareStatement(scope, number, parts, undefined, told.doubts);
}

/** 无法提供14件（35.9%）: nothing else stands in the bracket. */
function isRemark({ opening, start, end }: Clause, { quantity }: WordedNumber): boolean {
  return /[（(]/.test(opening) && quantity.start === start && quantity.end === end;
}

/** What a number in per cent says. */
export function percentAt(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): readonly Statement[] {
  const { quantity, before, after } = number;
  const change = changeAt(scope, number);
  if (change) return change.statements;
  if (quantity.unit !== "%" || quantity.approximate) return [];
  const resultRate = before.flatMap(({ meaning }) =>
    meaning.is === "resultRate" ? [meaning.result] : []
  );
  const [ofResult] = resultRate.slice(-1);
  if (ofResult) return resultRateAt(scope, number, ofResult);
  const rate = before.filter(({ meaning }) => meaning.is === "rate").at(-1);
  if (rate) return rateAt(scope, number, rate.text);
  const isShare = has(before, "share") || has(after, "share") || isRemark(clause, number);
  return isShare ? shareAt(scope, number) : [];
}
