import type { PlacedHeading } from "./prose";
import type { FoundHeading } from "./headings";

/** Fewer headings that follow each other without a text are no list of contents. */
const fewestEntries = 3;

/**
 * The headings that make a list of contents: they follow each other with nothing between, and all of them come again.
 * @param isBlank whether nothing stands in a line
 */
export function contentsIn(
  headings: readonly PlacedHeading[],
  isBlank: (line: number) => boolean
): ReadonlySet<PlacedHeading> {
  const areAdjacent = (a: PlacedHeading, b: PlacedHeading): boolean => {
    for (let line = a.line + 1; line < b.line; line++) if (!isBlank(line)) return false;
    return b.line > a.line && (a.heading?.rest ?? "") === "";
  };
  const sectionOf = ({ heading }: PlacedHeading): FoundHeading["section"] | undefined =>
    heading?.section;
  const last = new Map(headings.map((each, index) => [sectionOf(each), index]));
  const listed = new Set<PlacedHeading>();
  let from = 0;
  while (from < headings.length) {
    const seen = new Set(
      [headings[from]].flatMap((first) => (first ? sectionOf(first) : []) ?? [])
    );
    let to = from + 1;
    for (; to < headings.length; to++) {
      const [before, next] = [headings[to - 1], headings[to]];
      const section = next && sectionOf(next);
      if (!before || !next || !section || seen.has(section) || !areAdjacent(before, next)) break;
      seen.add(section);
    }
    const entries = headings.slice(from, to);
    const comesAgain = (each: PlacedHeading): boolean => (last.get(sectionOf(each)) ?? 0) >= to;
    if (entries.length >= fewestEntries && entries.every(comesAgain)) {
      for (const entry of entries) listed.add(entry);
    }
    from = to;
  }
  return listed;
}
