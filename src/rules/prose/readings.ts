import { applicantKeys, type ApplicantGroup } from "../../report/applicants";
import { figuresBelow, type FigureKey } from "../../report/figures";
import { formatById, type FormatId } from "../../report/formats";
import type { Reading } from "./amounts";

const received: Reading = { name: "表三「本年新收」总计", cells: ["t3.received.total"] };
const receivedAndCarriedIn: Reading = {
  name: "表三「本年新收」与「上年结转」总计之和",
  cells: ["t3.received.total", "t3.carriedIn.total"],
};
const disposed: Reading = { name: "表三（七）总计", cells: ["t3.disposed.total"] };

/** 收到、受理: some count what was carried in, some do not. */
export const receivedReadings: readonly Reading[] = [received, receivedAndCarriedIn];
export const disposedReadings: readonly Reading[] = [disposed];
/** 办理 means any of them. */
export const handledReadings: readonly Reading[] = [received, receivedAndCarriedIn, disposed];
export const carriedInReadings: readonly Reading[] = [
  { name: "表三「上年结转」总计", cells: ["t3.carriedIn.total"] },
];
export const carriedOutReadings: readonly Reading[] = [
  { name: "表三「结转下年度继续办理」总计", cells: ["t3.carriedOut.total"] },
];
export const newRequests: readonly Reading[] = [received];

const groupNames = {
  granted: "（一）予以公开",
  partial: "（二）部分公开",
  denied: "（三）不予公开",
  unable: "（四）无法提供",
  notProcessed: "（五）不予处理",
  other: "（六）其他处理",
} as const;
export type OutcomeGroup = keyof typeof groupNames;

const outcomeReadings = new Map<string, Reading>();

/** The groups summed in the total column. */
export function outcomeReading(format: FormatId, groups: readonly OutcomeGroup[]): Reading {
  const name = `${format} ${groups.join()}`;
  const known = outcomeReadings.get(name);
  if (known) return known;
  const reading = readingOfGroups(format, groups);
  outcomeReadings.set(name, reading);
  return reading;
}

function readingOfGroups(format: FormatId, groups: readonly OutcomeGroup[]): Reading {
  const cells = groups
    .flatMap((group) => figuresBelow(formatById(format), group, "total"))
    .map(({ key }) => key);
  const names = groups.map((group) => groupNames[group]).join("与");
  const what = cells.length > 1 ? "合计" : "总计";
  return { name: `表三${names}${what}`, cells };
}

/** Requests by these applicants: of the new ones, all in hand, or those disposed of. */
export function applicantReadings(group: ApplicantGroup): readonly Reading[] {
  const { label } = group;
  const received = applicantKeys(group, "received");
  const inHand = [...received, ...applicantKeys(group, "carriedIn")];
  return [
    { name: `表三「本年新收」${label}`, cells: received },
    { name: `表三「本年新收」与「上年结转」${label}之和`, cells: inHand },
    { name: `表三（七）${label}`, cells: applicantKeys(group, "disposed") },
  ];
}

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
  total: "总计",
} as const;
export type DisputeResult = keyof typeof resultNames;

function disputesName(disputes: readonly Dispute[], result: string): string {
  if (disputes.length === 2) return `行政诉讼${result}（直接起诉与复议后起诉之和）`;
  if (disputes.length === 3) return `行政复议与行政诉讼${result}之和`;
  return disputes.map((dispute) => `${disputeNames[dispute]}${result}`).join("");
}

export function disputeReading(disputes: readonly Dispute[], result: DisputeResult): Reading {
  return {
    name: `表四${disputesName(disputes, resultNames[result])}`,
    cells: disputes.map((dispute): FigureKey => `t4.${dispute}.${result}`),
  };
}

/** The disputes whose totals a statement can only be meant by. */
export function disputesIn(readings: readonly Reading[]): readonly Dispute[] | undefined {
  return [["review"], suits, ["suitDirect"], ["suitAfterReview"], allDisputes]
    .map((disputes) => disputes as readonly Dispute[])
    .find((disputes) => {
      const totals = disputeReading(disputes, "total").cells.join();
      return readings.every(({ cells }) => cells.join() === totals);
    });
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
    name: `表二${names}${columnNames[column]}`,
    cells: documents.map((document): FigureKey => `t2.${document}.${column}`),
  };
}
