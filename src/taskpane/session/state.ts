import type { Level, Subject } from "../../check/finding";
import type { FoundReport } from "../../read/found";
import type { AgencyKind } from "../../rules/agency-kind";
import type { Cosmetic, SheetRename, SheetState } from "../../workbook/host";
import type { ReportSkeleton } from "../../write/sheets/report-sheets";
import type { Checklist } from "./checklist";
import type { Judgement } from "./judgement";
import type { Problem } from "./problem";
import { openQuestionsAbout } from "./questions";
import type { RenamingWay } from "./renaming/renaming";
import { isSameReport } from "./reports";
import { canTakeBack, type Written } from "./undo";

/** The four steps, in their order. */
export const views = ["insert", "fill", "check", "export"] as const;
export type View = (typeof views)[number];

/** What the pane is doing with the workbook. */
export const tasks = [
  "reading",
  "checking",
  "inserting",
  "opening",
  "selecting",
  "correcting",
  "marking",
  "unmarking",
  "filling",
  "keeping",
  "writing",
  "renaming",
  "undoing",
] as const;
export type Task = (typeof tasks)[number];

/** What is told of a check in the status line. */
export type CheckOutcome = Pick<Judgement, "summary" | "readiness">;

/** What was done last, told to the clerk in the status line. */
export type Deed = DeedItself & {
  /** What of new sheets Excel did not do. */
  readonly leftOut?: readonly Cosmetic[];
};

type DeedItself =
  | { readonly kind: "inserted"; readonly sheets: readonly string[] }
  | { readonly kind: "opened"; readonly sheet: string }
  | { readonly kind: "checked" | "rechecked"; readonly result: CheckOutcome }
  | { readonly kind: "selected"; readonly cell: string }
  | { readonly kind: "corrected"; readonly cells: number; readonly isChecked: boolean }
  /** Nothing is written now; what an earlier try may have written has changed. */
  | { readonly kind: "changedSince" | "undoChangedSince" }
  | { readonly kind: "overtaken" | "fillingOvertaken" | "toolOvertaken" }
  /** `sentence`: what the tool says of it. */
  | { readonly kind: "toolApplied"; readonly sentence: string }
  | {
      readonly kind: "filledIn";
      readonly figures: number;
      readonly texts: number;
      /** undefined where it was not checked after it. */
      readonly result: CheckOutcome | undefined;
    }
  | { readonly kind: "reasonKept" | "written"; readonly sheet: string }
  /** `sheet`: undefined where it was kept already. */
  | { readonly kind: "answerKept"; readonly chosen: string; readonly sheet: string | undefined }
  /** `message`: what has to be answered before it is checked. */
  | { readonly kind: "asked"; readonly message: string }
  | { readonly kind: "questionGone" }
  | { readonly kind: "drafted" | "draftWithoutRoom"; readonly subject: string }
  | { readonly kind: "draftOvertaken" }
  | { readonly kind: "reasonWithdrawn" | "reasonOvertaken" }
  | { readonly kind: "kindKept"; readonly isChecked: boolean }
  /** `line`: what to write into the workbook by hand so that it keeps the agency's kind. */
  | { readonly kind: "kindAssumed"; readonly line: string }
  | { readonly kind: "keepingOvertaken" }
  | { readonly kind: "reportGone" | "openingOvertaken" }
  /** `tabsLeft`: those that Excel did not rename. */
  | {
      readonly kind: "renamed";
      readonly agency: string;
      readonly year: number;
      readonly tabsLeft: readonly SheetRename[];
    }
  | { readonly kind: "renamingOvertaken" }
  /** `tabsLeft`: those whose names Excel did not take back. */
  | { readonly kind: "undone"; readonly cells: number; readonly tabsLeft?: readonly SheetRename[] }
  | { readonly kind: "undoOvertaken" | "undoMoved" }
  /** `cells`: those that hold again what they held before, as one does whose editing ends after it was written to. */
  | { readonly kind: "lost"; readonly cells: string }
  | { readonly kind: "unmarked" }
  | { readonly kind: "marksLeft" | "marksUnread"; readonly sheets: readonly string[] };

/** The workbook as it was read last. */
export interface Reading {
  readonly reports: readonly FoundReport[];
  readonly sheets: readonly SheetState[];
}

/** The report the clerk works on. */
export interface InHand {
  readonly found: FoundReport;
  /** Last year's report of the same agency, where the workbook has it. */
  readonly previous: FoundReport | undefined;
  /** What the agency is, as far as anybody has said or its name tells. */
  readonly agencyKind: AgencyKind | undefined;
  /** undefined as long as the rules have not come. */
  readonly judgement: Judgement | undefined;
}

/** What stands in the way of sheets that were to be inserted. */
export type Conflict = {
  readonly skeleton: ReportSkeleton;
  /** The names of the sheets that are there. */
  readonly existing: readonly string[];
} & (
  | { readonly kind: "names" }
  /** They are a report of that year. `agency`: as it stands there, empty where it does not, so that nobody knows whose it is. */
  | { readonly kind: "report"; readonly agency: string }
);

