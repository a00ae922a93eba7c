/** @jest-environment ./test/excel-host/jest-environment.ts */
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import { looksOf } from "../../excel-host/book/appearance";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const disputes = "2025复议诉讼";
const never = { afterChange: 600_000, whileEditing: 600_000 };
const wrongCell = "t4.review.total";
const [, sound] = twoYears();
const right = Number(sound.figures[wrongCell]);
const now = changed(sound, { [wrongCell]: right + 3 });
/** 行政复议, 总计 in the sheet of table 4. */
const total = { row: 5, column: 4, rowCount: 1, columnCount: 1 };

let excel: ExcelHost;
let session: Session;

async function openSession(): Promise<void> {
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
  await session.start();
  // The rules come after the first reading.
  if (!session.state.inHand?.judgement) {
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        if (!session.state.inHand?.judgement) return;
        stop();
        resolve();
      });
    });
  }
  // A quiet look at the marks stands in the queue by now.
  await session.select([], "");
}

beforeEach(async () => {
  excel = await startExcel();
  const { agency, year, format, figures, sections } = now;
  const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
  await excelHost().insert(reportSheets(skeleton));
  await openSession();
});

afterEach(async () => {
  excel.clearFailures();
  await session.stop();
});

const markFill = "#F8CBCB";

function isMarked(): boolean {
  const [looks] = looksOf(excel.book, excel.book.sheet(disputes), total).flat();
  return looks?.style.fill === markFill;
}

function markIds(): readonly string[] {
  return excel.book.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.map(({ id }) => id)
  );
}

/** Checked in a session that has ended; then the cell is mended without the pane. */
async function markedAndMended(): Promise<void> {
  await session.check();
  expect(isMarked()).toBe(true);
  await session.stop();
  excel.person.type(disputes, { row: total.row, column: total.column }, String(right));
  await excel.idle();
}

test("a mark on a cell that was mended without the pane is gone when the pane is opened again", async () => {
  await markedAndMended();
  await openSession();
  expect(isMarked()).toBe(false);
  expect(session.state).toMatchObject({
    checklist: undefined,
    problem: undefined,
    deed: { kind: "selected" },
  });
});

test("marks that are right stay as they are: opening a workbook changes nothing in it", async () => {
  await session.check();
  await session.stop();
  const ids = markIds();
  await openSession();
  expect(markIds()).toEqual(ids);
  excel.person.type(disputes, { row: total.row, column: total.column }, String(right));
  await session.check();
  expect(isMarked()).toBe(false);
});

test("where they cannot be brought up to date they are said to be old, and are once the clerk asks", async () => {
  await markedAndMended();
  excel.book.readOnly = true;
  await openSession();
  expect(session.state).toMatchObject({ oldMarks: true, marked: true, problem: undefined });
  excel.book.readOnly = false;
  await session.setMarking(true);
  expect(session.state).toMatchObject({ oldMarks: false });
  expect(isMarked()).toBe(false);
});

test("a workbook without marks is not marked before the clerk asks for a check", async () => {
  await session.stop();
  await openSession();
  expect(markIds()).toEqual([]);
  expect(session.state.marked).toBe(false);
});

test("the first check marks what it finds where that is ticked, also one that follows what was read", async () => {
  expect(session.state.marking).toBe(true);
  const from = session.state.inHand?.found.report.sections.s5 ?? "";
  await session.fillIn([], [{ section: "s5", from, to: "读来的文字。" }]);
  expect(session.state.checklist).toBeDefined();
  expect(isMarked()).toBe(true);
});

test("and does not where it is not ticked", async () => {
  await session.setMarking(false);
  const from = session.state.inHand?.found.report.sections.s5 ?? "";
  await session.fillIn([], [{ section: "s5", from, to: "读来的文字。" }]);
  expect(markIds()).toEqual([]);
});
