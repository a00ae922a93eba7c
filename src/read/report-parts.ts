import type { ReadingNote } from "./found";
import { isSiteMark } from "./furniture";
import { headingAsCounted, headingsIn } from "./headings";
import { note } from "./notes";
import { readProse, type FoundTexts, type PlacedHeading } from "./prose";
import type { Grid, Place, SheetGrid } from "./source";
import type { TableId } from "../report/structure";
import type { SectionPart } from "./headings";
import { partedAt, placeIn, textAt, type Strip } from "./strip";
import { findTables, type RecognisedTable, type UnclearTable } from "./tables";
import { titleEndingWith, titleOf, type Title } from "./title";
import {
  tableBelow,
  tablesAsLines,
  unreadInDocument,
  unreadInSheet,
  unreadNote,
  type UnreadArea,
} from "./unread-tables";

/** What one strip holds of one report. */
export interface ReportPart {
  /** The sheet it stands in; null for a document. */
  readonly sheet: Pick<SheetGrid, "id" | "name"> | null;
  readonly title: (Title & { readonly place?: Place }) | null;
  readonly tables: readonly RecognisedTable[];
  readonly unclear: readonly UnclearTable[];
  /** Tables of the form in whose section a table stands that was not recognised. */
  readonly unknownIn: readonly TableId[];
  readonly texts: FoundTexts;
  /** Lines below its tables that are notes to their figures. */
  readonly remarkNotes: readonly string[];
  /** Sections whose headings are there. */
  readonly headings: ReadonlySet<SectionPart>;
  /** Those headings as they stand, in their order. */
  readonly headingTexts: readonly string[];
  /** What it says of itself above where it is marked as a draft. */
  readonly draftMark?: string;
  readonly notes: readonly ReadingNote[];
  /** Whether the sheet it stands in is hidden. */
  readonly isHidden?: boolean;
}

/** Whether parts hold enough of a report to be one: a table that is understood, or several of its sections. */
export function holdReport(parts: readonly ReportPart[]): boolean {
  return parts.some(({ tables, headings }) => tables.length > 0 || headings.size >= 2);
}

interface PlacedTitle {
  readonly title: Title;
  /** First and last line, and the column. */
  readonly top: number;
  readonly line: number;
  readonly column: number;
}

interface Lead {
  readonly text: string;
  readonly column: number;
}

/** The first text of a line; in a row of a document's table only where it stands alone. */
function leadOf(strip: Strip, number: number): Lead | null {
  const line = strip.lines[number];
  if (!line) return null;
  const column = line.cells.findIndex((_, index) => textAt(line, index) !== "");
  if (column < 0 || typeof line.cells[column] !== "string") return null;
  const isAlone = line.cells.every((_, index) => index <= column || textAt(line, index) === "");
  return strip.sheet || isAlone ? { text: textAt(line, column), column } : null;
}

function findHeadings(leads: readonly (Lead | null)[]): readonly PlacedHeading[] {
  return leads.flatMap((lead, line): PlacedHeading[] => {
    if (!lead) return [];
    const { above, headings } = headingsIn(lead.text);
    const { column } = lead;
    return headings.map((heading, index) => ({
      heading,
      line,
      column,
      above: index === 0 ? above : "",
    }));
  });
}

function findTitles(
  leads: readonly (Lead | null)[],
  headings: readonly PlacedHeading[]
): readonly PlacedTitle[] {
  const headingLines = new Set(headings.map(({ line }) => line));
  const titles: PlacedTitle[] = [];
  const recent: { readonly lead: Lead; readonly line: number }[] = [];
  leads.forEach((lead, line) => {
    if (!lead) return;
    if (headingLines.has(line)) {
      recent.length = 0;
      return;
    }
    recent.push({ lead, line });
    const window = recent.slice(-3);
    const found = titleEndingWith(window.map(({ lead: { text } }) => text));
    const first = found ? window.at(-found.lines) : undefined;
    if (!found || !first) return;
    titles.push({ title: found.title, top: first.line, line, column: first.lead.column });
    recent.length = 0;
  });
  return titles;
}

