import { figuresStatedBy } from "../../../check/carried-figures";
import { formatById, formatForYear, type FormatId } from "../../../report/formats";
import type { Report } from "../../../report/report";
import { agencyKindNames, agencyKindOf, type AgencyKind } from "../../../rules/agency-kind";
import type { ReportSkeleton } from "../../../write/sheets/report-sheets";
import { agencyKindIn } from "../../../check/agency-kind-rows";
import { isOpen, questionsOfPrevious, type AskedQuestion } from "../../session/questions";
import { agencyOf, previousReport } from "../../session/reports";
import type { Reading } from "../../session/state";

/** What the clerk has entered; undefined where it is left to the pane. */
export interface InsertForm {
  readonly agency: string | undefined;
  readonly agencyKind: AgencyKind | undefined;
  readonly format: FormatId | undefined;
  /** Whether 上年结转 is brought in from last year's report. */
  readonly carryIn: boolean;
  readonly protect: boolean;
  /** Whether it was last sent without an agency that can stand in a title. */
  readonly isRefused: boolean;
}

export const untouchedForm: InsertForm = {
  agency: undefined,
  agencyKind: undefined,
  format: undefined,
  carryIn: true,
  protect: true,
  isRefused: false,
};

export type InsertFormEvent =
  | { readonly type: "named"; readonly agency: string }
  | {
      readonly type: "chose";
      readonly choice: Partial<Pick<InsertForm, "agencyKind" | "format" | "carryIn" | "protect">>;
    }
  | { readonly type: "sent"; readonly agency: string };

/** File systems allow names of 255 bytes, which hold a title with an agency of this length in Chinese. */
export const longestAgency = 60;

/** What keeps an agency's name from being used. */
export type AgencyFault = "missing" | "too-long";

function faultOf(agency: string): AgencyFault | undefined {
  const name = agency.trim();
  if (name === "") return "missing";
  return name.length > longestAgency ? "too-long" : undefined;
}

/** The form after an event. */
export function reduceForm(form: InsertForm, event: InsertFormEvent): InsertForm {
  switch (event.type) {
    case "named":
      return { ...form, agency: event.agency, isRefused: false };
    case "chose":
      return { ...form, ...event.choice };
    case "sent":
      return { ...form, isRefused: faultOf(event.agency) !== undefined };
  }
}

/** The form together with what the pane proposes where the clerk has entered nothing. */
export interface CompletedForm {
  readonly agency: string;
  readonly agencyKind: AgencyKind | undefined;
  readonly format: FormatId;
  /** The form that the year prescribes. */
  readonly prescribed: FormatId;
  /** Last year's report of the agency, where the workbook has it. */
  readonly previous: Report | undefined;
  /** What has to be answered before figures of last year's report are brought in. */
  readonly questions: readonly AskedQuestion[];
  /** What the clerk has to be told of the agency's name. */
  readonly agencyFault: AgencyFault | undefined;
}

/** Completes the form by what the workbook says and the year prescribes. */
export function completedForm(
  form: InsertForm,
  year: number,
  reading: Reading | undefined
): CompletedForm {
  const reports = reading?.reports ?? [];
  const agency = form.agency ?? agencyOf(reports);
  const previous = previousReport(reports, { agency, year });
  const knownKind = previous && agencyKindIn(reading?.sheets ?? [], previous);
  const prescribed = formatForYear(year).id;
  return {
    agency,
    agencyKind: form.agencyKind ?? knownKind ?? agencyKindOf(agency),
    format: form.format ?? prescribed,
    prescribed,
    previous: previous?.report,
    questions: questionsOfPrevious(previous).filter(isOpen),
    agencyFault: form.isRefused ? faultOf(agency) : undefined,
  };
}

/** What to insert; undefined as long as the agency cannot be used. */
export function skeletonOf(
  { carryIn, protect }: InsertForm,
  { agency, agencyKind, format, previous, questions }: CompletedForm,
  year: number
): ReportSkeleton | undefined {
  if (faultOf(agency)) return undefined;
  const isCertain = questions.length === 0;
  const stated =
    previous && carryIn && isCertain ? figuresStatedBy(previous, formatById(format)) : [];
  const figures = Object.fromEntries(stated);
  const kind = agencyKind && { agencyKind: agencyKindNames[agencyKind] };
  return { agency, year, format, ...kind, figures, protect };
}
