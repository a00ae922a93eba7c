import { isRemarkNote } from "../report/remarks";
import type { SectionId } from "../report/structure";
import { isEmptyRow, textBlocks, type Rows } from "../report/text-tables";
import { isSentence } from "./beside-tables";
import { cleanLine } from "./characters";
import { endsReport, isAboveText, isFurniture, isPageNumber, isSiteMark } from "./furniture";
import type { FoundHeading } from "./headings";
import { note } from "./notes";
import type { ReadingNote, TextRows } from "./found";
import type { Place } from "./source";
import { signatureLength } from "./signature";
import { placeIn, textAt, type Strip } from "./strip";

/** A text with where its first paragraph stands, or would stand, and in a sheet where each does and the rows it has. */
export interface FoundText {
  readonly text: string;
  readonly place?: Place;
  readonly paragraphPlaces?: readonly Place[];
  readonly rows?: TextRows;
}

export type FoundTexts = Readonly<Partial<Record<SectionId, FoundText>>>;

/** A heading, or the title, and where it stands. */
export interface PlacedHeading {
  /** null for the title, which the preface follows. */
  readonly heading: FoundHeading | null;
  readonly line: number;
  readonly column: number;
  /** What stands above it in its own cell; it belongs to what was before. */
  readonly above?: string;
}

/** A row of a table that stands in a text, as its paragraph, and the column it begins in. */
export interface TableRow {
  readonly text: string;
  readonly column: number;
}

/** The lines of a strip that belong to one report's text. */
export interface ProseArea {
  readonly strip: Strip;
  /** From the title to the end of the report. */
  readonly headings: readonly PlacedHeading[];
  readonly end: number;
  /** Whether a line belongs to a table. */
  readonly isTable: (line: number) => boolean;
  /** The lines that are rows of tables in the texts. */
  readonly rows: ReadonlyMap<number, TableRow>;
  /** Whether the rows of a table that stand as paragraphs ｜甲｜乙｜ are certainly none of the form's. */
  readonly isOwnTable: (rows: Rows) => boolean;
  /** Headings whose table has lost its cells, so that sentences cannot be told from its lines. */
  readonly ofLooseTables: ReadonlySet<FoundHeading | null>;
  /** Whether the report stands on a web page, with the page's own lines above and below it. */
  readonly isOnSite: boolean;
  /** Whose the report is by its title, "" where that does not say it. */
  readonly agency: string;
}

