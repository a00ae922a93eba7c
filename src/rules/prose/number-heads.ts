import type { Clause, WordedNumber } from "./clauses";
import {
  applicantsNamed,
  type Concept,
  conceptName,
  groupOf,
  handledRows,
  isWhole,
  outcomeGroups,
  receivedRows,
  type RequestConcept,
} from "./concept";
import type { Doubt } from "./doubts";
import { headOf, type Head } from "./heads";
import type { MeaningName, RequestRow } from "./meanings";
import { has, wordsBehind, type Mention } from "./mention";
import type { Period } from "./period";
import type { Scope } from "./scope";
import type { Word } from "./vocabulary";

/** What a number counts, and the words that say so. */
export interface NumberHead extends Head {
  /** Whether these words stand behind the number. */
  readonly numberFirst: boolean;
  readonly words: readonly Word[];
  /** The year, where the words decide it. */
  readonly period?: Period;
  /** Whether what it is a part of is no question: it was told of before. */
  readonly isSettled?: true;
}

const nouns: readonly MeaningName[] = [
  "request",
  "application",
  "disclosure",
  "dispute",
  "document",
  "decision",
  "about",
];
const joining: readonly MeaningName[] = ["all", "share", "ofWhich", "compare"];

/** The words behind a number that can say what it counts: up to what begins something else. */
function wordsAfter({ after: all, end }: WordedNumber, text: string): readonly Word[] {
  const after = all[0]?.meaning.is === "all" && !has(all, "dispose") ? all.slice(1) : all;
  const isLast = !/\d/.test(text.charAt(end));
  const stop = after.findIndex(({ meaning }, index) => {
    if (meaning.is !== "and") return joining.includes(meaning.is);
    return (index === 0 && !isLast) || (!isLast && after[index - 1]?.is !== after[index + 1]?.is);
  });
  const found = stop < 0 ? after : after.slice(0, stop);
  const within = found.findIndex(({ end }) => text.charAt(end) === "中");
  return within < 0 ? found : found.slice(0, within + 1);
}

/** Nouns directly behind a number, which go with a verb before it: 收到3件政府信息公开申请. */
function nounsAfter(number: WordedNumber, after: readonly Word[], text: string): readonly Word[] {
  const found: Word[] = [];
  for (const word of after) {
    const between = text.slice(found.at(-1)?.end ?? number.quantity.end, word.start);
    const near = between.length <= 2 && !between.includes("中");
    if (!near || !nouns.includes(word.meaning.is)) break;
    found.push(word);
  }
  return found;
}

function isBareRequest({ concept }: Head, before: readonly Word[]): boolean {
  return (
    concept.of === "requests" &&
    concept.count === "handled" &&
    !has(before, "handle", "receive", "receiveNew", "dispose")
  );
}

/** 制定规章4部、规范性文件19件: in a list of documents the verb is that of the first. */
function withVerbOfList(scope: Scope, { start, quantity }: WordedNumber, head: NumberHead) {
  const { last } = scope;
  const { concept, doubts } = head;
  const goesOn =
    doubts.includes("documentOpen") && /^[、和及与]/.test(scope.words(start, quantity.start));
  if (!goesOn || concept.of !== "documents" || last?.concept.of !== "documents") return head;
  if (last.doubts.includes("documentOpen") || last.number.quantity.end !== start) return head;
  const more = last.doubts.filter((doubt) => doubt !== "toldBefore" && doubt !== "approximate");
  return {
    ...head,
    concept: { ...concept, column: last.concept.column },
    doubts: [...doubts.filter((doubt) => doubt !== "documentOpen"), ...more],
  };
}

/** 1件为本镇居民: not all people. */
const plainLink = /^(?:的|为|是|系|由|来自|属于?|均|都|全部?|申请人|申请|[、，])*$/;
/** 1件为企业内部薪酬方案: not who applied. */
const plainApplicant =
  /^(?:申请|人|主体|提|递|出|交|的|等|所|以|用|通过|采用|网络|网上|信函|邮寄|当面|书面|在线|方式|形式|渠道|途径|户|[和、及或，,；;。（(）)])*$/;
