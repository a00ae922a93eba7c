import type { SheetTurn, WorkbookChange } from "../host";
import { inExcel } from "./request";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** The ExcelApi that tells of sheets that are renamed; before it they are found at the next reading. */
const namesAreTold = "1.17";

/** What we have done ourselves, asked when Excel tells of a sheet. */
export interface OwnDoings {
  /** Whether we have added this sheet. */
  readonly isOwnSheet: (id: string) => Promise<boolean>;
  /** Whether we have brought this sheet to the front. */
  readonly isOwnTurn: (id: string) => Promise<boolean>;
}

/**
 * Follows what the clerk and others do. Formulas that are calculated anew raise no event: what they depend on was
 * changed in a cell, and that does.
 * @returns stops following
 */
export async function watchWorkbook(
  listener: (event: WorkbookChange | SheetTurn) => void,
  { isOwnSheet, isOwnTurn }: OwnDoings
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
      worksheets.onActivated.add(async ({ worksheetId }) => {
        listener({ kind: "turn", sheet: worksheetId, isOurs: await isOwnTurn(worksheetId) });
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
