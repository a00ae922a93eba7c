import type { Book } from "./book/book";
import type { Sheet } from "./book/sheet";

/** Deletes all sheets of a workbook, hidden ones too, but for a new cover (封面), since one has to stay; answers that. */
export function emptied(book: Book): Sheet {
  const old = [...book.sheets];
  const cover = book.addSheet();
  for (const sheet of old) {
    book.showSheet(sheet, "Visible");
    book.deleteSheet(sheet);
  }
  book.renameSheet(cover, "封面");
  return cover;
}
