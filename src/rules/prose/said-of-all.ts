import { amountOf } from "./amounts";
import {
  applicantsNamed,
  type Concept,
  groupOf,
  isWhole,
  outcomeGroups,
  readingsOf,
  type RequestConcept,
} from "./concept";
import { type Doubt, removable } from "./doubts";
import { headOf } from "./heads";
import { has, type Mention } from "./mention";
import { nothingLeft } from "./nothing-left";
import type { Stretch } from "./prose-text";
import { allDisputesSaid, isWon, nonePending, wonAll } from "./said-of-disputes";
import { asManyAs, nothingOf } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";
import type { Word } from "./vocabulary";

const plainKind =
  /^[^均全都皆]{0,12}(?:均|全部?|都|全数|悉数|皆|一律|清一色)(?:已|依法)?(?:为|是|系|由|来自|属于?|申请人|主体|[、，])*$/;

/** 均为自然人以信函或网络方式提出: how they applied narrows nothing. */
const byMeans = /^(?:申请)?(?:以|通过|采用)[^，。；]{2,16}(?:提出|提交|申请)$/;

/** Behind 均为自然人 little may follow. */
const longestEnd = 6;

/** How a form calls together the applicants that are no people. */
export const organisations = "法人或其他组织";

/** Whether 均 is said of some of them only: 除2件外均已办结, 信函申请均已办结. */
function isOfSomeOnly(
  scope: Scope,
  lead: readonly Word[],
  words: readonly Word[],
  place: Stretch
): boolean {
  const whole = scope.words(scope.sentence.start, place.end);
  if (/除[^除。；]{1,30}外|到期申请|已到期/.test(whole)) return true;
  const isNarrowed = lead.some(
    ({ meaning }) => meaning.is === "narrow" && meaning.by !== "instance"
  );
  if (has(words, "none") || has(lead, "remaining", "ofWhich") || isNarrowed) return true;
  const ofDisputes = has([...lead, ...words], "dispute", "result", "reviewing");
  const isByMeans = words.some(
    ({ is, end }) => is === "applicant" && byMeans.test(scope.words(end, place.end))
  );
  const isNarrower = has(words, "narrow", "publish", "otherMatter") && !isByMeans;
  if (isNarrower && !has(words, "dispose") && !ofDisputes) return true;
  return has(lead, "applicant") && !has(words, "applicant");
}

/**
 * What is said of all of a thing just told: 均已办结, 全部维持, 均为自然人.
 * @param lead the words of the clause before 均
 * @param words those behind it
 * @param place the stretch that is quoted
 */
export function saidOfAll(
  scope: Scope,
  lead: readonly Word[],
  words: readonly Word[],
  place: Stretch
): readonly FigureStatement[] {
  if (isOfSomeOnly(scope, lead, words, place)) return [];
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

/** Words that speak of all that the numbers before have left: 其余均. */
export const isRest = /^其?余(?:的)?(?:申请|复议|诉讼|案件)?(?:均|全部|都|皆)/;

/** 行政复议6件，被纠正2件，其余均维持: as many as the numbers told leave of all. */
export function saidOfRest(
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

/** 不予公开2件，均属内部事务信息: in a list, too, it is said of the group that the row is of. */
export function isWithin({ count, rows }: RequestConcept, of: RequestConcept): boolean {
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
  const isOfTables = subject && concept.count === "applicants" && fits(scope, subject);
  const isLoose = (doubt: Doubt): boolean =>
    isOfTables ? removable.has(doubt) : doubt === "topicOpen";
  if (!isNamed || !open.every(isLoose)) return [];
  if (concept.count === "applicants") {
    const others = applicantsNamed(scope.report.format, organisations);
    const isPeople = concept.applicants?.label === "自然人";
    if (!isPeople || !others) return subject ? asManyAs(scope, subject, concept, place) : [];
    const rest: Concept = { ...concept, rows: [["received"]], applicants: others };
    return nothingOf(scope, rest, place, open, subject ? subject.place : place);
  }
  if (subject) {
    const meant: Concept = { ...concept, rows: concept.rows.slice(0, 1) };
    return asManyAs(scope, subject, meant, place).map((each) => withCarriedIn(scope, each));
  }
  const meant = new Set(concept.rows.flat().map(groupOf));
  const rows = outcomeGroups.filter((row) => !meant.has(row));
  return nothingOf(scope, { of: "requests", count: "outcome", rows: [rows] }, place);
}

/** 办理6件，均予以公开: what was carried in may have come to the same. */
function withCarriedIn({ report }: Scope, statement: FigureStatement): FigureStatement {
  const carried = amountOf(report, { name: "", cells: ["t3.carriedIn.total"] }).sum;
  const { stated, others = [] } = statement;
  return carried > 0 ? { ...statement, others: [...others, stated.value + carried] } : statement;
}

/** Whether the tables have the number that 均 speaks of. */
function fits({ report }: Scope, { concept, number }: Mention): boolean {
  return readingsOf(report.format, concept).some(
    (reading) => amountOf(report, reading).sum === number.quantity.value
  );
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
