import type { FoundReport, TextRows } from "../../read/found";
import { headingOf } from "../../read/headings";
import type { SheetGrid } from "../../read/source";
import { figuresOfTable } from "../../report/figures";
import { formatById } from "../../report/formats";
import { textUnder, type SectionId } from "../../report/structure";
import { rowsBelowTable } from "../../write/sheets/table-sheet";
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

/** The rows of a sheet, in one of its columns, that a text may be written to. */
export interface TextRoom {
  readonly sheet: SheetGrid;
  readonly column: number;
  readonly rows: readonly number[];
}

/** The last heading of a section in a sheet, and its column. */
function lastHeading({ cells, firstColumn }: SheetGrid) {
  for (const row of [...cells].reverse()) {
    const at = row.findIndex((content) => String(content).trim() !== "");
    const heading = at < 0 ? null : headingOf(String(row[at]));
    if (heading) return { heading, column: firstColumn + at };
  }
  return undefined;
}

/** Below a table that is the last thing in its sheet: there sentences beside it may stand, and are read. */
function roomBeside(
  { report, places }: FoundReport,
  sheets: readonly SheetGrid[],
  section: SectionId
): TextRoom | undefined {
  const format = formatById(report.format);
  const part = format.sections.find((each) => textUnder(each) === section);
  if (!part || "text" in part) return undefined;
  const cells = figuresOfTable(format, part.table).flatMap(({ key }) => places[key] ?? []);
  const sheet = sheets.find(({ id }) => id === cells[0]?.sheet);
  const last = sheet && lastHeading(sheet);
  if (!sheet || last?.heading.text !== section) return undefined;
  const bottom = Math.max(sheet.firstRow + sheet.cells.length - 1, ...cells.map(({ row }) => row));
  const rows = Array.from({ length: rowsBelowTable }, (_, index) => bottom + 1 + index);
  return { sheet, column: last.column, rows };
}

/**
 * Where a text may be written: the rows it stands in, or may stand in; beside a table where nothing is written yet, those
 * below it.
 * @returns undefined where it stands in part elsewhere, or has no room
 */
export function textRoom(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  section: SectionId
): TextRoom | undefined {
  const place = found.sectionPlaces[section];
  const rows = found.textRows[section];
  if (!place || !rows) return roomBeside(found, sheets, section);
  const sheet = sheets.find(({ id }) => id === place.sheet);
  if (!sheet || !rows.areWhole) return undefined;
  const room = roomOf(rows, sheet, section);
  const further = rows.read.filter((row) => !room.includes(row));
  return room.length > 0 ? { sheet, column: place.column, rows: [...room, ...further] } : undefined;
}
