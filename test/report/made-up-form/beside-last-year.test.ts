import { carriedFills } from "../../../src/check/carried-fills";
import { compareReports, comparisonRows } from "../../../src/check/comparison";
import { figureKeys } from "../../../src/report/figures";
import { newestFormat } from "../../../src/report/formats";
import { changed, soundReport } from "../../check/sample-reports";
import { before, withForeigners, notice, figure, plus, report, previous, found } from "./reports";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe("beside last year's report", () => {
  test("what was carried over and is in force is compared across the forms", () => {
    const carried = plus(report, 2, "t3.carriedIn.total");
    expect(found("carry.in", carried, { previous }).map(({ cells }) => cells)).toContainEqual([
      "t3.carriedIn.total",
    ]);
    const inForce = plus(report, 5, "t2.normativeDocs.inForce");
    expect(found("t2.inForce", inForce, { previous })[0]?.source).toContain(notice);
    expect(carriedFills(changed(report, { "t3.carriedIn.total": null }), previous).empty).toEqual([
      { cell: "t3.carriedIn.total", from: null, to: figure(report, "t3.carriedIn.total") },
    ]);
  });

  test("the years are compared where they count the same, and the rest is said truly", () => {
    const comparison = compareReports(report, previous);
    const line = (id: string) => comparison.groups.find((each) => each.id === id);
    expect(line("notProcessed")?.cells).toHaveLength(6);
    expect(line("notProcessed")?.change?.by).toBe(3);
    expect(comparison.figures.map(({ id }) => id)).toEqual(figureKeys(before));
    expect(comparison.figures.flatMap(({ remark }) => remark ?? [])).toEqual([]);
    expect(comparison.notCompared).toEqual([
      { name: "公共数据", why: "上一年是2021年格式，没有这一栏" },
      { name: "滥用权利的申请", why: "上一年是2021年格式，没有这一行" },
    ]);
    expect(new Set(comparisonRows(comparison).rows.map(([table]) => table))).toEqual(
      new Set(["表二", "表三", "表四"])
    );
  });

  test("forms that are not next to each other are compared through those between", () => {
    const older = { ...soundReport("2019"), year: 2026 };
    const comparison = compareReports(report, older);
    const renamed = comparison.figures.find(({ id }) => id === "t2.regulations.issued");
    expect(renamed?.before).toBe(figure(older, "t2.regulations.newlyMade"));
    expect(renamed?.remark).toBe("2019年格式的列名是“本年新制作数量”");
    const [missing, dropped] = comparison.notCompared;
    expect(missing?.why).toBe("上一年是2019年格式，没有同样统计的栏");
    expect(missing?.name).toMatch(/^规章·本年废止件数、规章·现行有效件数、.*等$/);
    expect(dropped?.why).toBe("2027年格式没有同样统计的栏");
  });

  test("the same form reissued leaves nothing out", () => {
    const earlier = { ...soundReport(withForeigners.id), year: 2029 };
    const comparison = compareReports({ ...earlier, format: newestFormat.id, year: 2030 }, earlier);
    expect(comparison.notCompared).toEqual([]);
    expect(comparison.figures.map(({ id }) => id)).toEqual(figureKeys(withForeigners));
  });
});
