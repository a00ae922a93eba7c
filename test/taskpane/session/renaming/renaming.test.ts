/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import { recogniseWorkbook } from "../../../../src/read/recognise";
import { formatForYear, formats } from "../../../../src/report/formats";
import { emptySections, figuresWith, type Report } from "../../../../src/report/report";
import { canBeTitled } from "../../../../src/read/renaming/heading";
import {
  renamingOf,
  type NewDesignation,
} from "../../../../src/taskpane/session/renaming/renaming";
import { Session } from "../../../../src/taskpane/session/session";
import { excelHost } from "../../../../src/workbook/excel";
import { reportSheets } from "../../../../src/write/sheets/report-sheets";
import { soundReport } from "../../../check/sample-reports";
import { inputAt } from "../../../excel-host/book/writing";
import type { ExcelHost } from "../../../excel-host/excel-host";
import { startExcel } from "../../../excel-host/start-excel";
import { finishedReport } from "../../reports";

const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let session: Session;

async function begin(...reports: readonly Report[]): Promise<void> {
  excel = await startExcel();
  for (const { agency, year, format, figures, sections } of reports) {
    const skeleton = { agency, year: year ?? 2025, format, figures, sections, protect: true };
    await excelHost().insert(reportSheets(skeleton));
  }
  session = new Session(excelHost(), "fill", never);
  await session.start();
}

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  excel.clearFailures();
  await session.stop();
});

/** All that stands in the workbook, sheet by sheet. */
function picture(): string {
  return JSON.stringify(
    excel.book.sheets.map((sheet) => [
      sheet.name,
      [...Array(60).keys()].map((row) =>
        [...Array(12).keys()].map((column) => inputAt(excel.book, sheet, row, column))
      ),
    ])
  );
}

const names = (): readonly string[] => excel.book.sheets.map(({ name }) => name);

async function rename(agency: string, year: number): Promise<void> {
  const { inHand, reading } = session.state;
  if (!inHand || !reading) throw new Error("There is no report");
  const to: NewDesignation = { agency, year };
  await session.rename(to, renamingOf(inHand.found, reading, to));
}

async function reportsNow(): Promise<readonly Report[]> {
  return recogniseWorkbook((await excelHost().read()).sheets).map(({ report }) => report);
}

const template = (year: number): Report => ({
  ...finishedReport(year),
  sections: emptySections,
});

test("changes headings, preface and tabs together; takes few requests; is taken back in one press", async () => {
  await begin(template(2024));
  const before = picture();
  const [report] = await reportsNow();
  const requests = await excel.countRequests(() => rename("白石县水利局", 2025));
  expect(session.state.deed).toEqual({
    kind: "renamed",
    agency: "白石县水利局",
    year: 2025,
    tabsLeft: [],
  });
  // Two read it before and after; what the cells hold, the writing, the tabs.
  expect(requests).toBe(7);
  expect(names().slice(1)).toEqual(["2025正文", "2025主动公开", "2025依申请公开", "2025复议诉讼"]);
  const [renamed, ...others] = await reportsNow();
  expect(others).toEqual([]);
  expect(renamed).toMatchObject({ agency: "白石县水利局", year: 2025, figures: report?.figures });
  expect(renamed?.sections.preface).not.toMatch(/青河县水务局|2024年/);
  expect(renamed?.sections.preface).toContain("编制白石县水利局2025年政府信息公开工作年度报告");

  expect(session.state.canUndo).toBe(true);
  await session.undo();
  expect(session.state.deed).toMatchObject({ kind: "undone", tabsLeft: [] });
  expect(picture()).toBe(before);
  expect(session.state.canUndo).toBe(false);
});

test("a taken name is left alone, and another one is taken", async () => {
  await begin(finishedReport(2024));
  excel.person.addSheet("2025正文");
  await session.check();
  await rename("青河县水务局", 2025);
  expect(names().slice(1)).toEqual([
    "2025正文（2）",
    "2025主动公开",
    "2025依申请公开",
    "2025复议诉讼",
    "2025正文",
  ]);
  await session.undo();
  expect(names()[1]).toBe("2024正文");
});

test("a protected structure keeps the tabs only: the cells are written, and that is said", async () => {
  await begin(finishedReport(2024));
  const before = picture();
  excel.person.protectStructure();
  await rename("青河县水务局", 2025);
  const { deed, problem } = session.state;
  expect(problem).toBeUndefined();
  expect(deed).toMatchObject({ kind: "renamed", year: 2025 });
  const left = deed?.kind === "renamed" ? deed.tabsLeft.map(({ from, to }) => [from, to]) : [];
  expect(left[0]).toEqual(["2024正文", "2025正文"]);
  expect(left).toHaveLength(4);
  expect(names()[1]).toBe("2024正文");
  expect((await reportsNow()).map(({ year }) => year)).toEqual([2025]);
  await session.undo();
  expect(picture()).toBe(before);
});

