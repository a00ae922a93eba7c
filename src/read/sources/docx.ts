import type mammothLibrary from "mammoth";
import { loaded } from "../../report/loaded";
import { textTableMark } from "../../report/text-tables";
import { damagedBy, UnreadableFileError } from "../errors";
import type { DocumentBlock } from "../source";
import type { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import { limits } from "./limits";
import { readPartsOf } from "./read-parts";
import { WordLooks } from "./word-looks";
import { elementsOf, parseXml, writtenXml, xmlAttribute, type XmlElement } from "./xml";

type Input = Parameters<typeof mammothLibrary.convertToHtml>[0];
type Archive = Readonly<Record<string, Uint8Array>>;

function partIn(archive: Archive, name: string): XmlElement | null {
  const bytes = archive[name];
  return bytes ? parseXml(new TextDecoder().decode(bytes)) : null;
}

/** The names of the parts of one kind, as the package says by their content types. */
function partsOfKind(archive: Archive, kind: RegExp): readonly string[] {
  const types = partIn(archive, "[Content_Types].xml");
  return elementsOf(types ?? undefined)
    .filter((each) => kind.test(xmlAttribute(each, "ContentType") ?? ""))
    .flatMap((each) => xmlAttribute(each, "PartName")?.replace(/^\//, "") ?? []);
}

/** Parts with text, the document itself and its notes, told by their contents, whatever they are called. */
const textPart = /<(?:\w+:)?(?:document|footnotes|endnotes)\s[^<>]*wordprocessingml/;

interface PlainFile {
  readonly bytes: Uint8Array;
  /** What is to be made of the styles that its runs have. */
  readonly styleMap: readonly string[];
}

/** A Word file in which every run says by its style how it looks. */
async function withPlainLooks(bytes: Uint8Array): Promise<PlainFile> {
  const [{ zipSync }, archive] = await Promise.all([
    loaded(() => import("fflate")),
    readPartsOf(bytes),
  ]);
  const [styles = "word/styles.xml"] = partsOfKind(archive, /wordprocessingml\.styles\+xml$/);
  const looks = new WordLooks(partIn(archive, styles));
  const plain = Object.entries(archive).map(([name, part]): readonly [string, Uint8Array] => {
    const text = new TextDecoder().decode(part);
    if (!textPart.test(text)) return [name, part];
    const root = looks.plain(parseXml(text));
    return [name, new TextEncoder().encode(writtenXml(root))];
  });
  return {
    bytes: zipSync(Object.fromEntries(plain), { level: 0 }),
    styleMap: looks.styleMap,
  };
}

/** What the library makes of a table that we have marked. */
const ofTextTables = `table[style-name='${textTableMark.styleName}'] => table.${textTableMark.className}:fresh`;

/**
 * Reads a Word document whose archive was checked, as Word shows it with all revisions accepted. Pictures and whatever
 * lies outside the file are not touched.
 * @param leftOut takes what a reader does not see, and what is struck or deleted
 * @throws UnreadableFileError where it cannot be opened
 */
export async function readDocx(
  bytes: Uint8Array,
  budget: Budget,
  leftOut: LeftOut
): Promise<readonly DocumentBlock[]> {
  const [mammoth, { readHtml }, plain] = await Promise.all([
    loaded(() => import("mammoth")),
    loaded(() => import("./html")),
    withPlainLooks(bytes).catch(damagedBy),
  ]);
  const html = await mammoth.default
    .convertToHtml(bothInputs(plain.bytes), {
      convertImage: mammoth.default.images.imgElement(() => Promise.resolve({ src: "" })),
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      styleMap: [...plain.styleMap, ofTextTables],
    })
    .catch(damagedBy);
  if (html.value.length > limits.textCharacters * 2) throw new UnreadableFileError("too-large");
  return readHtml(html.value, budget, leftOut);
}

/** mammoth takes a `buffer` in Node and an `arrayBuffer` in a browser, and ignores the other. */
function bothInputs(bytes: Uint8Array): Input {
  const copy = new Uint8Array(bytes);
  return { buffer: copy, arrayBuffer: copy.buffer } as unknown as Input;
}
