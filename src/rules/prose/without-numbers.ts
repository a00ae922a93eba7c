import type { Clause } from "./clauses";
import {
  applicantsNamed,
  groupOf,
  isWhole,
  outcomeGroups,
  type Concept,
  type RequestConcept,
} from "./concept";
import { ownerDoubts, topicDoubt } from "./doubting";
import { removable, type Doubt } from "./doubts";
import { headOf, type Head } from "./heads";
import type { MeaningName, RequestRow } from "./meanings";
import { has, wordsBefore, wordsBehind, type Mention } from "./mention";
import { narrowings } from "./narrowing";
import { isOffice } from "./owners";
import { isPlanned, periodOf } from "./period";
import { nothingLeft } from "./nothing-left";
import { changeInWords } from "./changes";
import type { Stretch } from "./prose-text";
import { allDisputes, type Dispute } from "./readings";
import { asManyAs, nothingOf } from "./saying";
import type { Scope } from "./scope";
import { periodWords } from "./years";
import type { FigureStatement, Statement } from "./statement";
import type { Word } from "./vocabulary";

/** What a clause, or what stands behind its last number, says without a number: 未收到, 均维持, 全部办结. */
export function saidWithoutNumber(
  scope: Scope,
  clause: Clause,
  words: readonly Word[],
  start: number
): readonly Statement[] {
  const place = { start, end: clause.end };
  const changes = changeInWords(scope, place);
  if (changes.length > 0) return changes;
  const nones = words.filter(({ meaning }) => meaning.is === "none");
  if (nones.length > 0) {
    const isOfOthers = limited.test(scope.words(start, clause.end));
    const isUnfinished = has(words, "unfinished") && words[0]?.meaning.is !== "none";
    if (isOfOthers || isUnfinished) return [];
    return nones.flatMap((none, index) => {
      const next = nones[index + 1]?.start ?? clause.end;
      const own = words.filter(
        (word) => word.end <= next && (index === 0 || word.start >= none.start)
      );
      const from = index === 0 ? start : none.start;
      return saidNone(scope, clause, own, none, { start: from, end: next });
    });
  }
  if (isRest.test(scope.words(start, clause.end))) return saidOfRest(scope, words, place);
  const all = words.filter(({ meaning }) => meaning.is === "all").at(-1);
  if (all)
    return saidOfAll(scope, wordsBefore(words, all.start), wordsBehind(words, all.end), place);
  const people = applicantIs.test(scope.words(place.start, place.end));
  if (people && scope.whole) return nothingOf(scope, ofOrganisations(scope), place);
  return isAnswered(scope, place)
    ? nothingLeft(scope, place, true)
    : saidOfOne(scope, clause, words, place);
}

/** 申请人为自然人: all of them, though it does not say so. */
const applicantIs = /^[且，]?申请(?:人|主体)(?:类别|类型)?(?:为|是|系)(?:自然人|公民|个人)$/;

/** All applicants that are no people. */
function ofOrganisations({ report }: Scope): Concept {
  const others = applicantsNamed(report.format, organisations);
  return {
    of: "requests",
    count: "applicants",
    rows: [["received"]],
    ...(others && { applicants: others }),
  };
}

const answered =
  /^(?:现|目前)?已(?:经)?(?:[按依在于][^，。；]{1,12})?(?:予以|作出|进行)?(?:答复|回复|办结)(?:申请人|完毕|到位)?$/;

/** 收到3件，已按规定答复申请人: of all of them, though it does not say so. */
function isAnswered({ last, text }: Scope, { start, end }: Stretch): boolean {
  return (
    last?.concept.of === "requests" &&
    isWhole(last.concept) &&
    !last.isPart &&
    last.number.end + 1 === start &&
    answered.test(text.slice(start, end))
  );
}

/** So many signs may stand between 未 and what there was none of. */
const mostBetween = 1;

/** None of one kind only: 没有应公开而不公开的, 除此以外未收到. */
const limited =
  /^[与较比]|除此|除上述|其他政府信息|其他申请|其他(?:行政)?(?:复议|诉讼)|以外|应公开|应当公开|书面形式|口头/;

