import type { Binary } from "../binary";
import type { Extent } from "./file-information";

/** Where properties hold: up to which byte of the text's stream, and where they are written there. */
export interface FormattedRun {
  readonly to: number;
  /** Place of the properties in the stream; null where there are none. */
  readonly at: number | null;
  /** The end of the page they are in. */
  readonly pageEnd: number;
}

const pageSize = 512;
const pageBits = 0x3f_ffff;

/** How many of a list of ascending numbers are not above a value. */
function countUpTo(value: number, count: number, numberAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pages on which is written how characters or paragraphs look (MS-DOC 2.9.33, 2.9.174). */
export class FormattedPages {
  private readonly count: number;

  /**
   * @param word the stream with the text, and the pages
   * @param table tells which page is about which part of the text
   * @param entrySize bytes for each run of a page
   */
  constructor(
    private readonly word: Binary,
    private readonly table: Binary,
    private readonly entrySize: number
  ) {
    this.count = Math.max(0, Math.floor((table.length - 4) / 8));
  }

  static in(word: Binary, table: Binary, extent: Extent, entrySize: number): FormattedPages {
    return new FormattedPages(word, table.part(extent.at, extent.length), entrySize);
  }

  /** What holds for a byte of the text. */
  at(place: number): FormattedRun {
    const { table, word, count } = this;
    const page = countUpTo(place, count, (index) => table.uint32(4 * index)) - 1;
    const none = { at: null, pageEnd: 0 };
    if (page < 0) return { to: count > 0 ? table.uint32(0) : Infinity, ...none };
    if (page >= count) return { to: Infinity, ...none };
    const begin = (table.uint32(4 * (count + 1) + 4 * page) & pageBits) * pageSize;
    const runs = word.uint8(begin + pageSize - 1);
    const bound = (index: number): number => word.uint32(begin + 4 * index);
    const run = countUpTo(place, runs + 1, bound) - 1;
    const next = table.uint32(4 * (page + 1));
    if (run < 0) return { to: Math.min(next, bound(0)), ...none };
    if (run >= runs) return { to: next, ...none };
    const offset = word.uint8(begin + 4 * (runs + 1) + this.entrySize * run) * 2;
    return {
      to: bound(run + 1),
      at: offset === 0 ? null : begin + offset,
      pageEnd: begin + pageSize - 1,
    };
  }
}