/** A stretch of a strip that belongs to one report. */
interface Stretch {
  readonly title: PlacedTitle | null;
  readonly from: number;
  readonly to: number;
}

/** What stands in each of some stretches. Both the stretches and what is given follow each other from line to line. */
function inStretches<T extends object>(
  stretches: readonly Stretch[],
  all: readonly T[],
  lineOf: (one: T) => number
): readonly (readonly T[])[] {
  let next = 0;
  return stretches.map(({ from, to }) => {
    const own: T[] = [];
    for (let one = all[next]; one && lineOf(one) < to; one = all[++next]) {
      if (lineOf(one) >= from) own.push(one);
    }
    return own;
  });
}

function sameReport(a: Title, b: Title): boolean {
  const sameYear = a.year === b.year || b.year === null;
  return sameYear && (a.agency === b.agency || b.agency === "");
}

/** The line that an export of ours puts above a report that cannot be filed yet. */
const markedAsDraft = /^【(草稿：[^【】]{1,500})】$/;

/** The same in a header, with whatever stands beside it there. */
const markedInHeader = /【(草稿：[^【】]{1,500})】/;

function draftMarkIn({ sheet }: Strip, leads: readonly (Lead | null)[]): string | undefined {
  const above = leads.map((lead) => markedAsDraft.exec(lead?.text ?? "")?.[1]).find(Boolean);
  return above ?? markedInHeader.exec(sheet?.header ?? "")?.[1];
}

/** Parts the strip at titles; those with nothing of a report below them are of the page, not of a report. */
function stretches(
  strip: Strip,
  titles: readonly PlacedTitle[],
  content: readonly number[]
): readonly Stretch[] {
  const begin: readonly Stretch[] = [
    { title: null, from: 0, to: titles[0]?.top ?? strip.lines.length },
    ...titles.map((title, index) => ({
      title,
      from: title.top,
      to: titles[index + 1]?.top ?? strip.lines.length,
    })),
  ];
  const lines = [...content].sort((a, b) => a - b);
  let next = 0;
  const filled: Stretch[] = [];
  for (const stretch of begin) {
    while ((lines[next] ?? Infinity) < stretch.from) next++;
    const isFilled = (lines[next] ?? Infinity) < stretch.to;
    const last = filled.at(-1);
    const continues =
      last?.title && stretch.title && sameReport(last.title.title, stretch.title.title);
    if (continues && isFilled) filled[filled.length - 1] = { ...last, to: stretch.to };
    else if (isFilled) filled.push(stretch);
  }
  return filled;
}

/** What a strip says of where its reports and their sections begin. */
interface Outline {
  readonly leads: readonly (Lead | null)[];
  readonly headings: readonly PlacedHeading[];
  readonly titles: readonly PlacedTitle[];
}

function outlineOf(strip: Strip): Outline {
  const leads = strip.lines.map((_, number) => leadOf(strip, number));
  const headings = findHeadings(leads);
  return { leads, headings, titles: findTitles(leads, headings) };
}

/** The columns in which titles of other reports stand beside a title: reports side by side, each below its own. */
function columnsBeside({ lines }: Strip, titles: readonly PlacedTitle[]): readonly number[] {
  const rows = titles.map(({ title, line, column }) => {
    let last = title;
    return (lines[line]?.cells ?? []).flatMap((_, at) => {
      const found = at > column ? titleOf(textAt(lines[line], at)) : null;
      if (!found?.year || sameReport(last, found)) return [];
      last = found;
      return at;
    });
  });
  return rows.find((columns) => columns.length > 0) ?? [];
}

/**
 * Finds what a sheet or document holds of reports, one part for each report in it: below each other, or in a sheet beside
 * each other.
 */