const yearWords: readonly MeaningName[] = ["lastYear", "inThisYear", "nextYear"];
const saysNothing: readonly MeaningName[] = ["filler", "and", "about", "all"];

function saidNone(
  scope: Scope,
  clause: Clause,
  words: readonly Word[],
  none: Word,
  place: Stretch
): readonly FigureStatement[] {
  const period = periodOf(periodWords(scope, clause, clause.end), scope.report.year);
  if (!period) return [];
  if (isPlanned(scope.words(scope.sentence.start, clause.end))) return [];
  const lead = wordsBefore(words, none.start);
  const behind = wordsBehind(words, none.end);
  const content = behind.some(({ meaning }) => !saysNothing.includes(meaning.is));
  const years = lead.filter(({ meaning }) => yearWords.includes(meaning.is));
  const before = /[:：]/.test(clause.opening) && lead.length === 0 ? naming(scope.seen) : lead;
  const told = content ? [...years, ...behind] : before;
  // 相关事项: no matter that is counted by itself.
  const absent = (told.at(-1)?.is === "about" ? told.slice(0, -1) : told).map(asRequests);
  const doubts: Doubt[] = [];
  const upTo = scope.words(scope.sentence.start, clause.end);
  if (upTo.includes("本级") && !isOffice(scope.report.agency)) doubts.push("level");
  if (scope.narrowed && scope.narrowed.doubt !== "partBefore") doubts.push(scope.narrowed.doubt);
  if (has(words, "ofWhich") || (content && has(lead, "applicant", "outcome"))) doubts.push("part");
  if (has(absent, "narrow") && !has(absent, "request", "receive")) return [];
  if (has(absent, "dispute") && narrowsCause(scope, absent, none.end, place.end)) return [];
  const at = behind.findIndex(({ is }) => is !== "filler");
  const [next, from] = [behind[at], behind[at - 1]?.end ?? none.end];
  if (next && content && next.start - from > mostBetween && next.is !== "dispute") return [];
  if (namesSome(scope, absent)) return [];
  const all = [...lead.filter(({ meaning }) => meaning.is === "narrow"), ...absent];
  const found = absentIn(scope, absent);
  const [only, ...more] = found;
  if (only && more.length === 0) scope.absent = { concept: only.concept, end: place.end };
  return (content ? found : found.slice(-1)).flatMap(({ concept, head }) => {
    if (period === "last" && !isToldOfLastYear(concept)) return [];
    const narrowed = narrowings(all, concept).filter((doubt) => doubt !== "publishing");
    // Whoever had none at all had none over disclosure either.
    const topic =
      concept.of === "disputes"
        ? undefined
        : topicDoubt({ scope, clause, head, concept, words: [...lead, ...absent], place });
    const owner = ownerDoubts(scope, clause, concept);
    const open = [...owner, ...doubts, ...narrowed, ...(topic ? [topic] : [])];
    return nothingOf(scope, concept, place, open).map((statement) => ({ ...statement, period }));
  });
}

/** 未出现依申请公开政府信息情况: of requests, not of the work on them. */
function asRequests(word: Word): Word {
  const isCase = word.is === "requestTopic" && word.text.endsWith("情况");
  return isCase ? { ...word, is: "request", meaning: { is: "request" } } : word;
}

/** 没有收到境外组织和个人的申请: none of some of them only. */
function namesSome(scope: Scope, absent: readonly Word[]): boolean {
  const at = absent.findIndex(({ meaning }) => meaning.is === "applicant");
  const before = absent
    .slice(0, Math.max(at, 0))
    .filter(({ meaning }) => meaning.is !== "and")
    .at(-1);
  const applicant = absent[at];
  return (
    before !== undefined &&
    applicant !== undefined &&
    scope.words(before.end, applicant.start).replace(/[的任何由]/g, "") !== ""
  );
}

