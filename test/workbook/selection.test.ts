/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
});

test("says which cell is selected, in one request", async () => {
  excel.person.select("乙", "D7:F9");
  const requests = await excel.countRequests(async () => {
    expect(await excelHost().selectedCell()).toEqual({
      sheet: excel.book.sheet("乙").id,
      row: 6,
      column: 3,
    });
  });
  expect(requests).toBe(1);
});

test("of areas apart the one typed into counts", async () => {
  excel.person.select("甲", "C3,A1");
  expect(await excelHost().selectedCell()).toMatchObject({ row: 2, column: 2 });
});

test("while a cell is being edited it cannot be told", async () => {
  excel.enterCellEdit();
  expect(await hostFailure(excelHost().selectedCell())).toMatchObject({ reason: "cell-edit" });
});
