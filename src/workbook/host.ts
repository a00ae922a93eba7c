import type { CellContent, Place, SheetGrid } from "../read/source";
import type { SheetPlan } from "../write/sheet-plan";

export interface SheetState extends SheetGrid {
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** False where the sheet has more cells than are read of a sheet, so that a table far down or right is missed. */
  readonly isComplete: boolean;
  /** Set where Excel gave none of its cells, whatever is in them. */
  readonly isUnreadable?: boolean;
}

/** All that the add-in knows of a workbook, read in one go. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
}

/** Colours a cell by the level of what is found there. */
export interface Mark {
  readonly place: Place;
  readonly level: "error" | "review" | "incomplete";
}

/** Our marks as they stand in sheets. */
export interface StandingMarks {
  readonly standing: readonly Mark[];
  /** Sheets (by id) whose conditional formats the host does not tell: nobody knows what stands there. */
  readonly unreadable: readonly string[];
}

/** The marks that stand once they were to be replaced. */
export interface MarkOutcome extends StandingMarks {
  /** Sheets (by id) that are protected against marks, and have others than they were to have. */
  readonly refusedBy: readonly string[];
}

export interface CellChange {
  readonly place: Place;
  /** "" empties the cell. Text is written as text, never as a formula. */
  readonly value: CellContent;
  /** Given where the cell's own would make something else of the value. */
  readonly numberFormat?: string;
}

/** What stands in a cell. */
export type KeptContent =
  /** As it would be typed, with its "="; an error that was typed has none. */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "constant"; readonly value: CellContent };

/** What a cell holds, exactly enough to be put back. */
export interface KeptCell {
  readonly place: Place;
  readonly content: KeptContent;
  readonly numberFormat: string;
  /** False where the number format makes a text or a date of every number. */
  readonly takesNumbers: boolean;
}

/** What is to be put into a cell. */
export interface CellWrite {
  readonly place: Place;
  readonly content: KeptContent;
  /** Given where it is to be another, too. */
  readonly numberFormat?: string;
}

/** What cells held when they were looked at; a write is compared with it. */
export interface HeldCells {
  readonly cells: readonly KeptCell[];
  /** The sheets they stand in, as they were read. */
  readonly sheets: readonly SheetState[];
}

/**
 * Others have been faster: a cell holds something else than it did, or rows or columns were put in or taken out.
 * Nothing is written then.
 */
export type Overtaken = "overtaken";

/** A sheet that is to be called something else. */
export interface SheetRename {
  /** Its id. */
  readonly sheet: string;
  /** What it is called, as it was read. */
  readonly from: string;
  readonly to: string;
}

/** What only concerns how sheets are seen and printed: Excel may refuse it and do all else. */
export type Cosmetic =
  /** The first sheet comes to the front. */
  | "front"
  /** Heads stay in view. */
  | "freezing"
  | "print"
  | "chart";

export type InsertOutcome =
  | {
      readonly inserted: true;
      readonly sheets: readonly { readonly id: string; readonly name: string }[];
      /** What Excel did not do. */
      readonly leftOut: readonly Cosmetic[];
    }
  /** Nothing was inserted: sheets of these names are there already. */
  | { readonly inserted: false; readonly existing: readonly string[] };

/** A row to be put into a sheet, above the one that stands there now. */
export interface NewRow {
  /** Counted from 0. */
  readonly row: number;
  /** Its label, and the column that stands in. */
  readonly label: string;
  readonly column: number;
  /** First and last column of cells that are to be one. */
  readonly merges: readonly (readonly [number, number])[];
}

/** What happened in the workbook that did not come from us; a signal to read again, not a description. */
export type WorkbookChange = { readonly kind: "cells" | "sheets" };

/** A sheet has come to the front. */
export interface SheetTurn {
  readonly kind: "turn";
  /** Its id. */
  readonly sheet: string;
  /** Whether we have brought it there, not the clerk. */
  readonly isOurs: boolean;
}

