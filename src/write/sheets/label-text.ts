import { labelLines, type LabelCell } from "../label-lines";
import { lineRoom } from "./text-size";

/** Parts of a label that an editor would break it between: after a comma or colon, before a bracket. */
function clausesOf(text: string): readonly string[] {
  return text.match(/（?[^（，、：]+[，、：]?/g) ?? [text];
}

/** All ways to join neighbours of some parts into lines. */
function linesOf(parts: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = parts;
  if (first === undefined) return [[]];
  return linesOf(others).flatMap((lines) => {
    const [next, ...rest] = lines;
    return next === undefined
      ? [[first]]
      : [
          [`${first}${next}`, ...rest],
          [first, ...lines],
        ];
  });
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

/** A text in as few lines as its clauses allow, all as long as each other as far as may be; as it is where one is too long. */
function inClauses(text: string, room: number): readonly string[] {
  const [best = [text]] = linesOf(clausesOf(text))
    .filter((lines) => longest(lines) <= room)
    .sort((a, b) => a.length - b.length || longest(a) - longest(b));
  return best;
}

/**
 * A label of the form in the lines an editor would set it in, since programs break it anywhere, also before a bracket's end.
 * @param width of its cell in points
 * @param fontSize in points
 */
export function labelText(cell: LabelCell, width: number, fontSize: number): string {
  const room = lineRoom(width, fontSize);
  const { text, kind, rowSpan } = cell;
  if (text.length <= room) return text;
  const isOfWords = cell.columnSpan === 1 && (kind === "header" || rowSpan > 1);
  return (isOfWords ? labelLines(cell, room) : inClauses(text, room)).join("\n");
}
