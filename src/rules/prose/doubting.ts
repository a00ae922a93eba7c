import { antipatterns } from "./antipatterns";
import { countsRequests, type Asked, type Question, type Told } from "./asked";
import type { Clause, WordedNumber } from "./clauses";
import { conceptName, isWhole, type Concept } from "./concept";
import { disputeTopicDoubt } from "./dispute-topic";
import type { Doubt } from "./doubts";
import { isPromulgated } from "./heads";
import { has, wordsBefore } from "./mention";
import { narrowings } from "./narrowing";
import type { NumberHead } from "./number-head";
import { isOffice, isOwnOrgan, ownerIn } from "./owners";
import { isPlanned } from "./period";
import { requestTopicDoubt } from "./request-topic";
import type { Scope } from "./scope";
import { unknownAmong, unknownBehind, unknownLead } from "./unknown-words";
import type { Word } from "./vocabulary";
import { tellsWholeYear } from "./year-heads";

const against = /被(?:申请|提起|诉)?(?:因)?(?:政府信息公开|信息公开|依申请公开)?的?$/;

/** 被申请行政复议7件: against the agency, whoever was told of before. */
function isAgainstOwn(scope: Scope, { start, words }: Clause, concept: Concept): boolean {
  const dispute = words.find(({ is }) => is === "dispute");
  return (
    concept.of === "disputes" &&
    dispute !== undefined &&
    (dispute.text.startsWith("被") || against.test(scope.words(start, dispute.start)))
  );
}

/** Doubts whose numbers the words before make them; 市政府制定规范性文件8件 is not only its office's. */
export function ownerDoubts(scope: Scope, clause: Clause, concept: Concept): readonly Doubt[] {
  const { owner } = scope;
  if (!owner || owner.is === "own") return [];
  if (owner.is === "office" && concept.of === "documents") return ["name"];
  if (owner.is !== "others") return [owner.is];
  if (owner.clause === clause.start) return ["others"];
  return isAgainstOwn(scope, clause, concept) ? [] : ["othersBefore"];
}

/** Doubts whether the thing that is meant is spoken of at all. */
export function topicDoubt(told: Told): Doubt | undefined {
  switch (told.concept.of) {
    case "requests":
      return requestTopicDoubt(told);
    case "disputes":
      return disputeTopicDoubt(told);
    default:
      return undefined;
  }
}

/** 发布规范性文件21件，宣布失效7件: what is told beside those that were repealed was issued. */
function isIssued({ text }: Word, { scope, number }: Asked): boolean {
  const behind = scope.words(number.quantity.end, scope.sentence.end);
  return isPromulgated(text) && /废止|失效/.test(behind);
}

const caseUnits = /^[件宗起例]$/;

const verbs = ["publish", "open", "decide", "handle", "documentVerb", "dispose"];

/** 主动公开政务信息33条、行政许可事项22项: the last verb of the clause says what was done. */
const isPublished: Question = (asked) => {
  const { clause, number, concept } = asked;
  const isStock = concept.of === "documents" && concept.column === "inForce";
  if (isStock || (concept.of !== "decisions" && concept.of !== "documents")) return undefined;
  const verb = wordsBefore(clause.words, number.quantity.start)
    .filter(({ meaning }) => verbs.includes(meaning.is))
    .at(-1);
  if (verb?.is !== "publish" && verb?.is !== "open") return undefined;
  if (concept.of === "decisions" && caseUnits.test(number.quantity.unit)) return "published";
  return !isIssued(verb, asked) && "publishing";
};

/** What was counted before in its sentence was narrower, and so may this be. */
const isNarrowedBefore: Question = ({ scope, clause, number, concept, head, lead }) => {
  const { narrowed } = scope;
  if (!narrowed || (narrowed.of ?? concept.of) !== concept.of) return undefined;
  const upTo = scope.words(clause.start, number.quantity.start);
  const isOwn = ownerIn(upTo, scope.report) === "own" && narrowed.at < clause.start;
  const isSum = /^(?:共|合计|总计|总共|累计)/.test(lead) && isWhole(concept);
  const isWholeYear = head.isSettled && tellsWholeYear(lead);
  return !isOwn && !isSum && !isWholeYear && narrowed.doubt;
};

