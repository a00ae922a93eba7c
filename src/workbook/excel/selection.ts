import type { Place } from "../../read/source";
import { inExcel } from "./request";

/** The cell that is selected; of several the one that is typed into. */
export function selectedCell(): Promise<Place> {
  return inExcel("reject", async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load("rowIndex,columnIndex,worksheet/id");
    await context.sync();
    return { sheet: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
  });
}
