import { labelOf, longestLabel, type Label } from "./labels";
import type { DocumentBlock, Grid, GridCell, Place, SheetGrid } from "./source";

/** A row of a table or sheet, or a paragraph as a row of one cell. */
export interface Line {
  readonly cells: readonly GridCell[];
  /** The cells that may be labels, taken apart; null for the others. */
  readonly labels: readonly (Label | null)[];
  /** The table the row is of; null for a paragraph. */
  readonly grid: Grid | null;
}

/** A whole sheet or document as lines from top to bottom: what is recognised is found in one of these. */
export interface Strip {
  readonly lines: readonly Line[];
  /** The sheet the lines are the rows of; in a document only lines of equal length have their columns in common. */
  readonly sheet: SheetGrid | null;
}

const figuresOnly = /^[\s\d.,+-]*$/;

function labelReader(): (cell: GridCell) => Label | null {
  const known = new Map<string, Label>();
  return (cell) => {
    if (typeof cell !== "string" || cell.length > longestLabel || figuresOnly.test(cell)) {
      return null;
    }
    const seen = known.get(cell);
    if (seen) return seen;
    const label = labelOf(cell);
    known.set(cell, label);
    return label;
  };
}

/** A sheet as lines. */
export function stripOfSheet(sheet: SheetGrid): Strip {
  const read = labelReader();
  return {
    sheet,
    lines: sheet.cells.map((cells) => ({ cells, labels: cells.map(read), grid: sheet })),
  };
}

/** A document as lines: its paragraphs and the rows of its tables. */
export function stripOfDocument(blocks: readonly DocumentBlock[]): Strip {
  const read = labelReader();
  return {
    sheet: null,
    lines: blocks.flatMap((block): Line[] =>
      block.kind === "paragraph"
        ? [{ cells: [block.text], labels: [read(block.text)], grid: null }]
        : block.grid.cells.map((cells) => ({
            cells,
            labels: cells.map(read),
            grid: block.grid,
          }))
    ),
  };
}

/** The strips beside each other that a sheet is parted into, each from one of some columns to the next. */
export function partedAt(sheet: SheetGrid, lines: Strip["lines"], columns: readonly number[]) {
  return [0, ...columns].map((from, index): Strip => {
    const to = columns[index];
    const cells = sheet.cells.map((row) => row.slice(from, to));
    const own: SheetGrid = { ...sheet, cells, firstColumn: sheet.firstColumn + from };
    return {
      sheet: own,
      lines: lines.map(({ labels }, line) => ({
        cells: cells[line] ?? [],
        labels: labels.slice(from, to),
        grid: own,
      })),
    };
  });
}

/** Where a cell of a strip stands in the workbook; undefined for a document. */
export function placeIn(strip: Strip, line: number, column: number): Place | undefined {
  const { sheet } = strip;
  if (!sheet) return undefined;
  return { sheet: sheet.id, row: sheet.firstRow + line, column: sheet.firstColumn + column };
}

/** What a cell shows, "" where it is empty, covered or not there. */
export function textAt(line: Line | undefined, column: number): string {
  const cell = line?.cells[column] ?? "";
  return typeof cell === "string" ? cell.trim() : String(cell);
}

/** Whether each cell has its place in a sheet: not in documents, and not where signs part the cells of a text. */
export function hasPlaces({ sheet }: Strip): boolean {
  return sheet !== null && sheet.lengths === undefined;
}

/** How many cells a line has in its source. */
export function lengthOf({ sheet, lines }: Strip, number: number): number {
  const length = sheet?.lengths?.[number];
  return length === undefined
    ? (lines[number]?.cells.length ?? 0)
    : length - (sheet?.firstColumn ?? 0);
}

/** Whether anything stands in a line. */
export function isBlank(line: Line): boolean {
  return line.cells.every(
    (cell) => cell === null || (typeof cell === "string" && cell.trim() === "")
  );
}
