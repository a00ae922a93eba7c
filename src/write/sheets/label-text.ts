import { balancedLines } from "../balanced-lines";
import { labelLines, type LabelCell } from "../label-lines";
import { lineRoom } from "./text-size";

/** Parts of a label that an editor would break it between: after a comma or colon, before a bracket. */
function clausesOf(text: string): readonly string[] {
  return text.match(/（?[^（，、：]+[，、：]?/g) ?? [text];
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
  const lines = isOfWords ? labelLines(cell, room) : balancedLines(clausesOf(text), room);
  return lines?.join("\n") ?? text;
}
