import { tableIds, type TableId } from "../report/structure";
import { halfWidth } from "./characters";
import type { ReadingNote } from "./found";
import type { FoundHeading } from "./headings";
import { note } from "./notes";
import type { PlacedHeading } from "./prose";
import type { Grid } from "./source";
import { textAt, type Line, type Strip } from "./strip";

/** A table that stands in a sheet or document and is none of the form's, with the heading above it. */
export interface UnreadTable {
  readonly heading: FoundHeading | null;
  /** Its lines, where they are not those of a table of the document. */
  readonly lines: readonly number[];
  /** The table of the document that it is. */
  readonly grid?: Grid;
}

/** Where a table may stand that was not recognised. */
export interface UnreadArea {
  readonly strip: Strip;
  readonly from: number;
  readonly to: number;
  readonly headings: readonly PlacedHeading[];
  /** Whether a line belongs to a table that was recognised, or was taken for one. */
  readonly isTable: (line: number) => boolean;
}

/** What is said of tables that were not recognised: once for each heading they stand below. */
export function unreadNotes(tables: readonly UnreadTable[]): readonly ReadingNote[] {
  const counts = new Map<string, number>();
  for (const { heading } of tables) {
    const where = heading ? `“${heading.official}”里` : "正文前";
    counts.set(where, (counts.get(where) ?? 0) + 1);
  }
  return [...counts].map(([where, count]) => note("table-unknown", where, count));
}

/** The table of the form that is to stand below a heading. */
export function tableBelow(heading: FoundHeading | null): readonly TableId[] {
  return tableIds.filter((id) => id === heading?.section);
}

/** The tables of a document that are none of the form's. */
export function unreadInDocument(area: UnreadArea): readonly UnreadTable[] {
  const { strip, from, to, headings, isTable } = area;
  if (strip.sheet) return [];
  const inStretch = strip.lines
    .slice(from, to)
    .flatMap(({ grid }, index) => (grid ? [{ grid, number: from + index }] : []));
  const known = new Set(inStretch.filter(({ number }) => isTable(number)).map(({ grid }) => grid));
  const unknown = inStretch.filter(
    ({ grid }, index) => !known.has(grid) && inStretch[index - 1]?.grid !== grid
  );
  let next = 0;
  return unknown.map(({ grid, number }) => {
    while ((headings[next]?.line ?? Infinity) < number) next++;
    return { heading: headings[next - 1]?.heading ?? null, lines: [], grid };
  });
}

/** A table has more numbers than a remark below a heading. */
export const fewestNumbers = 5;

/** The table of a sheet with one heading and nothing but numbers below it that make no table of the form. */
export function unreadInSheet({ strip, from, to, headings }: UnreadArea): readonly UnreadTable[] {
  const [placed, ...others] = headings;
  if (!strip.sheet || !placed || others.length > 0) return [];
  const { heading, line } = placed;
  const below = strip.lines.slice(line + 1, to).flatMap(({ cells }) => cells);
  const numbers = below.filter((cell) => typeof cell === "number").length;
  if (numbers < fewestNumbers || tableBelow(heading).length === 0) return [];
  return [{ heading, lines: Array.from({ length: to - from }, (_, at) => from + at) }];
}

const number = /^[-+]?\d[\d,.]*$/;

/** How many numbers a line ends with, as a row of a table does that has lost its cells. */
function numbersAtEnd(line: string): number {
  const fromEnd = halfWidth(line)
    .split(/[\s|]+/)
    .filter((word) => word !== "")
    .reverse();
  const others = fromEnd.findIndex((word) => !number.test(word));
  return others < 0 ? fromEnd.length : others;
}

/** In sentences stands what labels and rows of numbers have not: an end, or a number with its unit. */
const ofSentence = /[。；！？]|\d\s*\p{Script=Han}/u;

/** How many numbers stand in a row beside each other, or at the end of a line that is no sentence. */
export function looseNumbers(line: Line): number {
  if (line.cells.length > 1) {
    const texts = line.cells.map((_, column) => halfWidth(textAt(line, column)));
    return texts.filter((text) => number.test(text)).length;
  }
  const text = textAt(line, 0);
  return ofSentence.test(text) ? 0 : numbersAtEnd(text);
}

/**
 * Tables of a text that have lost their cells, as programs print a page: lines of labels and numbers below the heading of
 * a table, where none stands. Sentences between them are none of theirs.
 */
export function tablesAsLines(area: UnreadArea): readonly UnreadTable[] {
  const { strip, to, headings, isTable } = area;
  if (strip.sheet) return [];
  return headings.flatMap(({ heading, line }, index): readonly UnreadTable[] => {
    if (tableBelow(heading).length === 0) return [];
    const end = headings[index + 1]?.line ?? to;
    const below = Array.from({ length: end - line - 1 }, (_, at) => line + 1 + at);
    if (below.some((at) => isTable(at) || strip.lines[at]?.grid)) return [];
    const textOf = (at: number): string => textAt(strip.lines[at], 0);
    const lines = below.filter((at) => !ofSentence.test(textOf(at)));
    const numbers = lines.reduce((count, at) => count + numbersAtEnd(textOf(at)), 0);
    return numbers >= fewestNumbers ? [{ heading, lines }] : [];
  });
}
