import type { UnreadCells } from "../../report/unread-cells";
import { FurthestCells } from "./furthest-cells";

/** The record that begins a row, in a worksheet of a binary workbook (.xlsb). */
const rowRecord = 0;
/** Those of a cell that holds something, and that of a text in several looks. All begin with the column. */
const isFilled = (kind: number): boolean => (kind >= 2 && kind <= 11) || kind === 62;

/** A number of up to as many bytes, seven bits in each, and where it ends. */
function numberAt(bytes: Uint8Array, from: number, most: number): readonly [number, number] {
  let number = 0;
  for (let index = 0; index < most; index++) {
    const byte = bytes[from + index] ?? 0;
    number |= (byte & 0x7f) << (7 * index);
    if (byte < 0x80) return [number, from + index + 1];
  }
  return [number, from + most];
}

/** What of a worksheet of a binary workbook lies beyond that which is read of a sheet. */
export function unreadInBinary(bytes: Uint8Array): UnreadCells | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const furthest = new FurthestCells();
  let row = 0;
  for (let at = 0; at < bytes.length;) {
    const [kind, sizeAt] = numberAt(bytes, at, 2);
    const [size, content] = numberAt(bytes, sizeAt, 4);
    if (content + size > bytes.length) break;
    // The two bytes of a kind keep their high bits; those asked here have one byte.
    if (size >= 4) {
      const number = view.getUint32(content, true);
      if (kind === rowRecord) row = number;
      else if (isFilled(kind)) furthest.take(row, number);
    }
    at = content + size;
  }
  return furthest.unread();
}
