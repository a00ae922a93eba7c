import type { FigureKey } from "../../report/figures";
import type { Reading } from "./amounts";

const disputeNames = {
  review: "行政复议",
  suitDirect: "未经复议直接起诉",
  suitAfterReview: "复议后起诉",
} as const;
export type Dispute = keyof typeof disputeNames;
export const suits: readonly Dispute[] = ["suitDirect", "suitAfterReview"];
export const allDisputes: readonly Dispute[] = ["review", ...suits];

const resultNames = {
  upheld: "结果维持",
  corrected: "结果纠正",
  otherOutcome: "其他结果",
  pending: "尚未审结",
  closed: "结果维持、结果纠正与其他结果之和",
  notCorrected: "结果维持与其他结果之和",
  total: "总计",
} as const;
/** A column of table 4, or several together. */
export type DisputeResult = keyof typeof resultNames;

const severalResults = {
  closed: ["upheld", "corrected", "otherOutcome"],
  notCorrected: ["upheld", "otherOutcome"],
} as const;

function resultsOf(result: DisputeResult) {
  return result === "closed" || result === "notCorrected" ? severalResults[result] : [result];
}

function disputesName(disputes: readonly Dispute[], result: string): string {
  if (disputes.length === 2) return `行政诉讼${result}（直接起诉与复议后起诉之和）`;
  if (disputes.length === 3) return `行政复议与行政诉讼${result}之和`;
  return disputes.map((dispute) => `${disputeNames[dispute]}${result}`).join("");
}

export function disputeReading(disputes: readonly Dispute[], result: DisputeResult): Reading {
  return {
    name: `表四${disputesName(disputes, resultNames[result])}`,
    cells: disputes.flatMap((dispute) =>
      resultsOf(result).map((each): FigureKey => `t4.${dispute}.${each}`)
    ),
  };
}

const documentNames = { regulations: "规章", normativeDocs: "行政规范性文件" } as const;
export type OfficialDocument = keyof typeof documentNames;
const columnNames = {
  issued: "本年制发件数",
  repealed: "本年废止件数",
  inForce: "现行有效件数",
} as const;
export type DocumentColumn = keyof typeof columnNames;
export const documentColumns: readonly DocumentColumn[] = ["issued", "repealed", "inForce"];

export function documentReading(
  documents: readonly OfficialDocument[],
  column: DocumentColumn
): Reading {
  const names = documents.map((document) => documentNames[document]).join("与");
  return {
    name: `表二${names}${columnNames[column]}${documents.length > 1 ? "之和" : ""}`,
    cells: documents.map((document): FigureKey => `t2.${document}.${column}`),
  };
}
