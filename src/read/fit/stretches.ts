import { headingsIn } from "../headings";
import type { DocumentBlock } from "../source";
import { titleOf } from "../title";
import { tableBlock } from "./borne-out";
import type { FittedTable } from "./fitted-table";

/** More lines than this between two headings are no tables. */
const mostLines = 3000;

/** With more headings, titles and parts between them a document is a collection of reports, which are not fitted one by one. */
export const mostStretches = 1000;

function lineCount(block: DocumentBlock): number {
  return block.kind === "table" ? block.grid.cells.length : block.text.split("\n").length;
}

/** The blocks of some lines: of a table the rows among them, of a paragraph the whole. */
function blocksOf(
  blocks: readonly DocumentBlock[],
  from: number,
  to: number
): readonly DocumentBlock[] {
  let before = 0;
  return blocks.flatMap((block): readonly DocumentBlock[] => {
    const first = before;
    before += lineCount(block);
    const [top, bottom] = [Math.max(first, from), Math.min(before, to)];
    if (top >= bottom) return [];
    if (block.kind === "paragraph") return [block];
    const cells = block.grid.cells.slice(top - first, bottom - first);
    return [{ kind: "table", grid: { ...block.grid, cells } }];
  });
}

/** Whether a block parts what stands above it from what stands below: a section's heading, or a report's title. */
function isParting(block: DocumentBlock): boolean {
  if (block.kind === "table") return false;
  return headingsIn(block.text).headings.length > 0 || titleOf(block.text) !== null;
}

/** Whether some blocks are few enough to be looked through for tables. */
export function mayHoldTables(blocks: readonly DocumentBlock[]): boolean {
  return blocks.reduce((count, block) => count + lineCount(block), 0) <= mostLines;
}

/** The blocks of a document, parted at its headings and titles, each of which stands alone. */
export function stretchesOf(
  blocks: readonly DocumentBlock[]
): readonly (readonly DocumentBlock[])[] {
  const stretches: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (isParting(block)) stretches.push([block], []);
    else stretches.at(-1)?.push(block);
  }
  return stretches;
}

/**
 * Some blocks with the tables that were fitted to a form set as the form has them, and what stood among their lines above them.
 * @param fits in their order, none of them overlapping another
 */
export function withFits(
  blocks: readonly DocumentBlock[],
  fits: readonly FittedTable[]
): readonly DocumentBlock[] {
  const result: DocumentBlock[] = [];
  let at = 0;
  for (const fit of fits) {
    result.push(...blocksOf(blocks, at, fit.from));
    result.push(...fit.texts.map((text): DocumentBlock => ({ kind: "paragraph", text })));
    result.push(tableBlock(fit));
    at = fit.to;
  }
  return at === 0 ? blocks : [...result, ...blocksOf(blocks, at, Infinity)];
}
