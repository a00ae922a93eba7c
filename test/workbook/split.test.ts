/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { SheetState, WorkbookHost } from "../../src/workbook/host";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";

let excel: ExcelHost;
let host: WorkbookHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["表"] });
  host = excelHost();
  excel.person.paste("表", "A1", [["规章", "5", "", "2"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("B1:C1").merge();
    await context.sync();
  });
});

afterEach(async () => {
  excel.admission = undefined;
  await excel.idle();
});

async function read(): Promise<SheetState> {
  const [sheet] = (await host.read()).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function inSecondColumn({ id }: SheetState) {
  return [
    { sheet: id, row: 0, column: 1 },
    { sheet: id, row: 0, column: 2 },
  ];
}

test("takes merged cells apart, in one request; what they show stays in the first", async () => {
  const before = await read();
  expect(before.merged?.at(0, 2)).toBeDefined();
  expect(await excel.countRequests(() => host.split(inSecondColumn(before), before))).toBe(1);
  const after = await read();
  expect(after.cells).toEqual([["规章", 5, "", 2]]);
  expect(after.merged?.at(0, 1)).toBeUndefined();
});

test("where the sheet's texts have moved, all stays merged as it was", async () => {
  const before = await read();
  const left = [() => excel.person.type("表", "A1", "规范性文件")];
  excel.admission = async () => void left.shift()?.();
  expect(await host.split(inSecondColumn(before), before)).toBe("overtaken");
  const area = { row: 0, column: 1, rowSpan: 1, columnSpan: 2 };
  expect((await read()).merged?.at(0, 2)).toEqual(area);
});
