import { headingOf } from "./headings";
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

/** The paragraphs that a row stands for which only sets a heading beside its number or its text; none of another row. */
function paragraphsOf(row: readonly GridCell[]): readonly string[] {
  const pair = pairIn(row);
  if (!pair) return [];
  const [first, second] = pair;
  if (numberAlone.test(first) && second.length <= longestHeading) {
    const heading = first + second;
    return headingOf(heading)?.likeness === "same" ? [heading] : [];
  }
  const isBeside = first.length <= longestHeading && endOfSentence.test(second);
  const heading = isBeside ? headingOf(first) : null;
  return heading?.likeness === "same" && heading.rest === "" ? [first, ...second.split("\n")] : [];
}

function paragraph(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}

function withoutLayoutIn(grid: Grid): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let from = 0;
  const endTable = (to: number): void => {
    if (to > from)
      blocks.push({ kind: "table", grid: { ...grid, cells: grid.cells.slice(from, to) } });
  };
  grid.cells.forEach((row, at) => {
    const texts = paragraphsOf(row);
    if (texts.length === 0) return;
    endTable(at);
    blocks.push(...texts.map(paragraph));
    from = at + 1;
  });
  if (from === 0) return [{ kind: "table", grid }];
  endTable(grid.cells.length);
  return blocks;
}

/** A document in which no table's row sets a section's heading beside its number or its text: those are paragraphs. */
export function withoutLayoutRows(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? withoutLayoutIn(block.grid) : [block]
  );
}
