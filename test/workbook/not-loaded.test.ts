/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { hostFailure } from "./host-failure";

let mockIsLost = true;

jest.mock("../../src/workbook/excel/insert", () => {
  if (mockIsLost) throw new Error("Loading chunk 7 failed");
  return jest.requireActual<object>("../../src/workbook/excel/insert");
});

test("where the part that draws sheets does not come nothing is inserted, and a second try inserts them", async () => {
  const excel = await startExcel();
  await excel.idle();
  const host = excelHost();
  expect(await hostFailure(host.insert(exampleSheets()))).toHaveProperty("reason", "not-loaded");
  expect(excel.book.sheets).toHaveLength(1);
  mockIsLost = false;
  expect(await host.insert(exampleSheets())).toMatchObject({ inserted: true });
  expect(excel.book.sheets).toHaveLength(5);
});
