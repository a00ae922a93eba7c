import { checkReport } from "../../src/check/check";
import { readinessOf, type Readiness } from "../../src/check/readiness";
import { checkRecord, ruleSetNumber, type CheckRecord } from "../../src/check/record";
import type { Finding } from "../../src/check/finding";
import { reasonFor, withReasons, type ReasonedFinding } from "../../src/check/reasons";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import type { Report } from "../../src/report/report";
import { rules } from "../../src/rules";
import { isFor } from "../../src/rules/rule";
import { recordDocument } from "../../src/write/record-document";
import { recordSheet } from "../../src/write/sheets/check-sheets";
import { reportText } from "../../src/write/text";
import { finishedReport } from "../taskpane/reports";
import { changed, publishedReport } from "./sample-reports";

const tableIds = ["t2", "t3", "t4"] as const;
const previous = publishedReport("010");
const report = changed(publishedReport("011"), { "t3.granted.individual": 1 });
const result = checkReport(report, { previous });
const reasons = result.findings
  .filter(({ rule }) => rule === "t2.inForce")
  .map((finding) => reasonFor(finding, report, "清理后重新统计", "2026-01-20"));

function readinessFor(checked: Report, findings: readonly ReasonedFinding[]): Readiness {
  const found = { report: checked, questions: [], gaps: [], tables: tableIds };
  return readinessOf(found, { findings, failures: [] });
}

function recordOf(checked: Report): CheckRecord {
  const findings = withReasons(result.findings, reasons, checked);
  return checkRecord({
    report: checked,
    previous,
    result,
    findings,
    readiness: readinessFor(checked, findings),
    time: "2026-01-20 10:30",
  });
}

test("a record says what was checked, when, by which rules and against what", () => {
  const record = recordOf(report);
  expect(record.title).toBe("平潭综合实验区2023年政府信息公开工作年度报告核对记录");
  const facts = Object.fromEntries(record.facts);
  expect([facts["单位名称"], facts["年度"]]).toEqual(["平潭综合实验区", "2023"]);
  expect(facts["核对时间"]).toBe("2026-01-20 10:30");
  expect(facts["对照的上一年年报"]).toBe("平潭综合实验区2022年");
  expect(facts["核对规则"]).toContain(ruleSetNumber());
  expect(facts["结果"]).toMatch(
    new RegExp(`^必须改正${result.summary.error}处，请核实1处，.*其中已说明1处，通过\\d+条$`)
  );
});

test("a record begins with the verdict and what keeps the report from being filed", () => {
  const { facts } = recordOf(report);
  const [verdict, remaining] = facts;
  expect(verdict?.[0]).toBe("结论");
  expect(verdict?.[1]).toBe("还不能报送：2处必须改正，4部分未写");
  expect(remaining?.[0]).toBe("还要做的");
  expect(remaining?.[1]).toBe("2处必须改正；4部分未写：前言、一、五、六");
});

test("of a report that is ready the record says no more than that", () => {
  const finished = finishedReport();
  const checked = checkReport(finished);
  const findings = withReasons(checked.findings, [], finished);
  const { facts } = checkRecord({
    report: finished,
    result: checked,
    findings,
    readiness: readinessFor(finished, findings),
    time: "2026-01-21 09:00",
  });
  expect(facts.slice(0, 2)).toEqual([
    ["结论", "可以报送"],
    ["单位名称", finished.agency],
  ]);
});

test("what is not filled in is called so", () => {
  const { title, facts } = recordOf({ ...report, agency: "", year: null });
  expect(title).toBe("政府信息公开工作年度报告核对记录");
  expect(facts).toContainEqual(["单位名称", "未填"]);
  expect(facts).toContainEqual(["年度", "未填"]);
});

/** Where among the findings the one about what is in force stands. */
function inForceAt({ findings }: typeof result): number {
  return findings.findIndex(({ rule }) => rule === "t2.inForce");
}

test("every finding is in it, with its reason", () => {
  const record = recordOf(report);
  const entries = record.groups.flatMap((group) => group.entries);
  expect(entries.map(({ statement }) => statement)).toEqual(
    result.findings.map(({ message }) => message)
  );
  expect(entries[inForceAt(result)]?.reason).toBe("已说明：清理后重新统计（2026-01-20）");
  expect(record.groups[0]?.entries.every(({ reason }) => reason === "")).toBe(true);
});

test("what is not there or was not read has a group of its own, apart from what is empty", () => {
  const finished = finishedReport();
  const cells = figureKeys(formatById(finished.format)).filter((key) =>
    key.startsWith("t2.regulations.")
  );
  const halfFilled = changed(finished, { "t4.review.upheld": null });
  const row = { kind: "row", table: "t2", label: "规章", cells, isUnclear: false } as const;
  const checked = checkReport(halfFilled, { gaps: [row], missingSections: [] });
  const findings = withReasons(checked.findings, [], halfFilled);
  const { groups, facts } = checkRecord({
    report: halfFilled,
    result: checked,
    findings,
    readiness: readinessFor(halfFilled, findings),
    time: "2026-01-21 09:00",
  });
  const statementsOf = (name: string): readonly string[] | undefined =>
    groups.find(({ heading }) => heading === name)?.entries.map(({ statement }) => statement);
  expect(statementsOf("表里没有或没有读到")).toEqual([
    expect.stringMatching(/^表二没有“规章”这一行/),
  ]);
  expect(statementsOf("未填无法判断")?.[0]).toMatch(/^表四有1格没有填/);
  expect(Object.fromEntries(facts)["结果"]).toContain("表里没有或没有读到1处，未填无法判断");
});