/** 按期答复100件，延期答复18件: but not where the latter is told as a part. */
const putOff = /^[^中]*延期(?:答复|办理)?的?\d|其余延期/;
/** 宣布失效4件、废止6件: the form counts both together. */
const lapsedApart =
  /失效\d+[件份个部]?[、，]\S{0,2}废止|废止[^，。；、\d]{0,10}\d+[件份个部]?[、，]\S{0,4}失效\d/;
const looseUnits = /^[条项份]$/;

const isLooselyCounted: Question = (asked) => {
  const { scope, number, head } = asked;
  if (!countsRequests(asked) || !looseUnits.test(number.quantity.unit)) return undefined;
  const isNamed =
    scope.around.heading === "requests" ||
    scope.whole?.number.quantity.unit === number.quantity.unit ||
    has([...scope.seen, ...head.words], "request", "application", "requestTopic");
  return !isNamed && "topic";
};

/** Whether nothing but the requests themselves are named: 依申请公开340件. */
function isBare(asked: Asked): boolean {
  const { head } = asked;
  const hasVerb = has(head.words, "receive", "receiveNew", "handle", "dispose");
  return countsRequests(asked, "handled") && !hasVerb && !head.isSettled;
}

const isBareAmongOthers: Question = (asked) => {
  const { scope, number, head } = asked;
  if (!isBare(asked)) return undefined;
  const isItems =
    looseUnits.test(number.quantity.unit) &&
    !head.words.some(({ is, text }) => is === "application" || /(?:事项|件)$/.test(text));
  if (isItems) return "publishing";
  const other = scope.seen.filter(({ meaning }) => meaning.is === "otherMatter").at(-1);
  const isAgain = scope.seen.some(
    ({ meaning, start }) => meaning.is === "request" && other && start > other.start
  );
  return other && !isAgain && "otherMatter";
};

/** With fewer kinds of applicants told, 其他 means all the rest. */
const mostKinds = 4;

const isRestOfApplicants: Question = (asked) => {
  const { scope, concept, head } = asked;
  if (concept.of !== "requests") return undefined;
  const isHalf = head.words.some(({ text }) => text === "法人");
  if (isHalf && scope.around.paragraph.namesOtherOrganisations) return "part";
  if (concept.applicants?.label !== "其他" || head.isSettled) return undefined;
  const kinds = scope.mentions.filter((each) => countsRequests(each, "applicants"));
  return kinds.length < mostKinds && "part";
};

/** The same was told before, and rightly; a sentence may tell it a second time, in part. */
const isToldBefore: Question = (asked) => {
  const { scope, concept, head } = asked;
  if (!isWhole(concept) && !countsRequests(asked, "applicants")) return undefined;
  const name = conceptName(concept);
  const isAgain = scope.mentions.some(
    (each) =>
      each.period === "this" && each.doubts.length === 0 && conceptName(each.concept) === name
  );
  const isAsked = isWhole(concept) || isAgain;
  const isTold = isAgain || scope.around.told.has(name);
  return isAsked && isTold && head.period !== "last" && "toldBefore";
};

/** 其余5件: but 另有诉讼3件 are others than those told before. */
const isRemaining: Question = ({ scope, number, concept, lead }) => {
  if (!has(number.before, "remaining") || !isWhole(concept)) return undefined;
  const name = conceptName(concept);
  const isApart =
    /^另/.test(lead) &&
    (concept.of === "disputes"
      ? scope.mentions.every(
          ({ concept: each }) =>
            each.of !== "disputes" || !each.disputes.some((one) => concept.disputes.includes(one))
        )
      : concept.of === "documents" &&
        scope.mentions.every(({ concept: each }) => conceptName(each) !== name));
  return !isApart && "part";
};