/** 上年未收到申请, 去年无复议: but 去年无遗留 is of this year's tables, and 上年未制定 may be of what was remarked upon. */
function isToldOfLastYear(concept: Concept): boolean {
  if (concept.of === "requests") return concept.count === "received" && !concept.applicants;
  return concept.of === "disputes" && concept.result === "total";
}

/** 行政诉讼情况：无: what the colon stands behind. */
function naming(seen: readonly Word[]): readonly Word[] {
  return seen.filter(({ meaning }) => meaning.is !== "filler").slice(-1);
}

const plainCauses =
  /[因由的被受及其等]|引[起发]|导致|产生|提起|任何|新|公民|申请人|答复|工作|事项|案件|情况|情形|问题|行为|相关|针对|有关|事务|[我本](?:部门|机关|单位|校)|行政机关|本?[级局委镇县市区街道]|向法院|人民法院/g;

/** 举报、投诉、行政复议: told beside the disputes, not their cause. */
const besideDisputes = /(?:(?:举报|投诉|信访)[、，和及或]?){1,3}$/;

const otherCauses: readonly MeaningName[] = [
  "applicant",
  "publish",
  "otherMatter",
  "decision",
  "receiveNew",
  "outcome",
];

/** 无因程序违法引发的复议: none of one kind only. */
function narrowsCause(scope: Scope, absent: readonly Word[], start: number, end: number): boolean {
  const dispute = absent.find(({ meaning }) => meaning.is === "dispute" || meaning.is === "result");
  const first = dispute?.start ?? end;
  const beside = besideDisputes.exec(scope.words(start, first));
  const before = absent.filter(
    (word) => word.start >= start && word.end <= start + (beside?.index ?? first - start)
  );
  if (has(before, ...otherCauses)) return true;
  let rest = "";
  let from = start;
  for (const word of before) {
    rest += scope.words(from, word.start);
    from = word.end;
  }
  rest += scope.words(from, start + (beside?.index ?? first - start));
  return /新/.test(rest) || rest.replace(plainCauses, "").length > 2;
}

interface Absent {
  readonly concept: Concept;
  readonly head: Head;
}

function absentDisputes(scope: Scope, words: readonly Word[]): readonly Concept[] {
  if (has(words, "otherResult") && !has(words, "result")) return [];
  const found: Concept[] = [];
  let named: (readonly Dispute[])[] = [];
  let hasResults = false;
  for (const { meaning } of words) {
    if (meaning.is === "dispute") named.push(meaning.disputes);
    if (meaning.is !== "result") continue;
    hasResults = true;
    const { joined, disputes } = scope.spoken;
    const meant =
      named.length > 0 ? named : [meaning.disputes ?? joined ?? disputes ?? allDisputes];
    for (const each of meant)
      found.push({ of: "disputes", disputes: each, result: meaning.result });
    named = [];
  }
  if (hasResults || named.length === 0) return found;
  const disputes = allDisputes.filter((each) => named.some((some) => some.includes(each)));
  return [{ of: "disputes", disputes, result: "total" }];
}

/** 以“三安全一稳定”为由不予公开: the single row, not all of its group. */
function absentOutcomes(words: readonly Word[]): readonly (readonly RequestRow[])[] {
  const all = words.flatMap(({ meaning }) => (meaning.is === "outcome" ? [meaning.rows] : []));
  const single = all.flat().filter((row) => row.includes("."));
  return all.filter((rows) => !single.some((row) => rows.includes(groupOf(row))));
}

function carriedRows(words: readonly Word[]): readonly RequestRow[] {
  const isIn = has(words, "lastYear");
  return [
    ...(isIn ? (["carriedIn"] as const) : []),
    ...(!isIn || has(words, "inThisYear", "nextYear") ? (["carriedOut"] as const) : []),
  ];
}

/** 收到, and 收到、办理 too. */
function isReceiving({ meaning, text }: Word): boolean {
  return /^receive/.test(meaning.is) || (meaning.is === "handle" && text.startsWith("收"));
}

