import { cellsOfRow } from "../../report/text-tables";
import type { DocumentBlock, GridCell } from "../source";
import type { Budget } from "./budget";
import { withoutBullets } from "./bulleted-lines";
import { haveEmphasis, withoutEmphasis } from "./emphasis";
import { isIndented } from "./indented-lines";

/** Stands for the empty cell of a table that has a line for each cell. */
const emptyCell = "|";

/** A line of text: a row of cells, cells of one row that has a line for each, or a paragraph. */
type TextLine =
  | { readonly kind: "blank" }
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly isAligned: boolean }
  | { readonly kind: "cell"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string };

const markdownHeading = /^#{1,6} +/;
const ruleUnderColumn = /^:?-{3,}:?$/;

/** The line under a head: | --- | :---: |. */
function isMarkdownRule(line: string): boolean {
  const columns = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
  return columns.every((column) => ruleUnderColumn.test(column.trim()));
}

function isMarkdown(lines: readonly string[]): boolean {
  const isMarked = lines.some(
    (line) =>
      markdownHeading.test(line) ||
      (!isIndented(line) && line.includes("|") && isMarkdownRule(line))
  );
  return isMarked || haveEmphasis(lines);
}

/** What converters write for blanks. */
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "\u3000",
};

function withoutEntities(text: string): string {
  return text.replace(/(\\?)&(nbsp|ensp|emsp);/g, (whole, escape: string, name: string) =>
    escape === "" ? (entities[name] ?? whole) : whole
  );
}

