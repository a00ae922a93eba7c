import fc from "fast-check";
import {
  changeWording,
  comparedWording,
  compareReports,
  comparisonRows,
  foremostChanges,
  percentWording,
  type Comparison,
  type ComparedLine,
} from "../../src/check/comparison";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { consistentReport } from "./consistent-report";
import { changed, publishedReport } from "./sample-reports";

function lineOf({ groups, figures }: Comparison, id: string): ComparedLine {
  const line = [...groups, ...figures].find((each) => each.id === id);
  if (!line) throw new Error(`${id} is not compared`);
  return line;
}

test("two years of the same form are compared figure by figure", () => {
  const comparison = compareReports(publishedReport("012"), publishedReport("011"));
  expect([comparison.previousYear, comparison.year]).toEqual([2023, 2024]);
  expect(comparison.figures.map(({ id }) => id)).toEqual(figureKeys(formatById("2021")));
  expect(comparison.notCompared).toEqual([]);
  expect(lineOf(comparison, "t2.licensing.decisions")).toMatchObject({
    name: "行政许可·本年处理决定数量",
    before: 2629,
    now: 4529,
    change: { by: 1900 },
    unit: "件",
  });
});

test("the main lines are those of table 2, and sums of tables 3 and 4", () => {
  const { groups, figures } = compareReports(publishedReport("012"), publishedReport("011"));
  const ofTable2 = figures.filter(({ id }) => id.startsWith("t2."));
  expect(groups.slice(0, ofTable2.length)).toEqual(ofTable2);
  expect(groups.slice(ofTable2.length).map(({ id }) => id)).toEqual([
    ...["received", "received 自然人", "received 法人或其他组织", "carriedIn"],
    ...[
      "granted",
      "partial",
      "denied",
      "unable",
      "notProcessed",
      "other",
      "disposed",
      "carriedOut",
    ],
    ...["review", "reviewCorrected", "suit", "suitDirect", "suitAfterReview", "suitCorrected"],
    "pending",
  ]);
});

test.each([
  [0.3, 0.1, 0.2],
  [0.000001, 0, 0.000001],
  [0.0000004, 0, 0],
  [1.1, 1.2, -0.1],
])("from %d the change is told to six decimals", (now, before, by) => {
  const at = (amount: number) => changed(publishedReport("012"), { "t2.adminFees.amount": amount });
  const comparison = compareReports(at(now), at(before));
  expect(lineOf(comparison, "t2.adminFees.amount").change?.by).toBe(by);
});

test("lines whose change is not known stand behind those that changed", () => {
  const now = changed(publishedReport("012"), { "t2.licensing.decisions": null });
  const { figures } = compareReports(now, publishedReport("011"));
  const unknown = figures.filter(({ change }) => change === null);
  const changedOnes = figures.filter(({ change }) => (change?.weight ?? 0) > 0);
  expect(unknown.map(({ id }) => id)).toEqual(["t2.licensing.decisions"]);
  expect(changedOnes.length).toBeGreaterThan(5);
  expect(foremostChanges([...unknown, ...changedOnes.slice(0, 3)])).toHaveLength(3);
});

test("groups are sums of what belongs together", () => {
  const comparison = compareReports(publishedReport("012"), publishedReport("011"));
  expect(lineOf(comparison, "received")).toMatchObject({
    before: 81,
    now: 218,
    change: { by: 137 },
  });
  expect(lineOf(comparison, "suit")).toMatchObject({ before: 7, now: 19 });
  const outcomes = ["granted", "partial", "denied", "unable", "notProcessed", "other"];
  const sum = outcomes.reduce((all, id) => all + (lineOf(comparison, id).now ?? 0), 0);
  expect(sum).toBe(lineOf(comparison, "disposed").now);
});

test("the kinds of applicants and the outcomes add up in every report", () => {
  fc.assert(
    fc.property(consistentReport("2021"), consistentReport("2019"), (report, previous) => {
      const comparison = compareReports(report, previous);
      const at = (id: string, side: "now" | "before"): number => lineOf(comparison, id)[side] ?? -1;
      for (const side of ["now", "before"] as const) {
        expect(at("received 自然人", side) + at("received 法人或其他组织", side)).toBe(
          at("received", side)
        );
        const outcomes = ["granted", "partial", "denied", "unable", "notProcessed", "other"];
        expect(outcomes.reduce((sum, id) => sum + at(id, side), 0)).toBe(at("disposed", side));
      }
    })
  );
});

