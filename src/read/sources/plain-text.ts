import type { DocumentBlock, GridCell } from "../source";
import type { Budget } from "./budget";

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
  return lines.some(
    (line) => markdownHeading.test(line) || (line.includes("|") && isMarkdownRule(line))
  );
}

/** What a marked-up line says: marks of headings and emphasis dropped, escaped characters as themselves. */
function withoutMarkup(line: string): string {
  const bare = line.replace(markdownHeading, "").trim();
  const emphasised = /^(\*\*|__)(.+)\1$/.exec(bare)?.[2] ?? bare;
  return emphasised.replace(/<br\s*\/?>/gi, " ").replace(/\\([!-/:-@[-`{-~])/g, "$1");
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

/** The cells of a line between pipes. */
function pipedCells(line: string): readonly string[] {
  const cells = atPipes(line.trim());
  const from = cells[0] === "" ? 1 : 0;
  const to = cells.at(-1) === "" ? -1 : cells.length;
  return cells.slice(from, to).map((cell) => cell.trim());
}

function hasPipes(line: string | undefined): boolean {
  return line !== undefined && atPipes(line).length > 2;
}

/** What stands in a cell does not end like this; a sentence with pipes in it does. */
const endsSentence = /[。；！？]$/;

/** Whether a line is a row between pipes: framed by them, or with pipes in it and in a line beside it. */
function isPiped(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trim() ?? "";
  if (line.startsWith("|")) return true;
  if (endsSentence.test(line)) return false;
  return hasPipes(line) && (hasPipes(lines[index - 1]) || hasPipes(lines[index + 1]));
}

/** Cells copied from a spreadsheet: one that holds line breaks or tabs stands in quotation marks. */
function unquoted(text: string): string {
  return text.replace(
    /(^|\t)"((?:[^"]|"")*)"(?=\t|\r?\n|$)/gm,
    (_, before: string, cell: string) =>
      before + cell.replace(/""/g, '"').replace(/[\t\r\n]+/g, " ")
  );
}

/** As many cells alone in their lines, closed by pipes, are a table; fewer may be rows of one or two cells. */
const fewestClosedCells = 12;

/** What stands before the pipes that close a line, one for each column its cell reaches over; null where others are in it. */
function closedCell(line: string): string | null {
  const text = line.trim();
  const pipe = text.indexOf("|");
  return /^\|+$/.test(text.slice(pipe)) ? text.slice(0, pipe).trim() : null;
}

/** Cells of a table that has a line for each, closed by pipes, as lines without them; empty ones as lone pipes. */
function withoutClosingPipes(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    let count = 0;
    for (; end < lines.length; end++) {
      const isClosed = closedCell(lines[end] ?? "") !== null;
      if (isClosed) count++;
      else if ((lines[end] ?? "").trim() !== "") break;
    }
    const stretch = lines.slice(at, end);
    result.push(
      ...(count < fewestClosedCells
        ? stretch
        : stretch.map((line) =>
            closedCell(line) === "" ? emptyCell : (closedCell(line) ?? line)
          )),
      lines[end] ?? ""
    );
    at = end + 1;
  }
  return result;
}

function classify(lines: readonly string[], index: number, markdown: boolean): TextLine | null {
  const line = lines[index] ?? "";
  if (line === emptyCell) return { kind: "paragraph", text: "" };
  if (isPiped(lines, index)) {
    if (isMarkdownRule(line)) return null;
    const cells = pipedCells(line);
    return { kind: "row", cells: markdown ? cells.map(withoutMarkup) : cells, isAligned: false };
  }
  if (line.includes("\t", 1) && line.trim() !== "") {
    return { kind: "row", cells: line.split("\t").map((cell) => cell.trim()), isAligned: true };
  }
  if (line.startsWith("\t")) return { kind: "cell", text: line.slice(1) };
  if (line.trim() === "") return { kind: "blank" };
  return { kind: "paragraph", text: markdown ? withoutMarkup(line) : line };
}

/** Rows whose columns are aligned lose empty cells at their end when a text is trimmed. */
function filledUp(
  rows: readonly (readonly GridCell[])[],
  budget: Budget
): readonly (readonly GridCell[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  budget.takeCells(rows.reduce((missing, row) => missing + width - row.length, 0));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/**
 * Reads plain text and Markdown. Tables are known in three layouts: as a Word table comes out when it is pasted as text
 * (a line for each cell, begun by a tab; rows parted by an empty line; a line without a tab goes on in the cell above),
 * with tabs between the cells of a row, and with pipes between them. Cells closed by a pipe, each in its own line, become
 * paragraphs, empty ones too.
 */
export function readPlainText(text: string, budget: Budget): readonly DocumentBlock[] {
  const lines = withoutClosingPipes(unquoted(text.replace(/^\ufeff/, "")).split(/\r\n|[\n\r]/));
  const markdown = isMarkdown(lines);
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  let open: string[] | null = null;
  let isAligned = false;
  const endTable = (): void => {
    if (rows.length > 0) {
      const cells = isAligned ? filledUp(rows, budget) : rows;
      blocks.push({ kind: "table", grid: { cells, firstRow: 0, firstColumn: 0 } });
    }
    rows = [];
    open = null;
    isAligned = false;
  };
  for (let index = 0; index < lines.length; index++) {
    const read = classify(lines, index, markdown);
    if (read?.kind === "row") {
      budget.takeCells(read.cells.length);
      rows.push([...read.cells]);
      isAligned = isAligned || read.isAligned;
      open = null;
    } else if (read?.kind === "cell") {
      budget.takeCells(1);
      if (open) open.push(read.text);
      else rows.push((open = [read.text]));
    } else if (read?.kind === "blank") {
      open = null;
    } else if (read?.kind === "paragraph") {
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