const plainReason =
  /[，,、；;:：的]|其[中余他]|另外?有?|还有|剩[余下]|余下|分别|答复|办理|结果|情况|方面|本?年|全/g;
const longestReason = 6;

/** 其中29件未经复议: of all suits, those of one kind. */
function isOneKind(concept: Concept): boolean {
  return concept.of === "disputes" && concept.disputes.length === 1;
}

const linking = /^(?:[为系是]|属于?)$/;

/** 未审结的1件为复议后起诉: which of the disputes it was. */
function kindBehind(
  before: readonly Word[],
  after: readonly Word[],
  text: string,
  end: number
): readonly Word[] {
  const [kind] = after;
  const isTold = kind?.is === "dispute" && linking.test(text.slice(end, kind.start));
  return isTold && has(before, "result") && !has(before, "dispute") ? [kind] : [];
}

/** 全部68件已办结66件: the words between are the second's. */
function isOfNextNumber({ text }: Scope, { quantity, end }: WordedNumber): boolean {
  return /\d/.test(text.charAt(end)) && !/[、，和及与]/.test(text.slice(quantity.end, end));
}

/** What the words around a number are, and what those behind it say. */
interface Surrounded {
  readonly behind: Head;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly lead: string;
}

/** What the words behind a number say that it counts; undefined where they tell of one of several only. */
function headBehind(
  scope: Scope,
  number: WordedNumber,
  { behind, before, after, lead }: Surrounded
): NumberHead | undefined {
  const { concept } = behind;
  const told = scope.words(number.quantity.end, number.end);
  const named = behind.named || has(before, "request", "requestTopic");
  const words = [...before, ...after];
  if (concept.of === "requests" && concept.count === "applicants") {
    const kinds = after.filter(({ is }) => is === "applicant");
    const [from = number.end, to = number.end] = [kinds[0]?.start, kinds.at(-1)?.end];
    const isPlain =
      plainLink.test(scope.words(number.quantity.end, from)) &&
      plainApplicant.test(scope.words(to, number.end));
    if (!isPlain) return undefined;
  }
  // 31件的答复情况: those that came in.
  if (concept.of === "requests" && concept.count === "disposed" && answersTo.test(told)) {
    return { numberFirst: true, words, ...amountOfRequests, named };
  }
  // 要求公开土地档案的1件不予处理: one of several that are not processed.
  const isReasoned =
    before.length === 0 &&
    concept.of === "requests" &&
    concept.count === "outcome" &&
    lead.replace(plainReason, "").length > longestReason;
  const atMost = isReasoned ? ({ atMost: true } as const) : {};
  return { numberFirst: true, words, ...behind, named, ...atMost };
}

const answersTo = /^(?:申请)?的(?:答复|办理|处理)(?:情况|结果)/;

