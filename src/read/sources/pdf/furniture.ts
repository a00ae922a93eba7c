import type { TextLine } from "./text-lines";

/** The share of a page's height above and below which lines may be of the page rather than of its text. */
const margin = 0.12;
const fewestPages = 2;

/** — 4 —, 第4页, 第4页共6页, 4/6. */
const pageNumber = /^[-—–－~～·]*第?\d{1,3}页?(?:(?:[/／,，]|[/／,，]?共)\d{1,3}页?)?[-—–－~～·]*$/;

function isPageNumber(line: string): boolean {
  return pageNumber.test(line.replace(/\s+/g, ""));
}

/** A line with all numbers alike, as it comes again on other pages. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, "0").replace(/\s+/g, "");
}

/** Lines of one page, and how high it is. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

function isAtEdge({ y }: TextLine, height: number): boolean {
  return y < height * margin || y > height * (1 - margin);
}

/** What stands at the edge of more than half of the pages, at the same height. */
function repeatedAt(pages: readonly PageLines[]): (line: TextLine) => boolean {
  const keyOf = ({ text, y }: TextLine): string => `${Math.round(y / 4)} ${withoutNumbers(text)}`;
  const counts = new Map<string, number>();
  for (const { height, lines } of pages) {
    const own = new Set(lines.filter((line) => isAtEdge(line, height)).map(keyOf));
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(fewestPages, pages.length / 2);
  return (line) => (counts.get(keyOf(line)) ?? 0) >= least;
}

/** The lines of each page without what is printed on every page, and what that was. */
export interface WithoutFurniture {
  readonly pages: readonly (readonly TextLine[])[];
  /** Each once; page numbers are not among it. */
  readonly repeated: readonly string[];
}

/** Takes page numbers, and lines that every page repeats at its edges, out of the lines of pages. */
export function withoutFurniture(pages: readonly PageLines[]): WithoutFurniture {
  const isRepeated = repeatedAt(pages);
  const repeated = new Map<string, string>();
  const kept = pages.map(({ height, lines }) =>
    lines.filter((line) => {
      const isEdge = isAtEdge(line, height);
      if (isEdge && isPageNumber(line.text)) return false;
      if (!isEdge || !isRepeated(line)) return true;
      const key = withoutNumbers(line.text);
      if (!repeated.has(key)) repeated.set(key, line.text);
      return false;
    })
  );
  return { pages: kept, repeated: [...repeated.values()] };
}
