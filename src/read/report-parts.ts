import type { ReadingNote } from "./found";
import { contentsIn } from "./contents-list";
import { plain } from "./characters";
import { withFiguresApart } from "./figures-apart";
import { isFurniture, isSiteMark } from "./furniture";
import { headingAsCounted, headingsIn, type FoundHeading } from "./headings";
import { judgeHeadings } from "./judged-headings";
import { leadOf, type Lead } from "./leads";
import { note } from "./notes";
import { areAllWhole, isOwnTable } from "./own-tables";
import { findTitles, isBegunSentence, type PlacedTitle } from "./placed-titles";
import { isAroundTable, readProse, type FoundTexts, type PlacedHeading } from "./prose";
import type { Grid, Place, SheetGrid } from "./source";
import type { TableId, WrittenHeading } from "../report/structure";
import type { SectionPart } from "./headings";
import { isBlank, partedAt, placeIn, textAt, type Line, type Strip } from "./strip";
import { findTables, type RecognisedTable, type UnclearTable } from "./tables";
import { lookedAt, textTablesIn, type Looking } from "./text-tables";
import { titleOf, type Title } from "./title";
import {
  tableBelow,
  tablesAsLines,
  unreadInDocument,
  unreadInSheet,
  unreadNotes,
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
  readonly headingTexts: readonly WrittenHeading[];
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
  let above: PlacedTitle | null = null;
  const named = (title: PlacedTitle): PlacedTitle => {
    const isNamedAbove = title.title.agency === "" && above && sameReport(above.title, title.title);
    if (!isNamedAbove || !above || above.title.agency === "") return title;
    const { agency } = above.title;
    return { ...title, title: { ...title.title, agency }, agencyFrom: "上面的另一个标题" };
  };
  const filled: Stretch[] = [];
  for (const stretch of begin) {
    while ((lines[next] ?? Infinity) < stretch.from) next++;
    const isFilled = (lines[next] ?? Infinity) < stretch.to;
    const last = filled.at(-1);
    const continues =
      last?.title && stretch.title && sameReport(last.title.title, stretch.title.title);
    if (continues && isFilled) filled[filled.length - 1] = { ...last, to: stretch.to };
    else if (isFilled) filled.push({ ...stretch, title: stretch.title && named(stretch.title) });
    above = isFilled ? null : stretch.title;
  }
  return filled;
}

/** What a strip says of where its reports and their sections begin. */
interface Outline {
  readonly leads: readonly (Lead | null)[];
  readonly headings: readonly PlacedHeading[];
  readonly titles: readonly PlacedTitle[];
  /** The lines of a list of contents. */
  readonly contents: ReadonlySet<number>;
}

function outlineOf(strip: Strip): Outline {
  const leads = strip.lines.map((_, number) => leadOf(strip, number));
  const found = findHeadings(leads);
  const listed = contentsIn(found, (line) => isBlankLine(strip, line));
  const contents = new Set([...listed].map(({ line }) => line));
  const [first = 0] = contents;
  let above = first - 1;
  while (above > 0 && leads[above] === null) above--;
  if (plain(leads[above]?.text ?? "") === "目录") contents.add(above);
  const headings = found.filter((each) => !listed.has(each));
  const titles = findTitles(
    leads.map((lead, line) => (contents.has(line) ? null : lead)),
    headings
  );
  return { leads, headings, titles, contents };
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

/** What a stretch of a document holds, before the text is read that no part of it has. */
interface FilledStretch {
  readonly part: ReportPart;
  /** The first line that is the report's; from there to the end of the stretch all is read, or noted. */
  readonly from: number;
  readonly to: number;
  /** What was left out within. */
  readonly surroundings: readonly string[];
}

/** The parts of reports that follow each other from line to line. */
function partsBelow(strip: Strip, outline: Outline): readonly ReportPart[] {
  const { leads, headings, titles } = outline;
  const { recognised, unclear, ...looked } = findTables(strip, {
    headings: headings.map(({ line }) => line),
    titles: titles.map(({ line }) => line),
  });
  const content = [
    ...recognised.map(({ lines: [first] }) => first),
    ...unclear.map(({ lines: [first] }) => first),
    ...headings.map(({ line }) => line),
  ];
  const draftMark = draftMarkIn(strip, leads);
  const loneTexts = new Set(recognised.flatMap((table) => table.loneTexts));
  const tableLines = new Set(
    [...recognised, ...unclear]
      .flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index)
      )
      .filter((line) => !loneTexts.has(line))
  );
  const page: Page = {
    strip,
    outline,
    isOnSite: leads.some((lead) => lead !== null && isSiteMark(lead.text)),
    tableLines,
    wide: wideTables(strip),
    looking: lookedAt(),
    texts: leads.map((lead, line) =>
      tableLines.has(line) || outline.contents.has(line) ? null : lead
    ),
  };
  const parts = stretches(strip, titles, content);
  const headingsOf = inStretches(parts, headings, ({ line }) => line);
  const tablesOf = inStretches(parts, recognised, ({ lines: [first] }) => first);
  const unclearOf = inStretches(parts, unclear, ({ lines: [first] }) => first);
  const filled = parts.flatMap((stretch, index) =>
    filledStretch(page, stretch, {
      headings: headingsOf[index] ?? [],
      tables: tablesOf[index] ?? [],
      unclear: unclearOf[index] ?? [],
    })
  );
  const around = strip.sheet ? filled.map(() => []) : surroundingsOf(page, filled);
  return filled.map(({ part, surroundings }, index) => {
    const lines = [...(around[index] ?? []), ...surroundings];
    const notes = lines.length > 0 ? [note("surroundings-left-out", lines)] : [];
    return {
      ...part,
      ...(draftMark !== undefined ? { draftMark } : {}),
      notes: [...part.notes, ...notes, ...(index === filled.length - 1 ? looked.notes : [])],
    };
  });
}

