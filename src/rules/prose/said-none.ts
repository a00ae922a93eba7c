import type { Clause } from "./clauses";
import { type Concept, groupOf, isWhole, type RequestConcept } from "./concept";
import { ownerDoubts, topicDoubt } from "./doubting";
import type { Doubt } from "./doubts";
import { type Head, headOf } from "./heads";
import type { MeaningName, RequestRow } from "./meanings";
import { has, wordsBefore, wordsBehind } from "./mention";
import { narrowings } from "./narrowing";
import { isOffice } from "./owners";
import { isPlanned, periodOf } from "./period";
import type { Stretch } from "./prose-text";
import { allDisputes, type Dispute } from "./readings";
import { nothingOf } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";
import type { Word } from "./vocabulary";
import { periodWords } from "./years";

/** So many signs may stand between 未 and what there was none of. */
const mostBetween = 1;

const emptyWords = /需要?|任何|一[件起例宗]|再/g;

/** None of one kind only: 没有应公开而不公开的, 除此以外未收到. */
export const limited =
  /^[与较比]|除此|除上述|其他政府信息|其他申请|其他(?:行政)?(?:复议|诉讼)|以外|应公开|应当公开|书面形式|口头/;

const yearWords: readonly MeaningName[] = ["lastYear", "inThisYear", "nextYear"];

const saysNothing: readonly MeaningName[] = ["filler", "and", "about", "all"];

/**
 * What there was none of: 未收到政府信息公开申请, 无行政复议.
 * @param words the words of the clause that belong to this 无
 * @param place the stretch that is quoted
 */
export function saidNone(
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
  const between = next ? scope.words(from, next.start).replace(emptyWords, "") : "";
  if (content && between.length > mostBetween && next?.is !== "dispute") return [];
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
    scope.words(before.end, applicant.start).replace(/[的任何由、和或及]/g, "") !== ""
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
  /[因由的被受及其等]|一[件起例宗]|引[起发]|导致|产生|提起|任何|新|公民|申请人|答复|工作|事项|案件|情况|情形|问题|行为|相关|针对|有关|事务|[我本](?:部门|机关|单位|校)|行政机关|本?[级局委镇县市区街道]|向法院|人民法院/g;

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
