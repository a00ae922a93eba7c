import { excelHost } from "../../src/workbook/excel";
// Loaded from the start, so that the example stands before the pane first reads the workbook.
import "../../src/workbook/excel/insert";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import type { Example } from "./examples";
import type { OfficeWindow } from "./pane";

/**
 * Inserts an example's reports as the add-in does: its own code for inserting runs here, through the office.js of the
 * pane beside the grid.
 * @param pane a window in which office.js is ready
 */
export async function insertExample(pane: OfficeWindow, { reports }: Example): Promise<void> {
  Object.assign(globalThis, {
    Office: pane.Office,
    OfficeExtension: pane.OfficeExtension,
    Excel: pane.Excel,
  });
  const host = excelHost();
  for (const report of reports) {
    const outcome = await host.insert(reportSheets(report));
    if (!outcome.inserted) throw new Error(`${outcome.existing.join("、")} is there already`);
  }
}
