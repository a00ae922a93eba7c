import { textAt, type Strip } from "./strip";

/** What stands first, and in a document alone, in a line, with its column. */
export interface Lead {
  readonly text: string;
  readonly column: number;
}

/** The first text of a line; in a row of a document's table only where it stands alone. */
export function leadOf(strip: Strip, number: number): Lead | null {
  const line = strip.lines[number];
  if (!line) return null;
  const column = line.cells.findIndex((_, index) => textAt(line, index) !== "");
  if (column < 0 || typeof line.cells[column] !== "string") return null;
  const isAlone = line.cells.every((_, index) => index <= column || textAt(line, index) === "");
  return strip.sheet || isAlone ? { text: textAt(line, column), column } : null;
}