function absentRequests(
  concept: RequestConcept,
  words: readonly Word[]
): readonly RequestConcept[] {
  switch (concept.count) {
    case "outcome":
      return absentOutcomes(words).map((rows) => ({ ...concept, rows: [rows] }));
    case "applicants":
      return [{ ...concept, rows: [["received"]] }];
    case "carried":
      return carriedRows(words).map((row) => ({ ...concept, rows: [[row]] }));
    default:
      return words.some(isReceiving) || !has(words, "dispose", "handle")
        ? [{ ...concept, count: "received", rows: [["received"]] }]
        : [];
  }
}

/** Doubts that do not matter where there was nothing at all. */
const idle: ReadonlySet<Doubt> = new Set<Doubt>(["unfinished", "openWord", "direction"]);

/** The things that words say there were none of. */
function absentIn(scope: Scope, words: readonly Word[]): readonly Absent[] {
  if (has(words, "dispute", "result") || (has(words, "otherResult") && !has(words, "outcome"))) {
    return absentDisputes(scope, words).map((concept) => ({
      concept,
      head: { concept, doubts: [], named: true },
    }));
  }
  const head = headOf(words, "", scope.spoken);
  if (!head || head.doubts.some((doubt) => !idle.has(doubt))) return [];
  const { concept } = head;
  const absent = (each: Concept): Absent => ({ concept: each, head: { ...head, doubts: [] } });
  switch (concept.of) {
    case "requests": {
      const isBare = isWhole(concept) && !has(words, "request", "application");
      return isBare ? [] : absentRequests(concept, words).map(absent);
    }
    case "documents":
      return words.flatMap(({ meaning }) =>
        meaning.is === "documentVerb" ? [absent({ ...concept, column: meaning.column })] : []
      );
    case "decisions":
      return words.flatMap(({ meaning }) =>
        meaning.is === "decision" ? [absent({ of: "decisions", kind: meaning.kind })] : []
      );
    case "disputes":
      return [absent(concept)];
  }
}

const plainKind =
  /^[^均全都皆]{0,12}(?:均|全部?|都|全数|悉数|皆|一律|清一色)(?:已|依法)?(?:为|是|系|由|来自|属于?|申请人|主体|[、，])*$/;

/** 均为自然人以信函或网络方式提出: how they applied narrows nothing. */
const byMeans = /^(?:申请)?(?:以|通过|采用)[^，。；]{2,16}(?:提出|提交|申请)$/;

/** Behind 均为自然人 little may follow. */
const longestEnd = 6;

const organisations = "法人或其他组织";

