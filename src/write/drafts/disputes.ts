import type { FigureKey } from "../../report/figures";
import type { Report } from "../../report/report";
import { amountsOf, basisOf, counted, listed, yearWording, type Amount } from "./amounts";
import type { Draft } from "./draft";

const results = ["upheld", "corrected", "otherOutcome", "pending"] as const;
type Result = (typeof results)[number];
type Dispute = "review" | "suitDirect" | "suitAfterReview";

interface Results extends Readonly<Record<Result, Amount>> {
  readonly total: Amount;
}

/** The results of disputes taken together; null where one is not known, or they do not add up to the total. */
function resultsOf(report: Report, disputes: readonly Dispute[]): Results | null {
  const keys = (result: Result | "total"): readonly FigureKey[] =>
    disputes.map((dispute): FigureKey => `t4.${dispute}.${result}`);
  const amounts = amountsOf(report, {
    upheld: keys("upheld"),
    corrected: keys("corrected"),
    otherOutcome: keys("otherOutcome"),
    pending: keys("pending"),
    total: keys("total"),
  });
  const sum = results.reduce((total, result) => total + (amounts?.[result].value ?? 0), 0);
  return amounts && sum === amounts.total.value ? amounts : null;
}

function sentence(start: string, amounts: Results): string {
  const parts = listed([
    ["结果维持", amounts.upheld],
    ["结果纠正", amounts.corrected],
    ["其他结果", amounts.otherOutcome],
    ["尚未审结", amounts.pending],
  ]);
  return `${start}${counted(amounts.total)}，其中${parts}。`;
}

/** What section 一 can say of reviews and suits; nothing while their results do not add up. */
export function disputeDrafts(report: Report): readonly Draft[] {
  const reviews = resultsOf(report, ["review"]);
  const suits = resultsOf(report, ["suitDirect", "suitAfterReview"]);
  if (!reviews || !suits) return [];
  const year = yearWording(report);
  const texts = (): readonly string[] => {
    if (reviews.total.value === 0 && suits.total.value === 0) {
      return [`${year}未发生政府信息公开行政复议和行政诉讼。`];
    }
    return [
      reviews.total.value === 0
        ? `${year}未发生政府信息公开行政复议。`
        : sentence(`${year}政府信息公开行政复议`, reviews),
      suits.total.value === 0
        ? "未发生政府信息公开行政诉讼。"
        : sentence("政府信息公开行政诉讼", suits),
    ];
  };
  const amounts = [reviews, suits].flatMap(({ total, ...each }) => [
    total,
    ...results.map((result) => each[result]),
  ]);
  return [
    {
      subject: "行政复议、行政诉讼",
      section: "s1",
      text: texts().join(""),
      basis: basisOf(...amounts),
    },
  ];
}
