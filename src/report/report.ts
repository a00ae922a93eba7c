import { figureKeys, type FigureKey } from "./figures";
import type { Format, FormatId } from "./formats";
import type { SectionId } from "./structure";

/** What a cell may show a number as. The first five are formats that Excel gives by itself to what looks like one. */
export type Disguise =
  "date" | "time" | "percent" | "fraction" | "scientific" | "padded" | "numerals";

/** A number that its cell shows as something else. */
export interface DisguisedNumber {
  readonly as: Disguise;
  /** The number that was typed; null where that is not certain. */
  readonly meant: number | null;
}

/**
 * Why a number cell could not be read although what stands in it may be right: its format changes the number, its file is
 * damaged there, its parts look different and the file does not tell how, its formula was never computed, some of its
 * characters were lost, it has more digits than can be kept, it is not clear in which unit it counts, or whether
 * raised digits are of the number, or which number a document means by it, or what stands there is another cell's.
 */
export const unreadCauses = [
  "number-format",
  "damaged",
  "mixed-looks",
  "not-computed",
  "characters",
  "too-long",
  "unit",
  "raised",
  "unclear",
  "misplaced",
] as const;

export type UnreadCause = (typeof unreadCauses)[number];

/** What stands in a number cell when it is no figure, as it stands there. */
export interface UnreadText {
  readonly text: string;
  /** Where that is not known to be wrong, but was not read. */
  readonly unread?: UnreadCause;
  /** Where it is a number that only looks like something else. */
  readonly disguised?: DisguisedNumber;
}

/** A number, nothing (which is not zero), or text that is no figure. */
export type FigureValue = number | null | UnreadText;

/** Figures by key: of a report, every key of its form. */
export type Figures = Readonly<Partial<Record<FigureKey, FigureValue>>>;

/** What is said of figures beside them, such as 其中修订16件 or *, by their keys. */
export type Remarks = Readonly<Partial<Record<FigureKey, string>>>;

export type Sections = Readonly<Record<SectionId, string>>;

/** One agency's annual report for one year. */
export interface Report {
  /** The form of its tables, which need not be the form prescribed for its year. */
  readonly format: FormatId;
  /** null where none was found. */
  readonly year: number | null;
  /** Empty where none was found. */
  readonly agency: string;
  /** The title as it stands, lines joined; empty where none was found. */
  readonly title: string;
  /** Where the clerk breaks the title when it is printed: its lines, in a sheet those of its cell. Left out where that is not set. */
  readonly titleLines?: readonly string[];
  /** Every figure key of the form. */
  readonly figures: Figures;
  /** Left out where nothing is said of any. */
  readonly remarks?: Remarks;
  /** Texts without their heading; paragraphs are separated by "\n". */
  readonly sections: Sections;
}

export const emptySections: Sections = {
  preface: "",
  s1: "",
  s2: "",
  s3: "",
  s4: "",
  s5: "",
  s6: "",
};

/** All figures of a form, empty where `known` has none. */
export function figuresWith(format: Format, known: Figures = {}): Figures {
  return Object.fromEntries(figureKeys(format).map((key) => [key, known[key] ?? null]));
}

/** The value of a figure; null also for a key the report's form does not have. */
export function figureValue(report: Report, key: FigureKey): FigureValue {
  return report.figures[key] ?? null;
}

/** What stands in the cell of a figure that is no number; undefined where it is one, or empty. */
export function textIn(report: Report, key: FigureKey): UnreadText | undefined {
  const value = figureValue(report, key);
  return typeof value === "object" && value !== null ? value : undefined;
}

/** A figure that is a number; undefined where it is empty, text, or not in the form. */
export function numberIn(report: Report, key: FigureKey): number | undefined {
  const value = figureValue(report, key);
  return typeof value === "number" ? value : undefined;
}

/** The official title: {机关名称}{年}年政府信息公开工作年度报告. */
export function officialTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}