function saidOfAll(
  scope: Scope,
  lead: readonly Word[],
  words: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  const whole = scope.words(scope.sentence.start, place.end);
  if (/除[^除。；]{1,30}外|到期申请|已到期/.test(whole)) return [];
  const isNarrowed = lead.some(
    ({ meaning }) => meaning.is === "narrow" && meaning.by !== "instance"
  );
  if (has(words, "none") || has(lead, "remaining", "ofWhich") || isNarrowed) return [];
  const ofDisputes = has([...lead, ...words], "dispute", "result", "reviewing");
  const isByMeans = words.some(
    ({ meaning, end }) => meaning.is === "applicant" && byMeans.test(scope.words(end, place.end))
  );
  const isNarrower = has(words, "narrow", "publish", "otherMatter") && !isByMeans;
  if (isNarrower && !has(words, "dispose") && !ofDisputes) return [];
  if (has(lead, "applicant") && !has(words, "applicant")) return [];
  const ended = has(words, "inYear") || has(lead, "inYear");
  const head = headOf(words, scope.words(words[0]?.start ?? place.end, place.end), scope.spoken);
  if (words.some(({ text }) => text === "审结")) return nonePending(scope, lead, place);
  if (words.some(isWon)) return wonAll(scope, lead, place);
  if (!head && !ended) return [];
  const named =
    has(lead, "request", "application") ||
    (has(scope.seen, "request", "application") && scope.around.topic !== "other");
  if (!head) return nothingLeft(scope, place, named);
  const isOfAll = scope.last?.concept.of === "requests" && isWhole(scope.last.concept);
  if (head.doubts.some((doubt) => doubt !== "openWord" || !isOfAll)) return [];
  const { concept } = head;
  if (concept.of === "disputes") return allDisputesSaid(scope, lead, concept, place);
  if (concept.of !== "requests") return [];
  const last = words
    .filter(({ meaning }) => meaning.is === "outcome" || meaning.is === "applicant")
    .at(-1);
  const rest = last ? scope.words(last.end, place.end) : "";
  if (rest.length > longestEnd && !byMeans.test(rest)) return [];
  if (concept.count === "received" && has(words, "receiveNew")) {
    const carriedIn: Concept = { of: "requests", count: "carried", rows: [["carriedIn"]] };
    return named ? nothingOf(scope, carriedIn, place) : [];
  }
  // 均为县外企业: of some of them only.
  const kind = concept.count === "applicants" && words.find(({ is }) => is === "applicant");
  if (kind && !plainKind.test(scope.words(lead.at(-1)?.end ?? place.start, kind.start))) return [];
  if (isWhole(concept)) {
    // 均由部门答复引起: what disputes came of.
    if (/引[起发]|产生/.test(rest || scope.words(place.start, place.end))) return [];
    const isDone = concept.count === "disposed" || has(words, "dispose", "inYear");
    return isDone ? nothingLeft(scope, place, named) : [];
  }
  // 均予以公开: the form's own row, without 部分公开.
  const isOwnRow = words.some(({ text }) => text.startsWith("予以公开"));
  const rows = isOwnRow ? concept.rows.slice(0, 1) : concept.rows;
  return allRequestsSaid(scope, lead, { ...concept, rows }, place);
}

const isRest = /^其?余(?:的)?(?:申请|复议|诉讼|案件)?(?:均|全部|都|皆)/;

/** 行政复议6件，被纠正2件，其余均维持: as many as the numbers told leave of all. */
function saidOfRest(
  scope: Scope,
  words: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  const head = headOf(words, scope.words(words[0]?.start ?? place.end, place.end), scope.spoken);
  if (!head || head.doubts.length > 0 || isWhole(head.concept) || scope.narrowed) return [];
  const { concept } = head;
  const told = scope.mentions.filter(
    ({ concept: each }) => each.of === concept.of && isOfSame(each, concept)
  );
  const at = told.map(({ concept: each }) => isWhole(each)).lastIndexOf(true);
  const whole = told[at] ?? (scope.whole?.concept.of === concept.of ? scope.whole : undefined);
  const parts = told.slice(at + 1);
  if (!whole || parts.length === 0 || scope.hasUnread) return [];
  if ([whole, ...parts].some(({ doubts }) => doubts.some((doubt) => !removable.has(doubt))))
    return [];
  const value = parts.reduce(
    (rest, { number }) => rest - number.quantity.value,
    whole.number.quantity.value
  );
  if (value <= 0) return [];
  const number = { ...whole.number, quantity: { ...whole.number.quantity, value } };
  return asManyAs(scope, { ...whole, number, atMost: head.atMost === true }, concept, place);
}

/** Whether two numbers are of the same list: outcomes of requests, results of the same disputes. */
function isOfSame(told: Concept, rest: Concept): boolean {
  if (told.of === "disputes" && rest.of === "disputes") {
    return told.disputes.join() === rest.disputes.join();
  }
  if (told.of !== "requests") return false;
  return isWhole(told) || told.count === "outcome" || told.count === "carried";
}

/** 复议机关均予维持 is said of the agency's own; 审理的均维持 may be of those it decides itself. */
function isJudge({ meaning, text }: Word): boolean {
  return meaning.is === "reviewing" && !/复议机[关构]$/.test(text);
}

function isWon({ meaning, text }: Word): boolean {
  return meaning.is === "otherResult" && /^(?:胜诉|驳回)/.test(text) && !text.includes("复议");
}

