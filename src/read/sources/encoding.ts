import { UnreadableFileError } from "../errors";
import { limits } from "./limits";

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function begins(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * Text of a file in UTF-8, UTF-16 with its mark, or GB18030 (which GBK and GB2312 are parts of).
 * @throws UnreadableFileError where it is no text, or too long
 */
export function decodeText(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return checked(decode(bytes, "utf-16le", false) ?? "");
  if (begins(bytes, 0xfe, 0xff)) return checked(decode(bytes, "utf-16be", false) ?? "");
  const text = decode(bytes, "utf-8", true) ?? decode(bytes, "gb18030", true);
  if (text === null || text.includes("\u0000")) throw new UnreadableFileError("unknown-kind");
  return checked(text);
}

function checked(text: string): string {
  if (text.length > limits.textCharacters) throw new UnreadableFileError("too-large");
  return text;
}