/** Left in text by Word where it was pasted or saved badly. */
const wordLeftovers = /<!(?:--|\[)[^<>]{0,100}>/g;
/** Beside the text in sheets that we insert. */
const hint = /^(?:提示|官方说明|单位类别)[：:]/;
/** What a table's own lines say besides its cells: its unit of money, which is read with it, and how its columns add up. */
const ofTable = /^(?:（?(?:单位|计量单位)[：:].{0,5}元）?|.{0,6}本列数据的勾稽关系.*)$/;
/** What only introduces a table. */
const introduction =
  /^(?:（?(?:单位|计量单位)[：:].{1,6}）?|.{0,12}(?:以表格形式报告|表格如下|见下表|如下表|具体情况如下|情况如下)[。：:]?)$/;

/** Whether a line only says what stands above or below a table. */
export function isAroundTable(line: string): boolean {
  return ofTable.test(line) || introduction.test(line);
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(wordLeftovers, "")
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(cleanLine)
    .filter((paragraph) => paragraph !== "" && !isEmptyRow(paragraph));
}

function sectionBelow({ heading }: PlacedHeading): SectionId {
  return heading ? heading.text : "preface";
}

/** Whether a heading is that of a table, beside which only sentences are the report's. */
function isOfTable({ heading }: PlacedHeading): boolean {
  return heading !== null && heading.section !== heading.text;
}

interface Cell {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function proseCells(area: ProseArea, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let line = from; line < to; line++) {
    const row = area.rows.get(line);
    if (row) cells.push({ line, ...row });
    if (row || area.isTable(line)) continue;
    area.strip.lines[line]?.cells.forEach((_, column) => {
      const text = textAt(area.strip.lines[line], column);
      if (text !== "" && !hint.test(text)) cells.push({ line, column, text });
    });
  }
  return cells;
}

/** In a sheet: the cells below a heading; where there are none, those of the nearest column right of it. */
function textInSheet(area: ProseArea, at: PlacedHeading, end: number): readonly Cell[] {
  const below = proseCells(area, at.line + 1, end);
  const underHeading = below.filter(
    ({ line, column }) => column === at.column || area.rows.has(line)
  );
  if (underHeading.length > 0 || !at.heading) return underHeading;
  const beside = proseCells(area, at.line, end).filter(({ column }) => column > at.column);
  const nearest = Math.min(...beside.map(({ column }) => column));
  return beside.filter(({ column }) => column === nearest);
}

/** Shorter words further beside a text are labels. */
const shortestSentence = 8;

function isSaying({ text }: Cell): boolean {
  return text.length >= shortestSentence && /\p{Script=Han}/u.test(text);
}

/** What stands in a section's rows of a sheet in another column than its text, and says something. */
function besideText(
  area: ProseArea,
  at: PlacedHeading,
  end: number,
  read: readonly Cell[]
): readonly Cell[] {
  const column = read.find(({ line }) => !area.rows.has(line))?.column ?? at.column;
  const lines = new Set(read.map(({ line }) => line));
  // What stands right behind a text is likely a table's.
  const isBehindText = (cell: Cell): boolean => lines.has(cell.line) && cell.column === column + 1;
  return proseCells(area, at.line, end).filter(
    (cell) =>
      !area.rows.has(cell.line) &&
      cell.column !== column &&
      cell.column !== at.column &&
      (isBehindText(cell) || isSaying(cell))
  );
}

function textInDocument(area: ProseArea, at: PlacedHeading, end: number): readonly Cell[] {
  return proseCells(area, at.line + 1, end);
}

/** The rows of a text in a sheet, up to where something else begins; `cells` are those it was read from. */
function rowsOf(
  { strip, isTable, rows }: ProseArea,
  at: PlacedHeading,
  end: number,
  cells: readonly Cell[],
  isInOtherCells: boolean
): TextRows {
  const { firstRow } = strip.sheet ?? { firstRow: 0 };
  const column = cells.find(({ line }) => !rows.has(line))?.column ?? at.column;
  const isInSeveral = cells.some(({ line }) => rows.has(line));
  const free: number[] = [];
  for (let line = column === at.column ? at.line + 1 : at.line; line < end; line++) {
    const isFree = !isTable(line) && !rows.has(line);
    if (isFree && textAt(strip.lines[line], column) === "") free.push(firstRow + line);
  }
  const read = cells.map(({ line }) => firstRow + line);
  return { read, free, areWhole: !at.heading?.rest && !isInOtherCells && !isInSeveral };
}

/** A paragraph and, in a sheet, where it stands. */
interface WrittenParagraph {
  readonly text: string;
  readonly place?: Place | undefined;
  /** Absent where it stands in the cell of a heading. */
  readonly cell?: Cell;
}

function withoutEdge(
  paragraphs: readonly WrittenParagraph[],
  isEdge: (text: string) => boolean
): readonly WrittenParagraph[] {
  const first = paragraphs.findIndex(({ text }) => !isEdge(text));
  return first < 0 ? [] : paragraphs.slice(first);
}

/**
 * A section's paragraphs without those of the page: above the preface, below the last section, and in between only what
 * no report says. What merely looks like furniture, such as 联系人：…, stays where the report does not stand on a site.
 */
function withoutPage(
  paragraphs: readonly WrittenParagraph[],
  { isOnSite }: ProseArea,
  isPreface: boolean,
  isLast: boolean
): readonly WrittenParagraph[] {
  const numberless = paragraphs.filter(({ text }) => !isPageNumber(text));
  if (!isOnSite) return numberless;
  const end = isLast ? numberless.findIndex(({ text }) => endsReport(text)) : -1;
  const inside = end < 0 ? numberless : numberless.slice(0, end);
  const below = isPreface ? withoutEdge(inside, isAboveText) : inside;
  const between = isLast ? [...withoutEdge([...below].reverse(), isFurniture)].reverse() : below;
  return between.filter(({ text }) => !isSiteMark(text));
}

/** What stands below the last heading, without the 落款 at its very end. */
function withoutSignature(
  below: Below,
  agency: string
): { readonly below: Below; readonly signature: readonly string[] } {
  const { paragraphs, cells, end } = below;
  const texts = paragraphs.map(({ text }) => text);
  const length = signatureLength(texts, agency);
  if (length === 0) return { below, signature: [] };
  const own = paragraphs.slice(0, -length);
  const signed = paragraphs.slice(-length);
  const kept = new Set(own.map(({ cell }) => cell));
  const left = cells.filter((cell) => kept.has(cell) || !signed.some((one) => one.cell === cell));
  const [first] = cells.filter((cell) => !left.includes(cell));
  return {
    below: { ...below, paragraphs: own, cells: left, end: first?.line ?? end },
    signature: texts.slice(-length),
  };
}

/** A text as far as it has been read. */
interface GatheredText extends Omit<FoundText, "text" | "paragraphPlaces"> {
  readonly paragraphs: string[];
  /** The cell of each paragraph; none in a document. */
  readonly places: Place[];
}

/** Adds what stands below a heading to the text of its section, which may have begun below another one. */
function gather(
  found: Map<SectionId, GatheredText>,
  section: SectionId,
  further: GatheredText
): void {
  const before = found.get(section);
  if (!before || before.paragraphs.length === 0) {
    found.set(section, further);
    return;
  }
  for (const paragraph of further.paragraphs) before.paragraphs.push(paragraph);
  for (const place of further.places) before.places.push(place);
  if (before.rows && further.paragraphs.length > 0) {
    found.set(section, { ...before, rows: { ...before.rows, areWhole: false } });
  }
}

/** What is written from one heading to the next. */
interface Below {
  readonly at: PlacedHeading;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly paragraphs: readonly WrittenParagraph[];
}

/** @param isElsewhereToo whether some of it, or something else, stands in cells that are not its own */
function textOf(
  area: ProseArea,
  { at, end, cells, paragraphs }: Below,
  isElsewhereToo: boolean
): GatheredText {
  const { strip } = area;
  const [first] = cells;
  const place = first
    ? placeIn(strip, first.line, first.column)
    : placeIn(strip, Math.min(at.line + 1, Math.max(at.line, end - 1)), at.column);
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    places: paragraphs.flatMap((paragraph) => paragraph.place ?? []),
    ...(place && { place }),
    ...(strip.sheet ? { rows: rowsOf(area, at, end, cells, isElsewhereToo) } : {}),
  };
}