export function findReportParts(strip: Strip): readonly ReportPart[] {
  const outline = outlineOf(strip);
  const columns = strip.sheet ? columnsBeside(strip, outline.titles) : [];
  if (!strip.sheet || columns.length === 0) return partsBelow(strip, outline);
  return partedAt(strip.sheet, strip.lines, columns).flatMap((part) =>
    partsBelow(part, outlineOf(part))
  );
}

/** The parts of reports that follow each other from line to line. */
function partsBelow(strip: Strip, { leads, headings, titles }: Outline): readonly ReportPart[] {
  const isOnSite = leads.some((lead) => lead !== null && isSiteMark(lead.text));
  const { recognised, unclear } = findTables(strip, {
    headings: headings.map(({ line }) => line),
    titles: titles.map(({ line }) => line),
  });
  const content = [
    ...recognised.map(({ lines: [first] }) => first),
    ...unclear.map(({ lines: [first] }) => first),
    ...headings.map(({ line }) => line),
  ];
  const tableLines = new Set(
    [...recognised, ...unclear].flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index)
    )
  );
  const isTable = (line: number): boolean => tableLines.has(line);
  const wide = wideTables(strip);
  const draftMark = draftMarkIn(strip, leads);
  const parts = stretches(strip, titles, content);
  const headingsOf = inStretches(parts, headings, ({ line }) => line);
  const tablesOf = inStretches(parts, recognised, ({ lines: [first] }) => first);
  const unclearOf = inStretches(parts, unclear, ({ lines: [first] }) => first);
  return parts.flatMap((stretch, index): ReportPart[] => {
    const own = headingsOf[index] ?? [];
    const tables = tablesOf[index] ?? [];
    const uncertain = unclearOf[index] ?? [];
    const isWithoutTable = tables.length + uncertain.length === 0;
    const { title, from, to } = stretch;
    const area: UnreadArea = { strip, from, to, headings: own, isTable };
    const inSheet = title && isWithoutTable ? unreadInSheet(area) : [];
    if (isWithoutTable && own.length < 2 && inSheet.length === 0) return [];
    const loose = tablesAsLines(area);
    const unread = [...inSheet, ...loose, ...unreadInDocument(area)];
    const unreadLines = new Set(unread.flatMap(({ lines }) => lines));
    const opening: readonly PlacedHeading[] = title
      ? [{ heading: null, line: title.line, column: title.column }]
      : [];
    const prose = readProse({
      strip,
      headings: [...opening, ...own],
      end: stretch.to,
      isOnSite,
      ofLooseTables: new Set(loose.map(({ heading }) => heading)),
      isTable: (line) =>
        isTable(line) ||
        unreadLines.has(line) ||
        (!strip.sheet && wide.has(strip.lines[line]?.grid)),
    });
    const place = title ? placeIn(strip, title.top, title.column) : undefined;
    return [
      {
        sheet: strip.sheet && { id: strip.sheet.id, name: strip.sheet.name },
        title: title && { ...title.title, ...(place && { place }) },
        tables,
        unclear: uncertain,
        unknownIn: unread.flatMap(({ heading }) => tableBelow(heading)),
        texts: prose.texts,
        remarkNotes: prose.remarkNotes,
        headings: new Set(own.flatMap(({ heading }) => (heading ? [heading.section] : []))),
        headingTexts: own.flatMap(({ heading }) => (heading ? [headingAsCounted(heading)] : [])),
        ...(draftMark !== undefined ? { draftMark } : {}),
        notes: [
          ...own.flatMap(({ heading }) =>
            heading?.likeness === "alike"
              ? [note("heading-judged", heading.heading, heading.official)]
              : []
          ),
          ...prose.notes,
          ...unread.map(unreadNote),
        ],
      },
    ];
  });
}

/** The tables of a document whose rows are no text: all but those of one column, which are a frame around it. */
function wideTables({ lines }: Strip): ReadonlySet<Grid | null | undefined> {
  return new Set(lines.flatMap(({ cells, grid }) => (grid && cells.length > 1 ? [grid] : [])));
}
