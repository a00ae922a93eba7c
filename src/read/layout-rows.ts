import { headingOf, type FoundHeading } from "./headings";
import type { DocumentBlock, Grid, GridCell } from "./source";

const numberAlone = /^(?:第?[一二三四五六]部?分?|[(（][一二三四五六][)）]|[1-6])\s*[、.．]?$/;
const endOfSentence = /[。；！？]/;
const longestHeading = 50;

/** What stands in the cells of a row that hold something; null where there are more than two. */
function pairIn(row: readonly GridCell[]): readonly [string, string] | null {
  const texts: string[] = [];
  for (const cell of row) {
    if (cell === null || cell === "") continue;
    if (typeof cell !== "string" || texts.length === 2) return null;
    if (cell.trim() !== "") texts.push(cell.trim());
  }
  const [first, second] = texts;
  return first !== undefined && second !== undefined ? [first, second] : null;
}

/** A row that only sets a heading beside its number or its text. */
interface LayoutRow {
  readonly official: string;
  readonly paragraphs: readonly string[];
}

function certainHeading(text: string): FoundHeading | null {
  const heading = headingOf(text);
  return heading?.likeness === "same" ? heading : null;
}

function layoutRow(row: readonly GridCell[]): LayoutRow | null {
  const pair = pairIn(row);
  if (!pair) return null;
  const [first, second] = pair;
  if (numberAlone.test(first) && second.length <= longestHeading) {
    const heading = certainHeading(first + second);
    return heading && { official: heading.official, paragraphs: [first + second] };
  }
  const isBeside = first.length <= longestHeading && endOfSentence.test(second);
  const heading = isBeside ? certainHeading(first) : null;
  if (!heading || heading.rest !== "") return null;
  return { official: heading.official, paragraphs: [first, ...second.split("\n")] };
}

/** The sections whose headings stand outside tables, with something below them: those of a list of contents have nothing. */
function headedOutside(blocks: readonly DocumentBlock[]): ReadonlySet<string> {
  const headings = blocks.map((block) =>
    block.kind === "paragraph" ? certainHeading(block.text) : null
  );
  return new Set(
    headings.flatMap((heading, at) =>
      heading && at + 1 < blocks.length && !headings[at + 1] ? heading.official : []
    )
  );
}

function paragraph(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}

function withoutLayoutIn(
  grid: Grid,
  isHeadedOutside: (official: string) => boolean
): readonly DocumentBlock[] {
  const rows = grid.cells.map(layoutRow);
  const found = rows.flatMap((row) => row ?? []);
  // The sections are there without it, and it is a table of the text that names them.
  if (found.every(({ official }) => isHeadedOutside(official))) return [{ kind: "table", grid }];
  const blocks: DocumentBlock[] = [];
  let from = 0;
  const endTable = (to: number): void => {
    if (to > from)
      blocks.push({ kind: "table", grid: { ...grid, cells: grid.cells.slice(from, to) } });
  };
  rows.forEach((row, at) => {
    if (!row) return;
    endTable(at);
    blocks.push(...row.paragraphs.map(paragraph));
    from = at + 1;
  });
  endTable(grid.cells.length);
  return blocks;
}

/**
 * A document in which no table's row sets a section's heading beside its number or its text: those are paragraphs, unless
 * all these sections have a heading outside of tables.
 */
export function withoutLayoutRows(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  let headed: ReadonlySet<string> | undefined;
  const isHeadedOutside = (official: string): boolean =>
    (headed ??= headedOutside(blocks)).has(official);
  return blocks.flatMap((block) =>
    block.kind === "table" ? withoutLayoutIn(block.grid, isHeadedOutside) : [block]
  );
}
