import { numberFirst, numberLast, numberLastNotAfter, type Context, type Kind } from "./kind";
import { allDisputes, disputeReading, suits, type Dispute, type DisputeResult } from "./readings";

export const disclosure =
  "(?:因|涉及|涉|有关|关于|针对)?(?:依申请公开|政府信息公开|信息公开|依申请)(?:申请|工作|类|事项|答复|案件)*(?:引发|引起|产生|导致|提起)?(?:的)?";
const noun = "(?:案件|申请|事项|类|案)*";
export const review = `(?:行政)?复议${noun}`;
export const suit = `(?:行政)?诉讼${noun}`;
const both = "(?:、|和|及|与|以及|或)(?:提起)?";
export const reviewAndSuit = `${review}${both}${suit}|${suit}${both}${review}`;

const court = "(?:向(?:人民)?法院)?(?:提起)?(?:行政)?(?:起诉|诉讼)";
const direct = `(?:未经(?:行政)?复议)?直接${court}${noun}`;
const afterReview = `(?:经)?(?:行政)?复议后(?:再)?${court}${noun}`;

const disputeWords: readonly (readonly [words: string, disputes: readonly Dispute[]])[] = [
  [reviewAndSuit, allDisputes],
  [direct, ["suitDirect"]],
  [afterReview, ["suitAfterReview"]],
  [review, ["review"]],
  [suit, suits],
];

function disputeKind([words, disputes]: (typeof disputeWords)[number]): Kind {
  return {
    name: disputes.join(),
    rule: "text.disputes",
    topic: "disputes",
    whole: true,
    named: /复议|诉/,
    wordings: [
      numberLastNotAfter(
        "不服|[对、和及与或经]|直接(?:提起)?|复议后(?:提起)?",
        `(?:${words})(?:的|数量|件数)*`,
        "(?:案件)?"
      ),
      numberFirst(
        `(?:${disclosure})?(?:${words})`,
        "|发生|产生|引发|被提起|办理|收到|受理|审结|提起"
      ),
    ],
    lead: new RegExp(
      `${disclosure}|行政诉讼|发生|被提起|引发|引起|产生|涉及|涉|办理|受理|审结|收到|新收|提起|被申请|被|因|类|的`,
      "g"
    ),
    readings: () => [disputeReading(disputes, "total")],
  };
}

const resultWords: readonly (readonly [words: string, result: DisputeResult])[] = [
  ["(?:结果|予以|被|决定|判决|复议)?维持", "upheld"],
  ["(?:结果|予以|被)?纠正", "corrected"],
  ["其他结果", "otherOutcome"],
  ["(?:尚未|未)审结", "pending"],
];
const contexts: readonly (readonly [context: Context, disputes: readonly Dispute[]])[] = [
  ["review", ["review"]],
  ["suitDirect", ["suitDirect"]],
  ["suitAfterReview", ["suitAfterReview"]],
  ["suits", suits],
  ["disputes", allDisputes],
];

function resultKinds([words, result]: (typeof resultWords)[number]): readonly Kind[] {
  const wordings = [
    numberLast(`(?:${words})(?:的|案件|决定)*`, "(?:案件)?"),
    numberFirst(`(?:案件)?(?:的)?(?:${words})(?:的|案件)*`),
  ];
  const named = new RegExp(words);
  return contexts.map(([context, disputes]) => ({
    name: result,
    rule: "text.disputes",
    topic: "disputes",
    whole: false,
    named,
    context,
    wordings,
    lead: /其中|案件|已/g,
    readings: () => [disputeReading(disputes, result)],
  }));
}

export const disputeKinds: readonly Kind[] = [
  ...disputeWords.map(disputeKind),
  ...resultWords.flatMap(resultKinds),
];

const contextWords = new RegExp(
  `(?<disputes>${reviewAndSuit})|(?<suitDirect>${direct})|(?<suitAfterReview>${afterReview})|(?<suits>${suit})|(?<review>${review})`,
  "g"
);

/** The dispute named last in these words. */
export function disputeContext(words: string): Context | undefined {
  let last: Context | undefined;
  for (const { groups } of words.matchAll(contextWords)) {
    const named = Object.entries(groups ?? {}).find(([, text]) => text)?.[0];
    last = named as Context | undefined;
  }
  return last;
}
