import type { Clause, WordedNumber } from "./clauses";
import { conceptName, readingsOf, receivedRows, type Concept } from "./concept";
import { isOpenOnly } from "./doubts";
import { has, type Mention } from "./mention";
import { isOneOfResults } from "./year-heads";
import { openWords } from "./period";
import type { Stretch } from "./prose-text";
import { said } from "./saying";
import type { Scope } from "./scope";
import type { ChangeStatement, Statement } from "./statement";

const longestBetween = 24;
const comparedYear =
  /(?:同比|(?:比|较|与|同)(?:去年|上年|上一年|前一年|(?<year>20\d\d)年?)|相比|同期|增长率|增幅|降幅|增减)/g;
const countUnits = /^(?:件|宗|起|份|例)$/;

/** The last number of this year; behind one of last year, that of the same thing: 收到9件，复议2件，比上年收到的5件增加4件. */
function ofThisYear({ last, mentions }: Scope): Mention | undefined {
  if (last?.period === "this") return last;
  const name = last && conceptName(last.concept);
  return [...mentions]
    .reverse()
    .find(({ period, concept }) => period === "this" && conceptName(concept) === name);
}

/** The number that a change is told of: the last of this year, with nothing but punctuation and little else between. */
function changed(scope: Scope, at: number): Mention | undefined {
  if (/复议|诉讼/.test(scope.words(at, at + 6)) && !/申请/.test(scope.words(at, at + 6)))
    return undefined;
  const own = ofThisYear(scope);
  const again = has(scope.seen, "request") || /申请|依申请公开/.test(scope.words(at, at + 12));
  if (!own && again && scope.around.whole) return scope.around.whole;
  const subject = own;
  if (!subject || !isOpenOnly(subject.doubts) || isOneOfResults(scope, subject)) return undefined;
  const between = openWords(scope.text, subject.place.end, at);
  if (scope.isUnread || (scope.hasUnread && !/^[，,、]?$/.test(between))) return undefined;
  // Behind parts that add up to it, a whole is spoken of again.
  const isAgain = subject !== scope.mentions.at(-1) && subject === scope.last;
  const isNear = (isAgain || between.length <= longestBetween) && !/[。；;]/.test(between);
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
    ...(subject.period === "this" && { now: subject.number.quantity }),
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
  if (isCompared && /(?:提升|上涨)了?$/.test(words)) return 1;
  if ((isCompared && /多(?:出|了)?$/.test(words)) || /增幅(?:为|达|约)?$/.test(words)) return 1;
  if ((isCompared && /少了?$/.test(words)) || /降幅(?:为|达|约)?$/.test(words)) return -1;
  return undefined;
}

/** 受理量与上年50件相比增长20%: the change of what only the year before is told of. */
function sinceLast({ last, text }: Scope, { start, quantity }: WordedNumber): Mention | undefined {
  const goesOn = /^的?相比[，,]?(?:同比)?[增减上下提回降]/.test(text.slice(start, quantity.start));
  const isLast = last?.period === "last" && last.number.quantity.end === start;
  return goesOn && isLast && isOpenOnly(last.doubts) ? last : undefined;
}

const counted = [
  "request",
  "application",
  "outcome",
  "dispute",
  "document",
  "documentVerb",
] as const;

/** 现行有效件数降至311件: not by how many, but to how many. */
function isLevel({ before, quantity }: WordedNumber, words: string): boolean {
  return /[至到]$/.test(words) && countUnits.test(quantity.unit) && has(before, ...counted);
}

/** 减少64件, but not 要求降低收费的申请64件. */
function isDirectlyBefore({ before, quantity }: WordedNumber): boolean {
  const last = before.at(-1);
  return last?.is === "direction" && last.end === quantity.start;
}

