/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { rowLimit } from "../../../src/workbook/reading-limits";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { inputAt } from "../../excel-host/book/writing";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";
import { carriedOver, giveReason } from "./carried-over";

const texts = "2025正文";
const reasons = "核对说明";
const [before, now] = twoYears();
/** So many sheets that no fewer rows are read of any. */
const manySheets = 14;
const limit = rowLimit(manySheets);

let excel: ExcelHost;
let session: Session;

/** A workbook of two reports and many other sheets, with a reason for the first of two findings. */
async function open(): Promise<void> {
  excel = await startExcel();
  for (const { agency, year, format, figures } of [before, now]) {
    const skeleton = { agency, year: year ?? 0, format, figures, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  for (let sheet = excel.book.sheets.length; sheet < manySheets; sheet++) {
    excel.person.addSheet(`其他${sheet}`);
  }
  const never = { afterChange: 600_000, whileEditing: 600_000 };
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
  await session.check();
}

afterEach(async () => {
  excel.clearFailures();
  await session.stop();
});

function typed(sheet: string, row: number, column = 0): unknown {
  return inputAt(excel.book, excel.book.sheet(sheet), row, column);
}

/** What the text of the last section is to become. */
const twoParagraphs = "一段。\n二段。";

/** Where the last section begins in the last row that is read of its sheet. */
async function fillInAtTheLimit(): Promise<void> {
  const { s6 } = session.state.inHand?.found.sectionPlaces ?? {};
  if (!s6) throw new Error("There is no last section");
  excel.person.insertRows(texts, 2, limit - 1 - s6.row);
  excel.person.type(texts, { row: limit + 9, column: 0 }, "同事写的");
  await session.check();
  await fillIn();
}

async function fillIn(): Promise<void> {
  const from = session.state.inHand?.found.report.sections.s6 ?? "";
  await session.fillIn([], [{ section: "s6", from, to: twoParagraphs }]);
}

/** Waits for what was begun by a press. */
async function settled(): Promise<void> {
  while (session.state.task !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
}

test("a reason does not go over what stands below the rows that are read", async () => {
  await open();
  await giveReason(session, 0, "原因一");
  const columns = [0, 1, 2, 3, 4, 5, 6, 7];
  for (const row of [limit - 1, limit]) {
    for (const column of columns) excel.person.type(reasons, { row, column }, `备查${row}`);
  }
  await session.check();
  await giveReason(session, 1, "原因二");
  expect(columns.map((column) => typed(reasons, limit, column))).toEqual(
    columns.map(() => `备查${limit}`)
  );
  expect(session.state.deed).toEqual({ kind: "reasonKept", sheet: "核对说明（2）" });
  expect(carriedOver(session).map(({ status }) => status)).toEqual(["settled", "settled"]);
});

test.each([
  ["the last row but one", limit - 2, reasons],
  ["the last row", limit - 1, "核对说明（2）"],
])("below %s that is read, a reason is kept where it is read again", async (_, row, sheet) => {
  await open();
  await giveReason(session, 0, "原因一");
  excel.person.type(reasons, { row, column: 0 }, "备查");
  await session.check();
  await giveReason(session, 1, "原因二");
  expect(session.state.deed).toEqual({ kind: "reasonKept", sheet });
  expect(carriedOver(session).map(({ status }) => status)).toEqual(["settled", "settled"]);
});

test("whatever stands in the sheet of the reasons stays, and a reason that is kept is read again", async () => {
  const cell = fc.record({
    row: fc.integer({ min: limit - 4, max: limit + 3 }),
    column: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(60)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
      await open();
      await giveReason(session, 0, "原因一");
      for (const place of cells) excel.person.type(reasons, place, "备查");
      await session.check();
      await giveReason(session, 1, "原因二");
      expect(cells.map(({ row, column }) => typed(reasons, row, column))).toEqual(
        cells.map(() => "备查")
      );
      expect(carriedOver(session).map(({ status }) => status)).toEqual(["settled", "settled"]);
      await session.stop();
    }),
    { numRuns: 8 }
  );
});

test("a text does not go over what stands below the rows that are read", async () => {
  await open();
  await fillInAtTheLimit();
  expect(session.state.deed).toMatchObject({ kind: "filledIn" });
  expect([typed(texts, limit - 1), typed(texts, limit)]).toEqual(["一段。", "二段。"]);
  excel.person.type(texts, { row: limit - 1, column: 0 }, "");
  excel.person.type(texts, { row: limit, column: 0 }, "同事的二段");
  await session.check();
  await fillIn();
  expect([typed(texts, limit - 1), typed(texts, limit)]).toEqual(["", "同事的二段"]);
  expect(session.state.deed).toEqual({ kind: "fillingOvertaken" });
});

test("what was written below the rows that are read is known again after a lost answer, and taken back", async () => {
  await open();
  // Two requests read the workbook, the third looks at the cells, the fourth writes.
  excel.failRequest({ nth: 8, takesEffect: true });
  await fillInAtTheLimit();
  expect(typed(texts, limit)).toBe("二段。");
  session.state.problem?.again();
  await settled();
  expect(session.state.deed).toMatchObject({ kind: "filledIn" });
  await session.undo();
  expect(session.state.deed).toEqual({ kind: "undone", cells: 2, tabsLeft: [] });
  expect([typed(texts, limit - 1), typed(texts, limit)]).toEqual(["", ""]);
});
