import type { Book } from "../book/book";
import { HostError } from "../errors";

/** What fails while another workbook is in front, and its code (Excel add-ins, “Troubleshooting Excel add-ins”). */
const needingFront: ReadonlyMap<string, string> = new Map([
  ["Range.select", "GeneralException"],
  ["RangeAreas.select", "GeneralException"],
  ["Workbook.getActiveCell", "InvalidSelection"],
  ["Workbook.getSelectedRange", "InvalidSelection"],
  ["Workbook.getSelectedRanges", "InvalidSelection"],
  ["Worksheet.activate", "GeneralException"],
  ["Worksheet.delete", "InvalidSelection"],
  ["Worksheet.gridlines", "GeneralException"],
  ["Worksheet.showHeadings", "GeneralException"],
  ["WorksheetCollection.add", "GeneralException"],
  ["WorksheetFreezePanes.freezeAt", "GeneralException"],
  ["WorksheetFreezePanes.freezeColumns", "GeneralException"],
  ["WorksheetFreezePanes.freezeRows", "GeneralException"],
  ["WorksheetFreezePanes.getLocationOrNullObject", "GeneralException"],
  ["WorksheetFreezePanes.unfreeze", "GeneralException"],
]);

/** What only concerns the screen or the printer. */
const cosmetic =
  /^(?:Range(?:Areas)?\.select|Worksheet\.activate|Workbook\.get(?:ActiveCell|Selected\w+)|WorksheetFreezePanes\.\w+|PageLayout\.\w+|ChartCollection\.add)$/;

/** Throws where Excel refuses a member that works otherwise. */
export function requireFront(book: Book, className: string, member: string): void {
  const name = `${className}.${member}`;
  const code = needingFront.get(name);
  const isRefused = book.behaviour.cosmetics === "refused" && cosmetic.test(name);
  if (!isRefused && (book.isInFront || code === undefined)) return;
  throw new HostError(
    code ?? "GeneralException",
    "There was an internal error while processing the request.",
    500
  );
}
