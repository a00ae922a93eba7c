import { UnreadableFileError } from "../errors";
import { limits } from "./limits";
import { isRead, isReadByContent, isReadByName } from "./read-parts";

/** One file in a zip archive, still packed. */
interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** What the archive says of its size; not to be believed. */
  readonly statedSize: number;
  /** The checksum of what it unpacks to. */
  readonly statedSum: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/** Old web views cannot unpack by themselves: there the stated sizes must do. */
function canInflate(): boolean {
  return typeof DecompressionStream !== "undefined" && typeof Blob.prototype.stream === "function";
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new UnreadableFileError("damaged");
}

/** The directory of a zip archive. Nothing is unpacked. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) throw new UnreadableFileError("too-complex");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySignature) throw new UnreadableFileError("damaged");
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new UnreadableFileError("encrypted");
    const method = view.getUint16(at + 10, true);
    if (method !== stored && method !== deflated) throw new UnreadableFileError("damaged");
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const furtherLength = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const file = view.getUint32(at + 42, true);
    if (view.getUint32(file, true) !== fileSignature) throw new UnreadableFileError("damaged");
    const content = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
    if (content + packedSize > bytes.length) throw new UnreadableFileError("damaged");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: bytes.subarray(content, content + packedSize),
      isDeflated: method === deflated,
      statedSize: view.getUint32(at + 24, true),
      statedSum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + furtherLength;
  }
  return entries;
}

/** What a program that unpacks by names takes for one name: of two entries nobody knows which it reads. */
function unpackedName(name: string): string {
  return name.replace(/\\/g, "/").toLowerCase();
}

function haveOwnNames(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ name }) => unpackedName(name))).size === entries.length;
}

const sumOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** Goes on with the CRC-32 of the bytes before; begins with 0. */
function checksum(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  for (const byte of bytes) sum = (sumOfByte[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** What an entry really is, unpacked. */
interface Unpacked {
  /** Null where it was not unpacked. */
  readonly sum: number | null;
  readonly size: number;
  /** Whether it is one of the parts that are handed to the libraries. */
  readonly isRead: boolean;
}

/** Unpacks an entry piece by piece and throws it away; stops beyond `most`. */
async function unpacked(entry: Entry, most: number): Promise<Unpacked> {
  const { name } = entry;
  if (!entry.isDeflated) {
    const { length: size } = entry.packed;
    return { size, isRead: isRead(name, entry.packed), sum: checksum(entry.packed, 0) };
  }
  let isReadPart = isReadByName(name);
  if (!canInflate()) return { size: entry.statedSize, isRead: isReadPart ?? true, sum: null };
  const packed = new Blob([new Uint8Array(entry.packed)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let size = 0;
  let sum = 0;
  while (size <= most) {
    const { done, value } = await reader.read();
    if (done) break;
    isReadPart ??= isReadByContent(name, value);
    size += value.length;
    sum = checksum(value, sum);
  }
  await reader.cancel();
  return { size, isRead: isReadPart ?? true, sum };
}

/**
 * The names in a zip archive, after making sure that it can be unpacked without harm: what the archive says of its
 * sizes is not believed.
 * @throws UnreadableFileError where it is damaged, encrypted or becomes too large
 */
export async function checkedArchive(bytes: Uint8Array): Promise<readonly string[]> {
  const entries = readDirectory(bytes);
  if (!haveOwnNames(entries)) throw new UnreadableFileError("damaged");
  // Word's XML is kept in memory as objects, many times its size.
  const isDocument = entries.some(({ name }) => name.startsWith("word/"));
  const mostRead = isDocument ? limits.documentXmlBytes : limits.sheetXmlBytes;
  let all = 0;
  let read = 0;
  for (const entry of entries) {
    const {
      size,
      isRead: isReadPart,
      sum,
    } = await unpacked(entry, limits.inflatedBytes - all).catch((cause: unknown) => {
      throw new UnreadableFileError("damaged", "", { cause });
    });
    all += size;
    if (isReadPart) read += size;
    if (all > limits.inflatedBytes || read > mostRead) {
      throw new UnreadableFileError("too-large");
    }
    if (sum !== null && sum !== entry.statedSum) throw new UnreadableFileError("damaged");
  }
  return entries.map(({ name }) => name);
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  try {
    return entriesOf(bytes);
  } catch (cause) {
    // Reading beyond the last byte: the directory points to what is not there.
    if (cause instanceof RangeError) throw new UnreadableFileError("damaged", "", { cause });
    throw cause;
  }
}
