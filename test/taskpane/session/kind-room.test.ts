/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Report } from "../../../src/report/report";
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const texts = "2025正文";
const township = "单位类别：乡镇人民政府、街道办事处";
const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let session: Session;
/** The row in which the kind stands, beside the heading of section 一. */
let row: number;

function inserted({ agency, year, format, figures, sections }: Report, protect: boolean) {
  return reportSheets({ agency, year: year ?? 0, format, figures, sections, protect });
}

async function opened(): Promise<Session> {
  const opened = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
  await opened.start();
  return opened;
}

beforeEach(async () => {
  excel = await startExcel();
  for (const report of twoYears()) await excelHost().insert(inserted(report, false));
  session = await opened();
  await session.check();
  row = (session.state.inHand?.found.sectionPlaces.s1?.row ?? 0) - 1;
});

afterEach(() => session.stop());

const at = (column: number): unknown => inputAt(excel.book, excel.book.sheet(texts), row, column);

function type(column: number, input: string): void {
  expect(excel.colleague.type(texts, { row, column }, input)).toMatchObject({ accepted: true });
}

async function merge(columns: number): Promise<void> {
  type(2, "");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(texts);
    sheet.getRangeByIndexes(row, 0, 1, columns).merge();
    await context.sync();
  });
}

/** What somebody finds who opens the pane later. */
async function kindLater(): Promise<string | undefined> {
  const later = await opened();
  const kind = later.state.inHand?.agencyKind;
  await later.stop();
  return kind;
}

async function expectKept(column: number): Promise<void> {
  await session.setAgencyKind("township");
  expect(session.state).toMatchObject({ problem: undefined, deed: { kind: "kindKept" } });
  expect(at(column)).toBe(township);
  expect(session.state.inHand?.agencyKind).toBe("township");
  expect(await kindLater()).toBe("township");
}

async function expectAssumed(): Promise<void> {
  await session.setAgencyKind("township");
  const deed = { kind: "kindAssumed", line: township };
  expect(session.state).toMatchObject({ problem: undefined, deed });
  expect(session.state.inHand?.agencyKind).toBe("township");
  expect(await kindLater()).toBe("department");
}

test.each(["单位类别：县级以上人民政府", "单位类别：（未选）", "单位类别："])(
  "takes the place of %s",
  async (line) => {
    type(2, line);
    await session.check();
    await expectKept(2);
  }
);

test.each([
  "请李科长填",
  "单位类别：事业单位，编办2024年批复，勿改",
  "单位类别：县级以上人民政府（代管）",
  '=""',
  "0",
])("leaves %s of a colleague's alone, and goes further right", async (words) => {
  type(2, words);
  await session.check();
  const before = at(2);
  await expectKept(3);
  expect(at(2)).toBe(before);
});

test("is kept beside a heading that is merged, and undone there", async () => {
  await merge(5);
  await session.check();
  await expectKept(5);
  expect(session.state.canUndo).toBe(true);
  await session.undo();
  expect(at(5)).toBe("");
  expect(session.state.inHand?.agencyKind).toBe("department");
});

test("holds for now where no cell keeps it, and what was written before can still be undone", async () => {
  const cell = "t4.review.total";
  const from = Number(session.state.inHand?.found.report.figures[cell]);
  await session.correct([{ cell, from, to: from + 3 }]);
  await merge(20);
  await session.check();
  await expectAssumed();
  expect(session.state.canUndo).toBe(true);
  await session.undo();
  expect(session.state.inHand?.found.report.figures[cell]).toBe(from);
});

test("holds for now where others have filled all of the row", async () => {
  for (let column = 2; column < 20; column++) type(column, `同事${column}`);
  await session.check();
  await expectAssumed();
  expect(at(2)).toBe("同事2");
});

test("holds for now where there is no text to write it beside", async () => {
  excel.colleague.deleteSheet(texts);
  await session.check();
  await session.setAgencyKind("township");
  expect(session.state).toMatchObject({ problem: undefined, deed: { kind: "kindAssumed" } });
  expect(session.state.inHand?.agencyKind).toBe("township");
});

test("what the pane tells to write by hand is read, wherever in the sheet", async () => {
  for (let column = 2; column < 20; column++) type(column, "单位类别：事业单位");
  await session.check();
  await expectAssumed();
  excel.colleague.type(texts, { row: row + 30, column: 6 }, township);
  expect(await kindLater()).toBe("township");
});

test("does not hold where the sheet is protected, and says so", async () => {
  excel.colleague.protectSheet(texts);
  await session.setAgencyKind("township");
  expect(session.state.problem).toMatchObject({ reason: "protected" });
  await session.check();
  expect(session.state.inHand?.agencyKind).toBe("department");
});
