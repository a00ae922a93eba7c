import { isAbsenceMark } from "../../../report/absence-marks";
import { UnreadableFileError } from "../../../read/errors";
import { readFigure } from "../../../read/figure-text";
import type { DocumentBlock, GridCell } from "../../../read/source";
import { Budget } from "../../../read/sources/budget";
import { loaded } from "../../../report/loaded";
import { cases } from "../../../report/formats/measures";
import { limits } from "../../../read/sources/limits";

/** Rows of cells as they were copied; null where a merged cell covers one. */
export type BlockCells = readonly (readonly GridCell[])[];

/** What was pasted, in two views of it. */
export interface PastedBlock {
  /** As a document, in which official tables are told by their labels. */
  readonly blocks: readonly DocumentBlock[];
  /** The cells of its largest table, or of its lines. */
  readonly cells: BlockCells;
}

function cellCount(cells: BlockCells): number {
  return cells.reduce((count, row) => count + row.length, 0);
}

function largestTable(blocks: readonly DocumentBlock[]): BlockCells {
  return blocks
    .flatMap((block) => (block.kind === "table" ? [block.grid.cells] : []))
    .reduce((largest, cells) => (cellCount(cells) > cellCount(largest) ? cells : largest), []);
}

function isCount(text: string): boolean {
  return typeof readFigure(text, cases).value === "number";
}

/** The numbers at the end of a line, as PDF files give a row away, without its label; any other line as one cell. */
function cellsOfLine(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  const isFigure = words.map((word) => isCount(word) || isAbsenceMark(word));
  const figures = words.slice(isFigure.lastIndexOf(false) + 1);
  return figures.some(isCount) ? figures : [line.trim()];
}

/** Cells copied from a spreadsheet: tabs between the cells of a row; a line break in a cell stands in quotation marks. */
function tabbedCells(text: string): BlockCells {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|[\r\n]|$)/g
  )) {
    rows.at(-1)?.push((quoted?.replace(/""/g, '"') ?? bare).trim());
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function cellsOfText(text: string, blocks: readonly DocumentBlock[]): BlockCells {
  if (text.includes("\t")) return tabbedCells(text);
  const table = largestTable(blocks);
  if (table.length > 0) return table;
  return text.split(/\r\n|[\r\n]/).map(cellsOfLine);
}

/**
 * Takes apart what was copied in a spreadsheet, in Word, on a web page or in a PDF. Nothing of it enters the live document.
 * @param html "" where there is none; it counts where it has a table
 * @throws UnreadableFileError where it is too large for a report, PartNotLoaded where its reader did not come
 */
export async function readBlock(html: string, text: string): Promise<PastedBlock> {
  if (html.length + text.length > limits.textCharacters) throw new UnreadableFileError("too-large");
  const budget = new Budget();
  if (html.trim() !== "") {
    const { readHtml } = await loaded(() => import("../../../read/sources/html"));
    const blocks = readHtml(html, budget);
    const cells = largestTable(blocks);
    if (cells.length > 0 || text.trim() === "") return { blocks, cells };
  }
  const { readPlainText } = await loaded(() => import("../../../read/sources/plain-text"));
  const blocks = readPlainText(text, budget);
  return { blocks, cells: cellsOfText(text, blocks) };
}
