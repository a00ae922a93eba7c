import { applicantGroups, applicantKeys } from "../report/applicants";
import { figuresBelow, type FigureKey, type RowGroup } from "../report/figures";
import type { Format } from "../report/formats";
import type { TableId } from "../report/structure";

/** Figures of one table that are counted together, whatever the form. */
export interface Group {
  readonly id: string;
  readonly table: TableId;
  readonly name: string;
  readonly keys: (format: Format) => readonly FigureKey[];
}

type Untabled = Omit<Group, "table">;

/** The figures in the column 总计 of the rows under a label of table 3. */
export function below(group: RowGroup): (format: Format) => readonly FigureKey[] {
  return (format) => figuresBelow(format, group, "total").map(({ key }) => key);
}

/** The same figures in every form. */
export const only =
  (...keys: readonly FigureKey[]) =>
  (): readonly FigureKey[] =>
    keys;

/** New requests by who asked, as the form of this year's report divides them. */
function receivedFrom(format: Format): readonly Untabled[] {
  return applicantGroups(format).map(({ label }) => ({
    id: `received ${label}`,
    name: `本年新收·${label}`,
    keys: (form) =>
      applicantGroups(form)
        .filter((group) => group.label === label)
        .flatMap((group) => applicantKeys(group, "received")),
  }));
}

const received: Untabled = {
  id: "received",
  name: "本年新收申请",
  keys: only("t3.received.total"),
};

const handled: readonly Untabled[] = [
  { id: "carriedIn", name: "上年结转", keys: only("t3.carriedIn.total") },
  { id: "granted", name: "（一）予以公开", keys: only("t3.granted.total") },
  { id: "partial", name: "（二）部分公开", keys: only("t3.partial.total") },
  { id: "denied", name: "（三）不予公开（合计）", keys: below("denied") },
  { id: "unable", name: "（四）无法提供（合计）", keys: below("unable") },
  { id: "notProcessed", name: "（五）不予处理（合计）", keys: below("notProcessed") },
  { id: "other", name: "（六）其他处理（合计）", keys: below("other") },
  { id: "disposed", name: "（七）办理结果总计", keys: only("t3.disposed.total") },
  { id: "carriedOut", name: "结转下年度继续办理", keys: only("t3.carriedOut.total") },
];

const disputes: readonly Untabled[] = [
  { id: "review", name: "行政复议", keys: only("t4.review.total") },
  { id: "reviewCorrected", name: "行政复议·结果纠正", keys: only("t4.review.corrected") },
  { id: "suit", name: "行政诉讼", keys: only("t4.suitDirect.total", "t4.suitAfterReview.total") },
  { id: "suitDirect", name: "未经复议直接起诉", keys: only("t4.suitDirect.total") },
  { id: "suitAfterReview", name: "复议后起诉", keys: only("t4.suitAfterReview.total") },
  {
    id: "suitCorrected",
    name: "行政诉讼·结果纠正",
    keys: only("t4.suitDirect.corrected", "t4.suitAfterReview.corrected"),
  },
  {
    id: "pending",
    name: "尚未审结（复议和诉讼）",
    keys: only("t4.review.pending", "t4.suitDirect.pending", "t4.suitAfterReview.pending"),
  },
];

/** The groups of tables 3 and 4 that people ask for first, in the order of the tables of a form. */
export function mainGroups(format: Format): readonly Group[] {
  return [
    ...[received, ...receivedFrom(format), ...handled].map((group): Group => ({
      ...group,
      table: "t3",
    })),
    ...disputes.map((group): Group => ({ ...group, table: "t4" })),
  ];
}
