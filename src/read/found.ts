import type { FigureKey } from "../report/figures";
import type { Gap } from "../report/gaps";
import type { Question } from "../report/questions";
import type { WrittenReason } from "../report/reason-columns";
import type { Report } from "../report/report";
import type { SectionId, TableId, WrittenHeading } from "../report/structure";
import type { TextNumber } from "../report/text-numbers";
import type { Place } from "./source";
import type { Title } from "./title";

/** Something that had to be guessed, was missing or was doubled, in words for the clerk. */
export interface ReadingNote {
  readonly code: string;
  readonly message: string;
}

/** The rows of a text, in the one column of a sheet that it stands in, or would stand in. */
export interface TextRows {
  /** Those that hold what was read as the text. */
  readonly read: readonly number[];
  /** Those between its heading and the next thing that is the report's, which are of no table and hold nothing there. */
  readonly free: readonly number[];
  /** Whether they hold all of the text: none of it stands in its heading's cell, or below its heading once more. */
  readonly areWhole: boolean;
}

/** A title of a report where it stands: each of its sheets has one. */
export interface PlacedTitle extends Title {
  /** The sheet's name. */
  readonly sheet: string;
  /** Its first cell. */
  readonly place: Place;
}

/** Where a row that is missing would stand in a sheet. */
export interface RowPlace {
  /** Its figures, as the gap has them. */
  readonly cells: readonly FigureKey[];
  /** The label as the form has it, and where it would stand: what stands in that row now would move down. */
  readonly label: string;
  readonly place: Place;
  /** First and last column of the sheet of its label and of each of its figures. */
  readonly spans: readonly (readonly [number, number])[];
}

/** A report found in a source, with where its parts stand. */
export interface FoundReport {
  readonly report: Report;
  readonly notes: readonly ReadingNote[];
  /** What only the clerk can make certain, answered or not. */
  readonly questions: readonly Question[];
  /** Cells of the form that are not there. */
  readonly gaps: readonly Gap[];
  /** Figures whose numbers are text in their cells; only for sources that tell text from numbers. */
  readonly textNumbers?: readonly TextNumber[];
  /** Why rows are not there, where the source of the report itself says so. */
  readonly reasons?: readonly WrittenReason[];
  /** The tables that were recognised; the figures of others are empty. */
  readonly tables: readonly TableId[];
  /** What the source says of itself where it is marked as a draft: 草稿：还不能报送：27格空着，请勿公开. */
  readonly draftMark?: string;
  /** The section headings as they stand, in their order; only for documents, whose headings the clerk writes. */
  readonly headings?: readonly WrittenHeading[];
  /** The sections whose headings are not there, so that nothing was read of them. */
  readonly missingSections?: readonly SectionId[];
  /** Where each figure stands; only for sources that have cells. */
  readonly places: Readonly<Partial<Record<FigureKey, Place>>>;
  /** Where figures would stand that have no place of their own: their cells are merged, or their row stands twice. */
  readonly mergedPlaces?: Readonly<Partial<Record<FigureKey, Place>>>;
  /** Where rows that are missing would stand, as far as that is known. */
  readonly rowPlaces?: readonly RowPlace[];
  /** The first cell of each section's text, or where it would stand; only for sources that have cells. */
  readonly sectionPlaces: Readonly<Partial<Record<SectionId | "title", Place>>>;
  /** Its titles, in the order of its sheets; only for sources that have cells. */
  readonly titlePlaces: readonly PlacedTitle[];
  /** The cell that each paragraph of a section's text stands in; only for sources that have cells. */
  readonly paragraphPlaces: Readonly<Partial<Record<SectionId, readonly Place[]>>>;
  /** The rows of each section's text; only for sources that have cells. */
  readonly textRows: Readonly<Partial<Record<SectionId, TextRows>>>;
}
