import { zipSync } from "fflate";
import type { HostileFiles } from "./hostile-corpus";
import {
  relationships,
  sheetWith,
  wordBody,
  wordParts,
  wordStyles,
  workbookParts,
  xml,
  type Parts,
} from "./packages";

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A piece as often as it takes for so many bytes, between what stands around it. */
function repeated(size: number, around: string, piece: string): Uint8Array {
  const [before = "", after = ""] = around.split("#");
  const pieces = new Uint8Array(Math.ceil(size / piece.length) * piece.length);
  const one = new TextEncoder().encode(piece);
  pieces.set(one);
  for (let filled = one.length; filled < pieces.length; filled *= 2) {
    pieces.copyWithin(filled, 0, Math.min(filled, pieces.length - filled));
  }
  return joined(xml(before), pieces, new TextEncoder().encode(after));
}

/** In UTF-16, with the mark that says so. */
function inUtf16(text: Uint8Array): Uint8Array {
  const wide = new Uint8Array(2 * text.length + 2);
  wide.set([0xff, 0xfe]);
  text.forEach((byte, at) => (wide[2 * at + 2] = byte));
  return wide;
}

function documentOf(size: number): Uint8Array {
  return repeated(size, wordBody("#"), "<w:p><w:r><w:t>1</w:t></w:r></w:p>");
}

function sheetOf(size: number): Uint8Array {
  return repeated(size, sheetWith("#"), "<row><c><v>1</v></c></row>");
}

/** What may stand before the first element of a part; a parser may pass over it. */
const beginnings: readonly (readonly [string, Uint8Array])[] = [
  ["a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf])],
  ["blanks", new Uint8Array(300_000).fill(0x20)],
  ["something else", new TextEncoder().encode("x")],
];

type Make = (size: number) => Parts;

const documents: readonly (readonly [string, Make])[] = [
  ...["document.xml", "document.bin", "document.dat", "document.png", "document"].map(
    (name): readonly [string, Make] => [
      `whose text is called ${name}`,
      (size) => wordParts(documentOf(size), { main: `word/${name}` }),
    ]
  ),
  ...beginnings.map(([name, beginning]): readonly [string, Make] => [
    `whose text begins with ${name}`,
    (size) => wordParts(joined(beginning, documentOf(size)), { main: "word/document" }),
  ]),
  ["in UTF-16", (size) => wordParts(inUtf16(documentOf(size / 2)), { main: "word/document" })],
  [
    "with styles elsewhere",
    (size) => ({
      ...wordParts(xml(wordBody(""))),
      "word/_rels/document.xml.rels": relationships(["styles", "s.dat"]),
      "word/s.dat": repeated(size, wordStyles("#"), "<w:style/>"),
    }),
  ],
];

const workbooks: readonly (readonly [string, Make])[] = [
  ...["sheet.xml", "sheet.bin", "a.dat", "a.png", "sheet"].map((part): readonly [string, Make] => [
    `whose sheet is called ${part}`,
    (size) => workbookParts(sheetOf(size), { part }),
  ]),
  ...beginnings.map(([name, beginning]): readonly [string, Make] => [
    `whose sheet begins with ${name}`,
    (size) => workbookParts(joined(beginning, sheetOf(size)), { part: "a.dat" }),
  ]),
  ["in UTF-16", (size) => workbookParts(inUtf16(sheetOf(size / 2)), { part: "a.dat" })],
];

function files(
  kind: string,
  all: readonly (readonly [string, Make])[],
  size: number
): HostileFiles {
  return all.map(([name, parts]) => [
    `a ${kind} ${name}`,
    () => zipSync(parts(size), { level: 1 }),
  ]);
}

/** Word documents that become at least so large when they are unpacked, in all the ways in which their parts may be led to. */
export function largeDocuments(size: number): HostileFiles {
  return files("Word document", documents, size);
}

/** Workbooks that become at least so large when they are unpacked. */
export function largeWorkbooks(size: number): HostileFiles {
  return files("workbook", workbooks, size);
}