/** What the words around a number say that it counts: those before it, or else those behind it. */
function wordedHead(
  scope: Scope,
  number: WordedNumber,
  before: readonly Word[]
): NumberHead | undefined {
  const { quantity } = number;
  const lead = scope.words(number.start, quantity.start);
  const isOfNext = isOfNextNumber(scope, number);
  const after = wordsAfter(number, scope.text);
  const more = has(before, "request", "dispute", "document", "decision")
    ? []
    : nounsAfter(number, after, scope.text);
  const kind = kindBehind(before, after, scope.text, quantity.end);
  const own = [...before, ...more, ...kind];
  const isNew = has(after, "receiveNew") && !has(after, "dispose");
  const isWithin = /中(?:有|，)?$/.test(lead) && !(lead.endsWith("其中") && isNew);
  const denied = before.filter(({ meaning }) => meaning.is === "none").at(-1);
  const head = denied ? undefined : headOf(own, lead, scope.spoken);
  const spoken =
    isWithin && head?.concept.of === "disputes"
      ? { ...scope.spoken, disputes: head.concept.disputes }
      : scope.spoken;
  const behind =
    after[0]?.meaning.is === "none"
      ? undefined
      : headOf(after, scope.words(quantity.end, number.end), spoken);
  const tellsBehind =
    behind &&
    !isOfNext &&
    !(
      behind.concept.of === "requests" &&
      isWhole(behind.concept) &&
      !has(after, "dispose", "receiveNew")
    );
  const isWholeBefore = head?.concept.of === "requests" && isWhole(head.concept);
  const listed = /[:：]$/.test(lead) && isWholeBefore;
  if (listed && !tellsBehind && /[\u4e00-\u9fff]/.test(scope.text.charAt(quantity.end)))
    return undefined;
  const isEach = scope.words(quantity.end, number.end).includes("分别");
  const isBare = head && isBareRequest(head, before) && !has(before, "request");
  if (isBare && before.length === 0 && !tellsBehind) return undefined;
  const rest = /其余|余下|剩余|另有|另外|其[他它]|非公开/.test(lead);
  const open = scope.words(quantity.end, number.end);
  const isCarried = behind?.concept.of === "requests" && behind.concept.count === "carried";
  if (rest && tellsBehind && !head && !isCarried && /等|、/.test(open)) return undefined;
  const end = more.at(-1)?.end ?? quantity.end;
  const result = after.find(({ start }) => start >= end);
  if (
    head?.concept.of === "disputes" &&
    head.concept.result === "total" &&
    result?.meaning.is === "result"
  ) {
    if (!isOfNext && result.start - end <= 1 && scope.text.charAt(end) !== "中") {
      const ended = headOf([...own, result], lead, scope.spoken);
      if (ended) return { numberFirst: true, words: [...own, result], ...ended };
    }
  }
  if (head && isWithin && isWhole(head.concept)) {
    if (!behind) return undefined;
  } else if (head && !(tellsBehind && (listed || isBare))) {
    return { numberFirst: before.length === 0, words: own, ...head };
  }
  if (!tellsBehind || isEach || /^之?中/.test(scope.text.slice(quantity.end, quantity.end + 2)))
    return undefined;
  if (isWithin && isWhole(behind.concept) && !isOneKind(behind.concept)) return undefined;
  return headBehind(scope, number, { behind, before, after, lead });
}

const lastYearWords = "(?:上年度?|上一年度?|去年|前一年|20\\d\\d年度?)(?:同期|末|底)?";
/** 上年为, 去年的: the number is last year's of what the number before counts. */
const aloneLast = new RegExp(
  `^(?:[而较比与同和由从是]|其中|相比)*${lastYearWords}(?:的|为|是|共|有|则为|仅|数|[:：])*$`
);
const bracketLast = new RegExp(`${lastYearWords}的?$`);
const takenIn = "(?:共?收到|受理|新收|办理|办结|答复)?";
const fromWords = new RegExp(`(?:由|从)(?:${lastYearWords}${takenIn}的?)?$`);
const comparedLast = new RegExp(`(?:与|较|比|同)${lastYearWords}${takenIn}的?$`);
const toWords =
  /^(?:增加?|上?升|增长|下?降|减少?|回落|降低|变|提高|调整)(?:至|到|为)(?:今年的?|本年的?|20\d\d年的?)?$/;
const alone = /^(?:即|也就是|共|计|合计|为|有|[:：])*$/;
const sum = /^[\u4e00-\u9fff]{0,6}(?:共计|合计|总计|总共|总量|共|应办|两项相加|累计)(?:为|有|达)?$/;

function taken(
  head: Head,
  more: Omit<NumberHead, keyof Head | "numberFirst" | "words">
): NumberHead {
  return { numberFirst: false, words: [], ...head, ...more };
}

function told({ concept, doubts }: Mention): Head {
  return { concept, doubts, named: true };
}

/** 申请量由312件: requests, though only their number is spoken of. */
const amountOfRequests: Head = {
  concept: { of: "requests", count: "handled", rows: handledRows },
  doubts: [],
  named: true,
};

/** 申请量由2021年的112件: those received, in whichever way that is counted. */
const amountReceived: Head = {
  ...amountOfRequests,
  concept: { of: "requests", count: "received", rows: receivedRows },
};

/** Whether a number is the second of two years: 降为6件. */
export function isMoved(scope: Scope, { start, quantity }: WordedNumber): boolean {
  return scope.moving !== undefined && toWords.test(scope.words(start, quantity.start));
}