const questions: readonly Question[] = [
  // 另受理其他信息申请26件: beside those told before.
  ({ lead, concept }) => isWhole(concept) && /其他[^，。；、]{0,4}申请/.test(lead) && "part",
  // 12月28日收到的1件: of one day.
  ({ lead, concept }) => isWhole(concept) && /\d日(?:收|受理|接|提)/.test(lead) && "period",
  ({ scope, number }) =>
    isPlanned(scope.words(scope.sentence.start, number.quantity.start)) && "period",
  ({ number }) => number.quantity.approximate && "approximate",
  ({ scope, number }) =>
    !isOffice(scope.report.agency) &&
    scope.words(scope.sentence.start, number.quantity.start).includes("本级") &&
    "level",
  isNarrowedBefore,
  isRemaining,
  unknownBehind,
  ({ concept, sentence }) =>
    concept.of === "documents" &&
    concept.column === "repealed" &&
    lapsedApart.test(sentence) &&
    "part",
  isPublished,
  (asked) =>
    countsRequests(asked, "disposed") &&
    !asked.head.isSettled &&
    putOff.test(asked.sentence) &&
    "event",
  isLooselyCounted,
  ({ concept, number, head }) =>
    concept.of === "documents" &&
    head.numberFirst &&
    has(number.after, "otherDocumentVerb") &&
    "otherVerb",
  isRestOfApplicants,
  (asked) => unknownLead(asked) && "unknownLead",
  (asked) => unknownAmong(asked) && "about",
  isBareAmongOthers,
  (asked) => (asked.head.isSettled ? undefined : topicDoubt(asked)),
  isToldBefore,
];

function antipatternDoubts({ scope, number, concept, head, lead, sentence }: Asked) {
  if (head.isSettled) return [];
  const behind = scope.words(number.quantity.end, scope.sentence.end);
  const texts = { lead, behind, sentence };
  return antipatterns
    .filter((each) => each.of === concept.of && each.words.test(texts[each.in]))
    .map(({ doubt }) => doubt);
}

/** Whether 本级 is all that narrows words to a level, and is the agency's own. */
function isOwnLevel({ report }: Scope, words: readonly Word[]): boolean {
  const levels = words.filter(({ meaning }) => meaning.is === "narrow" && meaning.by === "level");
  return isOffice(report.agency) && levels.every(({ text }) => text === "本级");
}

/** 省厅收到97件, in the report of that 省厅. */
function isOwnUpper({ report }: Scope, { meaning, text }: Word): boolean {
  return meaning.is === "narrow" && text === "省厅" && isOwnOrgan(text, report.agency);
}

/** Why a number may be another one than that of the tables. */
export function doubtsOf(
  scope: Scope,
  clause: Clause,
  number: WordedNumber,
  head: NumberHead,
  concept: Concept
): readonly Doubt[] {
  const told = head.words.length > 0 ? head.words : number.before;
  const words = told.filter((word) => !isOwnUpper(scope, word));
  const place = { start: number.start, end: number.quantity.start };
  const asked: Asked = {
    scope,
    clause,
    number,
    head,
    concept,
    words,
    place,
    lead: scope.words(place.start, place.end),
    sentence: scope.words(scope.sentence.start, scope.sentence.end),
  };
  const isResult = concept.of === "disputes" && concept.result !== "total";
  return [
    ...narrowings(words, concept).filter(
      (doubt) =>
        !(doubt === "about" && head.atMost) && !(doubt === "level" && isOwnLevel(scope, words))
    ),
    ...(isResult ? [] : ownerDoubts(scope, clause, concept)),
    ...questions
      .map((question) => question(asked))
      .filter((doubt) => doubt !== undefined && doubt !== false),
    ...antipatternDoubts(asked),
  ];
}
