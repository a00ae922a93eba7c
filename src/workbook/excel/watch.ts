import type { WorkbookChange } from "../host";
import { inExcel } from "./request";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** The ExcelApi that tells of sheets that are renamed; before it they are found at the next reading. */
const namesAreTold = "1.17";

/**
 * Follows what the clerk and others do. Formulas that are calculated anew raise no event: what they depend on was
 * changed in a cell, and that does.
 * @param isOwnSheet whether we have added this sheet; asked when a sheet appears
 * @returns stops following
 */
export async function watchWorkbook(
  listener: (change: WorkbookChange) => void,
  isOwnSheet: (id: string) => Promise<boolean>
): Promise<() => Promise<void>> {
  const handlers = await inExcel("wait", async (context) => {
    const { worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add(({ triggerSource }) => {
        if (triggerSource !== "ThisLocalAddin") listener({ kind: "cells" });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(async ({ worksheetId }) => {
        if (!(await isOwnSheet(worksheetId))) listener({ kind: "sheets" });
      }),
      worksheets.onDeleted.add(() => {
        listener({ kind: "sheets" });
        return Promise.resolve();
      }),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", namesAreTold)) {
      added.push(
        worksheets.onNameChanged.add(() => {
          listener({ kind: "sheets" });
          return Promise.resolve();
        })
      );
    }
    await context.sync();
    return added;
  });
  return async () => {
    await inExcel(
      "wait",
      async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      },
      handlers[0]?.context
    );
  };
}
