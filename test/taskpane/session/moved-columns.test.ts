/** @jest-environment ./test/excel-host/jest-environment.ts */
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { PersonAtTheGrid } from "../../excel-host/person";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";
import { carriedOver, giveReason } from "./carried-over";

const texts = "2025正文";
const reasons = "核对说明";

let excel: ExcelHost;
let session: Session;

beforeEach(async () => {
  excel = await startExcel();
  for (const { agency, year, format, figures } of twoYears()) {
    const sections = { s5: "一是问题。\n二是打算。" };
    const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  const never = { afterChange: 600_000, whileEditing: 600_000 };
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
  await session.check();
});

afterEach(async () => {
  excel.clearFailures();
  await session.stop();
});

const statuses = (): readonly string[] => carriedOver(session).map(({ status }) => status);

/** A reason is given and taken back again: its row is empty. */
async function withdrawReason(): Promise<void> {
  await giveReason(session, 0, "原因一");
  const [reason] = carriedOver(session).flatMap((each) => each.reason ?? []);
  if (!reason) throw new Error("There is no reason");
  await session.withdrawReason(reason);
}

/** What a sheet holds, cell by cell. */
function holdings(sheetName: string): readonly string[] {
  const sheet = excel.book.sheet(sheetName);
  return [...sheet.filledCells()]
    .map(({ row, column }) => `${row} ${column} ${inputAt(excel.book, sheet, row, column)}`)
    .sort();
}

type Deed = (person: PersonAtTheGrid) => void;

const moves: readonly (readonly [string, Deed])[] = [
  ["a column before the first", (person) => person.insertColumns(reasons, 0)],
  ["a column in the middle", (person) => person.insertColumns(reasons, 4)],
  ["a column before the last", (person) => person.insertColumns(reasons, 7)],
  ["a row at the top", (person) => person.insertRows(reasons, 0)],
  ["a row above the headings", (person) => person.insertRows(reasons, 2)],
  ["no first column", (person) => person.deleteColumns(reasons, 0)],
  ["no first row", (person) => person.deleteRows(reasons, 0)],
];

test.each(moves)(
  "a reason that was withdrawn is not put back beside its headings: %s",
  async (_, move) => {
    await withdrawReason();
    move(excel.person);
    const before = holdings(reasons);
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undoMoved" });
    expect(session.state.canUndo).toBe(false);
    expect(holdings(reasons)).toEqual(before);
  }
);

const bystanders: readonly (readonly [string, Deed])[] = [
  ["a column behind the last", (person) => person.insertColumns(reasons, 8)],
  ["a row in between", (person) => person.insertRows(reasons, 3)],
  ["a note below", (person) => person.type(reasons, { row: 9, column: 4 }, "备查")],
  ["a note beside the headings", (person) => person.type(reasons, { row: 2, column: 9 }, "备查")],
  ["a column in another sheet", (person) => person.insertColumns(texts, 0)],
];

test.each(bystanders)(
  "a reason that was withdrawn is put back under its headings: %s",
  async (_, deed) => {
    await withdrawReason();
    deed(excel.person);
    await session.check();
    expect(session.state.canUndo).toBe(true);
    await session.undo();
    expect(session.state.deed).toEqual({ kind: "undone", cells: 8, tabsLeft: [] });
    expect(statuses()).toEqual(["settled", "open"]);
  }
);

test("a reason that failed is written under its headings, wherever they stand by then", async () => {
  await giveReason(session, 0, "原因一");
  // Two requests read the workbook, the third looks at the cells, the fourth writes.
  excel.failRequest({ nth: 4 });
  await giveReason(session, 1, "原因二");
  excel.person.insertColumns(reasons, 0);
  session.state.problem?.again();
  while (session.state.task !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(session.state.deed).toEqual({ kind: "reasonKept", sheet: reasons });
  expect(statuses()).toEqual(["settled", "settled"]);
  expect(holdings(reasons).filter((each) => each.split(" ")[1] === "0")).toEqual([]);
});

test("a text that was emptied is not put back into a column before its own", async () => {
  const from = session.state.inHand?.found.report.sections.s5 ?? "";
  await session.fillIn([], [{ section: "s5", from, to: "" }]);
  expect(session.state.canUndo).toBe(true);
  excel.person.insertColumns(texts, 0);
  const before = holdings(texts);
  await session.undo();
  expect(session.state.deed).toEqual({ kind: "undoMoved" });
  expect(holdings(texts)).toEqual(before);
});
