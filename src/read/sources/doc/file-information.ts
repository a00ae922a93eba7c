import { UnreadableFileError } from "../../errors";
import type { Binary } from "../binary";

/** Where something stands in a stream, and how long it is. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** What the file information block of a Word document (MS-DOC 2.5) tells of it. */
export interface FileInformation {
  /** The stream with the tables about the text. */
  readonly tableStream: "0Table" | "1Table";
  /** How many characters the document and what belongs to it have, in the order in which they stand. */
  readonly lengths: Readonly<Record<TextPart, number>>;
  /** In the table stream; of length 0 where there is none. */
  readonly extent: (of: keyof typeof extents) => Extent;
}

/** The texts of a file, one after the other: the document itself is the first. */
export const textParts = [
  "document",
  "footnotes",
  "headers",
  "macros",
  "annotations",
  "endnotes",
  "textBoxes",
] as const;

export type TextPart = (typeof textParts)[number];

/** Their places in the list of extents. */
const extents = {
  styleSheet: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
} as const;

const magic = 0xa5ec;
/** What is older begins with other numbers of which these are the higher halves. */
const olderMagics = [0xa5, 0xa6];
/** Word 97; what is older keeps its text in code pages and its tables in another way. */
const firstVersion = 0xc0;
const isEncrypted = 0x0100;
const isFirstTable = 0x0200;

/** Counts of numbers that are followed by them, as many: of two bytes, then of four, then extents of eight. */
const shortNumbers = 0x20;
const documentLength = 3;

/**
 * @param word the stream with the text
 * @throws UnreadableFileError for what is encrypted or older than Word 97, and for what is no document
 */
export function fileInformation(word: Binary): FileInformation {
  const begin = word.uint16(0);
  if (!olderMagics.includes(begin >> 8)) throw new UnreadableFileError("damaged");
  if (begin !== magic || word.uint16(2) < firstVersion) throw new UnreadableFileError("old-word");
  const flags = word.uint16(0x0a);
  if ((flags & isEncrypted) !== 0) throw new UnreadableFileError("encrypted");
  const longNumbers = shortNumbers + 2 + 2 * word.uint16(shortNumbers);
  const firstLong = longNumbers + 2;
  const allExtents = firstLong + 4 * word.uint16(longNumbers);
  const extentCount = word.uint16(allExtents);
  const lengths = textParts.map((part, index): readonly [TextPart, number] => [
    part,
    word.uint32(firstLong + 4 * (documentLength + index)),
  ]);
  return {
    tableStream: (flags & isFirstTable) === 0 ? "0Table" : "1Table",
    lengths: Object.fromEntries(lengths) as Record<TextPart, number>,
    extent(of) {
      const index = extents[of];
      if (index >= extentCount) return { at: 0, length: 0 };
      const at = allExtents + 2 + 8 * index;
      return { at: word.uint32(at), length: word.uint32(at + 4) };
    },
  };
}
