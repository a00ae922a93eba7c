/** @jest-environment ./test/excel-host/jest-environment.ts */
import { Session } from "../../../src/taskpane/session/session";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed } from "../../check/sample-reports";
import { eachHost } from "../../excel-host/behaviour";
import type { ExcelHost } from "../../excel-host/excel-host";
import type { RuleOnCells } from "../../excel-host/person";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

const disputes = "2025复议诉讼";
const requests = "2025依申请公开";
const never = { afterChange: 600_000, whileEditing: 600_000 };
const [, sound] = twoYears();
const now = changed(sound, {
  "t4.review.total": Number(sound.figures["t4.review.total"]) + 3,
  "t3.granted.total": Number(sound.figures["t3.granted.total"]) + 1,
});
const unreadable: RuleOnCells = {
  condition: { type: "Custom", formula: "=$A$1=3" },
  isUnreadable: true,
};
const ofColours: RuleOnCells = { condition: { type: "ColorScale", source: { colours: 3 } } };

let excel: ExcelHost;
let session: Session;

const rulesIn = (sheet: string): readonly string[] =>
  excel.book
    .sheet(sheet)
    .conditionalFormats.map(({ condition }) =>
      condition.type === "Custom" ? condition.formula : condition.type
    );

describe.each(eachHost)("on a %s host", (behaviour) => {
  const isTold = behaviour === "kind";

  beforeEach(async () => {
    excel = await startExcel({ behaviour });
    const { agency, year, format, figures, sections } = now;
    const skeleton = { agency, year: year ?? 0, format, figures, sections, protect: false };
    await excelHost().insert(reportSheets(skeleton));
    for (const rule of [ofColours, unreadable]) excel.person.addRule(disputes, "A1:E9", rule);
    excel.person.addRule(requests, "A1:E9", ofColours);
    session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12));
    await session.start();
  });

  afterEach(() => session.stop());

  test("the workbook is read and checked, and what Excel does not tell is named", async () => {
    await session.check();
    expect(session.state).toMatchObject({
      problem: undefined,
      marked: true,
      unmarkable: [],
      unreadable: isTold ? [] : [disputes],
    });
    expect(session.state.checklist?.length).toBeGreaterThan(1);
    expect(rulesIn(requests)).toHaveLength(2);
    expect(rulesIn(disputes)).toHaveLength(isTold ? 3 : 2);
  });

  test("clearing says where nobody knows, and leaves the clerk's own", async () => {
    await session.check();
    await session.setMarking(false);
    const left = { kind: "marksUnread", sheets: [disputes] };
    expect(session.state).toMatchObject({
      deed: isTold ? { kind: "unmarked" } : left,
      marked: false,
    });
    expect(rulesIn(requests)).toEqual(["ColorScale"]);
    expect(rulesIn(disputes)).toEqual(["=$A$1=3", "ColorScale"]);
  });

  test("marks that stood before are taken to stand until they can be seen again", async () => {
    excel.person.clearRules(disputes);
    await session.check();
    excel.person.addRule(disputes, "A1", unreadable);
    await session.setMarking(false);
    expect(session.state.marked).toBe(!isTold);
    expect(rulesIn(disputes)).toHaveLength(isTold ? 1 : 2);
    const sheet = excel.book.sheet(disputes);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !rule.isUnreadable);
    await session.setMarking(false);
    expect(session.state).toMatchObject({ marked: false, deed: { kind: "unmarked" } });
    expect(rulesIn(disputes)).toEqual([]);
  });
});