/**
 * The spreadsheet program the pane lives in. Every method is one user action; all reject with a HostError.
 * While a cell is being edited `mark` and `watch` wait, all others reject with `cell-edit`.
 */
export interface WorkbookHost {
  /** Reads every sheet, hidden ones too. At most two requests, three where rows or columns are hidden. */
  read(): Promise<WorkbookState>;
  /**
   * Adds the sheets at the end and activates the first. Three requests, and up to five more where Excel refuses what is
   * cosmetic. Where the sheets themselves are refused, up to five, after which none of them is left; or it rejects with
   * `half-made`: then the next insertion removes what is left of ours and untouched. Where only the answer was lost, it
   * has succeeded.
   */
  insert(plans: readonly SheetPlan[]): Promise<InsertOutcome>;
  /**
   * Puts a list of ours in the place of one that was drawn before, under its name. The one before goes only where it
   * still holds what was read; else the new one stays beside it, under the name of its plan. Six requests.
   */
  replace(list: SheetState, plan: SheetPlan): Promise<InsertOutcome>;
  /**
   * Sees to it that sheets (by id) have these marks and no others; where they have, nothing is changed. A sheet whose
   * conditional formats the host does not tell is left alone. Two requests; more where marks are found that this host has
   * not set, where others were faster, or where the host fails. Rejects with `gone` where a sheet of a mark is not there.
   */
  mark(marks: readonly Mark[], sheets: readonly string[]): Promise<MarkOutcome>;
  /** The marks that stand in sheets, by id. One request where they are as they were seen last, up to three where not. */
  standingMarks(sheets: readonly string[]): Promise<StandingMarks>;
  /**
   * Shows the first place's sheet, out of hiding where needed, and selects its cell together with those of the other
   * places that adjoin it.
   */
  select(places: readonly Place[]): Promise<void>;
  /** The cell that is selected; of several the one that is typed into. One request. */
  selectedCell(): Promise<Place>;
  /**
   * What cells hold, in the order of the places, if they still say what was read and stand where they stood; those
   * beyond what was read hold what they may. One request; rejects with `gone` where a sheet is not there.
   * @param sheets as they were read
   */
  contents(places: readonly Place[], sheets: readonly SheetState[]): Promise<HeldCells | Overtaken>;
  /**
   * Puts contents into cells as one change that can be undone in one step, if the cells still hold what they held. One
   * request; further ones where somebody was faster or it failed half-way, after which the cells hold what they did
   * then. Rejects with `unanswered` where nobody knows whether anything is written, with `not-kept` or `not-taken` where a cell then holds something else or what it did, with `not-put-back` where what was put there is lost.
   */
  write(cells: readonly CellWrite[], held: HeldCells): Promise<"written" | Overtaken>;
  /**
   * Gives sheets other names, all or none of them: not where one is called something else by now, or a name is taken.
   * One request, up to three where others were faster or it is refused; rejects with `protected` where the workbook's
   * structure is.
   */
  rename(renames: readonly SheetRename[]): Promise<"renamed" | Overtaken>;
  /**
   * Puts a row into a sheet, if it still says what was read and where. One request; further ones where somebody was
   * faster or it failed half-way, after which the row is gone again. Rejects with `unanswered` where nobody knows.
   */
  insertRow(row: NewRow, read: SheetState): Promise<"inserted" | Overtaken>;
  /**
   * Takes the merged cells apart that some cells of a sheet belong to, if it still says what was read and where. What
   * they show stays in the first of each. One request, two where somebody was faster.
   */
  split(places: readonly Place[], read: SheetState): Promise<"split" | Overtaken>;
  /** Activates a sheet; a hidden one is shown. */
  activate(sheet: string): Promise<void>;
  /** Reports changes made by the clerk or others, and which sheet is in front, until the returned function is called. */
  watch(listener: (event: WorkbookChange | SheetTurn) => void): Promise<() => Promise<void>>;
}
