import { UnreadableFileError } from "../errors";
import { checkedArchive } from "./archive";
import { compoundFile } from "./compound-file";
import { decodeText, type DecodedText } from "./encoding";

/** What a text may be read as. */
export type TextKind = "json" | "html" | "text" | "separated";

/** What a file is, told from its content. */
export type FileContent =
  | { readonly kind: "spreadsheet" | "docx" | "doc" | "pdf" }
  | {
      /** The likeliest kind. */
      readonly kind: Exclude<TextKind, "separated">;
      readonly text: string;
      readonly unreadable: number;
      /** What else it may be: a text may hold a tag, a page may begin with words. */
      readonly otherKinds: readonly TextKind[];
    };

const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  emptyZip: [0x50, 0x4b, 0x05, 0x06],
  compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  pdf: [0x25, 0x50, 0x44, 0x46],
  oldWord: [0xdb, 0xa5],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  bmp: [0x42, 0x4d],
  tiff: [0x49, 0x49, 0x2a, 0x00],
  rar: [0x52, 0x61, 0x72, 0x21],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf],
  gzip: [0x1f, 0x8b],
} as const;

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function kindOfCompoundFile(bytes: Uint8Array): FileContent {
  const { has } = compoundFile(bytes);
  if (has("EncryptedPackage")) throw new UnreadableFileError("encrypted");
  if (has("WordDocument")) return { kind: "doc" };
  if (has("Workbook") || has("Book")) return { kind: "spreadsheet" };
  throw new UnreadableFileError("other-office");
}

/** Parts of Numbers, Pages and Keynote files, also where they are kept as a folder that was packed. */
const appleParts = /(?:^|\/)(?:Index\/[^/]+\.iwa|Index\.zip|buildVersionHistory\.plist)$/;

async function kindOfArchive(bytes: Uint8Array): Promise<FileContent> {
  const names = await checkedArchive(bytes);
  const has = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (has("word/")) return { kind: "docx" };
  if (has("xl/")) return { kind: "spreadsheet" };
  if (names.includes("OFD.xml")) throw new UnreadableFileError("ofd");
  if (names.some((name) => appleParts.test(name))) throw new UnreadableFileError("apple");
  if (has("ppt/") || names.includes("mimetype")) throw new UnreadableFileError("other-office");
  throw new UnreadableFileError("archive");
}

const markup = /<(?:!doctype|[a-z])/iy;
const htmlEnds = /<\/(?:p|td|tr|table|div|body|html|span|h[1-6])\s*>/i;

/** What a page may have before its markup: each begins so and ends so. */
const beforeMarkup = [
  ["<!--", "-->"],
  ["<?", ">"],
] as const;

/** Where a page begins after blanks, comments and declarations. */
function beginningOf(text: string): number {
  const blanks = /\s*/y;
  let at = 0;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    const skipped = beforeMarkup.find(([opening]) => text.startsWith(opening, at));
    if (!skipped) return at;
    const [opening, closing] = skipped;
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) return at;
    at = end + closing.length;
  }
}

function isMarkup(text: string): boolean {
  markup.lastIndex = beginningOf(text);
  return markup.test(text);
}

/** Tables in the ways that programs once exchanged them, by how they begin. */
const exchanged = {
  sylk: /^ID;P[^\n]{0,200}\n[A-Z];/,
  dif: /^TABLE\r?\n0,1\r?\n/,
} as const;

const flatDocument = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/** No kind is told by what stands further behind. */
const longestBeginning = 4000;

function refuseKnownKinds(text: string): void {
  const beginning = text.slice(0, longestBeginning);
  if (/^(?:[\w-]+:.*\r?\n)*?content-type:\s*multipart\/related/i.test(beginning)) {
    throw new UnreadableFileError("web-archive");
  }
  if (exchanged.sylk.test(beginning)) throw new UnreadableFileError("sylk");
  if (exchanged.dif.test(beginning)) throw new UnreadableFileError("dif");
  if (!isMarkup(text)) return;
  if (beginning.includes(flatDocument)) throw new UnreadableFileError("flat-document");
  if (beginning.includes("schemas.microsoft.com/office/word/2003/wordml")) {
    throw new UnreadableFileError("other-office");
  }
}

function isOldWorkbook(text: string): boolean {
  const beginning = text.slice(0, longestBeginning);
  return (
    isMarkup(text) &&
    beginning.includes("urn:schemas-microsoft-com:office:spreadsheet") &&
    /<(?:\w+:)?Workbook/.test(beginning)
  );
}

function kindOfText({ text, unreadable }: DecodedText): FileContent {
  refuseKnownKinds(text);
  if (isOldWorkbook(text)) return { kind: "spreadsheet" };
  if (/^\s*(?:\[\s*)?\{\s*["}]/.test(text.slice(0, longestBeginning))) {
    return { kind: "json", text, unreadable, otherKinds: ["text"] };
  }
  // A page is nothing else; a text may hold a table of a page.
  if (isMarkup(text)) return { kind: "html", text, unreadable, otherKinds: [] };
  if (htmlEnds.test(text)) {
    return { kind: "html", text, unreadable, otherKinds: ["text", "separated"] };
  }
  return { kind: "text", text, unreadable, otherKinds: ["separated"] };
}

/**
 * Tells a file's kind from its content, whatever it is called.
 * @throws UnreadableFileError for kinds that are not read, with what to do instead
 */
export async function contentOf(bytes: Uint8Array): Promise<FileContent> {
  const is = (name: keyof typeof signatures): boolean => beginsWith(bytes, signatures[name]);
  if (is("zip")) return kindOfArchive(bytes);
  if (is("compound")) return kindOfCompoundFile(bytes);
  if (is("pdf")) return { kind: "pdf" };
  if (is("oldWord")) throw new UnreadableFileError("old-word");
  if (is("rtf")) throw new UnreadableFileError("other-office");
  if (is("rar") || is("sevenZip") || is("gzip") || is("emptyZip")) {
    throw new UnreadableFileError("archive");
  }
  if (is("png") || is("jpeg") || is("gif") || is("bmp") || is("tiff")) {
    throw new UnreadableFileError("picture");
  }
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === "") throw new UnreadableFileError("empty");
  return kindOfText(decoded);
}
