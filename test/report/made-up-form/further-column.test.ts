import { carriedFills } from "../../../src/check/carried-fills";
import { checkReport } from "../../../src/check/check";
import { compareReports, type ComparedLine } from "../../../src/check/comparison";
import { recogniseWorkbook } from "../../../src/read/recognise";
import { applicantGroups } from "../../../src/report/applicants";
import { figureKeys, type FigureKey, figuresOf } from "../../../src/report/figures";
import { formats, newestFormat } from "../../../src/report/formats";
import { identitiesOf } from "../../../src/report/identities";
import { emptySections, type Report } from "../../../src/report/report";
import { tableMeasures, textWidth } from "../../../src/write/column-widths";
import { sectionDrafts } from "../../../src/write/drafts/section-drafts";
import { reportDocument } from "../../../src/write/report-document";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { changed, soundReport } from "../../check/sample-reports";
import { numberedReport } from "../../write/reports";
import {
  format,
  before,
  withForeigners,
  own,
  figure,
  sheetOf,
  applicants,
  found,
  plus,
} from "./reports";
import { ready } from "../../write/standings";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe("a further column of applicants", () => {
  const foreign = (row: "received" | "granted" | "disposed" | "carriedIn"): FigureKey =>
    own(`t3.${row}.foreigner`, withForeigners);
  const sound: Report = {
    ...plus(
      { ...soundReport(withForeigners.id), year: 2028 },
      4,
      foreign("received"),
      "t3.received.total",
      foreign("granted"),
      "t3.granted.total",
      foreign("disposed"),
      "t3.disposed.total"
    ),
    sections: emptySections,
  };

  test("has its figures and identities", () => {
    expect(figureKeys(withForeigners)).toHaveLength(figureKeys(format).length + 26);
    const count = (rule: string): number =>
      identitiesOf(withForeigners).filter((identity) => identity.rule === rule).length;
    expect(count("t3.balance")).toBe(8);
    expect(count("t3.outcomes")).toBe(8);
    const total = identitiesOf(withForeigners).find(({ right }) =>
      right.includes("t3.received.total")
    );
    expect(total?.left).toContain(foreign("received"));
  });

  test("leaves table 3 as wide as the page, in the workbook and in a document", () => {
    const [wide, usual] = [withForeigners, format].map((form) =>
      reportSheets({ ...sheetOf(form), protect: true }).find(({ content }) => content === "t3")
    );
    const sum = (widths: readonly number[] = []): number =>
      widths.slice(0, -2).reduce((total, width) => total + width, 0);
    expect(wide?.columnWidths).toHaveLength((usual?.columnWidths.length ?? 0) + 1);
    // Excel's columns are whole pixels wide: of the page each may leave less than one.
    const pixel = 0.75;
    expect(sum(wide?.columnWidths)).toBeLessThanOrEqual(sum(usual?.columnWidths));
    expect(sum(wide?.columnWidths)).toBeGreaterThan(sum(usual?.columnWidths) - 8 * pixel);
    const table = reportDocument(sound, ready).parts.flatMap((part) =>
      "layout" in part && part.layout.table === "t3" ? [part] : []
    )[0];
    if (!table) throw new Error("no table 3");
    const { widths } = tableMeasures(table);
    expect(widths).toHaveLength(11);
    expect(widths.reduce((total, width) => total + width, 0)).toBe(textWidth);
    expect(Math.min(...widths)).toBeGreaterThan(400);
  });

  test("a column that no form has is told of, and the others are read", () => {
    const written = numberedReport(newestFormat.id);
    const [sheet] = reportSheets(sheetOf(newestFormat, written))
      .filter(({ content }) => content === "t3")
      .map((plan) =>
        plan.values.map((row) => row.map((cell) => (cell === "外国人" ? "无国籍人" : cell)))
      );
    if (!sheet) throw new Error("no table 3");
    const grid = { id: "s", name: "表三", cells: sheet, firstRow: 0, firstColumn: 0 };
    const [read] = recogniseWorkbook([grid]);
    const notes = read?.notes ?? [];
    for (const key of figureKeys(before).filter((each) => each.startsWith("t3."))) {
      expect([key, read?.report.figures[key]]).toEqual([key, written.figures[key]]);
    }
    expect(notes).toContainEqual({
      code: "column-extra",
      message: "表三里的“无国籍人”不是官方格式里的列，没有读入。",
    });
    expect(notes.filter(({ code }) => code === "column-extra")).toHaveLength(1);
  });

  test("every column but 总计 of every form belongs to one group in draft, comparison and prose", () => {
    for (const form of formats) {
      const columns = [...figuresOf(form).values()]
        .filter(({ key }) => key.startsWith("t3.received.") && key !== "t3.received.total")
        .map(({ key }) => key);
      const told = { ...sound, ...soundReport(form.id), sections: sound.sections };
      const from = (line: ComparedLine): boolean => line.id.startsWith("received ");
      const compared = compareReports(told, told).groups.filter(from);
      expect(compared.flatMap(({ cells }) => cells).sort()).toEqual([...columns].sort());
      const basis = sectionDrafts(told).find(({ text }) => text.includes("新收的申请中"))?.basis;
      for (const key of columns) {
        expect([form.id, key, basis?.filter((cell) => cell === key)]).toEqual([
          form.id,
          key,
          [key],
        ]);
      }
      const inProse = applicantGroups(form).flatMap((group) => {
        const sum = columns
          .filter((key) => group.applicants.some(({ column }) => key.endsWith(`.${column}`)))
          .reduce((all, key) => all + figure(told, key), 0);
        const s1 = `${told.year}年收到政府信息公开申请，其中${group.label}申请${sum}件。`;
        const { passed } = checkReport({ ...told, sections: { ...told.sections, s1 } });
        return passed.flatMap(({ rule, cells }) => (rule === "text.applicants" ? cells : []));
      });
      expect(inProse.filter((cell) => cell.startsWith("t3.received")).sort()).toEqual(
        [...columns].sort()
      );
    }
  });

  describe("that was counted in another one before", () => {
    const keys = ["individual", "total"] as const;
    const previous: Report = {
      ...plus(soundReport(format.id), 9, ...keys.map((each): FigureKey => `t3.carriedOut.${each}`)),
      year: 2027,
    };
    const out = (column: (typeof keys)[number]): number =>
      figure(previous, `t3.carriedOut.${column}`);
    const carried = Object.fromEntries(
      applicants.map((each) => [`t3.carriedIn.${each}`, figure(previous, `t3.carriedOut.${each}`)])
    );
    const following = changed(sound, {
      ...carried,
      "t3.carriedIn.individual": out("individual") - 2,
      [foreign("carriedIn")]: 2,
    });

    test("is compared with last year's together with that one", () => {
      const rulesOf = (of: Report): readonly string[] =>
        checkReport(of, { previous }).findings.flatMap(({ rule, message }) =>
          rule.startsWith("carry.") ? [`${rule} ${message}`] : []
        );
      expect(rulesOf(following)).toEqual([]);
      expect(rulesOf(changed(following, { [foreign("carriedIn")]: 3 }))).toEqual([
        expect.stringMatching(
          /^carry\.applicants 表三「自然人、外国人」列合计：上年结转填\d+，.*相差1件。$/
        ),
      ]);
      const stated = carriedFills(following, previous);
      expect([...stated.empty, ...stated.differing]).toEqual([]);
    });

    test("is in the comparison with that one, and said to be", () => {
      const { groups, figures } = compareReports(following, previous);
      const remark = "含外国人，上一年没有分开统计";
      const cells = ["t3.received.individual", foreign("received")];
      for (const line of [
        groups.find(({ id }) => id === "received 自然人"),
        figures.find(({ id }) => id === "t3.received.individual"),
      ]) {
        expect(line).toMatchObject({ cells, remark });
        expect(line?.change?.by).toBe(4);
      }
      const same = compareReports(following, following).groups;
      expect(same.find(({ id }) => id === "received 自然人")?.cells).toEqual(cells.slice(0, 1));
    });
  });

  test("drafts and texts name its applicants", () => {
    const texts = sectionDrafts(sound)
      .map(({ text }) => text)
      .join("\n");
    expect(texts).toMatch(/新收的申请中，.*外国人申请4件/);
    const saying = (count: number): Report => ({
      ...sound,
      sections: {
        ...sound.sections,
        s1: `2028年，收到政府信息公开申请${figure(sound, "t3.received.total")}件，其中外国人申请${count}件。`,
      },
    });
    const [wrong] = found("text.applicants", saying(7));
    expect(wrong?.cells).toContain(foreign("received"));
    expect(found("text.applicants", saying(4))).toEqual([]);
  });
});