/** A whole strip, with what is the same for all reports in it. */
interface Page {
  readonly strip: Strip;
  readonly outline: Outline;
  readonly isOnSite: boolean;
  readonly tableLines: ReadonlySet<number>;
  /** What stands in its lines that are of no table, and of no list of contents. */
  readonly texts: readonly (Lead | null)[];
  readonly wide: ReadonlySet<Grid | null | undefined>;
  /** Gives for each report what tells which of its tables are looked at. */
  readonly looking: () => Looking;
}

/** What was found in one stretch. */
interface StretchContent {
  readonly headings: readonly PlacedHeading[];
  readonly tables: readonly RecognisedTable[];
  readonly unclear: readonly UnclearTable[];
}

/** All headings of a stretch: those known by their wording, and those judged of it. */
function allHeadings(
  { texts }: Page,
  { title, from, to }: Stretch,
  { headings, tables, unclear }: StretchContent
): readonly PlacedHeading[] {
  const known = headings.flatMap(({ heading, ...where }) =>
    heading ? [{ heading, ...where }] : []
  );
  return judgeHeadings({
    texts,
    from: title ? title.line + 1 : from,
    to,
    known,
    tables: [...tables, ...unclear],
  });
}

function filledStretch(
  page: Page,
  stretch: Stretch,
  content: StretchContent
): readonly FilledStretch[] {
  const { strip, outline, isOnSite, tableLines, wide } = page;
  const { title, from, to } = stretch;
  const headings = allHeadings(page, stretch, content);
  const isTable = (line: number): boolean => tableLines.has(line);
  const area: UnreadArea = { strip, from, to, headings, isTable };
  const { tables, unclear } = withFiguresApart(area, content);
  const isWithoutTable = tables.length + unclear.length === 0;
  const inSheet = title && isWithoutTable ? unreadInSheet(area) : [];
  if (isWithoutTable && headings.length < 2 && inSheet.length === 0) return [];
  const loose = tablesAsLines(area);
  const headed = new Set(headings.map(({ line }) => line));
  const isKnown = (line: number): boolean => isTable(line) || headed.has(line);
  const unrecognised = unreadInDocument({ ...area, isTable: isKnown });
  const shared: ReadonlySet<Grid | null | undefined> = new Set(
    strip.lines.slice(from, to).flatMap(({ grid }, at) => (grid && isKnown(from + at) ? grid : []))
  );
  const unreadLines = new Set([...inSheet, ...loose].flatMap(({ lines }) => lines));
  const isFree = (line: number): boolean =>
    !isTable(line) && !outline.contents.has(line) && !unreadLines.has(line);
  const isInTable = (line: number): boolean =>
    strip.sheet === null && wide.has(strip.lines[line]?.grid);
  // Rows above, between and below the tables of the form that share a grid with them: texts where they stand alone.
  const isBesideTable = (line: number): boolean =>
    isInTable(line) && shared.has(strip.lines[line]?.grid);
  const isText = (line: number): boolean =>
    isFree(line) && (!isInTable(line) || (isBesideTable(line) && outline.leads[line] !== null));
  const first = headings[0]?.line;
  const opening = title
    ? { line: title.line, column: title.column }
    : openingAbove(page, from, headings[0], isText);
  const texts = [...(opening ? [{ heading: null, ...opening }] : []), ...headings];
  const isLookedAt = page.looking();
  const textTables = textTablesIn({
    ...area,
    isLookedAt,
    headings: texts,
    isTable: (line) => !isFree(line),
    tables,
    unrecognised,
    isOnSite,
  });
  const unread = [
    ...inSheet,
    ...loose,
    ...unrecognised.filter(({ grid }) => !textTables.grids.has(grid)),
  ];
  const prose = readProse({
    strip,
    headings: texts,
    end: to,
    isOnSite,
    agency: title?.title.agency ?? "",
    ofLooseTables: new Set(loose.map(({ heading }) => heading)),
    isTable: (line) => !isText(line),
    rows: textTables.rows,
    isOwnTable: (rows) =>
      strip.sheet !== null || areAllWhole(tables) || (isLookedAt(rows) && isOwnTable(rows, false)),
  });
  const found = headings.flatMap(({ heading }) => heading ?? []);
  const place = title ? placeIn(strip, title.top, title.column) : undefined;
  const part: ReportPart = {
    sheet: strip.sheet && { id: strip.sheet.id, name: strip.sheet.name },
    title: title && { ...title.title, ...(place && { place }) },
    tables,
    unclear,
    unknownIn: unread.flatMap(({ heading }) => tableBelow(heading)),
    texts: prose.texts,
    remarkNotes: prose.remarkNotes,
    headings: new Set(
      found.flatMap(({ section, likeness }) => (likeness === "other" ? [] : section))
    ),
    headingTexts: found.map(headingAsCounted),
    notes: [
      ...(title?.agencyFrom === undefined
        ? []
        : [note("agency-judged", title.title.agency, title.agencyFrom)]),
      ...found.flatMap(headingNotes),
      ...prose.notes,
      ...unreadNotes(unread),
    ],
  };
  const begin = title?.top ?? (opening ? opening.line + 1 : (first ?? to));
  const rows = strip.lines.slice(begin, to).flatMap((line, at) => {
    const number = begin + at;
    const isRow = isBesideTable(number) && isFree(number) && !isText(number);
    const text = isRow ? lineText(line) : "";
    return text === "" ? [] : text;
  });
  return [{ part, from: begin, to, surroundings: [...prose.surroundings, ...rows] }];
}

