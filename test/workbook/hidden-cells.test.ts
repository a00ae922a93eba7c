/** @jest-environment ./test/excel-host/jest-environment.ts */
import { recogniseWorkbook } from "../../src/read/recognise";
import { excelHost } from "../../src/workbook/excel";
import type { WorkbookState } from "../../src/workbook/host";
import { startExcel } from "../excel-host/start-excel";
import { amountKey, rowsWithAmount } from "../read/number-format-cases";

async function hide(area: string, what: "rowHidden" | "columnHidden"): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange(area)[what] = true;
    await context.sync();
  });
}

test("rows and columns that are hidden in the workbook are known, for one request more", async () => {
  const excel = await startExcel({ sheetNames: ["表", "旧"] });
  await excel.idle();
  const rows = rowsWithAmount(99).map((row) => [...row]);
  excel.person.paste("表", "A1", [...rows, ["行政事业性收费", 25]]);
  const read = async (): Promise<[WorkbookState, number]> => {
    let state: WorkbookState | undefined;
    const requests = await excel.countRequests(async () => {
      state = await excelHost().read();
    });
    if (!state) throw new Error("not read");
    return [state, requests];
  };
  const amountIn = ({ sheets }: WorkbookState): unknown =>
    recogniseWorkbook(sheets)[0]?.report.figures[amountKey];

  const [before, requests] = await read();
  // The row stands there twice, with different figures, until one of them is hidden.
  expect([amountIn(before), requests]).toEqual([null, 2]);

  await hide("A15:D15", "rowHidden");
  await hide("D1:D16", "columnHidden");
  const [after, more] = await read();
  expect(more).toBe(3);
  expect(after.sheets[0]?.hidden).toEqual({
    sheet: false,
    rows: new Set([14]),
    columns: new Set([3]),
  });
  expect(amountIn(after)).toBe(25);
});