/** Whether a number tells a change, and what it says: 同比增长25%, 较上年减少20件, 比去年多4件. */
export function changeAt(
  scope: Scope,
  number: WordedNumber
): { readonly statements: readonly Statement[] } | undefined {
  const { quantity, start } = number;
  const words = scope.words(start, quantity.start);
  if (
    /[比较](?:上年|去年|20\d\d年)/.test(words) &&
    /[多少](?![了出]$)[\u4e00-\u9fff]{1,4}$/.test(words)
  )
    return { statements: [] };
  const sign = directionOf(number, words);
  if (sign === undefined || isLevel(number, words)) return undefined;
  // 纠错率降为16.7%: what it is now, not by how much.
  if (quantity.unit === "%" && /[降升增减高落加少][为至到]$/.test(words)) return { statements: [] };
  if (scope.words(scope.sentence.start, quantity.start).slice(-longestComparison).includes("分别"))
    return { statements: [] };
  const isNumberOfRequests =
    has(number.before, "request", "receive") && !has(number.before, "compare");
  const isCounted = isNumberOfRequests && quantity.unit !== "%" && has(number.before, "direction");
  // 收到要求降低收费的申请5件 says how many there were, 收到申请减少64件 says how many fewer.
  if (isCounted && !isDirectlyBefore(number)) return undefined;
  const none = { statements: [] };
  const subject = changed(scope, start) ?? sinceLast(scope, number);
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
  if (!subject) return { statements: changeOfAll(scope, number, place, change) };
  return { statements: [changeStatement(scope, subject, place, change)] };
}

/** What may stand before 政府信息公开申请量 that takes none of it away. */
const plainLead =
  /^(?:20\d\d年度?|全年|本年度?|今年|年内|全[省市县区州镇乡]|[我本][省市县区州镇乡局委厅]|共|[，,])*$/;

/** 政府信息公开申请量同比增长35%, where their number itself is not told. */
function changeOfAll(
  scope: Scope,
  { before, start }: WordedNumber,
  place: Stretch,
  { value, step, unit }: Change
): readonly Statement[] {
  const [first, next] = before.filter(({ is }) => is !== "receive" && is !== "inThisYear");
  if (first?.is !== "request" || next?.is !== "compare" || scope.last || scope.narrowed) return [];
  const receive = before.find(({ is }) => is === "receive");
  const lead = scope.words(scope.sentence.start, receive?.start ?? first.start);
  const isNear = scope.words(first.end, next.start).length <= 1 && start === scope.sentence.start;
  if (!isNear || !plainLead.test(lead) || scope.tellsOfOthers) return [];
  const concept: Concept = { of: "requests", count: "received", rows: receivedRows };
  return [
    {
      kind: "change",
      ...said(scope, place),
      stated: { value, step },
      readings: readingsOf(scope.report.format, concept),
      doubts: [],
      unit,
      others: [],
    },
  ];
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
  if (!kind || others.length > 0 || isNarrower || scope.narrowed || scope.tellsOfOthers) return [];
  const concept: Concept = { of: "disputes", disputes: kind, result: "total" };
  const name = conceptName(concept);
  const told = scope.mentions.find(
    (each) => each.period === "this" && conceptName(each.concept) === name
  );
  const isOfDisclosure = has([...scope.seen, ...before], "disclosure", "request", "requestTopic");
  if (!isOfDisclosure && !(told && isOpenOnly(told.doubts))) return [];
  return [
    {
      kind: "change",
      ...said(scope, place),
      stated: { value: change.value, step: change.step },
      readings: readingsOf(scope.report.format, concept),
      doubts: isOfDisclosure ? [] : (told?.doubts ?? []),
      unit: change.unit,
      others: [],
    },
  ];
}

const inWords =
  /(?:(?<up>增长|增加|上升|提高)|下降|减少|降低|回落)了?(?:(?:大?约|接?近|超过?|逾)?[一二三四五六七八九两]成[多余半一二三四五六七八九]?(?:以上|左右)?|\d{1,6}[件宗起份])$/;
const longestInWords = 14;