/** Whether a number is one of several results of disputes: then the year before may be that of the disputes themselves. */
export function isOneOfResults(scope: Scope, last: Mention): boolean {
  const isResult = ({ concept }: Mention): boolean =>
    concept.of === "disputes" && concept.result !== "total";
  return isResult(last) && scope.mentions.filter(isResult).length > 1;
}

/** 较2022年的31件下降22.6%, in a sentence of its own: of all that the paragraph tells of. */
function beginsComparing(scope: Scope, { start }: WordedNumber): boolean {
  const { before } = scope.around;
  if (start !== scope.sentence.start || before?.concept.of !== "requests") return false;
  if (before.isPart) return false;
  return ["received", "handled", "applicants"].includes(before.concept.count);
}

/** 结转8件（2021年结转11件）: of the year before. */
function isCarriedBefore({ last, report }: Scope, clause: Clause, words: string): boolean {
  const year = /^(?<year>20\d\d)年(?:度)?结转$/.exec(words)?.groups?.["year"];
  return (
    /[（(]/.test(clause.opening) &&
    last?.concept.of === "requests" &&
    last.concept.count === "carried" &&
    last.number.end + 1 >= clause.start &&
    Number(year) + 1 === report.year
  );
}

/** 复议由12件降至9件，诉讼由7件降至4件，纠错由5件降至1件: of which of them is not said. */
function isOfAnyDispute({ mentions }: Scope, { before }: WordedNumber, { concept }: Head): boolean {
  if (concept.of !== "disputes" || concept.result === "total" || has(before, "dispute"))
    return false;
  const told = mentions.flatMap(({ concept: each }) =>
    each.of === "disputes" && each.result === "total" ? [each.disputes.join()] : []
  );
  return new Set(told).size > 1;
}

/** Numbers of two years beside each other: 由8件降为6件, 较上年（22件）, 与去年的1018件相比. */
function yearsHead(scope: Scope, clause: Clause, number: WordedNumber): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  const { last } = scope;
  if (last && isCarriedBefore(scope, clause, words)) {
    return taken(told(last), { period: "last", isSettled: true });
  }
  if (fromWords.test(words) || (comparedLast.test(words) && !aloneLast.test(words))) {
    const spoken = has(scope.seen, "application", "request") ? amountOfRequests : undefined;
    const own = number.before.filter(({ meaning }) => meaning.is !== "compare");
    const named = headOf(own, words, scope.spoken);
    const isAmount = named && isBareRequest(named, number.before) && /申请[量数]/.test(words);
    const head = isAmount ? amountReceived : (named ?? (last && told(last)) ?? spoken);
    const from = /(?<year>20\d\d)年度?(?:同期)?的?$/.exec(words)?.groups?.["year"];
    const isEarlier = from !== undefined && Number(from) + 1 !== scope.report.year;
    if (!head || isEarlier) return undefined;
    if (/再(?:增|升|降|减)/.test(scope.words(number.start, scope.sentence.end))) return undefined;
    const meant: Head = isOfAnyDispute(scope, number, head) ? { ...head, doubts: ["part"] } : head;
    if (fromWords.test(words)) scope.moving = meant;
    return taken(meant, { period: "last", isSettled: true });
  }
  if (scope.moving && toWords.test(words)) {
    const to = /20\d\d/.exec(words)?.[0];
    if (to !== undefined && Number(to) !== scope.report.year) return undefined;
    const head = scope.moving;
    scope.moving = undefined;
    return taken(head, { period: "this", isSettled: true });
  }
  // 无行政诉讼，上年为1件
  const { absent } = scope;
  if (absent && absent.end >= (last?.place.end ?? 0)) {
    return aloneLast.test(words) && absent.end + 1 === number.start
      ? taken(
          { concept: absent.concept, doubts: [], named: true },
          { period: "last", isSettled: true }
        )
      : undefined;
  }
  const subject = last ?? (beginsComparing(scope, number) ? scope.around.whole : undefined);
  if (!subject || scope.isUnread || isOneOfResults(scope, subject)) return undefined;
  const inBracket =
    words === "" &&
    /[（(]/.test(clause.opening) &&
    bracketLast.test(
      scope.words(Math.max(scope.sentence.start, clause.start - 9), clause.start - 1)
    );
  const year = /20\d\d/.exec(inBracket ? scope.words(clause.start - 9, clause.start) : words)?.[0];
  if (year !== undefined && Number(year) + 1 !== scope.report.year) return undefined;
  return aloneLast.test(words) || inBracket
    ? taken(told(subject), { period: "last", isSettled: true })
    : undefined;
}

/** Requests, carried and new, or outcomes told one after the other, and then their sum: 共计209件. */
function sumHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  if (scope.part || !sum.test(words)) return undefined;
  const all = scope.mentions.filter(
    (each): each is Mention & { readonly concept: RequestConcept } =>
      each.period === "this" && each.concept.of === "requests"
  );
  const [first, second] = all.slice(-2);
  if (!first || !second) return undefined;
  // 网上申请24件、线下申请10件，总计34件: all of them.
  if ([first, second].every(({ doubts }) => doubts.includes("channel"))) {
    const concept = { of: "requests", count: "received", rows: receivedRows } as const;
    scope.narrowed = undefined;
    return taken({ concept, doubts: [], named: true }, {});
  }
  const doubts = [...new Set<Doubt>([...first.doubts, ...second.doubts])];
  const head = (concept: Concept): NumberHead => taken({ concept, doubts, named: true }, {});
  const counts = [first.concept.count, second.concept.count].sort().join();
  if (counts === "applicants,applicants") {
    return head({ of: "requests", count: "received", rows: receivedRows });
  }
  const rows = [...new Set([first, second].flatMap(({ concept }) => concept.rows[0] ?? []))];
  if (counts === "outcome,outcome") {
    const outcomes = all.flatMap(({ concept }): readonly RequestRow[] =>
      concept.count === "outcome" ? (concept.rows[0] ?? []) : []
    );
    return head({ of: "requests", count: "outcome", rows: [rows, outcomes, ["disposed"]] });
  }
  const isInHand = rows.includes("carriedIn") && /^carried,(?:received|handled)$/.test(counts);
  return isInHand
    ? head({ of: "requests", count: "received", rows: [["received", "carriedIn"]] })
    : undefined;
}

