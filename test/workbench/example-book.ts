import { excelHost } from "../../src/workbook/excel";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import type { Example } from "./examples";
import type { OfficeWindow } from "./pane";

/** Loads what inserts examples before it is wanted, so that they stand when the pane first reads the workbook. */
export async function readyToInsert(): Promise<void> {
  await import("../../src/workbook/excel/insert");
}

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
