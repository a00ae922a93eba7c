/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { ExcelHost } from "./excel-host";
import { failureOf } from "./failure";
import { startExcel } from "./start-excel";

const write = (value: number, options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });

const written = ({ book }: ExcelHost): unknown => book.calculation.valueAt(book.activeSheet, 0, 0);

test("requests of an action are counted, those of office.js itself are not", async () => {
  const host = await startExcel();
  const count = await host.countRequests(async () => {
    await write(1);
    await write(2);
  });
  expect(count).toBe(2);
  expect(host.requests[1]?.body.Actions.some(({ Name }) => Name === "Values")).toBe(true);
});

test("the nth request fails, before it takes effect, with the code asked for", async () => {
  const host = await startExcel();
  host.failRequest({ nth: 2, code: "RequestAborted" });
  await write(1);
  const error = await failureOf(() => write(2));
  expect(error.code).toBe("RequestAborted");
  expect(written(host)).toBe(1);
  await write(3);
  expect(written(host)).toBe(3);
});

test("a request can fail after it took effect", async () => {
  const host = await startExcel();
  host.failRequest({ takesEffect: true });
  const error = await failureOf(() => write(1));
  expect(error.code).toBe("GeneralException");
  expect(written(host)).toBe(1);
});

test("several planned failures, and none once they are taken back", async () => {
  const host = await startExcel();
  host.failRequest();
  host.failRequest({ nth: 2 });
  host.failRequest({ nth: 3 });
  await failureOf(() => write(1));
  await failureOf(() => write(2));
  host.clearFailures();
  await write(3);
  expect(written(host)).toBe(3);
});

test("while a cell is edited requests fail", async () => {
  const host = await startExcel();
  host.enterCellEdit();
  const error = await failureOf(() => write(1));
  expect(error.code).toBe("InvalidOperationInCellEditMode");
  expect(written(host)).toBe("");
  host.leaveCellEdit();
  await write(2);
  expect(written(host)).toBe(2);
});

test("a request that may be delayed waits until the cell is left", async () => {
  const host = await startExcel();
  host.enterCellEdit();
  const done = write(1, { delayForCellEdit: true });
  await failureOf(() => write(2));
  expect(written(host)).toBe("");
  host.leaveCellEdit();
  await done;
  expect(written(host)).toBe(1);
});

test("requests take as long as they are told to", async () => {
  const host = await startExcel();
  host.latency = 40;
  const started = performance.now();
  await write(1);
  expect(performance.now() - started).toBeGreaterThan(35);
});

test("a read-only workbook says so, can be read and shown, and refuses every change", async () => {
  const host = await startExcel({ readOnly: true, name: "年报.xlsx", sheetNames: ["甲", "乙"] });
  const changes: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => (sheet.getRange("A1").values = [[1]]),
    (sheet) => sheet.delete(),
    (sheet) => sheet.context.workbook.worksheets.add("丙"),
    (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
  ];
  const refusedCodes: string[] = [];
  for (const change of changes) {
    const failure = await failureOf(() =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("乙"));
        await context.sync();
      })
    );
    refusedCodes.push(failure.code);
  }
  expect(refusedCodes).toEqual(Array(4).fill("AccessDenied"));
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["甲", "乙"]);
  expect(host.book.isDirty).toBe(false);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("乙");
    sheet.activate();
    sheet.getRange("B2").select();
    await context.sync();
  });
  expect(host.book.activeSheet.name).toBe("乙");
  await Excel.run(async (context) => {
    context.workbook.load("readOnly,name");
    await context.sync();
    expect([context.workbook.readOnly, context.workbook.name]).toEqual([true, "年报.xlsx"]);
  });
});

test("an older Excel does not know newer members", async () => {
  await startExcel({ requirementSet: "1.7" });
  const merged = await failureOf(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
      await context.sync();
    })
  );
  expect(merged.code).toBe("ApiNotFound");
  expect(merged.debugInfo.errorLocation).toBe("Range.getMergedAreasOrNullObject");
  const event = await failureOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async () => {});
      await context.sync();
    })
  );
  expect(event.code).toBe("ApiNotFound");
});