/** The first open finding of a level, of those about something the first; another object each time it is sought. */
export interface Sought {
  readonly level: Level;
  readonly about: Subject | undefined;
}

/**
 * How the reading stands to the workbook. `changed`: to be read again soon; `editing`: it cannot be read until the clerk
 * ends editing a cell; `unread`: it could not be read, and is not tried again by itself.
 */
export type Freshness = "current" | "changed" | "editing" | "unread";

/** Something during which the pane was loaded anew, so that nobody has told how it ended. */
export interface Interruption {
  readonly task: Task;
  /** As far as the workbook shows it. */
  readonly outcome: "done" | "undone" | "unknown";
}

export interface PaneState {
  readonly view: View;
  /** Whether the year's first screen stands before the steps. */
  readonly welcome: boolean;
  /** undefined until the workbook was read for the first time. */
  readonly reading: Reading | undefined;
  readonly inHand: InHand | undefined;
  /** undefined until the clerk has asked for a check. */
  readonly checklist: Checklist | undefined;
  /** What the clerk asked last to be led to in the list. */
  readonly sought: Sought | undefined;
  readonly freshness: Freshness;
  /** The sheet (by id) that is in front; undefined as long as nobody has told. */
  readonly front: string | undefined;
  /** Whether the clerk wants cells with findings to be marked. */
  readonly marking: boolean;
  /** Whether marks of ours stand in the sheets. */
  readonly marked: boolean;
  /** Whether they stand from an earlier session and could not be brought up to date. */
  readonly oldMarks: boolean;
  /** Sheets (by id) whose protection kept cells from being marked. */
  readonly refusedBy: readonly string[];
  /** The names of these. */
  readonly unmarkable: readonly string[];
  /** Sheets (by id) whose protection kept marks that are no longer right from being removed. */
  readonly marksLeftIn: readonly string[];
  /** The names of these. */
  readonly unclearable: readonly string[];
  /** Sheets (by id) that were not marked, and keep the marks they may have, since Excel does not tell what is there. */
  readonly unreadableIn: readonly string[];
  /** The names of these. */
  readonly unreadable: readonly string[];
  readonly conflict: Conflict | undefined;
  /** Set while the clerk is about to change the agency's name or the year. */
  readonly renaming: RenamingWay | undefined;
  readonly task: Task | undefined;
  readonly deed: Deed | undefined;
  readonly problem: Problem | undefined;
  readonly interruption: Interruption | undefined;
  /** What was written last. */
  readonly written: Written | undefined;
  /** Whether that stands in the workbook and nothing else in any of its cells. */
  readonly canUndo: boolean;
}

/** Whether something is being done, so that nothing else is begun. */
export function isBusy({ task }: PaneState): boolean {
  return task !== undefined;
}

export type PaneEvent =
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "welcomed"; readonly welcome: boolean }
  | { readonly type: "began"; readonly task: Task }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "dismissed" }
  | { readonly type: "interrupted"; readonly interruption: Interruption | undefined }
  | {
      readonly type: "read";
      readonly reading: Reading;
      readonly inHand: InHand | undefined;
      readonly freshness: Freshness;
    }
  | { readonly type: "turned"; readonly sheet: string }
  | { readonly type: "tookInHand"; readonly inHand: InHand }
  | { readonly type: "checked" }
  | { readonly type: "sought"; readonly sought: Sought }
  | { readonly type: "changed"; readonly freshness: Freshness }
  | { readonly type: "writing"; readonly written: Written }
  /** `before`: what was written before, which still stands. */
  | { readonly type: "wroteNothing"; readonly before: Written | undefined }
  | { readonly type: "tookBack" }
  | { readonly type: "markingChosen"; readonly marking: boolean }
  | {
      readonly type: "marked";
      /** The sheets (by id) in which marks stand. */
      readonly marksIn: readonly string[];
      readonly refusedBy: readonly string[];
      readonly marksLeftIn: readonly string[];
      readonly unreadable: readonly string[];
    }
  | { readonly type: "marksSeen"; readonly marksIn: readonly string[] }
  | { readonly type: "marksAreOld" }
  | { readonly type: "asked"; readonly conflict: Conflict }
  | { readonly type: "answered" }
  | { readonly type: "renamingBegun"; readonly renaming: RenamingWay }
  | { readonly type: "renamingEnded" }
  | { readonly type: "did"; readonly deed: Deed }
  | { readonly type: "deedForgotten" };

export function initialState(view: View, welcome: boolean): PaneState {
  return {
    view,
    welcome,
    reading: undefined,
    inHand: undefined,
    checklist: undefined,
    sought: undefined,
    freshness: "changed",
    front: undefined,
    marking: true,
    marked: false,
    oldMarks: false,
    refusedBy: [],
    unmarkable: [],
    marksLeftIn: [],
    unclearable: [],
    unreadableIn: [],
    unreadable: [],
    conflict: undefined,
    renaming: undefined,
    task: undefined,
    deed: undefined,
    problem: undefined,
    interruption: undefined,
    written: undefined,
    canUndo: false,
  };
}