test("a report of the form of 2021 is compared with one of 2019 where they count alike", () => {
  const before = changed(publishedReport("008"), {
    "t2.normativeDocs.newlyMade": 60,
    "t2.licensing.decisions": 2000,
    "t3.other.total": 3,
  });
  const comparison = compareReports(publishedReport("009"), before);
  const ids = comparison.figures.map(({ id }) => id);
  expect(ids).not.toContain("t2.normativeDocs.inForce");
  expect(ids).not.toContain("t2.adminFees.amount");
  expect(ids).not.toContain("t3.other.misc.total");
  expect(lineOf(comparison, "t2.normativeDocs.issued")).toMatchObject({
    before: 60,
    now: 69,
    remark: expect.stringContaining("本年新制作数量") as string,
  });
  expect(lineOf(comparison, "t2.licensing.decisions").before).toBe(2000);
  expect(lineOf(comparison, "other").before).toBe(3);
  expect(comparison.notCompared).toEqual([
    ...[
      ["现行有效件数", "“对外公开总数量”是历年公开的总数，不是现行有效的件数"],
      ["本年废止件数", "没有这一栏"],
      ["行政事业性收费", "按项统计，不是按金额"],
      ["（六）其他处理的三个小项", "只有一行，按合计比较"],
    ].map(([name, why]) => ({ name, why: `上一年是2019年格式，${why}` })),
    {
      name: "上一年项目数量、本年增/减、其他对外管理服务事项、政府集中采购",
      why: "2021年格式没有这些栏",
    },
  ]);
  expect(comparisonRows(comparison).notes.join()).toContain("对外公开总数量");
});

test("a report of an earlier form than last year's is compared where the names are the same", () => {
  const { notCompared } = compareReports(publishedReport("008"), publishedReport("009"));
  expect(notCompared).toEqual([
    {
      name: "规章·本年新制作数量、规章·本年新公开数量、规章·对外公开总数量等",
      why: "上一年是2021年格式，没有同样统计的栏",
    },
    {
      name: "规章·本年制发件数、规章·本年废止件数、规章·现行有效件数等",
      why: "2019年格式没有同样统计的栏",
    },
  ]);
});

test("what is empty has no change, and zero no per cent", () => {
  const report = changed(publishedReport("012"), { "t2.licensing.decisions": null });
  const comparison = compareReports(report, publishedReport("011"));
  expect(lineOf(comparison, "t2.licensing.decisions").change).toBeNull();
  expect(lineOf(comparison, "t2.regulations.issued").change).toMatchObject({
    by: 0,
    percent: null,
  });
  expect(percentWording(lineOf(comparison, "t2.regulations.issued"))).toBe("0%");
  expect(percentWording(lineOf(comparison, "t3.carriedIn.total"))).toBe("0%");
});

test("changes are written with their sign", () => {
  const comparison = compareReports(publishedReport("012"), publishedReport("011"));
  expect(changeWording(lineOf(comparison, "received"))).toBe("+137");
  expect(percentWording(lineOf(comparison, "received"))).toBe("+169.1%");
  expect(changeWording(lineOf(comparison, "t2.penalties.decisions"))).toBe("-230");
  expect(percentWording(lineOf(comparison, "t2.penalties.decisions"))).toBe("-17.3%");
});

const line = lineOf(compareReports(publishedReport("012"), publishedReport("011")), "received");

/** A line with another change; null where it is not known. */
function changedBy(by: number | null, percent: number | null = null): ComparedLine {
  return { ...line, change: by === null ? null : { by, percent, weight: 0, standsOut: false } };
}

test("of an amount two decimals are written", () => {
  const comparison = compareReports(publishedReport("013"), publishedReport("012"));
  const fees = lineOf(comparison, "t2.adminFees.amount");
  expect(comparedWording(fees.now ?? 0)).toBe("4166.24");
  expect(changeWording(fees)).toBe("-14484.82");
  expect(changeWording(changedBy(0.1 + 0.2))).toBe("+0.3");
  expect(changeWording(changedBy(0.004))).toBe("0");
});

test.each([
  [null, null, ""],
  [0, null, "0%"],
  [5, null, "—"],
  [5, 12.5, "+12.5%"],
  [5, 12.04, "+12%"],
  [5, 10, "+10%"],
  [1, 0.5, "+0.5%"],
  [-5, -12.5, "-12.5%"],
  [-5, -0.04, "不到0.1%"],
  [4, 0.04, "不到0.1%"],
  [0, 0, "0%"],
])("a change of %s, %s per cent, is written %s", (change, percent, written) => {
  expect(percentWording(changedBy(change, percent))).toBe(written);
});

