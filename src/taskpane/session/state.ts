import type { FoundReport } from "../../read/found";
import type { SheetState, StandingMark } from "../../workbook/host";
import type { ReportSkeleton } from "../../write/sheets/report-sheets";
import { checklistOf, updatedChecklist, type Checklist } from "./checklist";
import type { Judgement, OpenSummary } from "./judgement";
import type { Problem } from "./problem";
import { reportId } from "./reports";

/** The four steps, in their order. */
export const views = ["insert", "fill", "check", "export"] as const;
export type View = (typeof views)[number];

/** What the pane is doing with the workbook. */
export type Task =
  | "reading"
  | "checking"
  | "inserting"
  | "opening"
  | "selecting"
  | "correcting"
  | "marking"
  | "unmarking"
  | "filling"
  | "keeping"
  | "writing";

/** What was done last, told to the clerk in the status line. */
export type Outcome =
  | { readonly kind: "inserted"; readonly sheets: readonly string[] }
  | { readonly kind: "opened"; readonly sheet: string }
  | { readonly kind: "checked" | "rechecked"; readonly summary: OpenSummary }
  | { readonly kind: "selected"; readonly cell: string }
  | { readonly kind: "corrected"; readonly cells: number }
  | { readonly kind: "overtaken" | "fillingOvertaken" }
  | {
      readonly kind: "filledIn";
      readonly figures: number;
      readonly texts: number;
      readonly summary: OpenSummary;
    }
  | { readonly kind: "reasonKept" | "written"; readonly sheet: string }
  | { readonly kind: "drafted" | "draftWithoutRoom"; readonly subject: string }
  | { readonly kind: "draftOvertaken" }
  | { readonly kind: "reasonWithdrawn" | "reasonOvertaken" | "kindKept" }
  | { readonly kind: "unmarked" };

/** The workbook as it was read last. */
export interface Reading {
  readonly reports: readonly FoundReport[];
  readonly sheets: readonly SheetState[];
  readonly marks: readonly StandingMark[];
}

/** The report the clerk works on. */
export interface InHand {
  readonly found: FoundReport;
  /** Last year's report of the same agency, where the workbook has it. */
  readonly previous: FoundReport | undefined;
  /** undefined as long as nobody wants to know. */
  readonly judgement: Judgement | undefined;
}

/** Sheets that could not be inserted, since others of these names are there. */
export interface Conflict {
  readonly skeleton: ReportSkeleton;
  readonly existing: readonly string[];
}

export interface PaneState {
  readonly view: View;
  /** undefined until the workbook was read for the first time. */
  readonly reading: Reading | undefined;
  readonly inHand: InHand | undefined;
  /** undefined until the clerk has asked for a check. */
  readonly checklist: Checklist | undefined;
  /** `changed`: not read again yet; `editing`: it cannot be read until the clerk ends editing a cell. */
  readonly freshness: "current" | "changed" | "editing";
  /** Whether the clerk wants cells with findings to be marked. */
  readonly marking: boolean;
  /** Whether marks of ours stand in the sheets. */
  readonly marked: boolean;
  /** Names of the sheets whose protection kept cells from being marked. */
  readonly unmarkable: readonly string[];
  readonly conflict: Conflict | undefined;
  readonly task: Task | undefined;
  readonly outcome: Outcome | undefined;
  readonly problem: Problem | undefined;
}

export type PaneEvent =
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "began"; readonly task: Task }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "dismissed" }
  | { readonly type: "read"; readonly reading: Reading; readonly inHand: InHand | undefined }
  | { readonly type: "tookInHand"; readonly inHand: InHand }
  | { readonly type: "checked" }
  | { readonly type: "changed"; readonly freshness: "changed" | "editing" }
  | { readonly type: "markingChosen"; readonly marking: boolean }
  | { readonly type: "marked"; readonly standing: boolean; readonly refusedBy: readonly string[] }
  | { readonly type: "asked"; readonly conflict: Conflict }
  | { readonly type: "answered" }
  | { readonly type: "did"; readonly outcome: Outcome };

export function initialState(view: View): PaneState {
  return {
    view,
    reading: undefined,
    inHand: undefined,
    checklist: undefined,
    freshness: "changed",
    marking: true,
    marked: false,
    unmarkable: [],
    conflict: undefined,
    task: undefined,
    outcome: undefined,
    problem: undefined,
  };
}

/** A list that was asked for is kept up to date; for another report it begins anew. */
function followedChecklist(state: PaneState, inHand: InHand | undefined): Checklist | undefined {
  if (!state.checklist || !inHand?.judgement) return undefined;
  const { findings } = inHand.judgement.result;
  const sameReport =
    state.inHand !== undefined && reportId(state.inHand.found) === reportId(inHand.found);
  return sameReport ? updatedChecklist(state.checklist, findings) : checklistOf(findings);
}

function withInHand(state: PaneState, inHand: InHand | undefined): PaneState {
  return { ...state, inHand, checklist: followedChecklist(state, inHand) };
}

function withMarks(state: PaneState, standing: boolean, refusedBy: readonly string[]): PaneState {
  const refusing = state.reading?.sheets.filter(({ id }) => refusedBy.includes(id)) ?? [];
  return { ...state, marked: standing, unmarkable: refusing.map(({ name }) => name) };
}

/** The list of a new check. */
function newChecklist({ inHand }: PaneState): Checklist | undefined {
  return inHand?.judgement && checklistOf(inHand.judgement.result.findings);
}

/** The pane's state after an event. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "viewed":
      return { ...state, view: event.view, outcome: undefined };
    case "began":
      return { ...state, task: event.task, problem: undefined, outcome: undefined };
    case "ended":
      return { ...state, task: undefined };
    case "failed":
      return { ...state, problem: event.problem };
    case "dismissed":
      return { ...state, problem: undefined };
    case "read":
      return {
        ...withInHand(state, event.inHand),
        reading: event.reading,
        marked: event.reading.marks.length > 0,
        freshness: "current",
      };
    case "tookInHand":
      return withInHand(state, event.inHand);
    case "checked":
      return { ...state, checklist: newChecklist(state) };
    case "changed":
      return { ...state, freshness: event.freshness };
    case "markingChosen":
      return { ...state, marking: event.marking };
    case "marked":
      return withMarks(state, event.standing, event.refusedBy);
    case "asked":
      return { ...state, conflict: event.conflict };
    case "answered":
      return { ...state, conflict: undefined };
    case "did":
      return { ...state, outcome: event.outcome };
  }
}