function isAsked(inHand: InHand): boolean {
  return openQuestionsAbout(inHand).length > 0;
}

/** A list that was asked for is kept up to date; for another report it begins anew. A question that is open ends it. */
function followedChecklist(state: PaneState, inHand: InHand | undefined): Checklist | undefined {
  if (!state.checklist || !inHand?.judgement || isAsked(inHand)) return undefined;
  const { judgement } = inHand;
  const goesOn = state.inHand !== undefined && isSameReport(state.inHand.found, inHand.found);
  return judgement.checklistAfter(goesOn ? state.checklist : []);
}

function withInHand(state: PaneState, inHand: InHand | undefined): PaneState {
  return { ...state, inHand, checklist: followedChecklist(state, inHand) };
}

function namesOf(sheets: readonly string[], reading: Reading | undefined): readonly string[] {
  return reading?.sheets.flatMap(({ id, name }) => (sheets.includes(id) ? [name] : [])) ?? [];
}

/** With the names that the sheets have which the marks are told of. */
function withMarkNames(state: PaneState): PaneState {
  const { reading, refusedBy, marksLeftIn, unreadableIn } = state;
  return {
    ...state,
    unmarkable: namesOf(refusedBy, reading),
    unclearable: namesOf(marksLeftIn, reading),
    unreadable: namesOf(unreadableIn, reading),
  };
}

/** Whether what was written stands in the workbook, so that it can be taken back. */
function standsIn(written: Written | undefined, reading: Reading | undefined): boolean {
  return written !== undefined && reading !== undefined && canTakeBack(written, reading);
}

/** The list of a new check; none as long as a question is open. */
function newChecklist({ inHand }: PaneState): Checklist | undefined {
  return inHand && !isAsked(inHand) ? inHand.judgement?.checklistAfter([]) : undefined;
}

/** Whether the list shows an open finding of a level. */
function hasOpen({ checklist }: PaneState, level: Level): boolean {
  return checklist?.some(({ finding, solved }) => !solved && finding.level === level) ?? false;
}

/** The pane's state after an event. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "viewed":
      return { ...state, view: event.view, deed: undefined, renaming: undefined };
    case "welcomed":
      return { ...state, welcome: event.welcome, deed: event.welcome ? undefined : state.deed };
    case "began":
      return { ...state, task: event.task, problem: undefined, deed: undefined };
    case "ended":
      return { ...state, task: undefined };
    case "failed":
      return { ...state, problem: event.problem };
    case "dismissed":
      return { ...state, problem: undefined };
    case "interrupted":
      return { ...state, interruption: event.interruption };
    case "read":
      return withMarkNames({
        ...withInHand(state, event.inHand),
        reading: event.reading,
        freshness: event.freshness,
        problem: state.problem?.endsWithReading ? undefined : state.problem,
        canUndo: standsIn(state.written, event.reading),
      });
    case "turned":
      return { ...state, front: event.sheet };
    case "tookInHand":
      return withInHand(state, event.inHand);
    case "checked":
      return { ...state, checklist: newChecklist(state) };
    case "sought":
      return { ...state, sought: hasOpen(state, event.sought.level) ? event.sought : undefined };
    case "changed":
      return state.freshness === event.freshness ? state : { ...state, freshness: event.freshness };
    case "writing":
      return { ...state, written: event.written, canUndo: false };
    case "wroteNothing":
      return { ...state, written: event.before, canUndo: standsIn(event.before, state.reading) };
    case "tookBack":
      return { ...state, written: undefined, canUndo: false };
    case "markingChosen":
      return { ...state, marking: event.marking };
    case "marked":
      return withMarkNames({
        ...state,
        marked: event.marksIn.length > 0,
        oldMarks: false,
        refusedBy: event.refusedBy,
        marksLeftIn: event.marksLeftIn,
        unreadableIn: event.unreadable,
      });
    case "marksSeen":
      return withMarkNames({
        ...state,
        marked: event.marksIn.length > 0,
        oldMarks: state.oldMarks && event.marksIn.length > 0,
        marksLeftIn: state.marksLeftIn.filter((id) => event.marksIn.includes(id)),
      });
    case "marksAreOld":
      return { ...state, oldMarks: true };
    case "asked":
      return { ...state, conflict: event.conflict };
    case "answered":
      return { ...state, conflict: undefined };
    case "renamingBegun":
      return { ...state, renaming: event.renaming, welcome: false };
    case "renamingEnded":
      return { ...state, renaming: undefined };
    case "did":
      return { ...state, deed: event.deed };
    case "deedForgotten":
      return state.deed ? { ...state, deed: undefined } : state;
  }
}
