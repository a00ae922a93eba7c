import { figuresOfTable, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { absentCells, type Gap } from "../../report/gaps";
import { placeholdersIn } from "../../report/placeholders";
import { figureValue, type Report } from "../../report/report";
import type { SectionHeading, SectionId } from "../../report/structure";

/** How far a table of the report is filled in. */
export interface TableProgress {
  readonly kind: "table";
  readonly heading: string;
  /** Its first cell that is there. */
  readonly first: FigureKey | undefined;
  readonly filled: number;
  /** Its cells that are there and hold nothing. */
  readonly empty: readonly FigureKey[];
  /** How many cells of the form it does not have, or that were not read. */
  readonly absent: number;
  /** Where the table as a whole is not there. */
  readonly gap: Gap | undefined;
}

/** A report, and what of it is not there. */
export interface ReadFigures {
  readonly report: Report;
  readonly gaps: readonly Gap[];
  readonly missingSections?: readonly SectionId[];
}

/** How far a text of the report is written. */
export interface TextProgress {
  readonly kind: "text";
  /** Absent for the preface, which stands before the first heading. */
  readonly heading: string | undefined;
  readonly section: SectionId;
  /** `missing`: its heading was not found, so that it is not known whether it is written. */
  readonly state: "missing" | "empty" | "placeholders" | "written";
  /** What is still to be put in place of 【…】, each once. */
  readonly placeholders: readonly string[];
}

export type PartProgress = TableProgress | TextProgress;

function textProgress(
  { report, missingSections = [] }: ReadFigures,
  section: SectionId,
  heading: string | undefined
): TextProgress {
  const text = report.sections[section];
  const placeholders = [...new Set(placeholdersIn(text))];
  const written = placeholders.length > 0 ? "placeholders" : "written";
  const empty = missingSections.includes(section) ? "missing" : "empty";
  const state = text.trim() === "" ? empty : written;
  return { kind: "text", heading, section, state, placeholders };
}

function partProgress(read: ReadFigures, section: SectionHeading): PartProgress {
  if ("text" in section) return textProgress(read, section.text, section.heading);
  const { report, gaps } = read;
  const format = formatById(report.format);
  const absent = absentCells(format, gaps);
  const keys = figuresOfTable(format, section.table).map(({ key }) => key);
  const there = keys.filter((key) => !absent.has(key));
  const empty = there.filter((key) => figureValue(report, key) === null);
  return {
    kind: "table",
    heading: section.heading,
    first: there[0],
    filled: there.length - empty.length,
    empty,
    absent: keys.length - there.length,
    gap: gaps.find((gap) => gap.kind === "table" && gap.table === section.table),
  };
}

/** How far a report is filled in, part by part in their order. */
export function progressOf(read: ReadFigures): readonly PartProgress[] {
  const { sections } = formatById(read.report.format);
  const preface = textProgress(read, "preface", undefined);
  return [preface, ...sections.map((section) => partProgress(read, section))];
}

/** Whether nothing is left to be filled in or written in a part. */
export function isDone(part: PartProgress): boolean {
  return part.kind === "table" ? part.empty.length === 0 && !part.gap : part.state === "written";
}
