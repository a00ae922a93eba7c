import { countsRequests, type Told } from "./asked";
import { isWhole } from "./concept";
import type { Doubt } from "./doubts";
import { has, wordsBefore } from "./mention";
import type { MeaningName } from "./meanings";
import type { Word } from "./vocabulary";

const topics: readonly MeaningName[] = ["request", "requestTopic", "otherMatter", "decision"];

function last(words: readonly Word[], ...names: readonly MeaningName[]): Word | undefined {
  return words.filter(({ meaning }) => names.includes(meaning.is) && !("weak" in meaning)).at(-1);
}

/** Whether the sentence speaks of one of these up to the number. */
function speaksOf({ scope, clause, place }: Told, ...names: readonly MeaningName[]): boolean {
  return has(scope.seen, ...names) || has(wordsBefore(clause.words, place.end), ...names);
}

/** What of these the sentence speaks of last, up to the number. */
function spokenLast(
  { scope, clause, place }: Told,
  ...names: readonly MeaningName[]
): Word | undefined {
  const isAsked = clause.depth === 0 && has(scope.seenOpenly, "application");
  const seen = isAsked ? scope.seenOpenly : scope.seen;
  return last(wordsBefore(clause.words, place.end), ...names) ?? last(seen, ...names);
}

/** Whether words that any application or case has are all that says what is counted: 收到5件, 办结5件, 结转5件. */
function isVerbOnly(told: Told): boolean {
  const { concept, head, words } = told;
  const isLoose = countsRequests(told, "carried") || isWhole(concept);
  return isLoose && !head.named && !has(words, "application");
}

/** Whether the sentence counts disputes or documents, and so do words that name nothing. */
function isAmongOthers(told: Told): boolean {
  const { scope } = told;
  if (countsRequests(told, "outcome", "applicants")) {
    return speaksOf(told, "dispute") && !has(scope.seen, "request", "application", "receive");
  }
  if (!isVerbOnly(told)) return false;
  const first = scope.mentions[0]?.concept.of;
  const isBehind = scope.mentions.length > 0 && scope.last?.concept.of === "disputes";
  if (isBehind) return true;
  if (has(scope.seen, "request", "requestTopic")) return false;
  const dispute = last(scope.seen, "dispute");
  const application = last(scope.seen, "application");
  if (dispute && application && application.start > dispute.start) return false;
  return first === "disputes" || speaksOf(told, "dispute", "document", "documentVerb");
}

/** 信访投诉 and 重复 are told of other things too. */
const common: ReadonlySet<string> = new Set(["notProcessed.petition", "notProcessed.duplicate"]);

function isCommon({ concept }: Told): boolean {
  return concept.of === "requests" && concept.rows.flat().every((row) => common.has(row));
}

/** 受理信访事项26件: petitions, not requests that were none. */
function isPetitionReceived(told: Told): boolean {
  const { words } = told;
  return isCommon(told) && has(words, "receive", "handle") && !has(words, "request", "application");
}

/** Outcomes, applicants and what is carried over are told of hardly anything else. */
function isDistinct(told: Told): boolean {
  const { doubts } = told.head;
  if (isCommon(told)) return has(told.words, "application");
  const isLoose = doubts.includes("openWord") || doubts.includes("weak");
  return countsRequests(told, "outcome", "applicants", "carried") && !isLoose;
}

/** Doubts whether requests for information are meant. */
export function requestTopicDoubt(told: Told): Doubt | undefined {
  const { scope, words, head, place } = told;
  const lead = scope.words(place.start, place.end);
  const { topic, heading } = scope.around;
  const other = last(words, "otherMatter");
  const request = last(words, "request", "requestTopic");
  if (other && (!request || other.start > request.start)) return "otherMatter";
  if (/各类(?!主体)/.test(lead) && !has(words, "request")) return "otherMatter";
  if (isAmongOthers(told) || isPetitionReceived(told)) return "otherMatter";
  if (isVerbOnly(told) && (topic === "disputes" || heading === "disputes")) return "topic";
  const isAboutFiles = scope.seen.some(
    ({ meaning, text }) => meaning.is === "otherMatter" && /公文|属性/.test(text)
  );
  if (isAboutFiles) return "otherMatter";
  if (head.named) return undefined;
  const spoken = spokenLast(told, ...topics);
  if (spoken && !(isDistinct(told) && has(scope.seen, "request"))) {
    const isOther = spoken.meaning.is === "otherMatter" || spoken.meaning.is === "decision";
    return isOther ? "otherMatter" : undefined;
  }
  if (topic === "requests" || heading === "requests") return undefined;
  if (isDistinct(told)) return topic === "other" ? "topicOpen" : undefined;
  const isNamed = [words, scope.seen].some((each) => has(each, "application", "request"));
  return isNamed ? "topicOpen" : "verbOnly";
}
