import { figuresOfTable, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { placeholdersIn } from "../../report/placeholders";
import { figureValue, type Report } from "../../report/report";
import type { SectionHeading, SectionId } from "../../report/structure";

/** How far a table of the report is filled in. */
export interface TableProgress {
  readonly kind: "table";
  readonly heading: string;
  readonly filled: number;
  readonly empty: readonly FigureKey[];
}

/** How far a text of the report is written. */
export interface TextProgress {
  readonly kind: "text";
  /** Absent for the preface, which stands before the first heading. */
  readonly heading: string | undefined;
  readonly section: SectionId;
  readonly state: "empty" | "placeholders" | "written";
  /** What is still to be put in place of 【…】, each once. */
  readonly placeholders: readonly string[];
}

export type PartProgress = TableProgress | TextProgress;

function textProgress(
  report: Report,
  section: SectionId,
  heading: string | undefined
): TextProgress {
  const text = report.sections[section];
  const placeholders = [...new Set(placeholdersIn(text))];
  const written = placeholders.length > 0 ? "placeholders" : "written";
  const state = text.trim() === "" ? "empty" : written;
  return { kind: "text", heading, section, state, placeholders };
}

function partProgress(report: Report, section: SectionHeading): PartProgress {
  if ("text" in section) return textProgress(report, section.text, section.heading);
  const keys = figuresOfTable(formatById(report.format), section.table).map(({ key }) => key);
  const empty = keys.filter((key) => figureValue(report, key) === null);
  return { kind: "table", heading: section.heading, filled: keys.length - empty.length, empty };
}

/** How far a report is filled in, part by part in their order. */
export function progressOf(report: Report): readonly PartProgress[] {
  const { sections } = formatById(report.format);
  const preface = textProgress(report, "preface", undefined);
  return [preface, ...sections.map((section) => partProgress(report, section))];
}

/** How many figures of a report are filled in, of how many. */
export function figureProgress(report: Report): {
  readonly filled: number;
  readonly total: number;
} {
  const values = Object.values(report.figures);
  return { filled: values.filter((value) => value !== null).length, total: values.length };
}
