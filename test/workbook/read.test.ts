/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { SheetState, WorkbookState } from "../../src/workbook/host";
import { behaviours, eachHost } from "../excel-host/behaviour";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { hostFailure } from "./host-failure";

async function start(sheetNames: readonly string[]): Promise<ExcelHost> {
  const excel = await startExcel({ sheetNames });
  await excel.idle();
  return excel;
}

function sheetNamed(state: WorkbookState, name: string): SheetState {
  const sheet = state.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

async function withSheet(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

test("reads what cells hold, and where they stand", async () => {
  const excel = await start(["甲"]);
  excel.person.paste("甲", "C5", [
    ["自然人", 12, true],
    ["", "=D5*2", "=1/0"],
  ]);
  const [sheet] = (await excelHost().read()).sheets;
  expect(sheet).toMatchObject({ name: "甲", firstRow: 4, firstColumn: 2, isComplete: true });
  expect(sheet?.cells).toEqual([
    ["自然人", 12, true],
    ["", 24, "#DIV/0!"],
  ]);
});

test("what Excel has made a date of is read as it is shown, not as a number", async () => {
  const excel = await start(["甲"]);
  for (const [index, typed] of ["1-2", "2025年3月", "8:30", "12%", "1,234"].entries()) {
    excel.person.type("甲", `A${index + 1}`, typed);
  }
  const [sheet] = (await excelHost().read()).sheets;
  expect(sheet?.cells).toEqual([["1月2日"], ["2025年3月"], ["8:30"], ["12%"], [1234]]);
});

test("an empty sheet has no cells", async () => {
  await start(["甲"]);
  expect((await excelHost().read()).sheets[0]).toMatchObject({ cells: [], isComplete: true });
});

test("hidden sheets are read, and said to be hidden", async () => {
  const excel = await start(["甲", "乙"]);
  excel.person.type("乙", "A1", "1");
  excel.person.hideSheet("乙");
  const state = await excelHost().read();
  expect(state.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ["甲", true],
    ["乙", false],
  ]);
  expect(sheetNamed(state, "乙").cells).toEqual([[1]]);
});

test("which cells are merged is told with the cells", async () => {
  const excel = await start(["甲", "空"]);
  excel.person.paste("甲", "B2", [["合", 1, 2]]);
  await withSheet("甲", (sheet) => sheet.getRange("C2:D3").merge());
  const before = excel.requests.length;
  const state = await excelHost().read();
  expect(excel.requests.length - before).toBe(2);
  const { merged } = sheetNamed(state, "甲");
  const area = { row: 1, column: 2, rowSpan: 2, columnSpan: 2 };
  expect([merged?.at(1, 2), merged?.at(2, 3), merged?.at(1, 1)]).toEqual([area, area, undefined]);
  expect(sheetNamed(state, "空").merged?.at(0, 0)).toBeUndefined();
});

test("a workbook with more merged cells than Excel tells is read all the same", async () => {
  const excel = await start(["甲"]);
  excel.person.type("甲", "A1", "1");
  await withSheet("甲", (sheet) => {
    for (let row = 1; row <= 513; row++) sheet.getRange(`A${row}:B${row}`).merge();
  });
  const before = excel.requests.length;
  const [sheet] = (await excelHost().read()).sheets;
  expect(excel.requests.length - before).toBe(3);
  expect(sheet?.cells).toEqual([[1]]);
  expect(sheet?.merged).toBeUndefined();
});

test("protected sheets are read, and said to be protected", async () => {
  const excel = await start(["甲", "乙"]);
  excel.person.protectSheet("乙");
  const state = await excelHost().read();
  expect(state.sheets.map(({ isProtected }) => isProtected)).toEqual([false, true]);
});

test("a workbook of 20 sheets and 100 000 cells takes two requests", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `表${index + 1}`);
  const excel = await start(names);
  const grid = Array.from({ length: 250 }, (_, row) => Array.from({ length: 20 }, () => row));
  for (const name of names) excel.person.paste(name, "A1", grid);
  let state: WorkbookState | undefined;
  const requests = await excel.countRequests(async () => {
    state = await excelHost().read();
  });
  expect(requests).toBe(2);
  expect(state?.sheets.map(({ cells, isComplete }) => [cells.length, isComplete])).toEqual(
    names.map(() => [250, true])
  );
});

const tooLarge = { code: "ResponsePayloadSizeLimitExceeded" };

test("what is more than Excel on the web sends at once is read in parts", async () => {
  const names = ["甲", "乙", "丙"];
  const excel = await start(names);
  for (const name of names) excel.person.type(name, "B2", name);
  const whole = await excelHost().read();
  // All three sheets, then the second and the third.
  excel.failRequest({ nth: 2, ...tooLarge });
  excel.failRequest({ nth: 4, ...tooLarge });
  let state: WorkbookState | undefined;
  const requests = await excel.countRequests(async () => {
    state = await excelHost().read();
  });
  expect(state).toEqual(whole);
  expect(requests).toBe(6);
});

test("of a sheet that is too much by itself the first rows are read, which is not kept secret", async () => {
  const excel = await start(["甲"]);
  excel.person.type("甲", "A1", "1");
  excel.person.type("甲", "A1500", "2");
  excel.failRequest({ nth: 2, ...tooLarge });
  const [sheet] = (await excelHost().read()).sheets;
  expect(sheet).toMatchObject({ cells: [[1]], isComplete: false });
});