describe("the place of a finding", () => {
  const spoken = {
    ...report,
    sections: { ...report.sections, s1: "甲。\n全区收到政府信息公开申请999件。", s6: "没有。" },
  };
  const checked = checkReport(spoken);
  const findings = withReasons(checked.findings, [], spoken);
  const recordWith = (cellsOf?: (finding: Finding) => string): CheckRecord =>
    checkRecord({
      report: spoken,
      result: checked,
      findings,
      readiness: readinessFor(spoken, findings),
      time: "2026-01-21 09:00",
      ...(cellsOf && { cellsOf }),
    });
  const placesOf = (cellsOf?: (finding: Finding) => string) => {
    const entries = recordWith(cellsOf).groups.flatMap((group) => group.entries);
    return ["999件", "信息处理费", "「（一）予以公开」行"].map(
      (words) => entries.find(({ statement }) => statement.includes(words))?.place
    );
  };

  test("is its section and paragraph, where it quotes words", () => {
    expect(placesOf()).toEqual(["一、总体情况第2段", "", ""]);
  });

  test("is its cells, too, where there is a workbook", () => {
    expect(placesOf(({ cells }) => `${cells.length}格`)).toEqual([
      "一、总体情况第2段（3格）",
      "1格",
      expect.stringMatching(/^\d+格$/),
    ]);
  });

  test("stands in the record's sheet and document", () => {
    const record = recordWith();
    expect(recordSheet("核对记录", record).values.map((row) => row[2])).toContain(
      "一、总体情况第2段"
    );
    expect(reportText(recordDocument(record))).toContain("位置：一、总体情况第2段");
  });
});

test("a stale reason is called so", () => {
  const now = changed(report, { "t2.normativeDocs.inForce": 471 });
  const checked = checkReport(now, { previous });
  const findings = withReasons(checked.findings, reasons, now);
  const { groups } = checkRecord({
    report: now,
    result: checked,
    findings,
    readiness: readinessFor(now, findings),
    time: "2026-01-21 09:00",
  });
  const entry = groups.flatMap(({ entries }) => entries)[inForceAt(checked)];
  expect(entry?.reason).toBe("原说明已过时，数有变化：清理后重新统计（2026-01-20）");
});

/** FNV-1a, computed with numbers of any size. */
function fnv(text: string): string {
  let hash = 0x811c9dc5n;
  for (const character of text) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x01000193n) % 2n ** 32n;
  }
  return hash.toString(16).padStart(8, "0");
}

test("the number of a rule set is FNV-1a of what its rules say, in eight digits", () => {
  for (const start of rules.keys()) {
    const some = rules.slice(start);
    const said = some.map(
      ({ id, title, level, explanation }) => `${id}\n${title}\n${level}\n${explanation}\n`
    );
    expect(ruleSetNumber(some)).toBe(fnv(said.join("")));
  }
  expect(ruleSetNumber([])).toBe("811c9dc5");
});

test("what is not known is said to be so", () => {
  const unknown = { ...report, agency: "", year: null };
  const checked = checkReport(unknown);
  const findings = withReasons(checked.findings, [], unknown);
  const { title, facts } = checkRecord({
    report: unknown,
    result: checked,
    findings,
    readiness: readinessFor(unknown, findings),
    time: "2026-01-21 09:00",
  });
  expect(title).toBe("政府信息公开工作年度报告核对记录");
  expect(Object.fromEntries(facts)).toMatchObject({
    单位名称: "未填",
    年度: "未填",
    对照的上一年年报: "无",
    结果: expect.not.stringContaining("已说明") as string,
  });
});

test("the rules of the report's form are counted", () => {
  const counted = (format: "2019" | "2021"): number => {
    const { facts } = checkRecord({
      report: { ...report, format },
      result,
      findings: [],
      readiness: readinessFor(report, []),
      time: "2026-01-21 09:00",
    });
    return Number(/^(\d+)条规则/.exec(Object.fromEntries(facts)["核对规则"] ?? "")?.[1]);
  };
  expect(counted("2021")).toBe(rules.filter((rule) => isFor(rule, formatById("2021"))).length);
  expect(counted("2019")).toBe(rules.filter((rule) => isFor(rule, formatById("2019"))).length);
  expect(counted("2019")).not.toBe(counted("2021"));
});

test("the number of a rule set changes with its rules only", () => {
  expect(ruleSetNumber([...rules])).toBe(ruleSetNumber());
  expect(ruleSetNumber(rules.slice(1))).not.toBe(ruleSetNumber());
  expect(
    ruleSetNumber(rules.map((rule, at) => (at === 0 ? { ...rule, level: "note" } : rule)))
  ).not.toBe(ruleSetNumber());
});
