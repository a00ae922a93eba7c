import { checkReport } from "../../src/check/check";
import {
  figuresAtTheTime,
  reasonFor,
  usualReasons,
  withReasons,
  type Reason,
} from "../../src/check/reasons";
import type { Finding } from "../../src/check/finding";
import { publishedReport, changed } from "./sample-reports";
import type { Report } from "../../src/report/report";

const report = publishedReport("011");
const previous = publishedReport("010");

function findingsOf(of: Report): readonly Finding[] {
  return checkReport(of, { previous }).findings;
}

function findingOf(rule: string, of: Report = report): Finding {
  const finding = findingsOf(of).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing`);
  return finding;
}

function statuses(of: Report, reasons: readonly Reason[], rule: string) {
  return withReasons(findingsOf(of), reasons, of)
    .filter(({ finding }) => finding.rule === rule)
    .map(({ status }) => status);
}

const reason = reasonFor(findingOf("t2.inForce"), report, " 清理后\n重新统计 ", "2026-01-20");

test("a reason says what it is about", () => {
  const text = " 清理后\n重新统计 ";
  expect(reasonFor(findingOf("t2.inForce"), report, text, "2026-01-20")).toEqual({
    year: 2023,
    agency: "平潭综合实验区",
    rule: "t2.inForce",
    cells: ["t2.normativeDocs.inForce", "t2.normativeDocs.issued", "t2.normativeDocs.repealed"],
    statement: expect.stringContaining("相差173件") as string,
    figures:
      "表二行政规范性文件·现行有效件数 470；表二行政规范性文件·本年制发件数 77；" +
      "表二行政规范性文件·本年废止件数 132；相比的两数 643、470",
    text: "清理后 重新统计",
    date: "2026-01-20",
  });
});

test("a finding with a reason is settled, and stays so in the next check", () => {
  expect(statuses(report, [reason], "t2.inForce")).toEqual(["settled"]);
  expect(statuses(report, [], "t2.inForce")).toEqual(["open"]);
});

test.each([
  ["this year's figure", changed(report, { "t2.normativeDocs.inForce": 471 })],
  ["another figure of the finding", changed(report, { "t2.normativeDocs.issued": 78 })],
])("a reason goes stale when %s changes", (_, now) => {
  expect(statuses(now, [reason], "t2.inForce")).toEqual(["stale"]);
});

test("a reason goes stale when last year's figure changes", () => {
  const { findings } = checkReport(report, {
    previous: changed(previous, { "t2.normativeDocs.inForce": 700 }),
  });
  const [found] = withReasons(
    findings.filter(({ rule }) => rule === "t2.inForce"),
    [reason],
    report
  );
  expect(found).toMatchObject({ status: "stale", reason });
});

test("figures elsewhere do not matter", () => {
  const now = changed(report, { "t2.licensing.decisions": 1 });
  expect(statuses(now, [reason], "t2.inForce")).toEqual(["settled"]);
});

test("a reason is of one report", () => {
  expect(statuses(report, [{ ...reason, year: 2022 }], "t2.inForce")).toEqual(["open"]);
  expect(statuses(report, [{ ...reason, agency: "另一单位" }], "t2.inForce")).toEqual(["open"]);
  expect(statuses(report, [{ ...reason, agency: "" }], "t2.inForce")).toEqual(["settled"]);
});

test("a reason is of one finding, though the figures of another say the same", () => {
  const other = { ...reason, rule: "t2.other" };
  expect(statuses(report, [other], "t2.inForce")).toEqual(["open"]);
  const stale = { ...other, figures: "表二行政规范性文件·现行有效件数 1" };
  expect(statuses(report, [stale], "t2.inForce")).toEqual(["open"]);
  const forOthers = withReasons(findingsOf(report), [reason], report);
  expect(forOthers.filter(({ status }) => status !== "open")).toHaveLength(1);
});

test("a later reason counts, and an empty one does not", () => {
  const later = { ...reason, text: "机构改革" };
  const found = withReasons(findingsOf(report), [reason, later, { ...reason, text: "" }], report);
  expect(found.flatMap((each) => each.reason?.text ?? [])).toEqual(["机构改革"]);
});

test("carry-over may be settled though it is an error, a broken identity may not", () => {
  const broken = changed(report, { "t3.carriedIn.individual": 5, "t3.carriedIn.total": 5 });
  const findings = findingsOf(broken);
  const reasons = findings.map((each) => reasonFor(each, broken, "机构改革", "2026-01-20"));
  const found = withReasons(findings, reasons, broken);
  const of = (rule: string) =>
    new Set(found.filter(({ finding }) => finding.rule === rule).map(({ status }) => status));
  expect(of("carry.in")).toEqual(new Set(["settled"]));
  expect(of("t3.balance")).toEqual(new Set(["open"]));
  const open = found.filter(({ status }) => status !== "settled");
  const openRules = (level: string) =>
    new Set(open.flatMap(({ finding }) => (finding.level === level ? [finding.rule] : [])));
  expect(openRules("error")).toEqual(new Set(["t3.balance"]));
  expect(openRules("review")).toEqual(new Set());
});

test("of two findings about the same cells a reason settles only the one it was given for", () => {
  const one = findingOf("t2.inForce");
  const other: Finding = { ...one, sides: { left: 393, right: 643 } };
  const found = withReasons([other, one], [reason], report);
  expect(found.map(({ status }) => status)).toEqual(["open", "settled"]);
});

test("the reasons offered are those that fit the rule", () => {
  expect(usualReasons(findingOf("t2.inForce"))).toEqual([
    "有效期届满自动失效、宣布失效的文件没有计入本年废止",
    "文件清理后重新统计",
    "修订的文件计入本年制发而没有计入废止",
    "机构改革，文件随职能划转",
    "统计口径调整",
    "已核实，确实如此",
  ]);
});

test("what a cell held at the time is told, also that it was empty or held a text", () => {
  const finding: Finding = {
    rule: "figure.swing",
    level: "note",
    cells: ["t2.normativeDocs.inForce", "t2.normativeDocs.issued", "t2.normativeDocs.repealed"],
    message: "变化很大",
    source: "",
  };
  const now = changed(report, {
    "t2.normativeDocs.inForce": null,
    "t2.normativeDocs.issued": { text: "若干" },
    "t2.normativeDocs.repealed": 0.1 + 0.2,
  });
  expect(figuresAtTheTime(finding, now)).toBe(
    "表二行政规范性文件·现行有效件数 未填；表二行政规范性文件·本年制发件数 “若干”；" +
      "表二行政规范性文件·本年废止件数 0.3"
  );
  expect(figuresAtTheTime({ ...finding, cells: ["s1"] }, now)).toBe("变化很大");
  expect(figuresAtTheTime({ ...finding, cells: ["s1"], sides: { left: 1, right: 2 } }, now)).toBe(
    "相比的两数 1、2"
  );
});

test("a finding that only notes something is not settled by a reason", () => {
  const note: Finding = { ...findingOf("t2.inForce"), level: "note" };
  const [found] = withReasons([note], [reason], report);
  expect(found?.status).toBe("open");
});

test("a reason for a report without an agency is anybody's", () => {
  const unnamed = { ...report, agency: "" };
  expect(statuses(unnamed, [reason], "t2.inForce")).toEqual(["settled"]);
});

test("the reason that was used is not also called stale elsewhere", () => {
  const one = findingOf("t2.inForce");
  const other: Finding = { ...one, sides: { left: 1, right: 2 } };
  const found = withReasons([one, other], [reason], report);
  expect(found.map(({ status }) => status)).toEqual(["settled", "open"]);
});

test("a rule that is not known has no reasons of its own", () => {
  expect(usualReasons({ rule: "t9.unknown" })).toEqual(["已核实，确实如此"]);
});
