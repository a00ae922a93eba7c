import { UnreadableFileError } from "../../errors";
import { Binary } from "../binary";
import type { Budget } from "../budget";
import { codeOfShort, modifiersIn, type Modifier } from "./modifiers";

/** A part of the text that stands together in the stream of the text. */
export interface Piece {
  /** Its first character and the one behind its last, counted in the text. */
  readonly from: number;
  readonly to: number;
  /** Its first byte in the stream. */
  readonly place: number;
  /** Bytes a character: one of windows-1252, or two of UTF-16. */
  readonly width: 1 | 2;
  /** What was changed in it since the last full save. */
  readonly modifiers: readonly Modifier[];
}

const modifierList = 1;
const pieceTable = 2;
const isNarrow = 0x4000_0000;
const placeBits = 0x3fff_ffff;

/** The pieces of the text in order (MS-DOC 2.8.35). */
export function piecesIn(list: Binary, budget: Budget): readonly Piece[] {
  const changes: (readonly Modifier[])[] = [];
  let at = 0;
  while (list.uint8(at) === modifierList) {
    const size = list.uint16(at + 1);
    changes.push(modifiersIn(list.part(at + 3, size), budget));
    at += 3 + size;
  }
  if (list.uint8(at) !== pieceTable) throw new UnreadableFileError("damaged");
  const table = list.part(at + 5, list.uint32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const modifiersOf = (change: number): readonly Modifier[] => {
    if ((change & 1) === 1) return changes[change >> 1] ?? [];
    const code = codeOfShort((change >> 1) & 0x7f);
    return code === undefined ? [] : [{ code, operand: new Binary(Uint8Array.of(change >> 8)) }];
  };
  return Array.from({ length: count }, (_, index): Piece => {
    const piece = table.part(4 * (count + 1) + 8 * index, 8);
    const place = piece.uint32(2);
    const bytes = place & placeBits;
    const narrow = (place & isNarrow) !== 0;
    return {
      from: table.uint32(4 * index),
      to: table.uint32(4 * (index + 1)),
      place: narrow ? Math.floor(bytes / 2) : bytes,
      width: narrow ? 1 : 2,
      modifiers: modifiersOf(piece.uint16(6)),
    };
  });
}
