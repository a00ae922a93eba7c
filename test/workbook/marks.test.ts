/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { ExistingMark, Mark } from "../../src/workbook/host";
import { parseArea } from "../excel-host/address";
import { looksOf } from "../excel-host/book/appearance";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
});

function idOf(sheetName: string): string {
  return excel.book.sheet(sheetName).id;
}

function markAt(sheetName: string, address: string, level: Mark["level"] = "error"): Mark {
  const { row, column } = parseArea(address);
  return { place: { sheet: idOf(sheetName), row, column }, level };
}

async function existing(): Promise<readonly ExistingMark[]> {
  return (await excelHost().read()).marks;
}

/** The fill somebody sees in a cell. */
function fillOf(sheetName: string, address: string): string | null | undefined {
  const [looks] = looksOf(excel.book, excel.book.sheet(sheetName), parseArea(address)).flat();
  return looks?.style.fill;
}

async function addOwnFormats(sheetName: string): Promise<void> {
  excel.person.type(sheetName, "A1", "1");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange("A1:C9");
    const formula = range.conditionalFormats.add("Custom");
    formula.custom.rule.formula = '=LEN("年报")>0';
    formula.custom.format.fill.color = "#00FF00";
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
    value.cellValue.format.fill.color = "#0000FF";
    await context.sync();
  });
}

test("a mark is seen in its cell and nowhere else", async () => {
  await excelHost().mark([], [markAt("甲", "B2")]);
  expect(fillOf("甲", "B2")).toBe("#F8CBCB");
  expect(fillOf("甲", "B3")).toBeNull();
  expect(fillOf("乙", "B2")).toBeNull();
});

test("the levels are told apart", async () => {
  const levels = ["error", "review", "incomplete"] as const;
  await excelHost().mark(
    [],
    levels.map((level, index) => markAt("甲", `A${index + 1}`, level))
  );
  expect(new Set(["A1", "A2", "A3"].map((address) => fillOf("甲", address))).size).toBe(3);
});

test("where a cell has several marks the most severe one is seen", async () => {
  const marks = [markAt("甲", "A1", "error"), markAt("甲", "A1", "incomplete")];
  await excelHost().mark([], marks);
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
});

test("marking takes one request, and one format a sheet and level", async () => {
  const rows = Array.from({ length: 200 }, (_, index) => index + 1);
  const marks = rows.flatMap((row) => [
    markAt("甲", `B${row}`, "incomplete"),
    markAt("乙", `C${row * 2}`),
  ]);
  expect(await excel.countRequests(() => excelHost().mark([], marks))).toBe(1);
  expect(excel.book.sheet("甲").conditionalFormats.length).toBe(1);
  expect(excel.book.sheet("乙").conditionalFormats.length).toBe(1);
  expect(rows.every((row) => fillOf("乙", `C${row * 2}`) === "#F8CBCB")).toBe(true);
});

test("marks are found again, replaced in one request, and removed without a trace", async () => {
  await excelHost().mark([], [markAt("甲", "B2"), markAt("乙", "C3", "review")]);
  const first = await existing();
  expect(first.map(({ sheet }) => sheet)).toEqual([idOf("甲"), idOf("乙")]);

  const requests = await excel.countRequests(() => excelHost().mark(first, [markAt("甲", "D4")]));
  expect(requests).toBe(1);
  expect([fillOf("甲", "B2"), fillOf("乙", "C3")]).toEqual([null, null]);
  expect(fillOf("甲", "D4")).toBe("#F8CBCB");

  await excelHost().mark(await existing(), []);
  expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  expect(await existing()).toEqual([]);
});

test("the clerk's own conditional formats and fills stay", async () => {
  await addOwnFormats("甲");
  const own = excel.book.sheet("甲").conditionalFormats;
  await excelHost().mark([], [markAt("甲", "A1"), markAt("甲", "B2", "review")]);
  expect(await existing()).toHaveLength(2);
  await excelHost().mark(await existing(), [markAt("甲", "A1")]);
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
  await excelHost().mark(await existing(), []);
  expect(excel.book.sheet("甲").conditionalFormats).toEqual(own);
  expect(fillOf("甲", "A1")).toBe("#00FF00");
});

test("a mark the clerk has removed meanwhile is no problem", async () => {
  await excelHost().mark([], [markAt("甲", "A1")]);
  const known = await existing();
  excel.book.sheet("甲").conditionalFormats = [];
  await excelHost().mark(known, [markAt("甲", "A2")]);
  expect(await existing()).toHaveLength(1);
});

test("nothing to mark takes no request", async () => {
  expect(await excel.countRequests(() => excelHost().mark([], []))).toBe(0);
});

test("a sheet that was deleted is told", async () => {
  const mark = markAt("乙", "A1");
  excel.person.deleteSheet("乙");
  expect(await hostFailure(excelHost().mark([], [mark]))).toMatchObject({ reason: "gone" });
});

test("waits until the clerk has finished typing", async () => {
  excel.enterCellEdit();
  const marked = excelHost().mark([], [markAt("甲", "A1")]);
  expect(fillOf("甲", "A1")).toBeNull();
  excel.leaveCellEdit();
  await marked;
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
});

describe("in protected sheets", () => {
  async function protect(sheetName: string, allowFormatCells: boolean): Promise<void> {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheetName);
      protection.protect({ allowFormatCells });
      await context.sync();
    });
  }

  test("marks are placed where cells may be formatted, as in ours", async () => {
    await protect("甲", true);
    const requests = await excel.countRequests(() => excelHost().mark([], [markAt("甲", "A1")]));
    expect(requests).toBe(1);
    expect(fillOf("甲", "A1")).toBe("#F8CBCB");
  });

  test("a sheet that refuses them is named, and all others are marked", async () => {
    await protect("乙", false);
    const marks = [markAt("甲", "A1"), markAt("乙", "A1"), markAt("甲", "A2", "review")];
    expect(await excelHost().mark([], marks)).toEqual({ refusedBy: [idOf("乙")] });
    expect([fillOf("甲", "A1"), fillOf("甲", "A2"), fillOf("乙", "A1")]).toEqual([
      "#F8CBCB",
      "#FFEB9C",
      null,
    ]);
    expect(excel.book.sheet("甲").conditionalFormats).toHaveLength(2);
    expect(excel.book.sheet("乙").protection).toBeDefined();
  });

  test("marks that stand in a sheet protected since are left, the others replaced", async () => {
    await excelHost().mark([], [markAt("甲", "A1"), markAt("乙", "A1")]);
    await protect("乙", false);
    expect(await excelHost().mark(await existing(), [markAt("甲", "B1")])).toEqual({
      refusedBy: [idOf("乙")],
    });
    expect([fillOf("甲", "A1"), fillOf("甲", "B1"), fillOf("乙", "A1")]).toEqual([
      null,
      "#F8CBCB",
      "#F8CBCB",
    ]);
  });
});

test("the cells that marks stand on are told in one request", async () => {
  await addOwnFormats("甲");
  const marks = [
    markAt("甲", "B2"),
    markAt("甲", "B3"),
    markAt("甲", "E9"),
    markAt("甲", "C5", "review"),
    markAt("乙", "A1", "incomplete"),
  ];
  await excelHost().mark([], marks);
  const found = await existing();
  const host = excelHost();
  await host.standingMarks([]);
  const asked: Mark[] = [];
  const requests = await excel.countRequests(async () => {
    asked.push(...(await host.standingMarks(found)));
  });
  expect(requests).toBe(1);
  expect(new Set(asked)).toEqual(new Set(marks));
  expect(asked).toHaveLength(marks.length);
});
