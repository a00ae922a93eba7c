import { plain } from "./characters";
import { isBlank, textAt, type Strip } from "./strip";

const yearBefore = /^(?:上年度?|上一年度?|去年|前年|上期|上年同期)(?:数|情况|数据)?$/;
const written = /^(20\d\d)年度?(?:数|情况|数据)?$/;

/** How many lines between a table and what is said above it, such as the texts of a table that was fitted. */
const furthest = 4;

function captionOf(strip: Strip, number: number): string {
  const line = strip.lines[number];
  if (!line) return "";
  const texts = new Set(line.cells.map((_, column) => textAt(line, column)).filter(Boolean));
  const [only = ""] = texts;
  return texts.size === 1 ? plain(only).replace(/[^\p{L}\p{N}]/gu, "") : "";
}

function yearIn(caption: string): number | null {
  const year = written.exec(caption)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Whether the line above a table says that it is of the year before: in words, or by a year earlier than another one that
 * stands by itself between the same headings.
 * @param top the table's first line
 * @param stops lines of headings and titles
 */
export function isOfYearBefore(strip: Strip, top: number, stops: readonly number[]): boolean {
  const from = Math.max(0, ...stops.filter((stop) => stop <= top));
  const to = Math.min(strip.lines.length, ...stops.filter((stop) => stop > top));
  for (let number = top - 1; number >= Math.max(from, top - furthest); number--) {
    const line = strip.lines[number];
    if (!line || isBlank(line)) continue;
    if (line.grid !== null && line.cells.length > 1) break;
    const caption = captionOf(strip, number);
    if (yearBefore.test(caption)) return true;
    const year = yearIn(caption);
    if (year === null) continue;
    const others = Array.from({ length: to - from }, (_, at) =>
      yearIn(captionOf(strip, from + at))
    );
    return others.some((other) => other !== null && other > year);
  }
  return false;
}
