/** @jest-environment ./test/excel-host/jest-environment.ts */
import { handler } from "../../src/conformance/conformance-case";
import { failureOf } from "./failure";
import { startExcel } from "./start-excel";

const first = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

test("values written by the add-in are read back, formulas calculated", async () => {
  const host = await startExcel();
  const range = await Excel.run(async (context) => {
    const cells = first(context).getRange("A1:B2");
    cells.values = [
      [1, "x"],
      ["=A1+1", true],
    ];
    cells.load("values,formulas,text,valueTypes,address,rowIndex");
    await context.sync();
    return cells.toJSON();
  });
  expect(range).toMatchObject({
    values: [
      [1, "x"],
      [2, true],
    ],
    formulas: [
      [1, "x"],
      ["=A1+1", true],
    ],
    text: [
      ["1", "x"],
      ["2", "TRUE"],
    ],
    valueTypes: [
      ["Double", "String"],
      ["Double", "Boolean"],
    ],
    address: "Sheet1!A1:B2",
    rowIndex: 0,
  });
  expect(host.requests).toHaveLength(1);
});

test("each start brings a fresh workbook and no handlers of earlier ones", async () => {
  const seen: string[] = [];
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(handler(({ address }) => seen.push(address)));
    first(context).getRange("A1").values = [[1]];
    await context.sync();
  });
  const host = await startExcel();
  host.person.type("Sheet1", "B2", "5");
  await host.idle();
  expect(seen).toEqual(["A1"]);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("office.js knows its host, its language and what it supports", async () => {
  await startExcel({
    requirementSet: "1.7",
    language: "zh-CN",
    theme: { bodyBackgroundColor: "#123456" },
  });
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("PC");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(false);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#123456");
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      first(context).getRange("A1").dataValidation.clear();
      await context.sync();
    })
  );
  expect(error.code).toBe("ApiNotFound");
});

test("what is not implemented is said with its full name", async () => {
  await startExcel();
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      first(context).tables.load("items/name");
      await context.sync();
    })
  );
  expect(error.code).toBe("NotImplemented");
  expect(error.message).toBe("Worksheet.tables is not implemented");
  expect(error.debugInfo.statement).toBe("var tables = worksheet.tables;");
});

test("a missing item fails at its statement, results before it stand", async () => {
  const host = await startExcel();
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      first(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("nowhere").getRange("A1").values = [[1]];
      await context.sync();
    })
  );
  expect(error.code).toBe("ItemNotFound");
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  expect(host.book.calculation.valueAt(host.book.activeSheet, 0, 0)).toBe("kept");
});
