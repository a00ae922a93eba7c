import fc from "fast-check";
import type { FoundReport } from "../../../src/read/found";
import { latestFirst } from "../../../src/taskpane/session/reports";
import { reportNameLine, reportNames } from "../../../src/taskpane/strings/report-names";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { blankReport } from "../../check/sample-reports";

const agency = "青河县水务局";

/** A report whose tables 2, 3 and 4 stand in these sheets. */
function found(year: number | null, sheets: readonly string[]): FoundReport {
  const keys = ["t2.regulations.issued", "t3.received.total", "t4.review.total"] as const;
  const places = Object.fromEntries(
    keys.map((key, index) => [key, { sheet: sheets[index] ?? sheets[0] ?? "", row: 0, column: 0 }])
  );
  return {
    report: { ...blankReport("2021"), year, agency },
    notes: [],
    questions: [],
    gaps: [],
    tables: ["t2", "t3", "t4"],
    places: sheets.length > 0 ? places : {},
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
  };
}

function lines(reports: readonly FoundReport[], order: readonly string[]): readonly string[] {
  const sheets = order.map((name) => ({ id: name, name }));
  return reportNames(reports, sheets, zhCN).map(reportNameLine);
}

test("agency and year are enough where they tell reports apart", () => {
  expect(lines([found(2025, ["甲"]), found(null, ["乙"])], ["甲", "乙"])).toEqual([
    "青河县水务局 · 2025年年报",
    "青河县水务局 · 年份不明的年报",
  ]);
});

test("reports that would read alike name a sheet that only they have", () => {
  const reports = [
    found(2025, ["公用", "甲", "丙"]),
    found(2025, ["公用", "乙"]),
    found(2024, ["丁"]),
  ];
  expect(lines(reports, ["公用", "甲", "丙", "乙", "丁"])).toEqual([
    "青河县水务局 · 2025年年报 · 甲 等3张",
    "青河县水务局 · 2025年年报 · 乙 等2张",
    "青河县水务局 · 2024年年报",
  ]);
});

test("in one sheet, and in a document, they are counted", () => {
  expect(lines([found(2025, ["甲"]), found(2025, ["甲"])], ["甲"])).toEqual([
    "青河县水务局 · 2025年年报 · 甲 第1份",
    "青河县水务局 · 2025年年报 · 甲 第2份",
  ]);
  expect(lines([found(2025, []), found(2025, [])], [])).toEqual([
    "青河县水务局 · 2025年年报 · 第1份",
    "青河县水务局 · 2025年年报 · 第2份",
  ]);
});

test("no two are called alike, and the latest year comes first", () => {
  const sheets = ["一", "二", "三", "四"];
  const report = fc
    .tuple(fc.constantFrom(2024, 2025, null), fc.subarray(sheets))
    .map(([year, own]) => found(year, own));
  fc.assert(
    fc.property(fc.array(report, { maxLength: 6 }), (reports) => {
      const sorted = latestFirst(reports);
      const named = lines(sorted, sheets);
      expect(new Set(named).size).toBe(named.length);
      const years = sorted.map((each) => each.report.year ?? 0);
      expect(years).toEqual([...years].sort((a, b) => b - a));
    })
  );
});
