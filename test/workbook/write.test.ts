/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import type { CellContent } from "../../src/read/source";
import { excelHost } from "../../src/workbook/excel";
import type { CellChange } from "../../src/workbook/host";
import { parseArea } from "../excel-host/address";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { heldCells, writeInto, writesOf } from "./held-cells";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
});

function change(sheetName: string, address: string, value: CellContent): CellChange {
  const { row, column } = parseArea(address);
  return { place: { sheet: excel.book.sheet(sheetName).id, row, column }, value };
}

function contentAt(sheetName: string, address: string): unknown {
  const { row, column } = parseArea(address);
  const content = excel.book.sheet(sheetName).contentAt(row, column);
  return content.kind === "constant" ? content.value : content.kind;
}

test("writes numbers and text, and empties cells, in one request", async () => {
  excel.person.paste("甲", "A1", [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const changes = [
    change("甲", "A1", 10),
    change("甲", "B2", ""),
    change("甲", "C2", "文字"),
    change("乙", "Z9", 0),
  ];
  const host = excelHost();
  const held = await heldCells(
    host,
    changes.map(({ place }) => place)
  );
  expect(await excel.countRequests(() => host.write(writesOf(changes), held))).toBe(1);
  const addresses = ["A1", "B1", "C1", "A2", "B2", "C2"];
  expect(addresses.map((address) => contentAt("甲", address))).toEqual([
    10,
    2,
    3,
    4,
    "empty",
    "文字",
  ]);
  expect(contentAt("乙", "Z9")).toBe(0);
});

test("of two changes of one cell the last one counts", async () => {
  await writeInto(excelHost(), [change("甲", "A1", 1), change("甲", "A1", 2)]);
  expect(contentAt("甲", "A1")).toBe(2);
});

test("any text stays the text it is", async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ minLength: 1 }).map((rest) => `=${rest}`),
    fc.constantFrom(
      "1-2",
      "5%",
      "TRUE",
      "2025年1月1日",
      "１２",
      "1,000",
      "(5)",
      "12:30",
      "+1",
      "@x"
    )
  );
  const printable = text.filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each));
  await fc.assert(
    fc.asyncProperty(printable, async (value) => {
      await writeInto(excelHost(), [change("甲", "B2", value)]);
      expect(contentAt("甲", "B2")).toBe(value);
    }),
    { numRuns: 60 }
  );
});

test("nothing to write takes no request", async () => {
  const held = { cells: [], sheets: [] };
  expect(await excel.countRequests(() => excelHost().write([], held))).toBe(0);
});

test("figures can be written into a protected report, labels cannot", async () => {
  await excelHost().insert(exampleSheets());
  await writeInto(excelHost(), [
    change("2025依申请公开", "D6", 7),
    change("2025依申请公开", "F9", 8),
  ]);
  expect(contentAt("2025依申请公开", "D6")).toBe(7);
  const failure = await hostFailure(writeInto(excelHost(), [change("2025依申请公开", "A6", "x")]));
  expect(failure.reason).toBe("protected");
});

test("says which cell does not hold what was written", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲").getRange("A1:B1").merge();
    await context.sync();
  });
  expect(await hostFailure(writeInto(excelHost(), [change("甲", "B1", 5)]))).toMatchObject({
    reason: "not-taken",
    detail: "甲!B1",
  });
});

test("while a cell is being edited writing is refused", async () => {
  const host = excelHost();
  const changes = [change("甲", "A1", 1)];
  const held = await heldCells(
    host,
    changes.map(({ place }) => place)
  );
  excel.enterCellEdit();
  const failure = await hostFailure(host.write(writesOf(changes), held));
  expect(failure.reason).toBe("cell-edit");
});
