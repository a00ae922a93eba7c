import { changed, publishedReport } from "../../check/sample-reports";
import { infographicSheet } from "../../../src/write/sheets/infographic-sheet";
import type { ChartPlan, SheetPlan } from "../../../src/write/sheet-plan";
import { infographicOf } from "../published-content";
import { notReady, ready } from "../standings";

const now = publishedReport("012");
const before = publishedReport("011");

function cellsIn({ values }: SheetPlan, area: ChartPlan["values"]): unknown {
  return values
    .slice(area.row, area.row + area.rowSpan)
    .map((row) => row.slice(area.column, area.column + area.columnSpan));
}

test("the figures of both years stand in a list, the five first", () => {
  const { values } = infographicSheet("一图读懂", infographicOf(now, before), ready);
  const rows = values.filter(([kind]) => kind === "五项数据" || kind === "办理结果");
  expect(rows.map(([kind]) => kind).join("")).toBe("五项数据".repeat(5) + "办理结果".repeat(6));
  expect(values.map(([first]) => first)).toContain("单位：件。");
  expect(rows[0]).toEqual(["五项数据", "收到申请", 81, 218, 137, 169.1, ""]);
  expect(rows[3]).toEqual(["五项数据", "结转下年度办理", 0, 0, 0, "", ""]);
});

test("one chart shows this year's outcomes, the other what came in and was settled in both years", () => {
  const plan = infographicSheet("一图读懂", infographicOf(now, before), ready);
  const [outcomes, flow] = plan.charts ?? [];
  if (!outcomes || !flow) throw new Error("Charts are missing");
  expect(outcomes).toMatchObject({ title: "2024年申请办理结果", names: ["2024年"] });
  expect(cellsIn(plan, outcomes.values)).toEqual([[71], [29], [39], [75], [1], [3]]);
  expect(outcomes.sample).toEqual(outcomes.values);
  expect(flow).toMatchObject({ names: ["2023年", "2024年"] });
  expect(cellsIn(plan, flow.values)).toEqual([
    [81, 218],
    [81, 218],
  ]);
  expect(cellsIn(plan, flow.categories)).toEqual([["收到申请"], ["办结申请"]]);
  const places = [outcomes, flow].map(({ place }) => place);
  expect(places[0]?.row).toBeGreaterThanOrEqual(plan.rows);
  const end = (places[0]?.row ?? 0) + (places[0]?.rowSpan ?? 0);
  expect(places[1]?.row).toBeGreaterThanOrEqual(end);
  expect(plan.printArea.rowSpan).toBe((places[1]?.row ?? 0) + (places[1]?.rowSpan ?? 0));
});

test("what is missing is said and drawn from nothing: a chart without two numbers is left out", () => {
  const unknown = changed(now, {
    "t3.received.total": null,
    "t3.disposed.total": { text: "无" },
    "t3.granted.total": null,
  });
  const plan = infographicSheet("一图读懂", infographicOf(unknown, before), ready);
  expect(plan.charts?.map(({ title }) => title)).toEqual(["2024年申请办理结果"]);
  const [chart] = plan.charts ?? [];
  expect(chart && cellsIn(plan, chart.sample)).toEqual([[29], [39], [75], [1], [3]]);
  const said = plan.values.map((row) => row[6]);
  expect(said).toEqual(expect.arrayContaining(["2024年未填", "2024年不是数字"]));
});

test("a single number makes no chart: Excel would take its cell for the beginning of something larger", () => {
  const alone = infographicOf(changed(now, { "t3.disposed.total": null }));
  expect(infographicSheet("一图读懂", alone, ready).charts?.map(({ title }) => title)).toEqual([
    "2024年申请办理结果",
  ]);
});

test("without last year's report its column is empty, and each chart shows this year alone", () => {
  const plan = infographicSheet("一图读懂", infographicOf(now), ready);
  const rows = plan.values.filter(([kind]) => kind === "五项数据");
  expect(rows[0]).toEqual(["五项数据", "收到申请", "", 218, "", "", ""]);
  expect(plan.charts?.map(({ names }) => names)).toEqual([["2024年"], ["2024年"]]);
  expect(plan.values.map(([first]) => first)).toContain("本页没有与上年对比。");
});

test("a draft says so below the title, with what remains", () => {
  const plan = infographicSheet("一图读懂", infographicOf(now, before), notReady);
  expect(plan.values[1]?.[0]).toBe("【草稿：还不能报送：27格空着，3部分未写，请勿公开】");
});