test("nothing is written where a heading reads otherwise by now", async () => {
  await begin(finishedReport(2024));
  const { inHand, reading } = session.state;
  if (!inHand || !reading) throw new Error("There is no report");
  const to: NewDesignation = { agency: "白石县水利局", year: 2025 };
  const shown = renamingOf(inHand.found, reading, to);
  excel.person.type("2024复议诉讼", "A1", "青河县水务局办公室2024年政府信息公开工作年度报告");
  const before = picture();
  await session.rename(to, shown);
  expect(session.state.deed).toEqual({ kind: "renamingOvertaken" });
  expect(picture()).toBe(before);
});

test("a tab that somebody renames at this moment keeps his name", async () => {
  await begin(finishedReport(2024));
  const left = [() => undefined, () => undefined, () => undefined, () => undefined];
  const happenings = [...left, () => excel.person.renameSheet("2024复议诉讼", "我的表")];
  excel.admission = async () => happenings.shift()?.();
  await rename("白石县水利局", 2025);
  expect(names().slice(1)).toEqual(["2025正文", "2025主动公开", "2025依申请公开", "我的表"]);
  expect((await reportsNow()).map(({ agency, year }) => [agency, year])).toEqual([
    ["白石县水利局", 2025],
  ]);
});

test("while a cell is being edited the tabs wait: the cells are told as done, and trying again renames the tabs", async () => {
  await begin(finishedReport(2024));
  const waiting = [() => undefined, () => undefined, () => undefined, () => undefined];
  const happenings = [...waiting, () => excel.enterCellEdit()];
  excel.admission = async () => happenings.shift()?.();
  await rename("青河县水务局", 2025);
  expect(session.state.problem?.reason).toBe("not-followed");
  excel.leaveCellEdit();
  session.state.problem?.again();
  await excel.idle();
  await session.check();
  expect(names()[1]).toBe("2025正文");
});

test("reasons that were given stay the report's", async () => {
  const [before, now] = [finishedReport(2023), finishedReport(2024)];
  await begin(before, now);
  await session.check();
  const finding = session.state.inHand?.judgement?.findings.find(
    ({ finding: { level } }) => level === "review"
  );
  if (!finding) throw new Error("There is nothing to explain");
  await session.giveReason([finding.finding], "机构改革");
  const settled = (): number | undefined => session.state.inHand?.judgement?.summary.settled;
  expect(settled()).toBe(1);
  await rename("白石县水利局", 2024);
  const sheet = excel.book.sheets.find(({ name }) => name === "核对说明");
  const agencies = [1, 2, 3].map((row) => sheet && inputAt(excel.book, sheet, row, 1));
  expect(agencies).toContain("白石县水利局");
});

const agency = fc
  .array(fc.constantFrom(..."青河白石县市区局水务财政办公室（）人民政府院A1 "), {
    minLength: 2,
    maxLength: 14,
  })
  .map((signs) => signs.join("").replace(/\s+/g, " ").trim())
  .filter(canBeTitled);
const year = fc.integer({ min: 2019, max: 2040 });
const texts = fc.constantFrom("", "全年收到申请9件。", "第一段。\n第二段。");

test("whatever agency and year it gets, it is read as one report of them, all else as it was; undoing gives back all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ agency, year, s1: texts, s5: texts, isTemplate: fc.boolean() }),
      agency,
      year,
      async (from, name, to) => {
        const format = formatForYear(from.year);
        const { figures } = soundReport(format.id);
        const preface = from.isTemplate ? "" : "按照条例的规定编制。";
        await begin({
          format: format.id,
          agency: from.agency,
          year: from.year,
          title: "",
          figures: figuresWith(format, figures),
          sections: { ...emptySections, preface, s1: from.s1, s5: from.s5 },
        });
        const before = picture();
        const [read] = await reportsNow();
        await rename(name, to);
        const [renamed, ...others] = await reportsNow();
        expect(others).toEqual([]);
        expect(renamed?.year).toBe(to);
        expect(renamed?.agency.replace(/\s/g, "").normalize("NFKC")).toBe(
          name.replace(/\s/g, "").normalize("NFKC")
        );
        expect(renamed?.format).toBe(read?.format);
        expect(renamed?.figures).toEqual(read?.figures);
        expect({ ...renamed?.sections, preface: "" }).toEqual({ ...read?.sections, preface: "" });
        await session.undo();
        expect(picture()).toBe(before);
        await session.stop();
      }
    ),
    { numRuns: 15 }
  );
});

test.each(formats.map(({ id }) => id))("all headings of form %s are changed", async (id) => {
  await begin(soundReport(id));
  const { inHand, reading } = session.state;
  if (!inHand || !reading) throw new Error("There is no report");
  const to: NewDesignation = { agency: "白石县水利局", year: 2033 };
  const headings = renamingOf(inHand.found, reading, to).cells.filter(
    ({ kind }) => kind === "heading"
  );
  expect(headings.map(({ to: heading }) => heading)).toEqual(
    Array(4).fill("白石县水利局2033年政府信息公开工作年度报告")
  );
});
