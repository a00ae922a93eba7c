import type { UnreadCells } from "../../report/unread-cells";
import { FurthestCells } from "./furthest-cells";

/** The records of an old workbook (.xls) that are asked here, by their numbers. */
const record = { beginning: 0x0809, end: 0x000a, sheet: 0x0085, numbers: 0x00bd } as const;

/** Records of a cell that holds something: a number, a text, a formula, a truth value. All begin with row and column. */
const filled: ReadonlySet<number> = new Set([
  0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, 0x0006, 0x0206, 0x0406,
]);

const headLength = 4;

/**
 * What of each sheet of an old workbook lies beyond that which is read of a sheet.
 * @param bytes the stream of its cells
 */
export function unreadInOldWorkbook(bytes: Uint8Array): readonly (UnreadCells | undefined)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginnings: number[] = [];
  const bySheet = new Map<number, FurthestCells>();
  const open: FurthestCells[] = [];
  for (let at = 0; at + headLength <= bytes.length;) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const content = at + headLength;
    const next = content + length;
    if (next > bytes.length) break;
    if (kind === record.beginning) {
      const cells = new FurthestCells();
      bySheet.set(at, cells);
      open.push(cells);
    } else if (kind === record.end) open.pop();
    else if (kind === record.sheet && length >= 4) beginnings.push(view.getUint32(content, true));
    else if (length >= 6 && (filled.has(kind) || kind === record.numbers)) {
      // Several numbers beside each other end with the last of their columns.
      const column = kind === record.numbers ? next - 2 : content + 2;
      open.at(-1)?.take(view.getUint16(content, true), view.getUint16(column, true));
    }
    at = next;
  }
  return beginnings.map((at) => bySheet.get(at)?.unread());
}
