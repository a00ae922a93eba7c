import type { RecognisedTable, UnclearTable } from "./tables";
import { fewestNumbers, looseNumbers, type UnreadArea } from "./unread-tables";

/** Tables as they were found, and those of them that cannot be read. */
interface TablesInArea {
  readonly tables: readonly RecognisedTable[];
  readonly unclear: readonly UnclearTable[];
}

function isEmpty({ figures }: RecognisedTable): boolean {
  return [...figures.values()].every(({ value }) => value === null);
}

/** How many numbers stand between the headings above and below a table and are none of a table's. */
function numbersAround(
  { strip, from, to, headings, isTable }: UnreadArea,
  { lines: [first] }: RecognisedTable
): number {
  const above = Math.max(from, ...headings.flatMap(({ line }) => (line <= first ? line : [])));
  const below = Math.min(to, ...headings.flatMap(({ line }) => (line > first ? line : [])));
  return strip.lines
    .slice(above, below)
    .reduce((count, line, at) => count + (isTable(above + at) ? 0 : looseNumbers(line)), 0);
}

/**
 * Tables of a document that are empty while numbers stand beside them: all labels, then all figures. They were filled in,
 * and are not read.
 */
export function withFiguresApart(area: UnreadArea, found: TablesInArea): TablesInArea {
  if (area.strip.sheet) return found;
  const apart = new Set(
    found.tables.filter((table) => isEmpty(table) && numbersAround(area, table) >= fewestNumbers)
  );
  const reason = "它的格子都空着，数字写在表格外面";
  return {
    tables: found.tables.filter((table) => !apart.has(table)),
    unclear: [
      ...found.unclear,
      ...[...apart].map(({ id, name, lines }) => ({ id, name, lines, reason })),
    ],
  };
}