test("reading ends where nothing is small enough", async () => {
  const excel = await start(["甲", "乙"]);
  for (let nth = 2; nth < 40; nth++) excel.failRequest({ nth, ...tooLarge });
  expect(await hostFailure(excelHost().read())).toMatchObject({ reason: "unknown" });
  excel.clearFailures();
  expect((await excelHost().read()).sheets).toHaveLength(2);
});

test("a cell at the very end of a sheet does not make the answer huge, and is not kept secret", async () => {
  const excel = await start(["甲", "乙"]);
  excel.person.type("甲", "A1", "1");
  excel.person.type("甲", "XFD1048576", "2");
  excel.person.type("乙", "A1", "3");
  const state = await excelHost().read();
  expect(sheetNamed(state, "甲")).toMatchObject({
    cells: [[1]],
    isComplete: false,
    unread: { rows: [2000, 1_048_575], columns: [50, 16_383] },
  });
  expect(sheetNamed(state, "乙")).toMatchObject({ cells: [[3]], isComplete: true });
  expect(sheetNamed(state, "乙")).not.toHaveProperty("unread");
});

test("cells far to the right are not kept secret either", async () => {
  const excel = await start(["甲"]);
  excel.person.type("甲", "CZ1", "1");
  expect((await excelHost().read()).sheets[0]).toMatchObject({ cells: [], isComplete: false });
});

test("formats down to the last row do not count as cells", async () => {
  const excel = await start(["甲"]);
  excel.person.type("甲", "B2", "1");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    sheet.getRange("A1048576").format.fill.color = "#FF0000";
    sheet.getRange("F50").format.fill.color = "#FF0000";
    await context.sync();
  });
  expect((await excelHost().read()).sheets[0]).toMatchObject({
    cells: [[1]],
    firstRow: 1,
    firstColumn: 1,
    isComplete: true,
  });
});

test("while a cell is being edited reading is refused at once", async () => {
  const excel = await start(["甲"]);
  excel.enterCellEdit();
  expect(await hostFailure(excelHost().read())).toMatchObject({ reason: "cell-edit" });
  excel.leaveCellEdit();
  expect((await excelHost().read()).sheets).toHaveLength(1);
});

test("a failure of Excel is told with its own words", async () => {
  const excel = await start(["甲"]);
  const message = "The requested resource doesn't exist.";
  // A sheet that is gone is asked about anew, once.
  for (const nth of [2, 4]) excel.failRequest({ nth, code: "ItemNotFound", message });
  const failure = await hostFailure(excelHost().read());
  expect(failure.reason).toBe("gone");
  expect(failure.message).toMatch("The requested resource doesn't exist.");
});

test("a sheet that somebody deletes between the two requests is not missed", async () => {
  const excel = await start(["甲", "乙"]);
  let requests = 0;
  excel.admission = async () => {
    requests += 1;
    if (requests === 2) excel.colleague.deleteSheet("甲");
  };
  const { sheets } = await excelHost().read();
  excel.admission = undefined;
  expect(sheets.map(({ name }) => name)).toEqual(["乙"]);
});

describe.each(eachHost)("in the %s Excel", (host) => {
  test("a workbook with a chart sheet, also in front, is read as without it", async () => {
    const excel = await startExcel({ sheetNames: ["甲", "乙", "丙"], behaviour: host });
    for (const name of ["甲", "乙", "丙"]) excel.person.type(name, "B2", name);
    const { sheets } = await excelHost().read();
    excel.person.addChartSheet("图表1");
    const state = await excelHost().read();
    const isListed = behaviours[host].chartSheets === "listed";
    expect(state.sheets.slice(0, 3)).toEqual(sheets);
    const chart = { name: "图表1", cells: [], isComplete: true, visible: true };
    expect(state.sheets.slice(3)).toEqual(isListed ? [expect.objectContaining(chart)] : []);
    expect(state.sheets.some(({ isUnreadable }) => isUnreadable)).toBe(false);
  });
});

/** A workbook whose sheet 乙 makes every request fail that asks for its cells. */
async function startWithUnreadable(code: string): Promise<void> {
  const excel = await start(["甲", "乙", "丙", "丁"]);
  for (const name of ["甲", "乙", "丙", "丁"]) excel.person.type(name, "B2", name);
  excel.book.sheet("乙").fault = code;
}

test.each([
  "GeneralException",
  "UnsupportedOperation",
  "InvalidOperation",
  "ItemNotFound",
  "NobodyKnowsThisOne",
])(
  "a sheet that makes Excel fail with %s keeps no other from being read, which is told of it alone",
  async (code) => {
    await startWithUnreadable(code);
    const { sheets } = await excelHost().read();
    expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ["甲", [["甲"]]],
      ["乙", []],
      ["丙", [["丙"]]],
      ["丁", [["丁"]]],
    ]);
    const told = sheets.map(({ isComplete, isUnreadable = false }) => [isComplete, isUnreadable]);
    expect(told).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(sheets.map(({ merged }) => merged !== undefined)).toEqual([true, false, true, true]);
  }
);

test("where Excel answers for no sheet, that is told", async () => {
  const excel = await start(["甲", "乙"]);
  for (let nth = 2; nth < 9; nth++) excel.failRequest({ nth });
  expect(await hostFailure(excelHost().read())).toMatchObject({ reason: "unknown" });
  excel.clearFailures();
  expect((await excelHost().read()).sheets).toHaveLength(2);
});
