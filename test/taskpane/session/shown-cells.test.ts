/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Change } from "../../../src/check/change";
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import { formatArea } from "../../excel-host/address";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const never = { afterChange: 600_000, whileEditing: 600_000 };
const [, sound] = twoYears();
const right = Number(sound.figures["t4.review.total"]);
const now = changed(sound, {
  "t4.review.total": right + 3,
  "t3.granted.business": null,
  "t3.granted.research": null,
});
const correction: Change = { cell: "t4.review.total", from: right + 3, to: right };
const fills: readonly Change[] = (["t3.granted.business", "t3.granted.research"] as const).map(
  (cell) => ({ cell, from: null, to: 0 })
);

let excel: ExcelHost;
let session: Session;

beforeEach(async () => {
  excel = await startExcel();
  const { agency, year, format, figures, sections } = now;
  const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
  await excelHost().insert(reportSheets(skeleton));
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
  await session.start();
});

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  await session.stop();
});

function selected(): string {
  const sheet = excel.book.activeSheet;
  return `${sheet.name}!${excel.book.selectionOn(sheet).map(formatArea).join()}`;
}

test("a correction is shown: its sheet comes to the front, its cell is selected", async () => {
  await session.check();
  await session.correct([correction]);
  expect(selected()).toBe("2025复议诉讼!E6");
  expect(session.state).toMatchObject({ deed: { kind: "corrected" }, problem: undefined });
});

test("what a tool has written is shown, all cells that adjoin each other", async () => {
  await session.applyTool("已填好。", fills, []);
  expect(selected()).toBe("2025依申请公开!E8:F8");
});

test("where some of it stands in the sheet in front, the clerk stays there", async () => {
  excel.person.activateSheet("2025复议诉讼");
  await excel.idle();
  await session.applyTool("已填好。", [...fills, correction], []);
  expect(selected()).toBe("2025复议诉讼!E6");
});

test("what was read from elsewhere is shown where it stands", async () => {
  await session.fillIn(fills, []);
  expect(selected()).toBe("2025依申请公开!E8:F8");
});

test("a sheet that is deleted before it can be shown takes nothing of what is written along", async () => {
  await session.check();
  let count = 0;
  // Two requests read, one looks, one writes; the next begins to show.
  excel.admission = async () => {
    count += 1;
    if (count === 5) excel.colleague.deleteSheet("2025复议诉讼");
  };
  await session.correct([correction]);
  expect(count).toBeGreaterThan(5);
  expect(session.state).toMatchObject({ deed: { kind: "corrected" }, problem: undefined });
});

test("nothing is shown where nothing is written", async () => {
  const before = selected();
  excel.person.type("2025依申请公开", "E8", "7");
  await session.applyTool("已填好。", fills, []);
  expect(session.state.deed).toEqual({ kind: "toolOvertaken" });
  expect(selected()).toBe(before);
});
