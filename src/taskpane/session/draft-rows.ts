import type { FoundReport } from "../../read/found";
import { cleanLine } from "../../read/characters";
import { headingOf } from "../../read/headings";
import { contentAt, type Place } from "../../read/source";
import type { CellChange, SheetState } from "../../workbook/host";
import type { Report } from "../../report/report";
import { sectionDrafts, type Draft } from "../../write/drafts/section-drafts";

/**
 * Rows a section has below each other: from its first to where something other than its text begins, or to the first
 * row below all that is used, where that is known.
 */
function sectionRows(sheet: SheetState, { row: first, column }: Place, text: string) {
  const used = sheet.firstRow + sheet.cells.length;
  const below = sheet.isComplete ? Math.max(first, used) : used - 1;
  const rows: { readonly row: number; readonly isFree: boolean }[] = [];
  for (let row = first; row <= below; row++) {
    const [paragraph = ""] = String(contentAt(sheet, row, column))
      .trim()
      .split(/[\r\n]/);
    if (headingOf(paragraph) || !text.includes(cleanLine(paragraph))) break;
    rows.push({ row, isFree: paragraph === "" });
  }
  return rows;
}

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
  { report, sectionPlaces }: FoundReport,
  sheets: readonly SheetState[],
  draft: Draft
): readonly CellChange[] | undefined {
  const place = sectionPlaces[draft.section];
  const sheet = sheets.find(({ id }) => id === place?.sheet);
  if (!place || !sheet) return undefined;
  const rows = sectionRows(sheet, place, report.sections[draft.section]);
  const free: number[] = [];
  for (const { row, isFree } of rows) {
    if (isFree) free.push(row);
    else free.length = 0;
  }
  const paragraphs = draft.text.split("\n");
  if (free.length < paragraphs.length) return undefined;
  return paragraphs.flatMap((value, index) => {
    const row = free[index];
    return row === undefined ? [] : [{ place: { ...place, row }, value }];
  });
}
