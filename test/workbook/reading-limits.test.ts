/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import { rowLimit } from "../../src/workbook/reading-limits";
import { startExcel } from "../excel-host/start-excel";

test.each([1, 2, 3, 10, 13, 14, 40])(
  "of each of %i sheets as many rows are read as the limit says",
  async (count) => {
    const sheetNames = Array.from({ length: count }, (_, index) => `表${index + 1}`);
    const excel = await startExcel({ sheetNames });
    const limit = rowLimit(count);
    excel.person.type("表1", { row: limit - 1, column: 0 }, "最后一行");
    const before = (await excelHost().read()).sheets[0];
    expect(before).toMatchObject({ firstRow: limit - 1, isComplete: true });
    excel.person.type("表1", { row: limit, column: 0 }, "再下一行");
    const after = (await excelHost().read()).sheets[0];
    expect(after).toMatchObject({ cells: [["最后一行"]], isComplete: false });
  }
);

test("what a cell holds is told beyond what was read, too", async () => {
  const excel = await startExcel({ sheetNames: ["甲"] });
  const row = rowLimit(1);
  excel.person.type("甲", { row, column: 0 }, "没有读到");
  const { sheets } = await excelHost().read();
  const place = { sheet: excel.book.sheet("甲").id, row, column: 0 };
  expect(await excelHost().contents([place], sheets)).toMatchObject({
    cells: [{ content: { kind: "constant", value: "没有读到" } }],
  });
});
