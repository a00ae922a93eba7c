/** @jest-environment ./test/excel-host/jest-environment.ts */
import { startInOffice } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";

test("in Excel 2021 and later the add-in can work", async () => {
  await startExcel({ requirementSet: "1.14", language: "en-US" });
  expect(await startInOffice()).toEqual({
    kind: "excel",
    language: "en-US",
    theme: "light",
    workbook: "C:\\工作簿1.xlsx",
    platform: "windows",
  });
});

test.each([
  ["Mac", "mac"],
  ["OfficeOnline", "web"],
  ["iOS", "other"],
])("on %s it says which Excel it is", async (platform, told) => {
  await startExcel();
  const context: unknown = Object.create(Office.context, { platform: { value: platform } });
  const office: unknown = Object.create(Office, { context: { value: context } });
  Object.assign(globalThis, { Office: office });
  expect(await startInOffice()).toMatchObject({ kind: "excel", platform: told });
});

test("an older Excel is told apart", async () => {
  await startExcel({ requirementSet: "1.13" });
  expect(await startInOffice()).toEqual({ kind: "too-old" });
});
