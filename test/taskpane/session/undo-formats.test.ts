/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Position } from "../../excel-host/address";
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { finishedReport } from "../reports";

const disputes = "2025复议诉讼";
const cell = "t4.review.total";
const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let session: Session;
let place: Position;

beforeEach(async () => {
  excel = await startExcel();
  const { agency, year, format, figures, sections } = finishedReport(2025);
  const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
  await excelHost().insert(reportSheets(skeleton));
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
  await session.start();
  const found = session.state.inHand?.found.places[cell];
  if (!found) throw new Error("There is no such cell");
  place = { row: found.row, column: found.column };
});

afterEach(() => session.stop());

const typed = (): unknown =>
  inputAt(excel.book, excel.book.sheet(disputes), place.row, place.column);

const numberFormat = (): string =>
  excel.book.sheet(disputes).styles.at(place.row, place.column).numberFormat;

async function format(numberFormat: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(disputes);
    const range = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
    range.numberFormat = [[numberFormat]];
    await context.sync();
  });
}

async function correct(): Promise<void> {
  await session.check();
  const from = Number(session.state.inHand?.found.report.figures[cell]);
  await session.correct([{ cell, from, to: from - 3 }]);
  expect(session.state.deed).toMatchObject({ kind: "corrected" });
}

test.each(["=354+0", "354"])(
  "undo brings %s back as it was where the cell was made one for text since, which it stays",
  async (input) => {
    excel.person.type(disputes, place, input);
    const before = typed();
    await correct();
    await format("@");
    await session.undo();
    expect(session.state).toMatchObject({ problem: undefined, deed: { kind: "undone" } });
    expect([typed(), numberFormat()]).toEqual([before, "@"]);
  }
);