/** 较上年增长近两成（19.5%）, 增加24件（25%）: the bracket says exactly what the words before it say about. */
export function changeInBracket(
  scope: Scope,
  clause: Clause,
  { quantity }: WordedNumber
): readonly Statement[] | undefined {
  if (!/[（(]/.test(clause.opening) || clause.start !== quantity.start) return undefined;
  const { clauses, start } = scope.sentence;
  const end = clause.start - 1;
  const told = inWords.exec(scope.words(Math.max(start, end - longestInWords), end));
  const before = clauses[clauses.indexOf(clause) - 1];
  if (!told || before?.end !== end || quantity.unit !== "%" || quantity.approximate)
    return undefined;
  const subject = changed(scope, before.start);
  const isOther = has(before.words, "applicant", "outcome", "dispute", "narrow");
  if (!subject || isOther || !isAgainstLastYear(scope, scope.words(before.start, end))) return [];
  const sign = told.groups?.["up"] === undefined ? -1 : 1;
  const change = { value: sign * quantity.value, step: quantity.step, unit: "%" } as const;
  return [changeStatement(scope, subject, quantity, change)];
}

/** 与2024年的64宗持平: as many as the number of last year just told. */
export function sameAsLast(scope: Scope, clause: Clause, at: number): readonly Statement[] {
  const { last } = scope;
  const place = { start: at, end: at + "持平".length };
  if (last?.period !== "last" || scope.words(place.start, place.end) !== "持平") return [];
  const subject = changed(scope, clause.start);
  if (!subject || conceptName(subject.concept) !== conceptName(last.concept)) return [];
  return [changeStatement(scope, subject, place, { value: 0, step: 1, unit: "件" })];
}

const unchanged =
  /^(?:.{0,8})(?:与|和|同|较|比)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?(?:相比)?(?:基本)?持平|^(?:.{0,8})同比(?:基本)?持平/;
const doubled =
  /^(?:.{0,8})(?:同比|(?:比|较)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?)(?:增加|增长|翻)了?一[倍番]/;

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

/** 复议5件、诉讼4件，较上年分别增加1件、减少2件: each the change of one of those just told. */
export function eachChange(scope: Scope, clause: Clause): readonly Statement[] | undefined {
  const subjects = toldTogether(scope, clause);
  const [first] = clause.numbers;
  const lead = first ? scope.words(clause.start, first.quantity.start) : "";
  if (!subjects || !first || !lead.includes("分别") || !isAgainstLastYear(scope, lead))
    return undefined;
  let sign = directionOf(first, lead);
  if (sign === undefined) return undefined;
  const statements: Statement[] = [];
  for (const [index, number] of clause.numbers.entries()) {
    const { quantity } = number;
    sign = directionOf(number, scope.words(number.start, quantity.start)) ?? sign;
    const subject = subjects[index];
    const unit = quantity.unit === "%" ? "%" : "件";
    if (!subject || (quantity.approximate && index > 0) || !isOpenOnly(subject.doubts)) continue;
    if (unit === "件" && !countUnits.test(quantity.unit)) continue;
    const place = { start: number.start, end: quantity.end };
    const change = { value: sign * quantity.value, step: quantity.step, unit } as const;
    statements.push(changeStatement(scope, subject, place, change));
  }
  return statements;
}

/** 复议5件，诉讼4件，: the clauses before this one that have as many numbers, one each or all in one. */
function clausesTogether({ sentence }: Scope, clause: Clause): readonly Clause[] {
  const at = sentence.clauses.indexOf(clause);
  const count = clause.numbers.length;
  const [all] = sentence.clauses.slice(Math.max(0, at - 1), at);
  if (all?.numbers.length === count) return [all];
  const each = sentence.clauses.slice(Math.max(0, at - count), at);
  return each.length === count && each.every(({ numbers }) => numbers.length === 1) ? each : [];
}

/** The numbers just before a clause, where they are as many as its own and all of them were read. */
export function toldTogether(scope: Scope, clause: Clause): readonly Mention[] | undefined {
  const count = clause.numbers.length;
  if (count < 2) return undefined;
  const together = clausesTogether(scope, clause);
  const [before] = together;
  const end = together.at(-1)?.end ?? 0;
  if (!before || together.some(({ depth }) => depth !== clause.depth)) return undefined;
  const told = scope.mentions.slice(-count);
  const areOfClause =
    told.length === count &&
    told.every(
      ({ number, period }) =>
        period === "this" && number.quantity.start >= before.start && number.quantity.end <= end
    );
  return areOfClause ? told : undefined;
}