function otherApplicants(scope: Scope): NumberHead | undefined {
  const others = applicantsNamed(scope.report.format, "其他");
  if (!others) return undefined;
  const concept = {
    of: "requests",
    count: "applicants",
    rows: handledRows,
    applicants: others,
  } as const;
  return taken({ concept, doubts: [], named: true }, {});
}

const closedLead = /^(?:已|年内|共|均|全部)*(?:审结|办结|结案|结)了?$/;
/** 其中2件已审结 */
const closedFirst = /^[、，]?(?:其中|有)*$/;
const closedBehind = /^(?:已|均已|全部)?(?:审结|判决|结案|办结)(?:完毕)?[，。；、（]?$/;
const pendingLead = /^(?:尚有|还有|另有|其余|尚|仍)*未(?:办结|审结|结案)(?:的|有)?$/;

/** 审结10件, 尚未办结5件, behind the disputes themselves. */
function closedHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const lead = scope.words(number.start, number.quantity.start);
  const { last } = scope;
  const isTold = /^[为系是属]/.test(scope.words(number.quantity.end, number.end));
  if (pendingLead.test(lead) && !isTold && last?.concept.of === "disputes") {
    const concept: Concept = { ...last.concept, result: "pending" };
    return taken({ concept, doubts: last.doubts, named: true }, {});
  }
  const behind = scope.words(number.quantity.end, number.end);
  const isBehind = closedBehind.test(behind) && closedFirst.test(lead);
  if (!closedLead.test(lead) && !isBehind) return undefined;
  if (
    last?.concept.of !== "disputes" ||
    last.concept.result !== "total" ||
    scope.mentions.length === 0
  )
    return undefined;
  const concept: Concept = { ...last.concept, result: "closed" };
  return taken({ concept, doubts: last.doubts, named: true }, {});
}

