import { applicantGroups, type ApplicantGroup } from "../../report/applicants";
import {
  figureAt,
  figureNamed,
  figuresBelow,
  type ColumnKey,
  type FigureKey,
  type RowGroup,
} from "../../report/figures";
import { formatById, type Format, type FormatId } from "../../report/formats";
import { oncePer } from "../../report/once";
import { labelsWording } from "../../report/wording";
import type { Reading } from "./amounts";
import type { DecisionKind, RequestRow } from "./meanings";
import {
  disputeReading,
  documentReading,
  type Dispute,
  type DisputeResult,
  type DocumentColumn,
  type OfficialDocument,
} from "./readings";
import type { ProseRuleId } from "./statement";

/** What is counted of requests, by which rule compares it. */
export type RequestCount =
  "received" | "handled" | "disposed" | "carried" | "outcome" | "applicants";

/** What a number counts. */
export type Concept =
  | {
      readonly of: "requests";
      readonly count: RequestCount;
      /** Sums of rows, each of which may be meant. */
      readonly rows: readonly (readonly RequestRow[])[];
      readonly applicants?: ApplicantGroup;
      /** Whether what was carried in may be left out. */
      readonly ofThisYear?: true;
    }
  | {
      readonly of: "disputes";
      readonly disputes: readonly Dispute[];
      readonly result: DisputeResult;
    }
  | {
      readonly of: "documents";
      readonly documents: readonly OfficialDocument[];
      readonly column: DocumentColumn;
    }
  | { readonly of: "decisions"; readonly kind: DecisionKind };

export type RequestConcept = Extract<Concept, { readonly of: "requests" }>;

/** What a number of reconsiderations or lawsuits counts. */
export type DisputeConcept = Extract<Concept, { readonly of: "disputes" }>;

const inHand: readonly RequestRow[] = ["received", "carriedIn"];
export const receivedRows: RequestConcept["rows"] = [["received"], inHand];
/** 办理 means any of them. */
export const handledRows: RequestConcept["rows"] = [["received"], inHand, ["disposed"]];

const rowNames: Readonly<Partial<Record<RequestRow, string>>> = {
  received: "「本年新收」",
  carriedIn: "「上年结转」",
  disposed: "（七）",
  carriedOut: "「结转下年度继续办理」",
  granted: "（一）予以公开",
  partial: "（二）部分公开",
  denied: "（三）不予公开",
  unable: "（四）无法提供",
  notProcessed: "（五）不予处理",
  other: "（六）其他处理",
};

const simpleRows: ReadonlySet<RequestRow> = new Set([
  "received",
  "carriedIn",
  "disposed",
  "carriedOut",
]);

function rowCells(format: Format, row: RequestRow, column: ColumnKey): readonly FigureKey[] {
  const single = figureAt(format, "t3", row as never, column);
  if (single) return [single.key];
  return figuresBelow(format, row as RowGroup, column).map(({ key }) => key);
}

function rowName(format: Format, row: RequestRow): string {
  const known = rowNames[row];
  if (known !== undefined) return known;
  const labels = figureNamed(format, `t3.${row}.total`)?.rowLabels ?? [];
  return labelsWording(labels);
}

/** （一）至（六） of table 3. */
export const outcomeGroups: readonly RequestRow[] = [
  "granted",
  "partial",
  "denied",
  "unable",
  "notProcessed",
  "other",
];

/** （一）至（五）: 答复 may leave out those that were closed without an answer. */
export const answeredGroups: readonly RequestRow[] = outcomeGroups.slice(0, -1);

/** The group of outcomes that a row of table 3 stands in; a row that is none of a group's is its own. */
export function groupOf(row: RequestRow): RequestRow {
  return row.split(".")[0] as RequestRow;
}

/** Several rows in a sentence; outcomeGroups that follow each other by the first and the last: （一）至（五）. */
function rowsName(format: Format, rows: readonly RequestRow[]): string {
  const names = rows.map((row) => rowName(format, row));
  const last = names.at(-1) ?? "";
  if (names.length < 3) return names.join("与");
  const [from = -1] = rows.map((row) => outcomeGroups.indexOf(row));
  const areInOrder = from >= 0 && rows.every((row, index) => row === outcomeGroups[from + index]);
  if (areInOrder) return [names[0] ?? "", last].map((name) => name.slice(0, 3)).join("至");
  return `${names.slice(0, -1).join("、")}与${last}`;
}

/** One cell of a row as the form names it: 表三「本年新收」自然人, 表三（七）总计·自然人. */
function cellName(row: string, column: string): string {
  if (row === rowNames.disposed && column !== "总计") return `${row}总计·${column}`;
  return row.includes(" ") ? `${row}·${column}` : `${row}${column}`;
}

