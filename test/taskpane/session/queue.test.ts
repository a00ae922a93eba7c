/** @jest-environment ./test/excel-host/jest-environment.ts */
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const disputes = "2025复议诉讼";
/** 行政复议, 总计 in the sheet of table 4. */
const totalCell = "E6";
const totalFigure = "t4.review.total";
const [before, now] = twoYears();
/** It is read by itself only where a test lets it. */
const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let session: Session;

beforeEach(async () => {
  excel = await startExcel();
  for (const { agency, year, format, figures } of [before, now]) {
    const skeleton = { agency, year: year ?? 0, format, figures, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
});

afterEach(async () => {
  excel.latency = 0;
  excel.clearFailures();
  await session.stop();
});

function figureInHand(): unknown {
  return session.state.inHand?.found.report.figures[totalFigure];
}

function reportOf(year: number) {
  const found = session.state.reading?.reports.find(({ report }) => report.year === year);
  if (!found) throw new Error("There is no such report");
  return found;
}

function sheetNames(): readonly string[] {
  return excel.book.sheets.map(({ name }) => name);
}

/** Puts another agency in the place of the one that the sheets of 2025 name. */
function retypeAgency(agency: string): void {
  for (const sheet of excel.book.sheets.filter(({ name }) => name.startsWith("2025"))) {
    for (let row = 0; row < 10; row++) {
      for (let column = 0; column < 6; column++) {
        const said = String(inputAt(excel.book, sheet, row, column));
        if (!said.includes(now.agency)) continue;
        excel.person.type(sheet.name, { row, column }, said.replace(now.agency, agency));
      }
    }
  }
}

/** The workbook is read in the background, and holds another figure than the pane knows of. */
function readAgain(): Promise<void> {
  excel.person.type(disputes, totalCell, "4321");
  excel.latency = 20;
  return session.start();
}

test("export shows the figures as they are, though it was opened while they were being read", async () => {
  const reading = readAgain();
  session.view("export");
  await reading;
  await session.stop();
  expect(session.state.inHand?.judgement).toBeDefined();
  expect(figureInHand()).toBe(4321);
});

test("export that was open before is judged again, though it is opened while the figures are being read", async () => {
  session.view("export");
  await session.stop();
  session.view("fill");
  const reading = readAgain();
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(session.state.inHand?.judgement).toBeDefined();
  session.view("export");
  await reading;
  await session.stop();
  expect(session.state.inHand?.judgement).toBeDefined();
  expect(figureInHand()).toBe(4321);
});

test("a report that is chosen while it is being read is taken as it is now", async () => {
  await session.choose(reportOf(2024));
  const chosen = reportOf(2025);
  const reading = readAgain();
  await Promise.all([reading, session.choose(chosen)]);
  expect(session.state.inHand?.found.report.year).toBe(2025);
  expect(figureInHand()).toBe(4321);
  expect(session.state.reading?.reports).toContain(session.state.inHand?.found);
});

test("what is asked for is under way from the press on, also behind a reading that nobody asked for", async () => {
  await session.stop();
  session = new Session(excelHost(), undefined, { afterChange: 0, whileEditing: 0 });
  await session.check();
  await excel.idle();
  excel.latency = 20;
  const requests = excel.requests.length;
  session.refresh();
  while (excel.requests.length === requests) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(session.state.task).toBeUndefined();
  const writing = session.writeSheet("record");
  expect(session.state.task).toBe("writing");
  await writing;
  expect(session.state.task).toBeUndefined();
  expect(session.state.deed).toEqual({ kind: "written", sheet: "核对记录", leftOut: [] });
  expect(sheetNames().filter((name) => name.startsWith("核对记录"))).toHaveLength(1);
});

describe("a row that was put in meanwhile", () => {
  const sheet = "2025依申请公开";
  const cell = "t3.granted.individual";
  const change = { cell, from: null, to: 0 } as const;

  function cellOf(): { readonly row: number; readonly column: number } {
    const found = reportOf(2025).places[cell];
    if (!found) throw new Error("There is no such cell");
    return found;
  }

  function held({ row, column }: ReturnType<typeof cellOf>, below = 0): unknown {
    return inputAt(excel.book, excel.book.sheet(sheet), row + below, column);
  }

  beforeEach(async () => {
    excel.person.type(sheet, cellOf(), "");
    await session.check();
  });

  test("does not get what a try that failed was about to write", async () => {
    const place = cellOf();
    // Two requests read the workbook, one the cells; the fourth one writes.
    excel.failRequest({ nth: 4 });
    await session.applyTool("zeros", [change], []);
    expect(session.state.problem).toBeDefined();
    excel.person.insertRows(sheet, place.row, 1);
    session.state.problem?.again();
    await session.stop();
    expect([held(place), held(place, 1)]).toEqual(["", 0]);
  });

  test("does not lose what it holds when what was written is taken back", async () => {
    const place = cellOf();
    await session.applyTool("zeros", [change], []);
    expect(held(place)).toBe(0);
    excel.person.insertRows(sheet, place.row, 1);
    excel.person.type(sheet, place, "0");
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undoMoved" });
    expect([held(place), held(place, 1)]).toEqual([0, 0]);
  });

  test("of another sheet does not stand in the way of taking it back", async () => {
    const place = cellOf();
    await session.applyTool("zeros", [change], []);
    excel.person.insertRows(disputes, 1, 1);
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undone", cells: 1, tabsLeft: [] });
    expect(held(place)).toBe("");
  });
});

describe("what was written is taken back", () => {
  const textSheet = "2025正文";
  const text = "改过的文字。";

  /** Puts a text in the place of a section's, and says in which row it begins. */
  async function rewrite(section: "s5" | "s6"): Promise<number> {
    const found = reportOf(2025);
    const row = found.sectionPlaces[section]?.row ?? 0;
    await session.fillIn([], [{ section, from: found.report.sections[section], to: text }]);
    expect(session.state.deed?.kind).toBe("filledIn");
    return row;
  }

  function textIn(row: number): unknown {
    const column = reportOf(2025).sectionPlaces.s5?.column ?? 0;
    return inputAt(excel.book, excel.book.sheet(textSheet), row, column);
  }

  test.each([
    ["above all of the text", "s5", () => 0, "undoMoved"],
    ["right above it", "s5", (row: number) => row, "undoMoved"],
    [
      "right above the last text, below which no heading stands",
      "s6",
      (row: number) => row,
      "undoOvertaken",
    ],
  ] as const)(
    "not where a row was put in %s: that is said, and all stands",
    async (_, section, where, told) => {
      const row = await rewrite(section);
      excel.person.insertRows(textSheet, where(row), 1);
      await session.undo();
      expect(session.state.deed).toEqual({ kind: told });
      expect(textIn(row + 1)).toBe(text);
    }
  );

  test("below a row that was put in behind it", async () => {
    expect(reportOf(2025).report.sections.s5).toBe("");
    const row = await rewrite("s5");
    excel.person.insertRows(
      textSheet,
      excel.book.sheet(textSheet).usedArea(true)?.rowCount ?? 0,
      1
    );
    await session.undo();
    expect(session.state.deed).toMatchObject({ kind: "undone" });
    expect(textIn(row)).toBe("");
  });

  test("as far as it still stands, and so many cells are told", async () => {
    const cells = ["t4.review.upheld", "t4.review.total"] as const;
    const { places, report } = reportOf(2025);
    const changes = cells.map((cell) => ({ cell, from: Number(report.figures[cell]), to: 4321 }));
    await session.correct(changes);
    const [first] = changes;
    const place = places[cells[0]];
    if (!first || !place) throw new Error("There is no such figure");
    excel.person.type(disputes, place, String(first.from));
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undone", cells: 1, tabsLeft: [] });
    await session.check();
    expect(cells.map((cell) => reportOf(2025).report.figures[cell])).toEqual(
      changes.map(({ from }) => from)
    );
  });

  test("also after a write that came too late", async () => {
    const total = Number(now.figures[totalFigure]);
    await session.correct([{ cell: totalFigure, from: total, to: 4321 }]);
    const place = reportOf(2025).places["t3.granted.individual"];
    if (!place) throw new Error("There is no such cell");
    const from = Number(now.figures["t3.granted.individual"]);
    let requests = 0;
    excel.admission = async () => {
      requests += 1;
      // Two requests read the workbook, one the cells; the fourth one writes.
      if (requests === 4) excel.colleague.type("2025依申请公开", place, "77");
    };
    await session.correct([{ cell: "t3.granted.individual", from, to: 5 }]);
    excel.admission = undefined;
    expect(session.state.deed).toEqual({ kind: "overtaken" });
    expect(inputAt(excel.book, excel.book.sheet("2025依申请公开"), place.row, place.column)).toBe(
      77
    );
    expect(session.state.canUndo).toBe(true);
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undone", cells: 1, tabsLeft: [] });
    expect(figureInHand()).toBe(total);
  });
});

test("a list goes on where the agency is retyped: what is mended stays, ticked off", async () => {
  excel.person.type(disputes, totalCell, "4321");
  await session.check();
  const wrong = session.state.checklist?.filter(({ finding }) =>
    finding.cells.includes(totalFigure)
  );
  expect(wrong).not.toEqual([]);
  excel.person.type(disputes, totalCell, `${Number(now.figures[totalFigure])}`);
  retypeAgency("青河县民政局");
  await session.start();
  expect(session.state.inHand?.found.report.agency).not.toBe(now.agency);
  const ids = session.state.checklist?.filter(({ solved }) => solved).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining((wrong ?? []).map(({ id }) => id)));
});
