import type { FoundReport } from "../../read/found";
import { contentAt, type SheetGrid } from "../../read/source";
import type { SectionId } from "../../report/structure";
import type { CellChange } from "../../workbook/host";
import { cellTexts, longestCellText } from "../../write/sheets/cell-text";
import { textRoom, type TextRoom } from "./text-room";

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

/**
 * A paragraph a row; where the rows do not suffice, the last one takes the rest, and where a cell cannot hold that, the
 * one above it takes some of it too.
 * @returns undefined where all the rows cannot hold it
 */
function linesIn(paragraphs: readonly string[], rows: number): readonly string[] | undefined {
  if (paragraphs.length <= rows) return paragraphs;
  let first = paragraphs.length;
  let left = longestCellText + 1;
  for (const paragraph of paragraphs.slice(rows - 1).reverse()) {
    left -= paragraph.length + 1;
    if (left < 0) break;
    first -= 1;
  }
  const above = rows > 0 ? linesIn(paragraphs.slice(0, first), rows - 1) : undefined;
  return above && [...above, paragraphs.slice(first).join("\n")];
}

function cellsOfText(
  { sheet, column, rows }: TextRoom,
  text: string
): readonly CellChange[] | undefined {
  const lines = linesIn(paragraphsOf(text).flatMap(cellTexts), rows.length);
  return (
    lines &&
    rows.flatMap((row, index): readonly CellChange[] => {
      const value = lines[index] ?? "";
      const isThere = value === String(contentAt(sheet, row, column)).trim();
      return isThere ? [] : [{ place: { sheet: sheet.id, row, column }, value }];
    })
  );
}

/**
 * The cells to write so that texts of a report become others: only such as were read as those texts, or are empty.
 * @returns undefined where a text is gone, reads otherwise by now, stands in part elsewhere, or has too little room
 */
export function textCells(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  changes: readonly TextChange[]
): readonly CellChange[] | undefined {
  const cells: CellChange[] = [];
  for (const { section, from, to } of changes) {
    const room = textRoom(found, sheets, section);
    if (!room || found.report.sections[section] !== from) return undefined;
    const written = cellsOfText(room, to);
    if (!written) return undefined;
    cells.push(...written);
  }
  return cells;
}
