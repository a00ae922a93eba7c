/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { NewRow, SheetState, WorkbookHost } from "../../src/workbook/host";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;
let host: WorkbookHost;

const rows = [
  ["", "制发件数", "", "现行有效"],
  ["规章", 1, "", 2],
  ["规范性文件", 3, "", 4],
];

const withoutFirst: NewRow = { row: 1, column: 0, label: "规章", merges: [[1, 2]] };

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["表"] });
  host = excelHost();
  excel.person.paste(
    "表",
    "A1",
    [rows[0] ?? [], rows[2] ?? []].map((row) => row.map(String))
  );
});

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  excel.clearFailures();
  await excel.idle();
});

async function read(): Promise<SheetState> {
  const [sheet] = (await host.read()).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Something happens before the first request from now on reaches the workbook. */
function meanwhile(happening: () => unknown): void {
  const left = [happening];
  excel.admission = async () => void left.shift()?.();
}

const put = [rows[0], ["规章", "", "", ""], rows[2]];

test("puts a row in with its label and its merged cells, in one request", async () => {
  const before = await read();
  expect(await excel.countRequests(() => host.insertRow(withoutFirst, before))).toBe(1);
  const after = await read();
  expect(after.cells).toEqual(put);
  const area = { row: 1, column: 1, rowSpan: 1, columnSpan: 2 };
  expect(after.merged?.at(1, 2)).toEqual(area);
});

test("where rows have moved it is taken out again, and what was typed stays", async () => {
  const before = await read();
  meanwhile(() => excel.person.type("表", "A2", "行政规范性文件"));
  expect(await host.insertRow(withoutFirst, before)).toBe("overtaken");
  expect((await read()).cells).toEqual([rows[0], ["行政规范性文件", 3, "", 4]]);
});

test("a protected sheet refuses it, and nothing stands", async () => {
  const before = await read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").protection.protect();
    await context.sync();
  });
  const failure = await hostFailure(host.insertRow(withoutFirst, before));
  expect(failure.reason).toBe("protected");
  expect((await read()).cells).toEqual([rows[0], rows[2]]);
});

test("while a cell is being edited it is refused at once", async () => {
  const before = await read();
  excel.enterCellEdit();
  const failure = await hostFailure(host.insertRow(withoutFirst, before));
  expect(failure.reason).toBe("cell-edit");
});

test("where only the answer was lost, it has succeeded; where Excel did nothing, it has failed", async () => {
  const before = await read();
  excel.failRequest();
  expect((await hostFailure(host.insertRow(withoutFirst, before))).reason).toBe("unknown");
  expect((await read()).cells).toEqual([rows[0], rows[2]]);
  excel.failRequest({ takesEffect: true });
  expect(await host.insertRow(withoutFirst, before)).toBe("inserted");
  expect((await read()).cells).toEqual(put);
});