/** 过程性信息（22宗）: the bracket counts what stands directly before it. */
function bracketHead(scope: Scope, clause: Clause, number: WordedNumber): NumberHead | undefined {
  if (!/[（(]/.test(clause.opening) || number.start !== number.quantity.start) return undefined;
  const word = scope.seen.at(-1);
  if (!word || word.end !== clause.start - 1) return undefined;
  if (word.meaning.is !== "outcome" && word.meaning.is !== "applicant") return undefined;
  const head = headOf([word], word.text, scope.spoken);
  return head && taken(head, { isSettled: true });
}

/** With fewer told, 其他 means all the rest, unless the numbers add up to the whole. */
const mostGroups = 4;

/** Whether numbers told before and this one are together as many as the sentence tells of all requests. */
function fillsWhole(scope: Scope, parts: readonly Mention[], { quantity }: WordedNumber): boolean {
  const sum = parts.reduce((all, { number }) => all + number.quantity.value, quantity.value);
  return scope.mentions.some(
    ({ concept, number }) =>
      concept.of === "requests" && isWhole(concept) && number.quantity.value === sum
  );
}

/** 其他5件, behind the other outcomes. */
function otherHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  if (scope.isUnread) return undefined;
  if (
    !/^[、，,和及]?(?:属于?|为|作)?其[他它](?:组织)?(?:一类|情形|的|提出|提交|申请|情况)*$/.test(
      scope.words(number.start, number.quantity.start)
    )
  )
    return undefined;
  const outcomes = scope.mentions.filter(
    ({ concept }) => concept.of === "requests" && concept.count === "outcome"
  );
  const last = scope.mentions.at(-1);
  if (last?.concept.of === "disputes" && last.concept.result !== "total") {
    const concept: Concept = { ...last.concept, result: "otherOutcome" };
    return taken({ concept, doubts: last.doubts, named: true }, {});
  }
  const applicants = scope.mentions.filter(
    ({ concept }) => concept.of === "requests" && concept.count === "applicants"
  );
  const isOfApplicants =
    applicants.length > 3 || (applicants.length > 1 && fillsWhole(scope, applicants, number));
  if (isOfApplicants && outcomes.length === 0) {
    const head = otherApplicants(scope);
    const fills = fillsWhole(scope, applicants, number);
    return head && fills ? { ...head, isSettled: true } : head;
  }
  const told = outcomes.flatMap(({ concept }) =>
    concept.of === "requests" ? (concept.rows[0] ?? []) : []
  );
  const groups = new Set(told.map(groupOf));
  const isAllElse =
    told.length > 1 &&
    told.every((row) => row === groupOf(row)) &&
    fillsWhole(scope, outcomes, number);
  if (groups.size < mostGroups && !isAllElse) return undefined;
  const untold = outcomeGroups.filter((group) => !groups.has(group));
  const rows: RequestConcept["rows"] = [["other"], ["other.misc"], ...(isAllElse ? [untold] : [])];
  return taken(
    { concept: { of: "requests", count: "outcome", rows }, doubts: [], named: true },
    {}
  );
}

const plainLead =
  /^(?:全年|本年度?|今年|年内|20\d\d年度?|[我本][局委县市区镇乡]?|收到|受理|办理|的|[，,])*$/;

/** 34件申请中: all of them. */
function amongHead(
  scope: Scope,
  number: WordedNumber,
  after: readonly Word[]
): NumberHead | undefined {
  const last = after.at(-1);
  const isAmong =
    last !== undefined &&
    after[0]?.start === number.quantity.end &&
    after.every(({ meaning }) => meaning.is === "request" || meaning.is === "application") &&
    /[中里]/.test(scope.text.charAt(last.end)) &&
    plainLead.test(scope.words(number.start, number.quantity.start));
  return isAmong ? { ...amountOfRequests, numberFirst: true, words: after } : undefined;
}

/** 收费0万元, behind other decisions; 行政事业性收费按季公示，全年收取687.9万元. */
function feesHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const lead = scope.words(number.start, number.quantity.start);
  const isFee =
    number.quantity.unit.endsWith("元") &&
    /(?:收[取费入]|征收|收费金额)(?:了|为|共|计)*$/.test(lead);
  const isSpokenOf =
    scope.last?.concept.of === "decisions" ||
    scope.seen.some(({ meaning }) => meaning.is === "decision" && meaning.kind === "adminFees");
  if (!isFee || !isSpokenOf) return undefined;
  return taken({ concept: { of: "decisions", kind: "adminFees" }, doubts: [], named: true }, {});
}