function requestReading(
  format: Format,
  rows: readonly RequestRow[],
  applicants: ApplicantGroup | undefined
): Reading {
  const columns: readonly ColumnKey[] = applicants?.applicants.map(({ column }) => column) ?? [
    "total",
  ];
  const cells = rows.flatMap((row) => columns.flatMap((column) => rowCells(format, row, column)));
  const names = rowsName(format, rows);
  const isSimple = rows.every((row) => simpleRows.has(row));
  const column = applicants?.label ?? (isSimple ? "总计" : "");
  if (cells.length === 1) return { name: `表三${cellName(names, column || "总计")}`, cells };
  const isSumOfRows = isSimple && rows.length > 1;
  return { name: `表三${names}${column}${isSumOfRows ? "之和" : "合计"}`, cells };
}

const disposedOfThisYear: Reading = {
  name: "表三（七）总计减「上年结转」总计",
  cells: ["t3.disposed.total"],
  less: ["t3.carriedIn.total"],
};

const decisionNames: Readonly<Record<DecisionKind, readonly [name: string, key: FigureKey]>> = {
  licensing: ["表二行政许可本年处理决定数量", "t2.licensing.decisions"],
  penalties: ["表二行政处罚本年处理决定数量", "t2.penalties.decisions"],
  coercion: ["表二行政强制本年处理决定数量", "t2.coercion.decisions"],
  adminFees: ["表二行政事业性收费本年收费金额", "t2.adminFees.amount"],
};

function found(format: Format, concept: Concept): readonly Reading[] {
  switch (concept.of) {
    case "requests":
      return [
        ...concept.rows.map((rows) => requestReading(format, rows, concept.applicants)),
        ...(concept.ofThisYear ? [disposedOfThisYear] : []),
      ];
    case "disputes":
      return [disputeReading(concept.disputes, concept.result)];
    case "documents":
      return [documentReading(concept.documents, concept.column)];
    case "decisions": {
      const [name, key] = decisionNames[concept.kind];
      return [{ name, cells: [key] }];
    }
  }
}

const knownReadings = oncePer<Format, Map<string, readonly Reading[]>>(() => new Map());

/** A name by which concepts of the same readings are known. */
function readingName(concept: Concept): string {
  if (concept.of !== "requests") return conceptName(concept);
  const { count, rows, applicants, ofThisYear } = concept;
  return `${count} ${rows.join(" ")} ${applicants?.label ?? ""} ${ofThisYear ?? ""}`;
}

/** The figures of a form that a concept can be meant by; none where the form counts no such thing. */
export function readingsOf(format: FormatId, concept: Concept): readonly Reading[] {
  const form = formatById(format);
  const known = knownReadings(form);
  const name = readingName(concept);
  const readings =
    known.get(name) ??
    found(form, concept).filter(
      ({ cells }) => cells.length > 0 && cells.every((key) => figureNamed(form, key))
    );
  known.set(name, readings);
  return readings;
}

const requestRules: Readonly<Record<RequestCount, ProseRuleId>> = {
  received: "text.received",
  handled: "text.received",
  disposed: "text.disposed",
  carried: "text.carry",
  outcome: "text.outcomes",
  applicants: "text.applicants",
};

/** The rule that compares numbers of a concept. */
export function ruleOf(concept: Concept): ProseRuleId {
  switch (concept.of) {
    case "requests":
      return requestRules[concept.count];
    case "disputes":
      return "text.disputes";
    case "documents":
      return concept.column === "inForce" ? "text.inForce" : "text.documents";
    case "decisions":
      return "text.decisions";
  }
}

/** The applicants of a form that a text calls by a name. */
export function applicantsNamed(format: FormatId, label: string): ApplicantGroup | undefined {
  const outcomeGroups = applicantGroups(formatById(format));
  const group = outcomeGroups.find((each) => each.label === label);
  if (group) return group;
  const applicant = outcomeGroups
    .flatMap(({ applicants }) => applicants)
    .find((each) => each.label === label);
  return applicant && { label, applicants: [applicant] };
}

/** Whether a concept counts all there are of its kind, so that behind 其中 it would be a part of them. */
export function isWhole(concept: Concept): boolean {
  switch (concept.of) {
    case "requests":
      return ["received", "handled", "disposed"].includes(concept.count) && !concept.applicants;
    case "disputes":
      return concept.result === "total";
    default:
      return true;
  }
}

/** 新收 is another thing than 收到, which may include what was carried in. */
function countName({ count, rows }: RequestConcept): string {
  return count === "received" && rows.length === 1 ? "new" : count;
}

/** A name by which two numbers of the same concept are known. */
export function conceptName(concept: Concept): string {
  switch (concept.of) {
    case "requests":
      return `${countName(concept)} ${concept.rows[0]?.join() ?? ""} ${concept.applicants?.label ?? ""}`;
    case "disputes":
      return `${concept.disputes.join()} ${concept.result}`;
    case "documents":
      return `${concept.documents.join()} ${concept.column}`;
    case "decisions":
      return concept.kind;
  }
}
