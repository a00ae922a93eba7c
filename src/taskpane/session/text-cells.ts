import { headingOf } from "../../read/headings";
import type { FoundReport } from "../../read/found";
import { contentAt, type Place, type SheetGrid } from "../../read/source";
import type { SectionId } from "../../report/structure";
import type { CellChange } from "../../workbook/host";
import { cellTexts } from "../../write/sheets/cell-text";
import { roomFor } from "../../write/sheets/text-sheet";

/** A text of the report that is to be another; paragraphs are separated by "\n". */
export interface TextChange {
  readonly section: SectionId;
  readonly from: string;
  readonly to: string;
}

/** The paragraphs of a text that are not empty, without blanks around them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** The cells of the text's column, from its first row on, "" beyond the last. */
function columnAt(sheet: SheetGrid, column: number): (row: number) => string {
  return (row) => String(contentAt(sheet, row, column)).trim();
}

/**
 * The rows of a text: those between its heading, or the title, and the next heading. Below the last heading nothing tells
 * where the text ends, so there it has the rows the template keeps ready, and more where more are written.
 */
export function sectionRows(sheet: SheetGrid, place: Place, section: SectionId): readonly number[] {
  const textAt = columnAt(sheet, place.column);
  // The text begins in its heading's own cell, or has nowhere to stand.
  if (headingOf(textAt(place.row))) return [];
  let first = place.row;
  while (first > 0 && textAt(first - 1) === "") first -= 1;
  const end = sheet.firstRow + sheet.cells.length;
  let next = place.row;
  while (next < end && !headingOf(textAt(next))) next += 1;
  const last = next < end ? next : Math.max(end, first + roomFor[section]);
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** A paragraph a row; where the rows do not suffice, the last one takes the rest. */
function linesIn(paragraphs: readonly string[], rows: number): readonly string[] {
  if (paragraphs.length <= rows) return paragraphs;
  return [...paragraphs.slice(0, rows - 1), paragraphs.slice(rows - 1).join("\n")];
}

function cellsOfText(
  sheet: SheetGrid,
  place: Place,
  rows: readonly number[],
  text: string
): readonly CellChange[] {
  const lines = linesIn(paragraphsOf(text).flatMap(cellTexts), rows.length);
  const textAt = columnAt(sheet, place.column);
  return rows.flatMap((row, index): readonly CellChange[] => {
    const value = lines[index] ?? "";
    return value === textAt(row) ? [] : [{ place: { ...place, row }, value }];
  });
}

/**
 * The cells to write so that texts of a report become others.
 * @returns undefined where a text is gone, reads otherwise by now, or has no row to stand in
 */
export function textCells(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  changes: readonly TextChange[]
): readonly CellChange[] | undefined {
  const cells: CellChange[] = [];
  for (const change of changes) {
    const place = found.sectionPlaces[change.section];
    const sheet = sheets.find(({ id }) => id === place?.sheet);
    if (!place || !sheet || found.report.sections[change.section] !== change.from) return undefined;
    const rows = sectionRows(sheet, place, change.section);
    if (rows.length === 0) return undefined;
    cells.push(...cellsOfText(sheet, place, rows, change.to));
  }
  return cells;
}
