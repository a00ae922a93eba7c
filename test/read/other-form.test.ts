import { checkReport } from "../../src/check/check";
import { readinessOf } from "../../src/check/readiness";
import { withReasons } from "../../src/check/reasons";
import type { FoundReport } from "../../src/read/found";
import { readReportJson } from "../../src/read/sources/report-json";
import { counterpart } from "../../src/report/counterpart";
import { figureKeys, figuresOfTable, type FigureKey } from "../../src/report/figures";
import { formatById, formatForYear, formatIds, type FormatId } from "../../src/report/formats";
import { absentCells } from "../../src/report/gaps";
import { reportJson } from "../../src/write/report-json";
import { soundReport } from "../check/sample-reports";
import { tableGrid } from "./rendered-report";
import { readDocument, readSheet, type Rows } from "./small-sources";

const forms = { "2019": soundReport("2019"), "2021": soundReport("2021") };

function grid(form: FormatId, table: "t2" | "t3" | "t4"): Rows {
  const figures: Partial<Record<FigureKey, string | number>> = {};
  for (const [key, value] of Object.entries(forms[form].figures)) {
    if (typeof value === "number") figures[key as FigureKey] = value;
  }
  return tableGrid(form, table, figures);
}

const titleOf = (year: number): string => `某某局${year}年政府信息公开工作年度报告`;

function mixed(year: number, second: FormatId, third: FormatId): FoundReport {
  const found = readDocument(
    titleOf(year),
    "二、主动公开政府信息情况",
    grid(second, "t2"),
    "三、收到和处理政府信息公开申请情况",
    grid(third, "t3"),
    "四、政府信息公开行政复议、行政诉讼情况",
    grid(third, "t4")
  );
  if (!found) throw new Error("no report");
  return found;
}

/** The figure of a table in one form under its key in another, found without the reader's own map. */
function valueIn(own: FormatId, form: FormatId, key: FigureKey): number | null {
  const [from, to] = [formatById(own), formatById(form)];
  const source = figureKeys(from).find(
    (each) => counterpart(from, to, each) === key || counterpart(to, from, key) === each
  );
  const value = source === undefined ? null : forms[own].figures[source];
  return typeof value === "number" ? value : null;
}

function checked({ report, gaps, textNumbers = [] }: FoundReport) {
  return checkReport(report, { gaps, textNumbers });
}

const cases = [2020, 2024].flatMap((year) =>
  formatIds.flatMap((second) =>
    formatIds.filter((third) => third !== second).map((third) => [year, second, third] as const)
  )
);

describe.each(cases)(
  "a report of %d with table 2 of %s and table 3 of %s",
  (year, second, third) => {
    const found = mixed(year, second, third);
    const format = formatForYear(year);
    const wrong = second === format.id ? "t3" : "t2";
    const other = second === format.id ? third : second;
    const ofWrong = figuresOfTable(format, wrong).map(({ key }) => key);

    test("is of the form of its year, and each table is read in its own", () => {
      expect(found.report.format).toBe(format.id);
      expect(found.tables).toEqual(["t2", "t3", "t4"]);
      for (const key of ofWrong) {
        expect([key, found.report.figures[key]]).toEqual([key, valueIn(other, format.id, key)]);
      }
    });

    test("lacks exactly what the other form does not have", () => {
      const lacking = ofWrong.filter((key) => valueIn(other, format.id, key) === null);
      expect(lacking.length).toBeGreaterThan(0);
      expect([...absentCells(format, found.gaps)].sort()).toEqual([...lacking].sort());
    });

    test("has one finding that names table, form and cells, and none that says they are empty", () => {
      const { findings } = checked(found);
      const own = findings.filter(({ rule }) => rule === "document.form");
      expect(own).toHaveLength(1);
      expect(own[0]?.level).toBe("error");
      expect(own[0]?.message).toContain(`用的是${other}年格式`);
      expect([...(own[0]?.cells ?? [])].sort()).toEqual(
        [...absentCells(format, found.gaps)].sort()
      );
      const about = findings.filter(({ rule }) => /^(?:document\.|figure\.)/.test(rule));
      const told = about.filter(({ cells }) => cells.some((cell) => own[0]?.cells.includes(cell)));
      expect(told).toEqual(own);
      expect(findings.map(({ message }) => message).join()).not.toContain("还没有填写");
    });

    test("is counted once", () => {
      const result = checked(found);
      const { reasons } = readinessOf(found, {
        findings: withReasons(result.findings, [], found.report),
        failures: [],
      });
      const counted = reasons.filter(({ code }) => /^(?:table|row|cells|blanks|unread)/.test(code));
      expect(counted).toEqual([]);
      expect(reasons.find(({ code }) => code === "errors")?.count).toBe(1);
    });

    test("says once what was not read", () => {
      const notes = found.notes.filter(({ code }) => code === "formats-mixed");
      expect(notes).toHaveLength(1);
      expect(notes[0]?.message.match(/用的是/g)).toHaveLength(1);
    });

    test("reads back from JSON as it was", () => {
      const [back] = readReportJson(JSON.stringify(reportJson(found.report, found.gaps)));
      expect(back?.gaps).toEqual(found.gaps);
    });
  }
);

test("numbers that have no place in the other form are named", () => {
  const { notes } = mixed(2024, "2019", "2021");
  const { message = "" } = notes.find(({ code }) => code === "formats-mixed") ?? {};
  expect(message).toContain("行政许可（上一年项目数量");
});

test("in a sheet each figure keeps its own cell", () => {
  const found = readSheet([
    [titleOf(2024)],
    ["二、主动公开政府信息情况"],
    ...grid("2019", "t2"),
    ["三、收到和处理政府信息公开申请情况"],
    ...grid("2021", "t3"),
  ]);
  expect(found?.report.format).toBe("2021");
  expect(found?.places["t2.licensing.decisions"]).toBeDefined();
  expect(found?.places["t2.adminFees.amount"]).toBeUndefined();
  expect(found?.rowPlaces).toEqual([]);
});

test("a report all of whose tables are of another form stays in it", () => {
  const found = mixed(2024, "2019", "2019");
  expect(found.report.format).toBe("2019");
  expect(found.gaps).toEqual([]);
  const messages = checked(found).findings.filter(({ rule }) => rule === "document.form");
  expect(messages.map(({ message }) => message)).toEqual([
    "2024年的年报应使用2021年格式，现在的表格是2019年格式。",
  ]);
});