test.each([
  [null, ""],
  [0, "0"],
  [3, "+3"],
  [-3, "-3"],
  [0.004, "0"],
  [0.006, "+0.01"],
])("a change of %s is written %s", (change, written) => {
  expect(changeWording(changedBy(change))).toBe(written);
});

describe("a figure that goes from one number to another", () => {
  const key = "t2.licensing.decisions";
  const from = (before: number | null, now: number | null): ComparedLine =>
    lineOf(
      compareReports(
        changed(publishedReport("012"), { [key]: now }),
        changed(publishedReport("011"), { [key]: before })
      ),
      key
    );

  test.each([
    [0, 0, 0, null, 0, false],
    [0, 1, 1, null, 1, false],
    [1, 0, -1, -100, 1, false],
    [10, 15, 5, 50, 1, false],
    [4, 60, 56, 1400, 7, true],
    [10, -60, -70, -700, 8.366_600_265, true],
    [-10, 60, 70, 700, 8.366_600_265, true],
    [-10, -50, -40, -400, 5.163_977_795, false],
    [-10, -51, -41, -410, 5.249_543_4, true],
    [-4, 5, 9, 225, 3, false],
    [0.1, 0.3, 0.2, 200, 0.316_227_766, false],
  ])("%s → %s", (before, now, by, percent, weight, standsOut) => {
    const found = from(before, now);
    expect(found).toMatchObject({ before, now, change: { by, standsOut } });
    if (percent === null) expect(found.change?.percent).toBeNull();
    else expect(found.change?.percent).toBeCloseTo(percent);
    expect(found.change?.weight).toBeCloseTo(weight);
  });

  test.each([
    [null, 5],
    [5, null],
    [null, 5000],
  ])("%s → %s: no change is known", (before, now) => {
    expect(from(before, now)).toMatchObject({ before, now, change: null });
  });
});

test("the rows of a sheet", () => {
  const report = changed(publishedReport("012"), {
    "t2.licensing.decisions": 100,
    "t2.penalties.decisions": 90,
    "t2.coercion.decisions": null,
  });
  const previous = changed(publishedReport("011"), {
    "t2.licensing.decisions": 3,
    "t2.penalties.decisions": 80,
    "t2.coercion.decisions": 7,
  });
  const { headings, rows } = comparisonRows(compareReports(report, previous));
  expect(headings).toEqual(
    expect.arrayContaining(["表", "项目", "单位", "2023年", "2024年", "增减", "增减（%）", "说明"])
  );
  const rowOf = (name: string) => rows.find((row) => row[1] === name);
  const decisions = "本年处理决定数量";
  expect(rowOf(`行政许可·${decisions}`)?.slice(3)).toEqual([3, 100, 97, 3233.3, "变化很大"]);
  expect(rowOf(`行政处罚·${decisions}`)?.slice(3)).toEqual([80, 90, 10, 12.5, ""]);
  expect(rowOf(`行政强制·${decisions}`)?.slice(3)).toEqual([7, "", "", "", ""]);
});

test("of a report without a year the headings say which is which", () => {
  const [report, previous] = [publishedReport("012"), publishedReport("011")];
  const unknown = compareReports({ ...report, year: null }, { ...previous, year: null });
  expect(comparisonRows(unknown).headings.slice(3, 5)).toEqual(["上一年", "本年"]);
});

test("a remark on how it is counted comes before what stands out", () => {
  const previous = changed(publishedReport("008"), { "t2.normativeDocs.newlyMade": 600 });
  const { rows } = comparisonRows(compareReports(publishedReport("009"), previous));
  const issued = rows.find((row) => String(row[1]).includes("本年制发件数") && row[3] === 600);
  expect(issued?.at(-1)).toContain("2019年格式的列名是");
});

test("the five changes that stand out most are told first, the larger the change, the earlier", () => {
  const { groups } = compareReports(publishedReport("012"), publishedReport("011"));
  const foremost = foremostChanges(groups);
  expect(foremost).toHaveLength(5);
  const sizes = foremost.map(({ change }) => Math.abs(change?.by ?? 0));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const weights = (lines: readonly ComparedLine[]): readonly number[] =>
    lines.map(({ change }) => (change?.standsOut ? 1e9 : 0) + (change?.weight ?? 0));
  const others = groups.filter((line) => !foremost.includes(line));
  expect(Math.min(...weights(foremost))).toBeGreaterThanOrEqual(Math.max(...weights(others)));
});

test("what has not changed is no change", () => {
  const { groups } = compareReports(publishedReport("012"), publishedReport("012"));
  expect(foremostChanges(groups)).toEqual([]);
});
