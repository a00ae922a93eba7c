import type { FoundReport } from "../../read/found";
import type { CellChange, SheetState } from "../../workbook/host";
import type { Report } from "../../report/report";
import { sectionDrafts, type Draft } from "../../write/drafts/section-drafts";
import { roomOf } from "./text-room";

/** Whether a report as it is now still leads to a draft. */
export function isStillDrafted(report: Report, { section, text }: Draft): boolean {
  return sectionDrafts(report).some((each) => each.section === section && each.text === text);
}

/**
 * What to write so that a draft stands below what a section says, a row for each paragraph. Only empty cells are
 * written to.
 * @returns undefined where the section has too few empty rows left, or stands in no sheet
 */
export function draftChanges(
  { sectionPlaces, textRows }: FoundReport,
  sheets: readonly SheetState[],
  { section, text }: Draft
): readonly CellChange[] | undefined {
  const place = sectionPlaces[section];
  const rows = textRows[section];
  const sheet = sheets.find(({ id }) => id === place?.sheet);
  if (!place || !sheet || !rows) return undefined;
  const room = roomOf(rows, sheet, section);
  const lastRead = room.filter((row) => rows.read.includes(row)).at(-1) ?? -1;
  const end = sheet.isComplete ? Infinity : sheet.firstRow + sheet.cells.length;
  const free = room.filter((row) => row > lastRead && row < end);
  const paragraphs = text.split("\n");
  if (free.length < paragraphs.length) return undefined;
  return paragraphs.flatMap((value, index) => {
    const row = free[index];
    return row === undefined ? [] : [{ place: { ...place, row }, value }];
  });
}