/** The sections that have more than one heading: of a table's, only that above the table is certain. */
function repeatedIn(headings: readonly PlacedHeading[]): ReadonlySet<SectionId> {
  const seen = new Set<SectionId>();
  const repeated = new Set<SectionId>();
  for (const at of headings) (seen.has(sectionBelow(at)) ? repeated : seen).add(sectionBelow(at));
  return repeated;
}

function hasTable({ isTable }: ProseArea, { at, end }: Below): boolean {
  for (let line = at.line + 1; line < end; line++) if (isTable(line)) return true;
  return false;
}

/** The paragraphs that are rows of tables which are certainly none of the form's. */
function ownRows(
  { isOwnTable }: ProseArea,
  paragraphs: readonly WrittenParagraph[]
): ReadonlySet<string> {
  const texts = paragraphs.map(({ text }) => text);
  const own = new Set<string>();
  let from = 0;
  for (const block of textBlocks(texts)) {
    const to = from + (block.kind === "table" ? block.rows.length : 1);
    if (block.kind === "table" && isOwnTable(block.rows)) {
      texts.slice(from, to).forEach((text) => own.add(text));
    }
    from = to;
  }
  return own;
}

/** Whether no table of the form stands between two paragraphs. */
function areNextTo(
  { isTable }: ProseArea,
  above: WrittenParagraph,
  below: WrittenParagraph
): boolean {
  const [from, to] = [above.cell?.line ?? 0, below.cell?.line ?? 0];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at).every(
    (line) => !isTable(line)
  );
}

/** The lines that introduce a table of the text, or part it from one above: they belong to it. */
function introductionsOf(
  area: ProseArea,
  paragraphs: readonly WrittenParagraph[],
  rows: ReadonlySet<string>
): ReadonlySet<WrittenParagraph> {
  const found = new Set<WrittenParagraph>();
  const isRow = (one: WrittenParagraph | undefined): boolean =>
    one !== undefined && rows.has(one.text);
  for (let at = paragraphs.length - 2; at >= 0; at--) {
    const [one, next] = [paragraphs[at], paragraphs[at + 1]];
    if (!one || !next || !introduction.test(one.text)) continue;
    const isAbove = isRow(next) || found.has(next);
    if (isAbove && (isRow(paragraphs[at - 1]) || areNextTo(area, one, next))) found.add(one);
  }
  return found;
}

/**
 * The sentences below the heading of a table, in a sheet those in its own column, the notes to its figures, what only
 * introduces a table, and what else stands there. In a sheet the notes are sentences, too: they stay where the clerk can change
 * them.
 * @param isOnly whether the section has no other heading
 */
