import type { UnreadCells } from "../../report/unread-cells";
import type { SheetGrid } from "../source";
import type { Budget } from "./budget";
import { FurthestCells } from "./furthest-cells";
import { limits } from "./limits";

/** What may stand between the cells of a line. */
export type Separator = "," | ";" | "\t";

const separators: readonly Separator[] = [",", ";", "\t"];

/** A line with fewer separators is a sentence, and with fewer such lines a text is no table. */
const leastSeparators = 2;
const leastLines = 2;

/** The separators that may make a table of a text, judged by how many of its lines have several of them. */
export function separatorsIn(text: string): readonly Separator[] {
  const lines = text.split(/\r\n|[\r\n]/);
  return separators.filter(
    (separator) =>
      lines.filter((line) => line.split(separator, leastSeparators + 1).length > leastSeparators)
        .length >= leastLines
  );
}

/** Line that tells a spreadsheet which separator follows. */
const announcement = /^sep=.\r?\n/i;

/** Digits kept as text by a formula of themselves: ="007". */
const textFormula = /^="([^"]*)"$/;

interface Field {
  readonly text: string;
  /** Where the separator or line break after it stands. */
  readonly end: number;
}

/** A field in quotation marks, in which one of them is written twice. */
function quotedField(text: string, from: number, separator: string): Field {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: parts.join("") + text.slice(at), end: text.length };
    parts.push(text.slice(at, quote));
    at = quote + 1;
    if (text.charAt(at) !== '"') break;
    parts.push('"');
    at++;
  }
  const rest = plainField(text, at, separator);
  return { text: parts.join("") + rest.text, end: rest.end };
}

function plainField(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++;
  return { text: text.slice(from, end), end };
}

function isEnd(character: string, separator: string): boolean {
  return character === separator || character === "\n" || character === "\r";
}

/** The fields of every line; line breaks inside of quotation marks belong to their field. */
function rowsOf(
  text: string,
  separator: Separator,
  budget: Budget
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const field =
      text.charAt(at) === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    budget.takeCells(1);
    row.push((textFormula.exec(field.text)?.[1] ?? field.text).trim());
    if (text.charAt(field.end) !== separator) {
      rows.push(row);
      row = [];
    }
    at = field.end + (text.startsWith("\r\n", field.end) ? 2 : 1);
  }
  return rows;
}

function unreadIn(rows: readonly (readonly string[])[]): UnreadCells | undefined {
  const furthest = new FurthestCells();
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      if (text !== "") furthest.take(index, column);
    });
  });
  return furthest.unread();
}

/** How the sheet is called in notes. */
const sheetName = "表格";

/**
 * Reads a table as text, a line for each row, the cells parted by a separator (CSV, TSV): it is a sheet without merges.
 * @throws UnreadableFileError where it has more cells than a file may have
 */
export function readSeparated(text: string, separator: Separator, budget: Budget): SheetGrid {
  const rows = rowsOf(text.replace(/^\ufeff/, "").replace(announcement, ""), separator, budget);
  const used = rows.slice(0, limits.sheetRows).map((row) => row.slice(0, limits.sheetColumns));
  const unread = unreadIn(rows);
  const width = Math.max(...used.map((row) => row.length));
  budget.takeCells(used.length * width);
  const cells = used.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const lengths = used.map((row) => row.length);
  const id = sheetName;
  return { id, name: id, cells, lengths, firstRow: 0, firstColumn: 0, ...(unread && { unread }) };
}
