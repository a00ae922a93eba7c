import { reasonsIn } from "../../../src/check/reason-rows";
import type { FoundReport } from "../../../src/read/found";
import type { Report } from "../../../src/report/report";
import { judge } from "../../../src/taskpane/session/judgement";
import {
  reasonKeeping,
  withoutReason,
  type CheckedReport,
  type ReasonKeeping,
} from "../../../src/taskpane/session/kept-reasons";
import type { CellChange, SheetState } from "../../../src/workbook/host";
import { twoYears } from "../two-years";

const today = "2026-01-12";
const moment = new Date(2026, 0, 12);

function found(report: Report): FoundReport {
  return {
    report,
    notes: [],
    tables: ["t2", "t3", "t4"],
    places: {},
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
    questions: [],
    gaps: [],
  };
}

function checkedWith(sheets: readonly SheetState[]): CheckedReport {
  const [before, now] = twoYears().map(found);
  if (!before || !now) throw new Error("There are no two years");
  const { findings } = judge(now, before, { sheets, agencyKind: undefined, now: moment });
  return { report: now.report, findings };
}

const carriedOver = ({ findings }: CheckedReport) =>
  findings.map(({ finding }) => finding).filter(({ rule }) => rule === "carry.in");

function statuses(sheets: readonly SheetState[]): readonly string[] {
  const { findings } = checkedWith(sheets);
  return findings.filter(({ finding }) => finding.rule === "carry.in").map(({ status }) => status);
}

function keep(sheets: readonly SheetState[], count: number, text: string): ReasonKeeping {
  const current = checkedWith(sheets);
  const findings = carriedOver(current).slice(0, count);
  const keeping = reasonKeeping(current, sheets, findings, text, today);
  if (!keeping) throw new Error("The reason is not kept");
  return keeping;
}

function inserted(keeping: ReasonKeeping, id = "reasons"): SheetState {
  if (keeping.kind !== "insert") throw new Error("No sheet is inserted");
  const { name, values } = keeping.plan;
  const grid = { id, name, cells: values, firstRow: 0, firstColumn: 0 };
  return { ...grid, visible: true, isProtected: false, isComplete: true };
}

function changed(sheet: SheetState, changes: readonly CellChange[]): SheetState {
  const cells = sheet.cells.map((row) => [...row]);
  for (const { place, value } of changes.filter((each) => each.place.sheet === sheet.id)) {
    while (cells.length <= place.row) cells.push(cells[0]?.map(() => "") ?? []);
    const row = cells[place.row];
    if (row) row[place.column] = value;
  }
  return { ...sheet, cells };
}

function written(sheets: readonly SheetState[], keeping: ReasonKeeping): readonly SheetState[] {
  if (keeping.kind !== "write") throw new Error("Nothing is written");
  return sheets.map((sheet) => changed(sheet, keeping.changes));
}

const texts = (sheets: readonly SheetState[]): readonly string[] =>
  reasonsIn(sheets).map(({ text }) => text);

test("several new reasons get a row each below those there are", () => {
  expect(statuses([])).toEqual(["open", "open"]);
  const sheet = inserted(keep([], 1, "机构改革"));
  expect(statuses([sheet])).toEqual(["settled", "open"]);
  const [taken] = reasonsIn([sheet]);
  if (!taken) throw new Error("There is no reason");
  const emptied = changed(sheet, withoutReason([sheet], taken));
  expect(statuses([emptied])).toEqual(["open", "open"]);
  const both = written([emptied], keep([emptied], 2, "统计口径调整"));
  expect(texts(both)).toEqual(["统计口径调整", "统计口径调整"]);
  expect(statuses(both)).toEqual(["settled", "settled"]);
});

test("a reason takes the row of the one it replaces, in whichever sheet that stands", () => {
  const none = changed(inserted(keep([], 1, "机构改革"), "first"), []);
  const [reason] = reasonsIn([none]);
  if (!reason) throw new Error("There is no reason");
  const first = changed(none, withoutReason([none], reason));
  const second = { ...inserted(keep([], 2, "机构改革"), "second"), name: "核对说明（2）" };
  const again = written([first, second], keep([first, second], 2, "清理后重新统计"));
  expect(again[0]).toEqual(first);
  expect(texts(again)).toEqual(["清理后重新统计", "清理后重新统计"]);
});

test("nothing is kept for a finding that is gone, and nothing taken back that is not there", () => {
  const current = checkedWith([]);
  const [finding] = carriedOver(current);
  if (!finding) throw new Error("There is no finding");
  const other = { ...finding, message: "别的话" };
  expect(reasonKeeping(current, [], [finding, other], "机构改革", today)).toBeUndefined();
  const [reason] = reasonsIn([inserted(keep([], 1, "机构改革"))]);
  if (!reason) throw new Error("There is no reason");
  expect(withoutReason([], reason)).toEqual([]);
});
