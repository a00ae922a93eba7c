import fc from "fast-check";
import {
  byWhatStandsOut,
  changeWording,
  comparedWording,
  compareReports,
  comparisonRows,
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
    change: 1900,
    unit: "件",
  });
});

test("groups are sums of what belongs together", () => {
  const comparison = compareReports(publishedReport("012"), publishedReport("011"));
  expect(lineOf(comparison, "received")).toMatchObject({ before: 81, now: 218, change: 137 });
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
        expect(at("receivedIndividual", side) + at("receivedOrganisations", side)).toBe(
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
  expect(comparison.notCompared.map(({ name }) => name)).toContain("现行有效件数");
  expect(comparisonRows(comparison).notes.join()).toContain("对外公开总数量");
});

test("what is empty has no change, and zero no per cent", () => {
  const report = changed(publishedReport("012"), { "t2.licensing.decisions": null });
  const comparison = compareReports(report, publishedReport("011"));
  expect(lineOf(comparison, "t2.licensing.decisions")).toMatchObject({
    change: null,
    percent: null,
  });
  expect(lineOf(comparison, "t2.regulations.issued")).toMatchObject({ change: 0, percent: null });
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

test("of an amount two decimals are written", () => {
  const comparison = compareReports(publishedReport("013"), publishedReport("012"));
  const fees = lineOf(comparison, "t2.adminFees.amount");
  expect(comparedWording(fees.now ?? 0)).toBe("4166.24");
  expect(changeWording(fees)).toBe("-14484.82");
  expect(changeWording({ ...fees, change: 0.1 + 0.2 })).toBe("+0.3");
  expect(changeWording({ ...fees, change: 0.004 })).toBe("0");
});

test("what stands out comes first", () => {
  const sorted = byWhatStandsOut(
    compareReports(publishedReport("012"), publishedReport("011")).groups
  );
  const weights = sorted.map(({ standsOut, weight }) => (standsOut ? 1e9 : 0) + weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(sorted[0]?.standsOut).toBe(true);
  expect(sorted.at(-1)?.weight).toBe(0);
});
