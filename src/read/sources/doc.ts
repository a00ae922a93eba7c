import { loaded } from "../../report/loaded";
import { UnreadableFileError } from "../errors";
import type { ReadingNote } from "../found";
import { note } from "../notes";
import type { DocumentBlock } from "../source";
import { Binary } from "./binary";
import { Budget } from "./budget";
import { compoundFile } from "./compound-file";
import { contentOf, isTable, textOf, type Content } from "./doc/content";
import { fileInformation, textParts, type TextPart } from "./doc/file-information";
import { FormattedPages } from "./doc/formatted-pages";
import { pageOf } from "./doc/page";
import { piecesIn } from "./doc/pieces";
import { StyleSheet } from "./doc/style-sheet";
import { TextReader } from "./doc/text";
import type { LeftOut } from "./left-out";
import { limits } from "./limits";

/** Bytes that the pages have for each run of characters, and for each paragraph. */
const characterEntry = 1;
const paragraphEntry = 13;

/** The texts of a file, one of which is the document itself. */
type Texts = (part: TextPart) => readonly Content[];

function textsIn(bytes: Uint8Array): Texts {
  const budget = new Budget();
  const file = compoundFile(bytes);
  const stream = (name: string): Binary | null => {
    const content = file.stream(name);
    return content && new Binary(content);
  };
  const word = stream("WordDocument");
  if (!word) throw new UnreadableFileError("damaged");
  const { tableStream, lengths, extent } = fileInformation(word);
  const table = stream(tableStream);
  if (!table) throw new UnreadableFileError("damaged");
  const part = (of: Parameters<typeof extent>[0]): Binary => {
    const { at, length } = extent(of);
    return table.part(at, length);
  };
  const all = textParts.reduce((sum, each) => sum + lengths[each], 0);
  if (all > limits.documentCharacters) throw new UnreadableFileError("too-large");
  const reader = new TextReader(
    {
      word,
      further: stream("Data"),
      pieces: piecesIn(part("pieces"), budget),
      characters: new FormattedPages(word, part("characterPages"), characterEntry),
      paragraphs: new FormattedPages(word, part("paragraphPages"), paragraphEntry),
      styles: new StyleSheet(part("styleSheet"), budget),
    },
    budget
  );
  return (asked) => {
    const before = textParts.slice(0, textParts.indexOf(asked));
    const from = before.reduce((sum, each) => sum + lengths[each], 0);
    return contentOf(reader.paragraphs(from, lengths[asked]), budget);
  };
}

/** Texts beside the document that a reader sees, and why they are not read as part of it. */
const beside = [
  ["footnotes", "footnote"],
  ["endnotes", "footnote"],
  ["textBoxes", "text-box"],
] as const;

/** Rows that a revision has deleted, also in tables in tables. */
function takeDeletedRows(content: readonly Content[], leftOut: LeftOut): void {
  for (const { rows } of content.filter(isTable)) {
    for (const { cells, isDeleted } of rows) {
      if (isDeleted) leftOut.take("struck", cells.map(textOf).join(" "), "");
      else takeDeletedRows(cells.flat(), leftOut);
    }
  }
}

function unreadableIn(content: readonly Content[]): number {
  return textOf(content).split("\ufffd").length - 1;
}

/** What a document holds, and what there is to say of it. */
export interface ReadDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly notes: readonly ReadingNote[];
}

/**
 * Reads a document of Word 97 to 2003, also one that WPS has saved as such, as Word shows it with all revisions
 * accepted. Pictures, headers and footers are not read.
 * @param leftOut takes what a reader does not see, what is struck or deleted, and what stands outside of the text
 * @throws UnreadableFileError where it cannot be opened
 */
export async function readDoc(
  bytes: Uint8Array,
  budget: Budget,
  leftOut: LeftOut
): Promise<ReadDocument> {
  const { readHtml } = await loaded(() => import("./html"));
  const contentOfPart = textsIn(bytes);
  const content = contentOfPart("document");
  takeDeletedRows(content, leftOut);
  for (const [part, reason] of beside) {
    contentOfPart(part).forEach((each) => leftOut.take(reason, textOf([each]), ""));
  }
  const unreadable = unreadableIn(content);
  return {
    blocks: readHtml(pageOf(content, new Budget()), budget, leftOut),
    notes: [
      note("old-document"),
      ...(unreadable > 0 ? [note("characters-unreadable", unreadable)] : []),
    ],
  };
}
