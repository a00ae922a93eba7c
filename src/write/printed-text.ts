import { isEmptyRow, rowParagraph, textBlocks } from "../report/text-tables";

/** Not allowed in XML 1.0, or refused by Word: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
const unprintable = /(?!\s)\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/** Left behind by copying from web pages: soft hyphens, blanks without width, marks of writing direction. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]+/;

/** What a web page would show as a single blank; a full-width or unbreakable blank is set on purpose and stays. */
const blanks = /[ \t\n\r\v\f\u2028\u2029]+/g;

/** What a tab becomes, which leaves a gap between words: a page shows it as wide in every kind of file. */
const gap = "\u3000";

function printedBlanks(run: string): string {
  return run.includes("\t") ? gap : " ";
}

/**
 * One line of text as it is printed: runs of blanks made one, a full-width one where a tab is among them; characters that
 * no file can hold or nobody sees left out. What indents it is left to each kind of file.
 */
export function printedLine(text: string): string {
  return text.replace(unprintable, "").replace(unseen, "").replace(blanks, printedBlanks).trim();
}

/** The paragraphs of a text that are not empty, each one line, those of one table with as many cells. */
export function printedParagraphs(text: string): readonly string[] {
  const lines = text
    .split(lineBreak)
    .map(printedLine)
    .filter((paragraph) => paragraph !== "" && !isEmptyRow(paragraph));
  return textBlocks(lines).flatMap((block) =>
    block.kind === "table" ? block.rows.map(rowParagraph) : [block.text]
  );
}

/** Before a paragraph where nothing else indents its first line; and what begins with it is prose, whatever signs follow. */
export const firstLineIndent = "\u3000\u3000";
