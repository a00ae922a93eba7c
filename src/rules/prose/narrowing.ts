import { groupOf, type Concept, type RequestConcept } from "./concept";
import type { Doubt } from "./doubts";
import { has, wordsBehind } from "./mention";
import type { MeaningName, Narrowing } from "./meanings";
import type { Word } from "./vocabulary";

/** 网络、信函 and the like, and 等 behind them: all the ways in. */
function namesAllChannels(words: readonly Word[]): boolean {
  const channels = words.filter(
    ({ meaning }) => meaning.is === "narrow" && meaning.by === "channel"
  );
  const joined = channels.some(({ end }) =>
    words.some(({ meaning, start }) => meaning.is === "and" && start === end)
  );
  return channels.length > 1 && (joined || has(words, "andOthers"));
}

/** What happens to requests on their way is no narrower than the outcomes that it leads to. */
const afterSteps = /^(?:other|unable|notProcessed)/;
const steps = /补正|期|撤/;

/** Whether a narrowing word narrows this concept. */
function narrows(by: Narrowing, text: string, words: readonly Word[], concept: Concept): boolean {
  switch (by) {
    case "instance":
      return concept.of === "disputes";
    case "channel":
      return concept.of !== "documents" && !namesAllChannels(words);
    case "event": {
      if (concept.of !== "requests" || concept.count === "carried") return false;
      // 征求意见后第三方不同意公开: the row itself.
      if (text.startsWith("征求") && concept.rows.flat().includes("denied.thirdParty"))
        return false;
      const leadsHere = concept.count === "outcome" && afterSteps.test(concept.rows[0]?.[0] ?? "");
      return !(leadsHere && steps.test(text));
    }
    // 省政府维持2件: who decided. 某公司申请1件: who applied.
    case "others":
      if (concept.of === "requests" && concept.count === "applicants" && text.startsWith("某"))
        return false;
      return !(concept.of === "disputes" && concept.result !== "total" && /省|上级/.test(text));
    default:
      return true;
  }
}

/** Behind 涉及 these are no things that are counted. */
const strange: readonly MeaningName[] = ["narrow", "otherMatter", "filler", "decide", "publish"];

/** 涉及征地的: what follows is none of the things that are counted. */
function isAboutOthers(words: readonly Word[], index: number, concept: Concept): boolean {
  if (concept.of === "disputes" && has(words.slice(index), "disclosure", "request")) return false;
  const [about, next] = words.slice(index);
  if (!about || !next || strange.includes(next.meaning.is)) return true;
  const between = next.start - about.end;
  return between > 0 && !(between === 1 && next.meaning.is === "dispute");
}

function ofRequests(words: readonly Word[], { count, rows }: RequestConcept): readonly Doubt[] {
  const isApplicants = count === "applicants";
  // 经审查属于行政执法案卷: what it was found to be.
  const isRow = count === "outcome" && rows.length === 1;
  // 因逾期未缴费终止: the row itself.
  const isEnded = count === "outcome" && rows.flat().every((row) => groupOf(row) === "other");
  const applicant = words.filter(({ meaning }) => meaning.is === "applicant").at(-1);
  const behind = isApplicants && applicant ? wordsBehind(words, applicant.end) : [];
  return [
    ...(has(words, "otherDocumentVerb") && !isRow ? (["helped"] as const) : []),
    ...(has(words, "publish") ? (["publishing"] as const) : []),
    ...(has(words, "otherResult") && !isEnded ? (["event"] as const) : []),
    ...(has(behind, "disclosure", "open") ? (["about"] as const) : []),
  ];
}

/** What the words of a number's own clause narrow it to. */
export function narrowings(words: readonly Word[], concept: Concept): readonly Doubt[] {
  const named = words.flatMap(({ meaning, text }, index): readonly Doubt[] => {
    if (meaning.is === "about") return isAboutOthers(words, index, concept) ? ["about"] : [];
    if (meaning.is !== "narrow" || !narrows(meaning.by, text, words, concept)) return [];
    return [meaning.by === "others" ? "helped" : meaning.by];
  });
  switch (concept.of) {
    case "requests":
      return [...named, ...ofRequests(words, concept)];
    case "disputes":
      return has(words, "applicant") ? [...named, "about"] : named;
    case "decisions":
      return [...named, ...ofDecisions(words)];
    default:
      return named;
  }
}

/** 行政处罚立案103件, 行政处罚裁量基准修订86项: no decisions. */
function ofDecisions(words: readonly Word[]): readonly Doubt[] {
  const begun = words.findIndex(({ text }) => text === "立案");
  return [
    ...(begun >= 0 && !has(words.slice(begun), "decide") ? (["event"] as const) : []),
    ...(has(words, "otherDocumentVerb") ? (["helped"] as const) : []),
  ];
}
