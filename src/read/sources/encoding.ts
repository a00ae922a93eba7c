import { UnreadableFileError } from "../errors";
import { limits } from "./limits";

/** The text of bytes; null where they are none in this encoding. */
function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function begins(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const unreadable = "\ufffd";
/** Fewer Chinese characters than this for one that is unreadable, and it is no text in this encoding. */
const leastReadable = 20;

/** The text of a file, and how many of its characters could not be read; they stand there as �. */
export interface DecodedText {
  readonly text: string;
  readonly unreadable: number;
}

function withUnreadable(text: string): DecodedText {
  return { text, unreadable: text.split(unreadable).length - 1 };
}

/** A text that was damaged on its way; null where it is none in this encoding. */
function decodeDamaged(bytes: Uint8Array, encoding: string): string | null {
  const { text, unreadable } = withUnreadable(decode(bytes, encoding, false) ?? "");
  const chinese = text.match(/[\u4e00-\u9fff]/g) ?? [];
  return chinese.length >= unreadable * leastReadable ? text : null;
}

/**
 * Text of a file in UTF-8, UTF-16 with its mark, or GB18030 (which GBK and GB2312 are parts of).
 * @throws UnreadableFileError where it is no text, or too long
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (begins(bytes, 0xff, 0xfe)) return checked(decode(bytes, "utf-16le", false) ?? "");
  if (begins(bytes, 0xfe, 0xff)) return checked(decode(bytes, "utf-16be", false) ?? "");
  // Damaged UTF-8 may well be GB18030 by its bytes, but not the other way round.
  const text =
    decode(bytes, "utf-8", true) ??
    decodeDamaged(bytes, "utf-8") ??
    decode(bytes, "gb18030", true) ??
    decodeDamaged(bytes, "gb18030");
  if (text === null || text.includes("\u0000")) throw new UnreadableFileError("unknown-kind");
  return checked(text);
}

function checked(text: string): DecodedText {
  if (text.length > limits.textCharacters) throw new UnreadableFileError("too-large");
  return withUnreadable(text);
}