function headingNotes({ heading, official, likeness }: FoundHeading): readonly ReadingNote[] {
  if (likeness === "same" || heading === official) return [];
  const code = likeness === "other" ? "section-other" : "heading-judged";
  return [note(code, heading, official)];
}

/**
 * The line above the first sentence over the first heading of a report without a title, in a sheet only over section 一;
 * undefined where there is none.
 */
function openingAbove(
  { strip, outline: { leads } }: Page,
  from: number,
  first: PlacedHeading | undefined,
  isText: (line: number) => boolean
): Pick<PlacedHeading, "line" | "column"> | undefined {
  if (!first || (strip.sheet && first.heading?.section !== "s1")) return undefined;
  const { column } = first;
  for (let line = from; line < first.line; line++) {
    const lead = leads[line];
    const isOwn = !strip.sheet || lead?.column === column;
    if (isOwn && isText(line) && beginsPreface(lead?.text ?? "")) return { line: line - 1, column };
  }
  return undefined;
}

/** A sentence, or as much of one as a paragraph that is cut has. */
function beginsPreface(text: string): boolean {
  if (isSiteMark(text) || isFurniture(text)) return false;
  return /[。；：]/.test(text) || isBegunSentence(text);
}

/** What stands in a document outside its reports, with the report that it is noted of. */
function surroundingsOf(
  { strip, outline, tableLines }: Page,
  filled: readonly FilledStretch[]
): readonly (readonly string[])[] {
  const around: string[][] = filled.map(() => []);
  let next = 0;
  strip.lines.forEach((line, number) => {
    while (next < filled.length - 1 && number >= (filled[next]?.to ?? Infinity)) next++;
    const own = filled[next];
    if (!own || tableLines.has(number)) return;
    const isInside = number >= own.from && number < own.to;
    if (isInside && !outline.contents.has(number)) return;
    const text = lineText(line);
    if (text === "" || markedAsDraft.test(text) || isAroundTable(text)) return;
    around[next]?.push(text);
  });
  return around;
}

/** What stands in the cells of a line. */
function lineText(line: Line): string {
  const cells = line.cells.map((_, column) => textAt(line, column));
  return cells.filter((cell) => cell !== "").join(" ");
}

function isBlankLine(strip: Strip, number: number): boolean {
  const line = strip.lines[number];
  return line === undefined || isBlank(line);
}

/** The tables of a document whose rows are no text: all but those of one column, which are a frame around it. */
function wideTables({ lines }: Strip): ReadonlySet<Grid | null | undefined> {
  return new Set(lines.flatMap(({ cells, grid }) => (grid && cells.length > 1 ? [grid] : [])));
}