/** 收到申请首次突破2000件，达2046件: exactly what the number before it is about. */
function exactHead(scope: Scope, clause: Clause, number: WordedNumber): NumberHead | undefined {
  const { last } = scope;
  const isAbout = last?.doubts.length === 1 && last.doubts[0] === "approximate";
  const follows = isAbout && last.number.quantity.end + 1 === clause.start;
  const lead = scope.words(number.start, number.quantity.start);
  if (!follows || !/^(?:达到?|共|为|实际为)$/.test(lead) || clause.start !== number.start)
    return undefined;
  return taken({ ...told(last), doubts: [] }, {});
}

/** Whether a share or the word that says what is counted ends here: 企业改制资料（16件）are no 企业. */
function isNextTo({ seen, text }: Scope, place: number): boolean {
  const between = text.slice(seen.at(-1)?.end ?? 0, place);
  return text.charAt(place - 1) === "%" || /^(?:信息|申请|[的类等])*$/.test(between);
}

/** A number that stands alone behind a clause or a share: 予以公开，41件; 占40.74%，即55件. */
function danglingHead(scope: Scope, clause: Clause, number: WordedNumber): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  const { dangling } = scope;
  const isLast = !/[\u4e00-\u9fff]/.test(scope.words(number.quantity.end, number.end));
  const follows =
    dangling?.depth === clause.depth
      ? /[，,:：]/.test(clause.opening)
      : dangling?.depth === clause.depth - 1 &&
        /[（(]/.test(clause.opening) &&
        isNextTo(scope, clause.start - 1);
  const isMeant = dangling && follows && alone.test(words) && isLast;
  return isMeant ? taken(dangling.head, {}) : undefined;
}

/**
 * What a number counts.
 * @param from behind which words before it may say so; those up to there belong to the number before
 */
export function headAt(
  scope: Scope,
  clause: Clause,
  number: WordedNumber,
  from: number
): NumberHead | undefined {
  const before = wordsBehind(number.before, from);
  const moved = yearsHead(scope, clause, number);
  if (moved) return moved;
  if (
    has(before, "application", "request") &&
    /申请[量数]?由$/.test(scope.words(number.start, number.quantity.start))
  ) {
    scope.moving = amountOfRequests;
    return taken(amountOfRequests, { period: "last", isSettled: true });
  }
  const worded = wordedHead(scope, number, before);
  return (
    closedHead(scope, number) ??
    bracketHead(scope, clause, number) ??
    (worded && withVerbOfList(scope, number, worded)) ??
    amongHead(scope, number, wordsAfter(number, scope.text)) ??
    feesHead(scope, number) ??
    danglingHead(scope, clause, number) ??
    exactHead(scope, clause, number) ??
    otherHead(scope, number) ??
    sumHead(scope, number)
  );
}

type Headed = {
  readonly concept: Concept;
  readonly doubts: readonly Doubt[];
  readonly atMost?: true;
};

function requestPart(
  scope: Scope,
  head: Head & { readonly concept: RequestConcept },
  parent: Mention
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
    const isNew =
      concept.count === "received" && concept.rows.length === 1 && of.count !== "disposed";
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

function isToldAgain({ mentions }: Scope, concept: Concept): boolean {
  const name = conceptName(concept);
  return mentions.some((each) => each.period === "this" && conceptName(each.concept) === name);
}

/** What a number counts as a part of another one: 不予公开15件，其中自然人12件. */
export function withPart(scope: Scope, head: NumberHead): Headed {
  const { concept, doubts } = head;
  const { part } = scope;
  if (!part || head.isSettled) return head;
  const { parent } = part;
  if (isWhole(concept) && isToldAgain(scope, concept)) {
    return { concept, doubts: [...doubts, "part"] };
  }
  if (concept.of === "requests") {
    if (parent) return requestPart(scope, { ...head, concept }, parent);
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