/** What a marked-up line says: marks of headings and emphasis dropped, escaped characters as themselves. */
function withoutMarkup(line: string): string {
  const bare = line.replace(markdownHeading, "").trim();
  return withoutEntities(withoutEmphasis(bare).replace(/<br\s*\/?>/gi, " ")).replace(
    /\\([!-/:-@[-`{-~])/g,
    "$1"
  );
}

/** A line parted at its pipes; a pipe after a backslash belongs to its cell. */
function atPipes(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let isEscaped = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "|" && !isEscaped) {
      parts.push(line.slice(from, at));
      from = at + 1;
    }
    isEscaped = line[at] === "\\" && !isEscaped;
  }
  return [...parts, line.slice(from)];
}

/** Whether the rows of a table between pipes begin and end with one: where some do not, it parts an empty cell. */
interface Frame {
  readonly left: boolean;
  readonly right: boolean;
}

/** The cells of a line between pipes. */
function pipedCells(line: string, { left, right }: Frame): readonly string[] {
  const cells = atPipes(line.trim());
  const from = left && cells[0] === "" ? 1 : 0;
  const to = right && cells.at(-1) === "" ? -1 : cells.length;
  return cells.slice(from, to).map((cell) => cell.trim());
}

function hasPipes(line: string | undefined): boolean {
  return line !== undefined && !isIndented(line) && atPipes(line).length > 2;
}

/** What stands in a cell does not end like this; a sentence with pipes in it does. */
const endsSentence = /[。；！？]$/;

/** Whether a line is a row between pipes: framed by them, or with pipes in it and in a line beside it. */
function isPiped(lines: readonly string[], index: number): boolean {
  const written = lines[index] ?? "";
  if (isIndented(written) || cellsOfRow(written)) return false;
  const line = written.trim();
  if (line.startsWith("|")) return true;
  if (endsSentence.test(line)) return false;
  return hasPipes(line) && (hasPipes(lines[index - 1]) || hasPipes(lines[index + 1]));
}

/** The frame of the table that each line is a row of; undefined for a line that is none. */
function framesOf(lines: readonly string[]): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && isPiped(lines, end)) end++;
    const rows = lines.slice(at, end).map((line) => line.trim());
    const frame = {
      left: rows.every((row) => row.startsWith("|")),
      right: rows.every((row) => row.endsWith("|")),
    };
    rows.forEach(() => frames.push(frame));
    if (end < lines.length) frames.push(undefined);
    at = end + 1;
  }
  return frames;
}

/** Cells copied from a spreadsheet: one that holds line breaks or tabs stands in quotation marks. */
function unquoted(text: string): string {
  return text.replace(
    /(^|\t)"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gm,
    (_, before: string, cell: string) =>
      before + cell.replace(/""/g, '"').replace(/[\t\r\n]+/g, " ")
  );
}

/**
 * As many cells alone in their lines, closed by pipes, are a table; fewer may be rows of one or two cells, unless the text
 * has so many in all.
 */
const fewestClosedCells = 12;
const fewestTogether = 3;

/** What stands before the pipes that close a line, one for each column its cell reaches over; null where others are in it. */
function closedCell(line: string): string | null {
  if (isIndented(line)) return null;
  const text = line.trim();
  const pipe = text.indexOf("|");
  return /^\|+$/.test(text.slice(pipe)) ? text.slice(0, pipe).trim() : null;
}

/** So many lone pipes that part lines are those of cells; fewer may be anything. */
const fewestPartingPipes = 6;

const onlyPipes = /^\|+$/;

function isPipes(line: string | undefined): boolean {
  return line !== undefined && !isIndented(line) && onlyPipes.test(line.trim());
}

/**
 * Lines without the pipes that stand alone between those of cells: of several that follow each other all but the first
 * stand for an empty cell, and several in one line for none.
 */
function withoutPartingPipes(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const textOf = (index: number): string | undefined => lines[filled[index] ?? -1];
  const isCell = (index: number): boolean => textOf(index)?.includes(emptyCell) === false;
  const isParted = (index: number): boolean =>
    isPipes(textOf(index)) || (isCell(index) && isPipes(textOf(index + 1)));
  const parting = new Set<number>();
  for (let from = 0; from < filled.length;) {
    let to = from;
    while (isParted(to)) to++;
    const stretch = filled.slice(from, to + 1);
    const cells = stretch.filter((at) => !isPipes(lines[at]));
    if (cells.length > fewestPartingPipes)
      partingIn(lines, stretch).forEach((at) => parting.add(at));
    from = to + 1;
  }
  return parting.size === 0 ? lines : lines.filter((_, at) => !parting.has(at));
}

/** Which lines of a stretch with a cell or pipes in each are no cells. */
function partingIn(lines: readonly string[], stretch: readonly number[]): readonly number[] {
  let isFirst = true;
  return stretch.filter((at) => {
    const line = lines[at]?.trim();
    if (!isPipes(line)) {
      isFirst = true;
      return false;
    }
    if (line !== emptyCell) return true;
    const parts = isFirst;
    isFirst = false;
    return parts;
  });
}

/** The cells of a stretch of lines; where each has one pipe, pipes alone that are more fill a row up and are none. */
function closedCells(stretch: readonly string[]): readonly string[] {
  const closings = stretch.map((line) => ({ line, cell: closedCell(line) }));
  const haveSpans = closings.some(({ line, cell }) => cell && line.trim().endsWith("||"));
  return closings
    .filter(
      ({ line, cell }) => haveSpans || cell !== "" || !(isPipes(line) && line.trim() !== emptyCell)
    )
    .map(({ line, cell }) => (cell === "" ? emptyCell : (cell ?? line)));
}

/** Cells of a table that has a line for each, closed by pipes, as lines without them; empty ones as lone pipes. */
function withoutClosingPipes(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  const all = lines.filter((line) => closedCell(line) !== null).length;
  const fewest = all < fewestClosedCells ? fewestClosedCells : fewestTogether;
  for (let at = 0; at < lines.length;) {
    let end = at;
    let count = 0;
    for (; end < lines.length; end++) {
      const isClosed = closedCell(lines[end] ?? "") !== null;
      if (isClosed) count++;
      else if ((lines[end] ?? "").trim() !== "") break;
    }
    const stretch = lines.slice(at, end);
    result.push(...(count < fewest ? stretch : closedCells(stretch)), lines[end] ?? "");
    at = end + 1;
  }
  return result;
}

function classify(line: string, frame: Frame | undefined, markdown: boolean): TextLine | null {
  if (line === emptyCell) return { kind: "paragraph", text: "" };
  if (frame) {
    if (isMarkdownRule(line)) return null;
    const cells = pipedCells(line, frame);
    return { kind: "row", cells: markdown ? cells.map(withoutMarkup) : cells, isAligned: false };
  }
  if (line.includes("\t", 1) && line.trim() !== "") {
    return { kind: "row", cells: line.split("\t").map((cell) => cell.trim()), isAligned: true };
  }
  if (line.startsWith("\t")) return { kind: "cell", text: line.slice(1) };
  if (line.trim() === "") return { kind: "blank" };
  return { kind: "paragraph", text: markdown ? withoutMarkup(line) : line };
}

/** Whether an empty cell stands before another one that is not. */
function keepsEmptyCells(row: readonly GridCell[]): boolean {
  const last = row.map((cell) => cell !== "").lastIndexOf(true);
  return row.slice(0, Math.max(0, last)).includes("");
}

/**
 * Rows whose columns are aligned lose empty cells at their end when a text is trimmed. Where none is left anywhere, or one
 * is left at an end, others were lost than those, and nothing tells which.
 */
function filledUp(
  rows: readonly (readonly GridCell[])[],
  budget: Budget
): readonly (readonly GridCell[])[] {
  const areTrimmed =
    rows.some(keepsEmptyCells) && !rows.some((row) => row.length > 1 && row.at(-1) === "");
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => {
    const isEmpty = row.every((cell) => String(cell).trim() === "");
    if (!areTrimmed && !isEmpty) return row;
    budget.takeCells(width - row.length);
    return [...row, ...Array.from({ length: width - row.length }, () => "")];
  });
}

/**
 * Reads plain text and Markdown. Tables are known in three layouts: as a Word table comes out when it is pasted as text
 * (a line for each cell, begun by a tab; rows parted by an empty line; a line without a tab goes on in the cell above),
 * with tabs between the cells of a row, and with pipes between them. Cells closed by a pipe, each in its own line, become
 * paragraphs, empty ones too.
 */
export function readPlainText(text: string, budget: Budget): readonly DocumentBlock[] {
  const written = unquoted(text.replace(/^\ufeff/, "")).split(/\r\n|[\n\r]/);
  const lines = withoutClosingPipes(withoutPartingPipes(withoutBullets(written)));
  const markdown = isMarkdown(lines);
  const frames = framesOf(lines);
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  let open: string[] | null = null;
  let isAligned = false;
  /** Which of the rows stands below an empty line. */
  let belowBlank = 0;
  const endTable = (): void => {
    if (rows.length > 0) {
      const cells = isAligned ? filledUp(rows, budget) : rows;
      blocks.push({ kind: "table", grid: { cells, firstRow: 0, firstColumn: 0 } });
    }
    rows = [];
    open = null;
    isAligned = false;
    belowBlank = 0;
  };
  /** What stands between an empty line and the line under a head is the head of another table. */
  const beginTable = (): void => {
    const head = rows.at(-1);
    if (!head || rows.length - 1 !== belowBlank || belowBlank === 0) return;
    rows = rows.slice(0, -1);
    endTable();
    rows = [head];
  };
  for (let index = 0; index < lines.length; index++) {
    const read = classify(lines[index] ?? "", frames[index], markdown);
    if (read === null) beginTable();
    else if (read.kind === "row") {
      budget.takeCells(read.cells.length);
      rows.push([...read.cells]);
      isAligned = isAligned || read.isAligned;
      open = null;
    } else if (read.kind === "cell") {
      budget.takeCells(1);
      if (open) open.push(read.text);
      else rows.push((open = [read.text]));
    } else if (read.kind === "blank") {
      open = null;
      belowBlank = rows.length;
    } else {
      const last: string | undefined = open?.at(-1);
      if (open && last !== undefined) open[open.length - 1] = `${last}\n${read.text}`;
      else {
        endTable();
        budget.takeParagraph();
        blocks.push({ kind: "paragraph", text: read.text });
      }
    }
  }
  endTable();
  return blocks;
}
