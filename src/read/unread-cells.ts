import { unreadCellsWording } from "../report/unread-cells";
import type { ReadingNote } from "./found";
import { note } from "./notes";
import type { SheetGrid } from "./source";

/** What is said of sheets that hold more than was read of them. */
export function unreadCellNotes(sheets: readonly SheetGrid[]): readonly ReadingNote[] {
  return sheets.flatMap(({ name, unread }) =>
    unread ? [note("sheet-too-large", name, unreadCellsWording(unread))] : []
  );
}
