/** Stands before, between and behind the cells of a row. */
const bar = "｜";

/** What it becomes within a cell. */
const barInCell = "|";

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/;

/** What has more cells is no row: a table of Word has at most so many columns. */
export const mostColumns = 63;

/**
 * How a table of a text is marked in what we write, so that it is known again whatever it says: by the class of a page's
 * table and the style of Word's. It says no more than that, and a reader believes no more of it.
 */
export const textTableMark = {
  className: "nianbao-text-table",
  styleName: "年报正文表格",
} as const;

export type Rows = readonly (readonly string[])[];

function inCell(text: string): string {
  const lines = text.split(lineBreak).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .join(" ")
    .replaceAll(bar, barInCell);
}

/**
 * A row of a table as it stands in a section's text: a paragraph ｜甲｜乙｜. Of a cell it keeps all but line breaks, which
 * become blanks, and the bar.
 */
export function rowParagraph(cells: readonly string[]): string {
  return `${bar}${cells.map(inCell).join(bar)}${bar}`;
}

/** Whether a paragraph is a row without anything in its cells, which says as little as an empty paragraph. */
export function isEmptyRow(paragraph: string): boolean {
  return paragraph.startsWith(bar) && /^[｜\s]*$/.test(paragraph);
}

/** The cells of a paragraph that is a row of a table; null for any other, and where all of them are empty. */
export function cellsOfRow(paragraph: string): readonly string[] | null {
  const text = paragraph.trim();
  if (!text.startsWith(bar) || !text.endsWith(bar)) return null;
  const [, ...cells] = text.slice(0, -1).split(bar, mostColumns + 2);
  const isRow = cells.length > 1 && cells.length <= mostColumns;
  const trimmed = cells.map((cell) => cell.trim());
  return isRow && trimmed.some((cell) => cell !== "") ? trimmed : null;
}

/** Some paragraphs of a text in their order: one that is prose, or those that are a table. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: Rows };

/** Whether rows have anything beside each other; else they only have the look of a table. */
function isTable(rows: Rows): boolean {
  return rows.some((row) => row.filter((cell) => cell !== "").length > 1);
}

/** Rows of equal length, the shorter ones with empty cells at their end. */
export function filledUp(rows: Rows): Rows {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** Paragraphs with the tables that their rows make: rows that follow each other are one. */
export function textBlocks(paragraphs: readonly string[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const rows: (readonly string[])[] = [];
    for (let row = cellsOf(paragraphs[at]); row; row = cellsOf(paragraphs[at + rows.length])) {
      rows.push(row);
    }
    const own = paragraphs.slice(at, at + Math.max(1, rows.length));
    if (rows.length > 0 && isTable(rows)) blocks.push({ kind: "table", rows: filledUp(rows) });
    else blocks.push(...own.map((text): TextBlock => ({ kind: "paragraph", text })));
    at += own.length;
  }
  return blocks;
}

function cellsOf(paragraph: string | undefined): readonly string[] | null {
  return paragraph === undefined ? null : cellsOfRow(paragraph);
}

/** The tables of a text, in their order. */
export function tablesIn(text: string): readonly Rows[] {
  return textBlocks(text.split("\n")).flatMap((block) =>
    block.kind === "table" ? [block.rows] : []
  );
}

/** A text in which blanks stand for its tables, so that all else keeps its place. */
export function withoutTables(text: string): string {
  if (!text.includes(bar)) return text;
  return text
    .split("\n")
    .map((paragraph) => (cellsOfRow(paragraph) ? " ".repeat(paragraph.length) : paragraph))
    .join("\n");
}