/** 均胜诉: none is pending, and none was corrected. */
function wonAll(scope: Scope, lead: readonly Word[], place: Stretch): readonly FigureStatement[] {
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

function allDisputesSaid(
  scope: Scope,
  lead: readonly Word[],
  concept: Extract<Concept, { readonly of: "disputes" }>,
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
function nonePending(
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

/** 不予公开2件，均属内部事务信息: in a list, too, it is said of the group that the row is of. */
function isWithin({ count, rows }: RequestConcept, of: RequestConcept): boolean {
  const [group, ...others] = of.rows.flat();
  if (count !== "outcome" || of.count !== "outcome" || others.length > 0) return false;
  return rows.flat().every((row) => row.includes(".") && groupOf(row) === group);
}

function allRequestsSaid(
  scope: Scope,
  lead: readonly Word[],
  concept: RequestConcept,
  place: Stretch
): readonly FigureStatement[] {
  if (concept.count === "carried") return [];
  const subject = subjectOf(scope);
  const of = subject?.concept;
  if (of?.of === "requests" && !isWhole(of) && subject) {
    const before = scope.mentions.at(-2)?.concept;
    const isList =
      before?.of === "requests" && before.count === "outcome" && concept.count === "outcome";
    if (isWithin(concept, of)) return asManyAs(scope, subject, concept, place);
    const isOfCarried = of.count === "carried" && concept.count === "applicants";
    if ((of.count !== "outcome" && !isOfCarried) || isList) return [];
    const meant = concept.count === "applicants" ? { ...concept, rows: of.rows } : concept;
    return asManyAs(scope, subject, meant, place);
  }
  const isNamed = of?.of === "requests" || has(lead, "request", "application", "applicants");
  const open = subject?.doubts ?? [];
  if (!isNamed || open.some((doubt) => doubt !== "topicOpen")) return [];
  if (concept.count === "applicants") {
    const others = applicantsNamed(scope.report.format, organisations);
    const isPeople = concept.applicants?.label === "自然人";
    if (!isPeople || !others) return subject ? asManyAs(scope, subject, concept, place) : [];
    const rest: Concept = { ...concept, rows: [["received"]], applicants: others };
    return nothingOf(scope, rest, place, [], subject ? subject.place : place);
  }
  if (subject)
    return asManyAs(scope, subject, { ...concept, rows: concept.rows.slice(0, 1) }, place);
  const meant = new Set(concept.rows.flat().map(groupOf));
  const rows = outcomeGroups.filter((row) => !meant.has(row));
  return nothingOf(scope, { of: "requests", count: "outcome", rows: [rows] }, place);
}

/** Whom 均 and 全部 speak of. */
function subjectOf(scope: Scope) {
  const { part, last } = scope;
  if (scope.narrowed || scope.isUnread) return undefined;
  if (part && part.depth === 0 && last?.isPart) {
    return last.concept.of === "requests" && last.concept.count === "outcome" ? last : scope.whole;
  }
  return last ?? scope.whole;
}

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

/** 行政诉讼1件，尚未审结: of one thing, what is said is said of all. */
function saidOfOne(
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
  const { concept: own } = last;
  // 尚在审理中的1件（系复议后起诉）: of those that ended so.
  if (own.of === "disputes" && own.result !== "total" && said.concept.of === "disputes") {
    const { disputes, result } = said.concept;
    const isNarrower = result === "total" && disputes.length < own.disputes.length;
    return isNarrower ? asManyAs(scope, last, { ...own, disputes }, place) : [];
  }
  if (last.concept.of === "disputes" && last.concept.result === "total") {
    const head = headOf(words, "", scope.spoken);
    if (head?.concept.of !== "disputes" || head.doubts.length > 0) return [];
    const { concept } = head;
    if (concept.result === "total" && concept.disputes.length >= last.concept.disputes.length)
      return [];
    const disputes = has(words, "dispute") ? concept.disputes : last.concept.disputes;
    const bounded = concept.result !== "total";
    return asManyAs(
      scope,
      { ...last, atMost: bounded && has(words, "otherResult") },
      { ...concept, disputes },
      place
    );
  }
  return saidOfAll(scope, [], words, place);
}
