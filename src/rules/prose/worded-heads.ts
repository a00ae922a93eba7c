import type { WordedNumber } from "./clauses";
import { type Concept, isWhole } from "./concept";
import { type Head, headOf } from "./heads";
import type { MeaningName } from "./meanings";
import { has } from "./mention";
import { amountOfRequests, type NumberHead } from "./number-head";
import type { Scope } from "./scope";
import type { Word } from "./vocabulary";

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
export function wordsAfter({ after: all, end }: WordedNumber, text: string): readonly Word[] {
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

export function isBareRequest({ concept }: Head, before: readonly Word[]): boolean {
  return (
    concept.of === "requests" &&
    concept.count === "handled" &&
    !has(before, "handle", "receive", "receiveNew", "dispose")
  );
}

/** 制定规章4部、规范性文件19件: in a list of documents the verb is that of the first. */
export function withVerbOfList(scope: Scope, { start, quantity }: WordedNumber, head: NumberHead) {
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

/** Where some were answered late, others are only those that were not. */
const putOff = /延期|延长|逾期|超期|提前/;

/** 其中298件按时办结: of all, in whichever of the usual ways. */
const plainlyDone =
  /^(?:申请|[的均都已于在]|全部|依法|依规|及时|按[时期]|按照?规定|按照?要求|法定|规定|[时期]限内|当年|年内|本年度?)*(?:予以|作出)?(?:办结|答复|办理完毕|回复|办复)(?:完毕)?$/;

/** What the words around a number say that it counts: those before it, or else those behind it. */
export function wordedHead(
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
  if (isWithin && isWhole(behind.concept) && !isOneKind(behind.concept)) {
    const isDone = behind.concept.of === "requests" && behind.concept.count === "disposed";
    const isPutOff = putOff.test(scope.words(scope.sentence.start, scope.sentence.end));
    if (!isDone || isPutOff || !plainlyDone.test(scope.words(quantity.end, number.end)))
      return undefined;
  }
  return headBehind(scope, number, { behind, before, after, lead });
}

const plainLead =
  /^(?:全年|本年度?|今年|年内|20\d\d年度?|[我本][局委县市区镇乡]?|收到|受理|办理|的|[，,])*$/;

/** 34件申请中: all of them. */
export function amongHead(
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
