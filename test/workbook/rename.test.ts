/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { SheetRename, WorkbookHost } from "../../src/workbook/host";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;
let host: WorkbookHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["2024正文", "2024主动公开", "别的"] });
  host = excelHost();
});

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  excel.clearFailures();
  await excel.idle();
});

const names = (): readonly string[] => excel.book.sheets.map(({ name }) => name);

function rename(from: string, to: string): SheetRename {
  return { sheet: excel.book.sheet(from).id, from, to };
}

const both = (): readonly SheetRename[] => [
  rename("2024正文", "2025正文"),
  rename("2024主动公开", "2025主动公开"),
];

/** Something happens before the first request from now on reaches the workbook. */
function meanwhile(happening: () => unknown): void {
  const left = [happening];
  excel.admission = async () => void left.shift()?.();
}

test("gives sheets other names in one request, and formulas follow", async () => {
  excel.person.type("别的", "A1", "='2024正文'!A1");
  expect(await excel.countRequests(() => host.rename(both()))).toBe(1);
  expect(names()).toEqual(["2025正文", "2025主动公开", "别的"]);
  expect(inputAt(excel.book, excel.book.sheet("别的"), 0, 0)).toBe("='2025正文'!A1");
});

test("nothing to rename takes no request", async () => {
  expect(await excel.countRequests(() => host.rename([]))).toBe(0);
});

test("a protected sheet can be renamed, a protected workbook's cannot, and then none is", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("2024正文").protection.protect();
    await context.sync();
  });
  expect(await host.rename([rename("2024正文", "2025正文")])).toBe("renamed");
  excel.person.protectStructure();
  const failure = await hostFailure(host.rename([rename("2025正文", "2026正文")]));
  expect(failure.reason).toBe("protected");
  expect(names()).toEqual(["2025正文", "2024主动公开", "别的"]);
});

test("a sheet that somebody has renamed at this moment keeps his name, the others theirs", async () => {
  const renames = both();
  meanwhile(() => excel.person.renameSheet("2024主动公开", "他的"));
  expect(await host.rename(renames)).toBe("overtaken");
  expect(names()).toEqual(["2024正文", "他的", "别的"]);
});

test("a name that is taken meanwhile is left to whoever took it", async () => {
  const renames = both();
  meanwhile(() => excel.person.renameSheet("别的", "2025主动公开"));
  expect(await host.rename(renames)).toBe("overtaken");
  expect(names()).toEqual(["2024正文", "2024主动公开", "2025主动公开"]);
});

test("a sheet that is gone keeps the others from being renamed", async () => {
  const renames = both();
  meanwhile(() => excel.person.deleteSheet("2024主动公开"));
  expect(await host.rename(renames)).toBe("overtaken");
  expect(names()).toEqual(["2024正文", "别的"]);
});

test("where only the answer is lost, it has succeeded; where it had no effect, it has failed", async () => {
  const renames = both();
  excel.failRequest({ takesEffect: true });
  expect(await host.rename(renames)).toBe("renamed");
  expect(names()).toEqual(["2025正文", "2025主动公开", "别的"]);
  excel.failRequest();
  const failure = await hostFailure(host.rename([rename("2025正文", "2026正文")]));
  expect(failure.reason).not.toBe("protected");
  expect(names()).toEqual(["2025正文", "2025主动公开", "别的"]);
});

test("an impossible name changes none of them", async () => {
  const [first] = both();
  await hostFailure(host.rename([...(first ? [first] : []), rename("2024主动公开", "甲/乙")]));
  expect(names()).toEqual(["2024正文", "2024主动公开", "别的"]);
});

test("while a cell is being edited renaming is refused", async () => {
  excel.enterCellEdit();
  expect((await hostFailure(host.rename(both()))).reason).toBe("cell-edit");
  excel.leaveCellEdit();
  expect(names()).toEqual(["2024正文", "2024主动公开", "别的"]);
});
