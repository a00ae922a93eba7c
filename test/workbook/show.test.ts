/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Place } from "../../src/read/source";
import { excelHost } from "../../src/workbook/excel";
import { formatArea, parseArea } from "../excel-host/address";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
});

function placeAt(sheetName: string, address: string): Place {
  const { row, column } = parseArea(address);
  return { sheet: excel.book.sheet(sheetName).id, row, column };
}

function selected(): readonly string[] {
  return excel.book.selectionOn(excel.book.activeSheet).map(formatArea);
}

test("goes to the cell, in another sheet too", async () => {
  await excelHost().select([placeAt("乙", "D7")]);
  expect([excel.book.activeSheet.name, selected()]).toEqual(["乙", ["D7"]]);
});

test("cells side by side are selected together", async () => {
  await excelHost().select([placeAt("乙", "D7"), placeAt("乙", "E7"), placeAt("乙", "C7")]);
  expect(selected()).toEqual(["C7:E7"]);
});

test("of cells apart the first one is selected, with its neighbours", async () => {
  await excelHost().select([placeAt("乙", "F9"), placeAt("乙", "D7"), placeAt("甲", "F8")]);
  expect([excel.book.activeSheet.name, selected()]).toEqual(["乙", ["F9"]]);
  await excelHost().select([placeAt("乙", "F9"), placeAt("乙", "D7"), placeAt("乙", "F10")]);
  expect(selected()).toEqual(["F9:F10"]);
});

test("a hidden sheet is shown", async () => {
  excel.person.hideSheet("乙");
  await excelHost().select([placeAt("乙", "D7")]);
  expect([excel.book.activeSheet.name, selected()]).toEqual(["乙", ["D7"]]);
  excel.person.hideSheet("甲");
  await excelHost().activate(excel.book.sheet("甲").id);
  expect(excel.book.activeSheet.name).toBe("甲");
});

test("nothing to select does nothing", async () => {
  expect(await excel.countRequests(() => excelHost().select([]))).toBe(0);
});

test("a sheet that was deleted is told", async () => {
  const place = placeAt("乙", "A1");
  excel.person.deleteSheet("乙");
  expect(await hostFailure(excelHost().select([place]))).toMatchObject({ reason: "gone" });
  expect(await hostFailure(excelHost().activate(place.sheet))).toMatchObject({ reason: "gone" });
});
