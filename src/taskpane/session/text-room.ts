import type { TextRows } from "../../read/found";
import type { SheetGrid } from "../../read/source";
import type { SectionId } from "../../report/structure";
import { roomFor } from "../../write/sheets/text-sheet";

const keptReady: Readonly<Partial<Record<SectionId, number>>> = roomFor;

/**
 * The rows below each other in which a text stands, or may stand, and nothing else does: from below its heading to a
 * table, to the next heading or title, or to whatever else was not read as the text. Below all that was read of its sheet
 * it has as many as the template keeps ready.
 */
export function roomOf(
  { read, free }: TextRows,
  sheet: SheetGrid,
  section: SectionId
): readonly number[] {
  const start = read[0] ?? free[0];
  if (start === undefined) return [];
  const own = new Set([...read, ...free]);
  let first = start;
  while (own.has(first - 1)) first -= 1;
  let next = start;
  while (own.has(next)) next += 1;
  const isLast = next === sheet.firstRow + sheet.cells.length;
  const end = isLast ? Math.max(next, first + (keptReady[section] ?? 0)) : next;
  return Array.from({ length: end - first }, (_, index) => first + index);
}