function besideTable(area: ProseArea, below: Below, isOnly: boolean) {
  const { at, paragraphs } = below;
  const { strip, ofLooseTables } = area;
  const isCertain = !ofLooseTables.has(at.heading) && (isOnly || hasTable(area, below));
  const rows = isCertain ? ownRows(area, paragraphs) : new Set<string>();
  const introductions = introductionsOf(area, paragraphs, rows);
  const isOurs = (one: WrittenParagraph): boolean =>
    isCertain &&
    (!strip.sheet || !one.cell || one.cell.column === at.column) &&
    (rows.has(one.text) ||
      introductions.has(one) ||
      (!isAroundTable(one.text) && isSentence(one.text)));
  const remarks = paragraphs.filter(({ text }) => isRemarkNote(text));
  const set = new Set(strip.sheet ? [] : remarks);
  const sentences = paragraphs.filter((one) => !set.has(one) && isOurs(one));
  const ours = new Set(sentences);
  const others = paragraphs.filter((one) => !ours.has(one));
  const cells = new Set(sentences.flatMap(({ cell }) => cell ?? []));
  const isElsewhereToo =
    sentences.some(({ cell }) => !cell) || others.some(({ cell }) => cell && cells.has(cell));
  const own: Below = { ...below, cells: [...cells], paragraphs: sentences };
  const left = others.filter((one) => !set.has(one) && !ofTable.test(one.text));
  return {
    ...(ours.size > 0 ? { text: textOf(area, own, isElsewhereToo) } : {}),
    remarks: remarks.map(({ text }) => text),
    introducing: left.filter(({ text }) => introduction.test(text)),
    left: left.filter(({ text }) => !introduction.test(text)),
  };
}

function leftOutNotes(
  code: "text-left-out" | "introduction-left-out",
  { heading }: PlacedHeading,
  left: readonly WrittenParagraph[]
): readonly ReadingNote[] {
  if (!heading || left.length === 0) return [];
  return [
    note(
      code,
      heading.official,
      left.map(({ text }) => text)
    ),
  ];
}

/**
 * The texts of a report: what stands between its headings and is no table, nor of the page around it. Beside tables only
 * sentences are.
 * @returns the texts found, the lines that are notes to figures, and notes on what was left out
 */
export function readProse(area: ProseArea): {
  readonly texts: FoundTexts;
  readonly remarkNotes: readonly string[];
  readonly notes: readonly ReadingNote[];
  /** What is of the page around it. */
  readonly surroundings: readonly string[];
} {
  const { strip, headings } = area;
  const found = new Map<SectionId, GatheredText>();
  const repeated = repeatedIn(headings);
  const notes: ReadingNote[] = [];
  const remarkNotes: string[] = [];
  const surroundings: string[] = [];
  headings.forEach((at, index) => {
    const next = headings[index + 1];
    const end = next?.line ?? area.end;
    const isLast = index === headings.length - 1;
    const cells = strip.sheet ? textInSheet(area, at, end) : textInDocument(area, at, end);
    const read = cells.flatMap((cell) =>
      paragraphsOf(cell.text).map((text): WrittenParagraph => ({
        text,
        place: placeIn(strip, cell.line, cell.column),
        cell,
      }))
    );
    const isText = !isOfTable(at) && (at.heading !== null || cells.length > 0);
    const [beside] = strip.sheet && isText ? besideText(area, at, end, cells) : [];
    if (beside) notes.push(note("text-beside", at.heading?.official ?? "标题", beside.text));
    const kept = strip.sheet ? read : withoutPage(read, area, at.heading === null, isLast);
    const inside = new Set(kept);
    surroundings.push(...read.filter((one) => !inside.has(one)).map(({ text }) => text));
    const inHeading = paragraphsOf(at.heading?.rest ?? "").map((text): WrittenParagraph => ({
      text,
      place: placeIn(strip, at.line, at.column),
    }));
    const aboveNext = paragraphsOf(next?.above ?? "").map((text): WrittenParagraph => ({
      text,
      place: next && placeIn(strip, next.line, next.column),
    }));
    const all: Below = { at, end, cells, paragraphs: [...inHeading, ...kept, ...aboveNext] };
    const { below, signature } = isLast
      ? withoutSignature(all, area.agency)
      : { below: all, signature: [] };
    if (signature.length > 0) notes.push(note("signature-left-out", signature));
    const section = sectionBelow(at);
    if (!isOfTable(at)) {
      const isInSignedCell = signature.length > 0 && below.cells.length === cells.length;
      gather(found, section, textOf(area, below, aboveNext.length > 0 || isInSignedCell));
      return;
    }
    const { text, remarks, introducing, left } = besideTable(area, below, !repeated.has(section));
    remarkNotes.push(...remarks);
    if (text) gather(found, section, text);
    notes.push(
      ...leftOutNotes("text-left-out", at, left),
      ...leftOutNotes("introduction-left-out", at, introducing)
    );
  });
  const texts: Partial<Record<SectionId, FoundText>> = {};
  for (const [section, { paragraphs, places, ...where }] of found) {
    const inCells = strip.sheet ? { paragraphPlaces: places } : {};
    texts[section] = { text: paragraphs.join("\n"), ...inCells, ...where };
  }
  return { texts, remarkNotes, notes, surroundings };
}
