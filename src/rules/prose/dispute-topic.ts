import { countsAllDisputes, type Told } from "./asked";
import type { Doubt } from "./doubts";
import { has, wordsBefore } from "./mention";
import { isOwnOrgan } from "./owners";
import type { Scope } from "./scope";
import type { Word } from "./vocabulary";

const cause = /^(?<cause>.*?)(?:引发|引起|导致|产生)的?$/;
const plainCause =
  /由此|因此|同时|申请人|群众|而|全[年市县区省]|年内|[并共另由因此]|其中|本年度?|20\d\d年度?|公开|答复|不服|对|我[局市县区省]/g;
const longestPlainCause = 2;
const otherCause =
  /因(?!政府信息|信息公开|依申请|政务公开|答复|不服|对答复|对公开|对信息公开|对政府信息|公开|此)[^，。；因]{2,}$/;
const otherKind = /(?:类|其他|其余)[^，。；]{0,8}$|另有[^，。；]{2,8}$/;
const ofDisclosure = /(?:政府信息公开|信息公开|依申请公开)类/g;

/** What stands in the clause before the disputes that are counted: 作出行政处罚引发的. */
function leadOf({ scope, words, place }: Told): string {
  const dispute = words.find(({ meaning }) => meaning.is === "dispute");
  return dispute ? scope.words(place.start, dispute.start) : "";
}

/** Whether the words before the disputes name another cause or kind of them than disclosure. */
function isOfOtherMatters(told: Told): boolean {
  const lead = leadOf(told);
  const named = cause.exec(lead)?.groups?.["cause"] ?? "";
  if (named.replace(plainCause, "").length > longestPlainCause) return true;
  return otherCause.test(lead) || otherKind.test(lead.replace(ofDisclosure, ""));
}

/** Whether 以…为被申请人 names the agency itself. */
function isAgainstAgency({ scope, place }: Told): boolean {
  const { sentence, report } = scope;
  const asked = /以(?<name>[^，。；]{1,24})为被/.exec(scope.words(sentence.start, place.end));
  const name = asked?.groups?.["name"];
  return name !== undefined && (/^[我本]/.test(name) || isOwnOrgan(name, report.agency));
}

/** Whether the agency tells what it has decided itself, as the authority that reviews. */
function isAuthority(told: Told): boolean {
  const { scope, words } = told;
  const isNamed = words.some(({ text }) => text.endsWith("复议机关") || text === "审理");
  const forOthers =
    words.some(({ text }) => text.startsWith("为被")) &&
    has([...scope.seen, ...words], "receive", "handle") &&
    !isAgainstAgency(told);
  return countsAllDisputes(told) && (isNamed || forOthers);
}

/** 镇政府 and the offices of a county review no decisions of others: what they receive is against them. */
function mayReview(agency: string): boolean {
  return (
    !/[镇乡](?:人民政府)?$|街道办事处$/.test(agency) &&
    !/[县区旗][^县区旗政府]{1,14}(?:局|委员会|中心|大队)$/.test(agency)
  );
}

/** Whether words of one who judges stand among those that say what is counted. */
function isJudged(told: Told): boolean {
  return told.words.some(
    ({ meaning, text }) =>
      meaning.is === "reviewing" &&
      !text.startsWith("为被") &&
      (countsAllDisputes(told) || !text.endsWith("复议机关"))
  );
}

/** Whether a result follows a number that is none of disputes. */
function followsOthers({ scope, words }: Told): boolean {
  if (has(words, "dispute")) return false;
  if (scope.wasUnread) return true;
  return scope.mentions.length > 0 && scope.last?.concept.of !== "disputes";
}

/** 出庭应诉, but not 应诉方面. */
function isAppearing({ text: all }: Scope, { text, end }: Word): boolean {
  return (
    text === "出庭" ||
    (text === "应诉" && !/^(?:方面|情况|工作|案件)/.test(all.slice(end, end + 2)))
  );
}

/** Doubts whether disputes over disclosure are meant, and those of this agency. */
export function disputeTopicDoubt(told: Told): Doubt | undefined {
  const { scope, clause, head, words, place } = told;
  const lead = scope.words(place.start, place.end);
  if (isAuthority(told)) return "reviewing";
  const isTaken = has(words, "receive", "receiveNew", "handle", "dispose");
  if (
    countsAllDisputes(told) &&
    isTaken &&
    mayReview(scope.report.agency) &&
    !/因|引发|引起|被/.test(lead)
  )
    return "authority";
  if (scope.seen.some((word) => isAppearing(scope, word))) return "reviewing";
  if (head.named) return undefined;
  if (isJudged(told)) return "reviewing";
  if (followsOthers(told) || isOfOtherMatters(told)) return "otherMatter";
  const spoken = [...scope.seen, ...wordsBefore(clause.words, place.end)];
  const isResult = !has(words, "dispute");
  const isSpokenOf = has(scope.seen, "dispute") && scope.mentions.length === 0;
  if (has(spoken, "disclosure", "request", "requestTopic"))
    return isResult && !isSpokenOf ? "resultOnly" : undefined;
  if (has(words, "handle", "receive")) return "reviewing";
  const { topic, heading } = scope.around;
  const isMeant = [topic, heading].some((each) => each === "requests" || each === "disputes");
  if (!isMeant) return "topicOpen";
  return isResult ? "resultOnly" : undefined;
}
