import { checkReport } from "../../../src/check/check";
import { compareReports, comparisonRows } from "../../../src/check/comparison";
import { mayBeSettled } from "../../../src/check/finding";
import { reasonColumns, reasonHeadings, reasonRow } from "../../../src/check/reason-rows";
import { reasonFor, withReasons } from "../../../src/check/reasons";
import { readinessOf } from "../../../src/check/readiness";
import { checkRecord } from "../../../src/check/record";
import { recogniseWorkbook } from "../../../src/read/recognise";
import type { SheetPlan } from "../../../src/write/sheet-plan";
import { recordDocument } from "../../../src/write/record-document";
import { comparisonList, reasonsSheet, recordSheet } from "../../../src/write/sheets/check-sheets";
import { listSheet, listTableArea } from "../../../src/write/sheets/list-sheet";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import { reportText } from "../../../src/write/text";
import { publishedReport } from "../../check/sample-reports";

const report = publishedReport("011");
const previous = publishedReport("010");
const result = checkReport(report, { previous });
const reasons = result.findings
  .filter(mayBeSettled)
  .map((finding) => reasonFor(finding, report, "清理后重新统计", "2026-01-20"));
const findings = withReasons(result.findings, reasons, report);
const record = checkRecord({
  report,
  previous,
  result,
  findings,
  readiness: readinessOf(
    { report, questions: [], gaps: [], tables: ["t2", "t3", "t4"] },
    { findings, failures: [] }
  ),
  time: "2026-01-20 10:30",
});
const { headings, rows, notes } = comparisonRows(compareReports(report, previous));
const comparison = comparisonList("同比分析", "同比分析", headings, rows, notes);

const plans: readonly (readonly [string, SheetPlan])[] = [
  [
    "核对说明",
    reasonsSheet(
      "核对说明",
      reasonColumns.map((column) => reasonHeadings[column]),
      reasons.map(reasonRow)
    ),
  ],
  [
    "没有说明的核对说明",
    reasonsSheet(
      "没有说明的核对说明",
      reasonColumns.map((column) => reasonHeadings[column]),
      []
    ),
  ],
  ["核对记录", recordSheet("核对记录", record)],
  ["同比分析", listSheet(comparison)],
];

describe.each(plans)("the sheet %s", (name, plan) => {
  test("has a value for each cell and a size for each row and column", () => {
    expect(plan.name).toBe(name);
    expect(plan.values).toHaveLength(plan.rows);
    expect(plan.values.every((row) => row.length === plan.columns)).toBe(true);
    expect(plan.columnWidths).toHaveLength(plan.columns);
    expect(plan.rowHeights).toHaveLength(plan.rows);
  });

  test("keeps every area inside itself", () => {
    const areas = [...plan.merges, ...plan.styles.map(({ area }) => area), plan.printArea];
    for (const { row, column, rowSpan, columnSpan } of areas) {
      expect(rowSpan).toBeGreaterThan(0);
      expect(row + rowSpan).toBeLessThanOrEqual(plan.rows);
      expect(column + columnSpan).toBeLessThanOrEqual(plan.columns);
    }
  });

  test("is not taken for a part of a report", () => {
    const reportPlans = reportSheets({
      agency: report.agency,
      year: 2023,
      format: "2021",
      figures: report.figures,
      protect: true,
    });
    const grid = (each: SheetPlan) => ({
      id: each.name,
      name: each.name,
      cells: each.values,
      firstRow: 0,
      firstColumn: 0,
    });
    const alone = recogniseWorkbook(reportPlans.map(grid));
    expect(recogniseWorkbook([...reportPlans, plan].map(grid))).toEqual(alone);
    expect(recogniseWorkbook([grid(plan)])).toEqual([]);
  });
});

test("the comparison's table is where it is said to be", () => {
  const plan = listSheet(comparison);
  const { row, rowSpan } = listTableArea(comparison);
  expect(plan.values[row]).toEqual([
    "表",
    "项目",
    "单位",
    "2022年",
    "2023年",
    "增减",
    "增减（%）",
    "说明",
  ]);
  expect(row + rowSpan).toBe(plan.rows);
  const line = plan.values.find(([, item]) => item === "行政规范性文件·现行有效件数");
  expect(line?.slice(3, 7)).toEqual([698, 470, -228, -32.7]);
});

test("a record is written as a document with everything in it", () => {
  const text = reportText(recordDocument(record));
  for (const { message } of result.findings) expect(text).toContain(message);
  expect(text).toContain("核对时间：2026-01-20 10:30");
  expect(text).toContain("已说明：清理后重新统计（2026-01-20）");
  expect(recordDocument(record).fileName).toBe(
    "平潭综合实验区2023年政府信息公开工作年度报告核对记录"
  );
});
