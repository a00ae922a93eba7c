import { loaded } from "../../report/loaded";

/**
 * Which parts of a .docx or .xlsx are read, whatever their names and relations say: only these are handed to the
 * libraries, and together they are held to a limit. All others (pictures, fonts, embedded files) stay packed.
 */

/** These are never read, even where they hold something else. */
const picture = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp)$/i;
const markup = /\.(?:xml|rels|vml)$/i;
/** Parts of a binary workbook (.xlsb), but embedded files, too. */
const binary = /\.bin$/i;

const blanks = [0x20, 0x09, 0x0a, 0x0d];
/** Marks of the byte order, and the empty half of a character of two bytes. */
const besideText = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00];
const openingBracket = 0x3c;
/** First byte of a compound file, such as an embedded object. */
const compoundFile = 0xd0;

/** Whether a part is read as far as its name tells; undefined where its content has to. */
export function isReadByName(name: string): boolean | undefined {
  if (picture.test(name)) return false;
  return markup.test(name) ? true : undefined;
}

/** Whether a part that begins like this is read; undefined where there is nothing but blanks yet. */
export function isReadByContent(name: string, beginning: Uint8Array): boolean | undefined {
  const first = beginning.find((byte) => !blanks.includes(byte) && !besideText.includes(byte));
  if (first === undefined) return undefined;
  return first === openingBracket || (binary.test(name) && first !== compoundFile);
}

/** Whether a part is read. */
export function isRead(name: string, content: Uint8Array): boolean {
  return isReadByName(name) ?? isReadByContent(name, content) ?? true;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of an archive that are read, unpacked. */
export async function readPartsOf(archive: Uint8Array): Promise<Parts> {
  const { unzipSync } = await loaded(() => import("fflate"));
  const parts = unzipSync(archive, { filter: ({ name }) => isReadByName(name) !== false });
  return Object.fromEntries(Object.entries(parts).filter(([name, part]) => isRead(name, part)));
}
