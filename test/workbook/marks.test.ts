/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { Mark, MarkOutcome, WorkbookHost } from "../../src/workbook/host";
import { parseArea } from "../excel-host/address";
import { looksOf } from "../excel-host/book/appearance";
import { eachHost } from "../excel-host/behaviour";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;
let host: WorkbookHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
  host = excelHost();
});

function idOf(sheetName: string): string {
  return excel.book.sheet(sheetName).id;
}

function markAt(sheetName: string, address: string, level: Mark["level"] = "error"): Mark {
  const { row, column } = parseArea(address);
  return { place: { sheet: idOf(sheetName), row, column }, level };
}

/** Sees to it that the workbook has these marks and no others. */
function mark(...marks: readonly Mark[]): Promise<MarkOutcome> {
  return host.mark(
    marks,
    excel.book.sheets.map(({ id }) => id)
  );
}

/** The marks that stand, to somebody who has not seen them before. */
async function standing(): Promise<readonly Mark[]> {
  const ids = excel.book.sheets.map(({ id }) => id);
  return (await excelHost().standingMarks(ids)).standing;
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
  await mark(markAt("甲", "B2"));
  expect(fillOf("甲", "B2")).toBe("#F8CBCB");
  expect(fillOf("甲", "B3")).toBeNull();
  expect(fillOf("乙", "B2")).toBeNull();
});

test("marks in more places than Excel takes at once are set, and told once each", async () => {
  const marks = Array.from({ length: 1100 }, (_, row) => markAt("甲", `XFD${2 * row + 1001}`));
  const told = (await mark(...marks)).standing;
  expect(told).toHaveLength(marks.length);
  expect(new Set(told)).toEqual(new Set(marks));
  expect(await standing()).toHaveLength(marks.length);
  expect(await excel.countRequests(() => mark(...marks))).toBe(1);
});

test("the levels are told apart", async () => {
  const levels = ["error", "review", "incomplete"] as const;
  await mark(...levels.map((level, index) => markAt("甲", `A${index + 1}`, level)));
  expect(new Set(["A1", "A2", "A3"].map((address) => fillOf("甲", address))).size).toBe(3);
});

test("where a cell has several marks the most severe one is seen", async () => {
  await mark(markAt("甲", "A1", "error"), markAt("甲", "A1", "incomplete"));
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
});

test("marking takes two requests, and one format a sheet and level", async () => {
  const rows = Array.from({ length: 200 }, (_, index) => index + 1);
  const marks = rows.flatMap((row) => [
    markAt("甲", `B${row}`, "incomplete"),
    markAt("乙", `C${row * 2}`),
  ]);
  expect(await excel.countRequests(() => mark(...marks))).toBe(2);
  expect(excel.book.sheet("甲").conditionalFormats.length).toBe(1);
  expect(excel.book.sheet("乙").conditionalFormats.length).toBe(1);
  expect(rows.every((row) => fillOf("乙", `C${row * 2}`) === "#F8CBCB")).toBe(true);
});

test("marks are replaced in two requests, and removed without a trace", async () => {
  await mark(markAt("甲", "B2"), markAt("乙", "C3", "review"));
  expect(await excel.countRequests(() => mark(markAt("甲", "D4")))).toBe(2);
  expect([fillOf("甲", "B2"), fillOf("乙", "C3")]).toEqual([null, null]);
  expect(fillOf("甲", "D4")).toBe("#F8CBCB");
  expect(await excel.countRequests(() => mark())).toBe(2);
  expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  expect(await standing()).toEqual([]);
});

test("those of an earlier session are found by their formulas, and their cells told", async () => {
  await addOwnFormats("甲");
  const marks = [
    markAt("甲", "B2"),
    markAt("甲", "B3"),
    markAt("甲", "E9"),
    markAt("甲", "C5", "review"),
    markAt("乙", "A1", "incomplete"),
  ];
  await mark(...marks);
  const found = await standing();
  expect(new Set(found)).toEqual(new Set(marks));
  expect(found).toHaveLength(marks.length);
  host = excelHost();
  expect(await mark()).toEqual({ standing: [], unreadable: [], refusedBy: [] });
  expect(await standing()).toEqual([]);
});

