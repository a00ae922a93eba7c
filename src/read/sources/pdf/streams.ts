import { loaded } from "../../../report/loaded";
import { UnreadableFileError } from "../../errors";
import { pdfLimits } from "./pdf-limits";

/** What a stream is for, as far as its limit depends on it. */
type Use = "instructions" | "font" | "picture";

interface RawStream {
  /** The filters it is packed by, the outermost first. */
  readonly filters: readonly string[];
  readonly packed: Uint8Array;
}

/** How many bytes one byte may become. */
const expansions: Readonly<Record<string, number>> = {
  LZWDecode: 1400,
  LZW: 1400,
  RunLengthDecode: 64,
  RL: 64,
  FlateDecode: 1032,
  Fl: 1032,
};

/** Filters that make characters of bytes, so that they get through where only text does. */
const textual = ["ASCII85Decode", "A85", "ASCIIHexDecode", "AHx"];

function ofHex(text: Uint8Array): Uint8Array {
  const digits = Array.from(text, (byte) => parseInt(String.fromCharCode(byte), 16));
  const known = digits.filter((digit) => !Number.isNaN(digit));
  return Uint8Array.from({ length: known.length >> 1 }, (_, index) => {
    return (known[index * 2] ?? 0) * 16 + (known[index * 2 + 1] ?? 0);
  });
}

/** Five characters for four bytes, `z` for four zeros. */
function ofBase85(text: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  const take = (digit: number): void => {
    group.push(digit);
    if (group.length < 5) return;
    const value = group.reduce((sum, each) => sum * 85 + each, 0);
    bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    group = [];
  };
  for (const byte of text) {
    if (byte === 0x7e) break;
    if (byte === 0x7a) bytes.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) take(byte - 0x21);
  }
  while (group.length > 1) take(84);
  return Uint8Array.from(bytes);
}

const limitOf: Readonly<Record<Use, number>> = {
  instructions: pdfLimits.instructionBytes,
  font: pdfLimits.fontBytes,
  picture: pdfLimits.pictureBytes,
};

/** A dictionary before a stream is no longer than this. */
const longestDictionary = 3000;
/** So much is unpacked at once: no more than a thousand times as much comes of it. */
const portion = 4096;

const keyword = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]; // stream
const letterD = 0x64;

function isKeywordAt(bytes: Uint8Array, at: number): boolean {
  return keyword.every((byte, index) => bytes[at + index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join("");
}

function useOf(dictionary: string): Use {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return "picture";
  const isFont = /\/Length[123]\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/;
  return isFont.test(dictionary) ? "font" : "instructions";
}

function filtersIn(dictionary: string): readonly string[] {
  const found = /\/F(?:ilter)?\s{0,9}(?:\[|\/\w{1,40})/.exec(dictionary);
  if (!found) return [];
  const isList = found[0].endsWith("[");
  const list = dictionary.slice(found.index + found[0].length);
  const named = isList ? (list.split("]")[0] ?? "") : found[0].replace(/^\/F(?:ilter)?/, "");
  return [...named.matchAll(/\/(\w+)/g)].map(([, name]) => name ?? "");
}

/** Everything in a file that looks like a stream. */
function* streamsIn(bytes: Uint8Array): Generator<RawStream & { readonly use: Use }> {
  const [first = 0] = keyword;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!isKeywordAt(bytes, at) || bytes[at - 1] === letterD) continue;
    const before = latin(bytes, Math.max(0, at - longestDictionary), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    let start = at + keyword.length;
    while (bytes[start] === 0x0d || bytes[start] === 0x0a || bytes[start] === 0x20) start++;
    let end = bytes.indexOf(first, start);
    while (end >= 0 && !(isKeywordAt(bytes, end) && bytes[end - 1] === letterD)) {
      end = bytes.indexOf(first, end + 1);
    }
    if (end < 0) end = bytes.length;
    const packed = bytes.subarray(start, end);
    yield { use: useOf(dictionary), filters: filtersIn(dictionary), packed };
    at = end;
  }
}

/** How many bytes come of one stream; more than `most` are not waited for. */
type Inflating = (packed: Uint8Array, most: number) => number;

async function inflatingWith(): Promise<Inflating> {
  const { Unzlib } = await loaded(() => import("fflate"));
  return (packed, most) => {
    let size = 0;
    const unpacking = new Unzlib((chunk) => (size += chunk.length));
    try {
      for (let at = 0; at < packed.length && size <= most; at += portion) {
        unpacking.push(packed.subarray(at, at + portion), at + portion >= packed.length);
      }
    } catch {
      // What is broken is read as far as it goes.
    }
    return size;
  };
}

/** Whether bytes begin as deflated ones do, whatever the dictionary calls them. */
function looksDeflated([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** How many bytes come of a stream; of what is packed more than once, how many there may be at most. */
function sizeOf({ filters, packed }: RawStream, inflate: Inflating, most: number): number {
  const [first = ""] = filters;
  if (filters.length <= 1 && looksDeflated(packed)) return inflate(packed, most);
  if (filters.length === 2 && textual.includes(first)) {
    const bytes =
      first.startsWith("ASCIIHex") || first === "AHx" ? ofHex(packed) : ofBase85(packed);
    return sizeOf({ filters: filters.slice(1), packed: bytes }, inflate, most);
  }
  return filters.reduce((size, name) => size * (expansions[name] ?? 1), packed.length);
}

const trailerBytes = 4096;

/** Where a trailer may stand: at the end of a file, or of its first part, or before the stream that the end points to. */
function trailersIn(bytes: Uint8Array): readonly string[] {
  const at = (from: number): string => latin(bytes, from, from + trailerBytes);
  const end = at(Math.max(0, bytes.length - trailerBytes));
  const [, place = ""] = /startxref\s{1,9}(\d{1,10})\s/.exec(end) ?? [];
  return [at(0), end, ...(place === "" ? [] : [at(Number(place))])];
}

function isEncrypted(bytes: Uint8Array): boolean {
  return trailersIn(bytes).some((trailer) => /\/Encrypt\b/.test(trailer));
}

/**
 * Unpacks nothing, but counts what would come of it.
 * @throws UnreadableFileError where it is more than a report can be
 */
export async function checkStreams(bytes: Uint8Array): Promise<void> {
  const inflate = await inflatingWith();
  const totals: Record<Use, number> = { instructions: 0, font: 0, picture: 0 };
  for (const stream of streamsIn(bytes)) {
    const most = limitOf[stream.use] - (stream.use === "picture" ? 0 : totals[stream.use]);
    const size = sizeOf(stream, inflate, most);
    // What is encrypted tells no size before it is opened.
    if (size > most)
      throw new UnreadableFileError(isEncrypted(bytes) ? "encrypted" : "too-complex");
    totals[stream.use] += size;
  }
}
