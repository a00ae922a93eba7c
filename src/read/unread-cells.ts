import { columnLetters } from "../report/cell-address";
import type { ReadingNote } from "./found";
import { note } from "./notes";
import type { SheetGrid } from "./source";

/** What is said of sheets that hold more than was read of them. */
export function unreadCellNotes(sheets: readonly SheetGrid[]): readonly ReadingNote[] {
  return sheets.flatMap(({ name, unread: { rows, columns } = {} }) => {
    const parts = [
      ...(rows ? [`第${rows[0] + 1}行到第${rows[1] + 1}行`] : []),
      ...(columns ? [`${columnLetters(columns[0])}列到${columnLetters(columns[1])}列`] : []),
    ];
    return parts.length > 0 ? [note("sheet-too-large", name, parts.join("、"))] : [];
  });
}
