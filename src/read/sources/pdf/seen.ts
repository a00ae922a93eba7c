import { UnreadableFileError } from "../../errors";
import type { Drawing, Fill, Glyph, Rule } from "./drawing";
import type { Point } from "./geometry";
import { holds } from "./geometry";
import { pdfLimits } from "./pdf-limits";

/** Why a character of a page is not read as part of its text. */
export type Unread = "hidden" | "struck" | "turned";

export interface UnreadGlyph {
  readonly glyph: Glyph;
  readonly reason: Unread;
}

/** What a reader sees on a page, and what they do not, or see that it does not count. */
export interface Seen {
  readonly glyphs: readonly Glyph[];
  readonly unread: readonly UnreadGlyph[];
}

/** Colours no further apart than this, of 255, are one to the eye. */
const sameShade = 20;
/** Filled areas lower or slimmer than this, in points, hide no character. */
const leastCover = 4;

const paper = "#ffffff";

/** The middle of a character as it looks, a third of its height above its line. */
export function middleOf({ x, y, width, size }: Glyph): Point {
  return { x: x + width / 2, y: y - size * 0.35 };
}

function shades(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function lookAlike(a: string, b: string): boolean {
  const others = shades(b);
  return shades(a).every((shade, index) => Math.abs(shade - (others[index] ?? 0)) <= sameShade);
}

/** Whether a character is painted over, or has the colour of what it stands on. */
function isLost(glyph: Glyph, fills: readonly Fill[]): boolean {
  const middle = middleOf(glyph);
  const under = fills.filter((fill) => holds(fill, middle));
  if (under.some(({ order }) => order > glyph.order)) return true;
  return glyph.colour !== "" && lookAlike(glyph.colour, under.at(-1)?.colour ?? paper);
}

/** Finds the lines that lie within a range of heights. */
class RulesByHeight {
  private readonly sorted: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.sorted = [...rules].sort((a, b) => a.at - b.at);
  }

  between(top: number, bottom: number): readonly Rule[] {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.at ?? Infinity) < top) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while ((this.sorted[end]?.at ?? Infinity) <= bottom) end++;
    return this.sorted.slice(low, end);
  }
}

/** Whether a line goes through the middle of a character. */
function isStruck({ x, y, width, size, turn }: Glyph, rules: RulesByHeight): boolean {
  if (turn !== 0) return false;
  return rules
    .between(y - size * 0.5, y - size * 0.18)
    .some(({ from, to }) => from <= x + width * 0.3 && to >= x + width * 0.7);
}

/** Parts what a reader sees on a page from the rest. */
export function seenOn({ glyphs, fills, rules }: Drawing): Seen {
  const covers = fills.filter(
    ({ left, right, top, bottom }) => right - left >= leastCover && bottom - top >= leastCover
  );
  if (covers.length > pdfLimits.coversOfPage) throw new UnreadableFileError("too-complex");
  const lines = new RulesByHeight(rules.horizontal);
  const seen: Glyph[] = [];
  const unread: UnreadGlyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.unseen !== null || isLost(glyph, covers)) unread.push({ glyph, reason: "hidden" });
    else if (glyph.turn === null) unread.push({ glyph, reason: "turned" });
    else if (isStruck(glyph, lines)) unread.push({ glyph, reason: "struck" });
    else seen.push(glyph);
  }
  return { glyphs: seen, unread };
}
