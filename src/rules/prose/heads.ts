import type { ApplicantGroup } from "../../report/applicants";
import type { FormatId } from "../../report/formats";
import {
  answeredGroups,
  applicantsNamed,
  groupOf,
  handledRows,
  receivedRows,
  type Concept,
  type RequestConcept,
} from "./concept";
import type { Doubt } from "./doubts";
import type { Meaning, MeaningName } from "./meanings";
import {
  allDisputes,
  suits,
  type Dispute,
  type DisputeResult,
  type OfficialDocument,
} from "./readings";
import type { Word } from "./vocabulary";

/** What was spoken of before, for words that leave it out. */
export interface Spoken {
  readonly format: FormatId;
  readonly year: number | null;
  readonly disputes: readonly Dispute[] | undefined;
  readonly documents: readonly OfficialDocument[] | undefined;
  /** Reviews and suits whose totals were told one after the other. */
  readonly joined: readonly Dispute[] | undefined;
  /** Whether outcomes were told just before: what is carried then is carried on. */
  readonly afterOutcomes: boolean;
}

/** What words around a number say that it counts. */
export interface Head {
  readonly concept: Concept;
  readonly doubts: readonly Doubt[];
  /** Whether these words themselves say that requests, or disputes over them, are meant. */
  readonly named: boolean;
  /** Whether it is one of several things that the figure counts. */
  readonly atMost?: true;
}

type Of<Name extends MeaningName> = Extract<Meaning, { readonly is: Name }>;

/** The words of a clause by what they mean. */
class WordsByMeaning {
  constructor(
    readonly words: readonly Word[],
    readonly text: string
  ) {}

  has(...names: readonly MeaningName[]): boolean {
    return this.words.some(({ is }) => names.includes(is));
  }

  all<Name extends MeaningName>(name: Name): readonly (Word & { readonly meaning: Of<Name> })[] {
    return this.words.filter(
      (word): word is Word & { readonly meaning: Of<Name> } => word.is === name
    );
  }

  last<Name extends MeaningName>(name: Name): (Word & { readonly meaning: Of<Name> }) | undefined {
    return this.all(name).at(-1);
  }

  /** Whether a reason that is no known row stands before a word: 因缺乏现成资料而未能提供. */
  reasonBefore(word: Word): boolean {
    const at = this.text.indexOf(word.text);
    return (
      at >= 0 &&
      /(?:因|由于|属|涉及)[^，。；因由属涉]{3,}$|[^，。；]{3}而$/.test(this.text.slice(0, at))
    );
  }

  /** Whether nothing stands between two words but joining words. */
  joins(first: Word, second: Word): boolean {
    const between = this.words.filter(({ start }) => start >= first.end && start < second.start);
    const length = between.reduce((sum, { start, end }) => sum + end - start, 0);
    return (
      between.some(({ meaning }) => meaning.is === "and") &&
      between.every(({ meaning }) => meaning.is === "and" || meaning.is === "filler") &&
      second.start - first.end - length <= 2
    );
  }
}

const specificSuits = (disputes: readonly Dispute[]): boolean =>
  disputes.length === 1 && disputes[0] !== "review";

function disputesNamed(words: WordsByMeaning): readonly Dispute[] | undefined {
  const named = words.all("dispute");
  const last = named.at(-1);
  if (!last) return undefined;
  const specific = named.filter(({ meaning }) => specificSuits(meaning.disputes)).at(-1);
  const before = named.at(-2);
  if (before && words.joins(before, last)) {
    return allDisputes.filter((each) =>
      [...before.meaning.disputes, ...last.meaning.disputes].includes(each)
    );
  }
  return (specific ?? last).meaning.disputes;
}

/** 复议机关维持7件, 法院判决驳回4件: who decided says over what. */
function judgedBy(
  text: string,
  spoken: readonly Dispute[] | undefined
): readonly Dispute[] | undefined {
  if (spoken?.length !== allDisputes.length) return undefined;
  if (/复议机关/.test(text)) return ["review"];
  return /法院|判决|裁定/.test(text) ? suits : undefined;
}

/** 2件经复议被纠正: in the review, not in a suit after it. */
function reviewedIn(words: WordsByMeaning): readonly Dispute[] | undefined {
  const [only, ...more] = words.all("dispute");
  const isReviewed = only && more.length === 0 && /^经过?(?:行政)?复议的?$/.test(only.text);
  return isReviewed && words.has("result") && !/诉|法院|判/.test(words.text)
    ? ["review"]
    : undefined;
}

/** 1件申请人自行撤回, behind disputes: how it ended. */
function withdrawal(words: WordsByMeaning): Word | undefined {
  if (words.has("request", "application")) return undefined;
  return words.all("narrow").find(({ text }) => /撤[回诉]$/.test(text));
}

function disputeHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  const result = words.last("result");
  const other = words.last("otherResult") ?? (spoken.disputes && withdrawal(words));
  if (!words.has("dispute") && !result && !other) return undefined;
  const named = disputesNamed(words) ?? result?.meaning.disputes;
  const disputes =
    reviewedIn(words) ?? named ?? judgedBy(words.text, spoken.disputes) ?? spoken.disputes;
  if (!disputes) return undefined;
  const meant = result?.meaning.disputes && disputes.length > 1 ? suits : disputes;
  const isNamed = words.has("request", "requestTopic", "disclosure");
  const of = (one: DisputeResult): Concept => ({ of: "disputes", disputes: meant, result: one });
  if (result) return { concept: of(result.meaning.result), doubts: [], named: isNamed };
  if (!other) return { concept: of("total"), doubts: [], named: isNamed };
  // 撤销原答复后申请人撤回: how it ended is what stands last.
  const isWithdrawn = words
    .all("narrow")
    .some(({ text, start }) => /撤[回诉]$/.test(text) && start > other.start);
  const column = "result" in other.meaning ? other.meaning.result : undefined;
  const counted = (!isWithdrawn && column) || "notCorrected";
  return { concept: of(counted), doubts: [], named: isNamed, atMost: true };
}

function requests(
  count: RequestConcept["count"],
  rows: RequestConcept["rows"],
  words: WordsByMeaning,
  spoken: Spoken
): RequestConcept {
  const applicants =
    namesEverybody(words) || words.has("andOthers")
      ? undefined
      : applicantsIn(words, spoken.format);
  return { of: "requests", count, rows, ...(applicants && { applicants }) };
}

const yearName = /20\d\d(?=年)/g;

/** Whether the words name a year, and which side of the report's year it lies on. */
function yearsNamed(
  words: WordsByMeaning,
  year: number | null
): "last" | "next" | "other" | undefined {
  if (year === null) return undefined;
  const named = words.text.match(yearName)?.map(Number);
  if (!named) return undefined;
  if (named.includes(year + 1)) return "next";
  if (named.includes(year - 1)) return "last";
  return named.every((each) => each === year) ? undefined : "other";
}

/** Words that speak of carrying even where no year is named. */
const carriedAlone = /^(?:[结顺跨]|转结)/;

function carryHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  const isCarried = words.has("carry", "unfinished");
  if (!isCarried && !words.has("handle", "dispose")) return undefined;
  const year = yearsNamed(words, spoken.year);
  const toNext = words.has("nextYear") || year === "next";
  const fromLast = words.has("lastYear") || year === "last";
  if (!isCarried && !toNext) return undefined;
  const named = words.has("request", "requestTopic");
  const head = (rows: RequestConcept["rows"], ...doubts: readonly Doubt[]): Head => ({
    concept: requests("carried", rows, words, spoken),
    doubts,
    named,
  });
  if (year === "other" && !toNext && !fromLast) return head([["carriedOut"]], "period");
  if (toNext) return head([["carriedOut"]]);
  const carry = words.last("carry") ?? words.last("unfinished");
  if (fromLast) {
    const done = words.all("dispose").some(({ start }) => carry && start < carry.start);
    return head([["carriedIn"]], ...(done ? (["carriedDone"] as const) : []));
  }
  if (words.has("inThisYear") && words.has("carry")) return head([["carriedOut"]]);
  if (words.has("unfinished")) {
    return head([["carriedOut"]], ...(words.has("remaining") ? [] : (["unfinished"] as const)));
  }
  if (!words.all("carry").some(({ text }) => carriedAlone.test(text))) return undefined;
  return words.has("remaining") || spoken.afterOutcomes
    ? head([["carriedOut"]])
    : head([["carriedOut"], ["carriedIn"]], "direction");
}

function outcomeHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  const outcomes = words.all("outcome");
  const last = outcomes.at(-1);
  if (!last && (!words.has("open") || words.has("disclosure"))) return undefined;
  const named = words.has("request", "requestTopic");
  const head = (rows: RequestConcept["rows"], ...doubts: readonly Doubt[]): Head => ({
    concept: requests("outcome", rows, words, spoken),
    doubts,
    named,
  });
  if (!last) {
    // 公开答复191件: it may be all answers.
    const answers = words.text.includes("公开答复") ? [["disposed" as const]] : [];
    return head([["granted"], ["granted", "partial"], ...answers], "openWord");
  }
  const joined = outcomes.filter((word, index) => {
    const next = outcomes[index + 1];
    return next === undefined || words.joins(word, next);
  });
  const rows = joined.flatMap(({ meaning }) => meaning.rows);
  const single = rows.filter((row) => row.includes("."));
  const groups = outcomes
    .flatMap(({ meaning }) => meaning.rows)
    .filter((row) => !row.includes("."));
  const ownGroup = groups.find((group) => single.some((row) => groupOf(row) === group));
  const singles = [...new Set(outcomes.flatMap(({ meaning }) => meaning.rows))].filter((row) =>
    row.includes(".")
  );
  const group = groups.find((each) => singles.some((row) => groupOf(row) === each));
  if (group !== undefined && singles.length > 0) {
    const others = words.has("andOthers");
    const meant = singles.filter((row) => groupOf(row) === group);
    // 因不掌握、需要另行制作而无法提供: both, or the one for the reason of the other.
    const areReasons = meant.length > 1 && words.text.endsWith("而无法提供");
    return head([others ? [group] : meant, ...(areReasons ? meant.map((row) => [row]) : [])]);
  }
  if (ownGroup === undefined && single.length > 0 && words.has("andOthers")) {
    return head([single, [...new Set(single.map(groupOf))]]);
  }
  // 因不掌握而不予公开: the row, or what it is called.
  if (group === undefined && singles.length > 0 && groups.length > 0) {
    return head([singles, groups]);
  }
  const sum = [...new Set(rows)];
  if (words.has("andOthers") && rows.length > 1) return undefined;
  const others = /(?:和|及|、|与|以及)其[他它]$/.test(words.text);
  if (others && singles.length === 0) return head([[...sum, "other"]]);
  const first = outcomes[0];
  if (first && singles.length === 0 && words.reasonBefore(first))
    return { ...head([sum]), atMost: true };
  if (outcomes.every(({ meaning }) => meaning.part)) return { ...head([sum]), atMost: true };
  if (outcomes.every(({ meaning }) => meaning.weak)) return head([sum], "weak");
  if (sum.join() === "granted") return head([["granted"], ["granted", "partial"]]);
  if (sum.join() === "partial,granted") return head([["granted", "partial"]]);
  return head([sum]);
}

/** 公民、法人 are all who may apply, and so are 群众、企业. */
function namesEverybody(words: WordsByMeaning): boolean {
  const labels = words.all("applicant");
  const [first] = labels;
  if (first && words.all("everybody").some((word) => words.joins(word, first))) return true;
  return labels.some((word, index) => {
    const next = labels[index + 1];
    const both = [word.meaning.label, next?.meaning.label];
    return (
      next !== undefined &&
      both.includes("自然人") &&
      both.includes("法人或其他组织") &&
      words.joins(word, next)
    );
  });
}

function isSecretFrom(end: number) {
  return ({ start, text }: Word): boolean => start === end && /秘密|隐私/.test(text);
}

/** The applicants named last, together with those they are joined to. */
function applicantsIn(words: WordsByMeaning, format: FormatId): ApplicantGroup | undefined {
  if (!words.has("applicant")) return undefined;
  // 涉及企业商业秘密: not who applied.
  const named = words
    .all("applicant")
    .filter(({ end }) => !words.all("filler").some(isSecretFrom(end)))
    .filter(
      ({ start }) =>
        !words.all("about").some(({ end, text }) => end === start && !text.startsWith("涉"))
    );
  const joined = named.filter((_, index) => {
    const rest = named.slice(index);
    return rest.every((word, at) => {
      const next = rest[at + 1];
      return next === undefined || words.joins(word, next);
    });
  });
  // 村民及律师: others, too, that are no known kind.
  const last = named.at(-1);
  const goesOn = words.all("and").some(({ start }) => start === last?.end);
  if (goesOn) return undefined;
  // 企业及其他组织: all that are no people.
  const isRest =
    joined.length > 1 &&
    joined.at(-1)?.text === "其他组织" &&
    joined.slice(0, -1).every(({ text }) => /企业|公司|法人/.test(text));
  const labels = isRest ? ["法人或其他组织"] : joined.map(({ meaning }) => meaning.label);
  const groups = labels.flatMap((label) => applicantsNamed(format, label) ?? []);
  const [first, ...others] = groups;
  if (!first) return undefined;
  const label = [...new Set(groups.map((group) => group.label))].join("和");
  return others.length === 0
    ? first
    : { label, applicants: [...new Set(groups.flatMap(({ applicants }) => applicants))] };
}

function applicantHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  if (
    applicantsIn(words, spoken.format) === undefined ||
    words.has("andOthers") ||
    namesEverybody(words)
  )
    return undefined;
  const concept = requests("applicants", handledRows, words, spoken);
  if (!concept.applicants) return undefined;
  return { concept, doubts: [], named: words.has("request", "requestTopic") };
}

/** 发布, 公布 of documents may be their issue; 主动公开, 转发 never are. */
export function isPromulgated(verb: string): boolean {
  return /^(?:新|共)?(?:发布|公布)$/.test(verb);
}

function documentHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  if (words.has("otherMatter")) return undefined;
  const verb = words.last("documentVerb");
  const noun = words.last("document");
  const documents = noun?.meaning.documents ?? spoken.documents;
  if (!documents) return undefined;
  if (!verb) {
    if (!noun) return undefined;
    const isPublished = words.all("publish").some(({ text }) => !isPromulgated(text));
    const doubt = isPublished
      ? "publishing"
      : words.has("otherDocumentVerb")
        ? "otherVerb"
        : "documentOpen";
    return {
      concept: { of: "documents", documents, column: "issued" },
      doubts: [doubt],
      named: true,
    };
  }
  if (!noun && words.has("request", "dispute", "outcome", "receive", "receiveNew", "decision"))
    return undefined;
  const { column } = verb.meaning;
  const doubts: Doubt[] = [];
  const others = words
    .all("otherDocumentVerb")
    .filter(({ text }) => column !== "repealed" || text !== "清理");
  if (column !== "inForce" && others.length > 0) doubts.push("otherVerb");
  if (column !== "inForce" && words.has("publish")) doubts.push("publishing");
  return { concept: { of: "documents", documents, column }, doubts, named: true };
}

/** What is told beside these is no decision: 许可申请, 公开处罚信息. */
const strangeToDecisions: readonly MeaningName[] = [
  "request",
  "requestTopic",
  "application",
  "receive",
  "publish",
  "open",
  "dispute",
  "otherMatter",
];

const upToNumber = /^(?:案件|数量?|件数|合计|共计?|总计|均?为|[:：])*$/;

const plainBefore = /(?:^|[，、；：:的]|[作做]出|办理|实施|核发|下达|各类|共计?|全年|[和及与])$/;

/** 处罚12件, but not 处罚信息12件 or 超限运输许可12件. */
function isNumbered(text: string, kind: string): boolean {
  const at = text.lastIndexOf(kind);
  return plainBefore.test(text.slice(0, at)) && upToNumber.test(text.slice(at + kind.length));
}

function decisionHead(words: WordsByMeaning): Head | undefined {
  const decision = words.last("decision");
  if (!decision || words.text.includes(`${decision.text}类`)) return undefined;
  const isWeak = decision.meaning.weak === true;
  if (isWeak && (words.has(...strangeToDecisions) || !isNumbered(words.text, decision.text)))
    return undefined;
  // 属于行政处罚案卷不予公开6件: what became of requests.
  if (words.all("outcome").some(({ start }) => start > decision.start)) return undefined;
  const doubts: Doubt[] = words.has("disclosure") ? ["publishing"] : [];
  if (isWeak) doubts.push("weak");
  if (words.has("publish", "open")) doubts.push("published");
  if (words.has("receive", "application")) doubts.push("otherMatter");
  return { concept: { of: "decisions", kind: decision.meaning.kind }, doubts, named: true };
}

function totalHead(words: WordsByMeaning, spoken: Spoken): Head | undefined {
  const named = words.has("request", "requestTopic");
  const someOnly = words.has("applicant") && words.has("andOthers") && !namesEverybody(words);
  const doubts: readonly Doubt[] = someOnly ? ["about"] : [];
  const head = (count: RequestConcept["count"], rows: RequestConcept["rows"]): Head => ({
    concept: requests(count, rows, words, spoken),
    doubts,
    named,
  });
  const disposedOf = (rows: RequestConcept["rows"]): Concept => ({
    ofThisYear: true,
    ...requests("disposed", rows, words, spoken),
  });
  if (words.has("receiveNew") && words.has("dispose")) return undefined;
  const isNew = words.has("receiveNew");
  const isReceived = words.has("receive") || isNew;
  const isDisposed = words.has("dispose", "inYear");
  if (words.has("handle") || (isReceived && isDisposed)) return head("handled", handledRows);
  if (isReceived) return head("received", isNew ? [["received"]] : receivedRows);
  if (words.has("inYear")) return { concept: disposedOf([["disposed"]]), doubts: [], named };
  if (isDisposed) {
    const answered = words.all("dispose").every(({ text }) => /[答回]复/.test(text));
    const rows = answered ? [["disposed"] as const, answeredGroups] : [["disposed"] as const];
    return { concept: disposedOf(rows), doubts, named };
  }
  if (words.has("request", "application")) return head("handled", handledRows);
  return undefined;
}

/**
 * What words around a number say that it counts: the most particular of all they may say.
 * @param words of one clause, from the number before to this one, or those behind it
 */
export function headOf(list: readonly Word[], text: string, spoken: Spoken): Head | undefined {
  if (list.length === 0) return undefined;
  const words = new WordsByMeaning(list, text);
  return (
    disputeHead(words, spoken) ??
    decisionHead(words) ??
    documentHead(words, spoken) ??
    carryHead(words, spoken) ??
    outcomeHead(words, spoken) ??
    applicantHead(words, spoken) ??
    totalHead(words, spoken)
  );
}
