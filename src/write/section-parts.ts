import { textBlocks } from "../report/text-tables";
import type { DocumentPart } from "./document";
import { printedParagraphs } from "./printed-text";

const secondLevel = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** A heading run in ends at the first full stop or colon, and is short. */
const runInHeading = /^[^。：:；;]{2,40}?[。：:]/;
const longestHeading = 40;

/** A paragraph of a section's text: a heading of its own, or a text that may begin with one. */
function partOf(text: string): DocumentPart {
  if (!secondLevel.test(text)) return { kind: "paragraph", text, lead: 0 };
  if (text.length <= longestHeading && !/[。：:；;？?！!…]/.test(text)) {
    return { kind: "heading", level: 2, text };
  }
  return { kind: "paragraph", text, lead: runInHeading.exec(text)?.[0].length ?? 0 };
}

/** The paragraphs and tables of a section's text, empty ones left out, （一）… told from plain text. */
export function sectionParts(text: string): readonly DocumentPart[] {
  return textBlocks(printedParagraphs(text)).map((block) =>
    block.kind === "table" ? { kind: "text-table", rows: block.rows } : partOf(block.text)
  );
}