test("marks that are right are not touched, for one request", async () => {
  await mark(markAt("甲", "B2"), markAt("乙", "C3", "review"));
  const before = excel.book.sheets.map(({ conditionalFormats }) => conditionalFormats);
  const again = (): Promise<unknown> => mark(markAt("乙", "C3", "review"), markAt("甲", "B2"));
  expect(await excel.countRequests(again)).toBe(1);
  expect(excel.book.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(before);
});

test("the clerk's own conditional formats and fills stay", async () => {
  await addOwnFormats("甲");
  const own = excel.book.sheet("甲").conditionalFormats;
  await mark(markAt("甲", "A1"), markAt("甲", "B2", "review"));
  expect(await standing()).toHaveLength(2);
  await mark(markAt("甲", "A1"));
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
  await mark();
  expect(excel.book.sheet("甲").conditionalFormats).toEqual(own);
  expect(fillOf("甲", "A1")).toBe("#00FF00");
});

test("a mark the clerk has removed meanwhile is no problem", async () => {
  await mark(markAt("甲", "A1"));
  excel.person.clearRules("甲");
  await mark(markAt("甲", "A2"));
  expect(await standing()).toEqual([markAt("甲", "A2")]);
});

test("nothing to mark nowhere takes no request", async () => {
  expect(await excel.countRequests(() => host.mark([], []))).toBe(0);
});

test("a sheet that was deleted is told where it was to be marked, and else not missed", async () => {
  const lost = markAt("乙", "A1");
  const ids = [idOf("甲"), idOf("乙")];
  excel.person.deleteSheet("乙");
  expect(await hostFailure(host.mark([lost], ids))).toMatchObject({ reason: "gone" });
  await host.mark([markAt("甲", "A1")], ids);
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
});

test("waits until the clerk has finished typing", async () => {
  excel.enterCellEdit();
  const marked = mark(markAt("甲", "A1"));
  expect(fillOf("甲", "A1")).toBeNull();
  excel.leaveCellEdit();
  await marked;
  expect(fillOf("甲", "A1")).toBe("#F8CBCB");
});

describe.each(eachHost)("in protected sheets of a %s host", (behaviour) => {
  beforeEach(async () => {
    excel = await startExcel({ sheetNames: ["甲", "乙"], behaviour });
    host = excelHost();
  });

  async function protect(sheetName: string, allowFormatCells: boolean): Promise<void> {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheetName);
      protection.protect({ allowFormatCells });
      await context.sync();
    });
  }

  test("marks are placed where cells may be formatted, as in ours, or it is told", async () => {
    await protect("甲", true);
    const isTaken = behaviour !== "worst";
    const { refusedBy } = await mark(markAt("甲", "A1"), markAt("乙", "A1"));
    expect(refusedBy).toEqual(isTaken ? [] : [idOf("甲")]);
    expect(fillOf("甲", "A1")).toBe(isTaken ? "#F8CBCB" : null);
    expect(fillOf("乙", "A1")).toBe("#F8CBCB");
  });

  test("a sheet that refuses them is named, and all others are marked", async () => {
    await protect("乙", false);
    const marks = [markAt("甲", "A1"), markAt("乙", "A1"), markAt("甲", "A2", "review")];
    expect(await mark(...marks)).toEqual({
      refusedBy: [idOf("乙")],
      standing: [markAt("甲", "A1"), markAt("甲", "A2", "review")],
      unreadable: [],
    });
    expect([fillOf("甲", "A1"), fillOf("甲", "A2"), fillOf("乙", "A1")]).toEqual([
      "#F8CBCB",
      "#FFEB9C",
      null,
    ]);
    expect(excel.book.sheet("甲").conditionalFormats).toHaveLength(2);
    expect(excel.book.sheet("乙").protection).toBeDefined();
  });

  test("marks that stand in a sheet protected since are left, the others replaced", async () => {
    await mark(markAt("甲", "A1"), markAt("乙", "A1"));
    await protect("乙", false);
    const outcome = await mark(markAt("甲", "B1"));
    expect(outcome).toMatchObject({ refusedBy: [idOf("乙")] });
    expect(new Set(outcome.standing)).toEqual(new Set([markAt("甲", "B1"), markAt("乙", "A1")]));
    expect([fillOf("甲", "A1"), fillOf("甲", "B1"), fillOf("乙", "A1")]).toEqual([
      null,
      "#F8CBCB",
      "#F8CBCB",
    ]);
  });
});
