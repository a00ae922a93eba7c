/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Behaviour } from "./behaviour";
import type { ExcelHost } from "./excel-host";
import { failureOf } from "./failure";
import { startExcel } from "./start-excel";

const write = (value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });

const read = (): Promise<Pick<Excel.Range, "values" | "valueTypes">> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.load("values,valueTypes");
    await context.sync();
    const { values, valueTypes } = range;
    return { values, valueTypes };
  });

const valueOf = ({ book }: ExcelHost): unknown => book.calculation.valueAt(book.activeSheet, 0, 0);

const start = (behaviour: Partial<Behaviour>): Promise<ExcelHost> => startExcel({ behaviour });

test.each(["InvalidOperationInCellEditMode", "InvalidOperation"] as const)(
  "while a cell is being edited a request is refused with %s",
  async (cellEditCode) => {
    const host = await start({ cellEditCode });
    host.enterCellEdit();
    expect((await failureOf(() => write(1))).code).toBe(cellEditCode);
    expect(valueOf(host)).toBe("");
  }
);

test.each([
  ["refuses", "", ""],
  ["drops", 5, 5],
  ["overwrites", 1, 5],
] as const)("what is written into the cell being edited: %s", async (editedCell, during, after) => {
  const host = await start({ editedCell });
  if (editedCell !== "refuses") host.person.type("Sheet1", "A1", "5");
  host.editCell("Sheet1", "A1");
  const done = await write(1).then(
    () => "written",
    () => "refused"
  );
  expect(done).toBe(editedCell === "refuses" ? "refused" : "written");
  expect(valueOf(host)).toBe(during);
  host.leaveCellEdit();
  expect(valueOf(host)).toBe(after);
  await write(2);
  expect(valueOf(host)).toBe(2);
});

test.each([
  ["passes", undefined],
  ["refused", "AccessDenied"],
] as const)("a sheet protected twice: %s", async (protectTwice, code) => {
  await start({ protectTwice });
  const protect = (how: "protect" | "unprotect"): Promise<void> =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection[how]();
      protection[how]();
      await context.sync();
    });
  for (const how of ["protect", "unprotect"] as const) {
    const failure = await protect(how).catch((error: unknown) => error as OfficeExtension.Error);
    expect(failure?.code).toBe(code);
  }
});

test.each([
  ["as-typed", ["2026-01-12", "2026/1/12", "1月12日"], []],
  ["iso", ["2026-01-12"], ["2026/1/12", "1月12日", "1-12"]],
] as const)("of dates written by an add-in (%s)", async (datesInValues, dates, texts) => {
  const host = await start({ datesInValues });
  for (const written of [...dates, ...texts]) {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.numberFormat = [["General"]];
      cell.values = [[written]];
      await context.sync();
    });
    expect([written, typeof valueOf(host)]).toEqual([
      written,
      texts.some((text) => text === written) ? "string" : "number",
    ]);
  }
  host.person.type("Sheet1", "A1", "1月12日");
  expect(typeof valueOf(host)).toBe("number");
});

test.each([
  ["english", "#N/A"],
  ["localised", "#NV"],
] as const)("an error is called in %s", async (errorTexts, text) => {
  const host = await start({ errorTexts });
  host.person.type("Sheet1", "A1", "#N/A");
  expect(await read()).toEqual({ values: [[text]], valueTypes: [["Error"]] });
});
