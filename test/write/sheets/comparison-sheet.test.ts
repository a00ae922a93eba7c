import type { SheetPlan } from "../../../src/write/sheet-plan";
import { comparisonSheet } from "../../../src/write/sheets/comparison-sheet";

const headings = ["表", "项目", "单位", "2024年", "2025年", "增减", "增减（%）", "说明"];

function plan(notes: readonly string[]): SheetPlan {
  return comparisonSheet("同比分析", {
    agency: "青河县水务局",
    year: 2025,
    previousYear: 2024,
    headings,
    rows: [
      ["表二", "规章·制发件数", "件", 1, 2, 1, 100, ""],
      ["表三", "本年新收申请", "件", 10, 30, 20, 200, ""],
      ["表三", "上年结转", "件", 0, 4, 4, "", ""],
      ["表四", "行政复议", "件", 3, 3, 0, 0, ""],
    ],
    notes,
    requests: { first: 1, count: 2 },
  });
}

test.each([[[]], [["没有比较现行有效件数。", "没有比较本年废止件数。"]]])(
  "the chart shows the requests of both years, whatever stands above them: %j",
  (notes) => {
    const { values, charts: [chart] = [] } = plan(notes);
    const title = "依申请公开：2024年与2025年";
    expect(chart).toMatchObject({ title, names: ["2024年", "2025年"] });
    if (!chart) throw new Error("There is no chart");
    const cellsOf = (area: typeof chart.values): unknown =>
      values
        .slice(area.row, area.row + area.rowSpan)
        .map((row) => row.slice(area.column, area.column + area.columnSpan));
    expect(cellsOf(chart.categories)).toEqual([["本年新收申请"], ["上年结转"]]);
    expect(cellsOf(chart.values)).toEqual([
      [10, 30],
      [0, 4],
    ]);
  }
);

test("the chart stands below the list and is printed with it", () => {
  const { rows, charts: [chart] = [], printArea } = plan([]);
  expect(chart?.place.row).toBeGreaterThan(rows);
  expect(printArea.rowSpan).toBe((chart?.place.row ?? 0) + (chart?.place.rowSpan ?? 0));
});
