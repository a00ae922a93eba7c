/** @jest-environment ./test/excel-host/jest-environment.ts */
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const disputes = "2025复议诉讼";
const requests = "2025依申请公开";
const never = { afterChange: 600_000, whileEditing: 600_000 };
const wrongCell = "t4.review.total";
const [, sound] = twoYears();
const right = Number(sound.figures[wrongCell]);
const otherCell = "t3.granted.total";
const now = changed(sound, {
  [wrongCell]: right + 3,
  [otherCell]: Number(sound.figures[otherCell]) + 1,
});

let excel: ExcelHost;
let session: Session;

function newSession(): Session {
  return new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
}

beforeEach(async () => {
  excel = await startExcel();
  const { agency, year, format, figures, sections } = now;
  const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
  await excelHost().insert(reportSheets(skeleton));
  session = newSession();
  await session.start();
});

afterEach(() => session.stop());

const marksIn = (sheet: string): number => excel.book.sheet(sheet).conditionalFormats.length;

function typeTotal(value: number): void {
  const place = session.state.inHand?.found.places[wrongCell];
  if (!place) throw new Error("There is no such cell");
  const position = { row: place.row, column: place.column };
  const outcome = excel.colleague.type(disputes, position, String(value));
  expect(outcome).toMatchObject({ accepted: true });
}

test("marks in a sheet protected since are said to be left, and can be cleared once it is not", async () => {
  await session.check();
  expect([marksIn(disputes) > 0, marksIn(requests) > 0]).toEqual([true, true]);
  excel.colleague.protectSheet(disputes);
  await session.setMarking(false);
  const left = { deed: { kind: "marksLeft", sheets: [disputes] }, unclearable: [disputes] };
  expect(session.state).toMatchObject({ ...left, marked: true, unmarkable: [] });
  expect([marksIn(disputes) > 0, marksIn(requests)]).toEqual([true, 0]);
  await session.check();
  expect(session.state).toMatchObject({ unclearable: [disputes], marked: true });

  excel.colleague.unprotectSheet(disputes);
  await session.setMarking(false);
  const cleared = { deed: { kind: "unmarked" }, unclearable: [], marked: false };
  expect(session.state).toMatchObject(cleared);
  expect(marksIn(disputes)).toBe(0);
});

test("a pane opened later says it as well", async () => {
  await session.check();
  excel.colleague.protectSheet(disputes);
  await session.stop();
  session = newSession();
  await session.start();
  await session.setMarking(false);
  expect(session.state).toMatchObject({
    deed: { kind: "marksLeft", sheets: [disputes] },
    marked: true,
  });
});

test("a mark that is no longer right and stays is said, not that the sheet is not marked", async () => {
  await session.check();
  typeTotal(right);
  excel.colleague.protectSheet(disputes);
  await session.check();
  expect(session.state).toMatchObject({
    unclearable: [disputes],
    unmarkable: [],
    marked: true,
  });
  excel.colleague.unprotectSheet(disputes);
  await session.check();
  expect(session.state).toMatchObject({ unclearable: [], unmarkable: [] });
  expect(marksIn(disputes)).toBe(0);
});

test("marks that are right where they stay are no matter, and wrong again once they are not", async () => {
  await session.check();
  excel.colleague.protectSheet(disputes);
  await session.check();
  expect(session.state).toMatchObject({ unclearable: [], unmarkable: [], marked: true });
  excel.colleague.unprotectSheet(disputes);
  typeTotal(right);
  excel.colleague.protectSheet(disputes);
  await session.check();
  expect(session.state).toMatchObject({ unclearable: [disputes], unmarkable: [] });
});

test("a sheet protected before it was marked has no marks left", async () => {
  excel.colleague.protectSheet(disputes);
  await session.check();
  expect(session.state).toMatchObject({ unclearable: [], unmarkable: [disputes] });
  await session.setMarking(false);
  expect(session.state).toMatchObject({ deed: { kind: "unmarked" }, marked: false });
});
