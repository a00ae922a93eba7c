import fc from "fast-check";
import { withChanges } from "../../src/check/change";
import { totalFills } from "../../src/check/total-fills";
import { figureKeys, figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { figureValue, type Report } from "../../src/report/report";
import { consistentReport } from "./consistent-report";
import {
  blankReport,
  changed,
  publishedNumbers,
  publishedReport,
  soundReport,
} from "./sample-reports";

function totalKeys(format: FormatId): readonly FigureKey[] {
  const figures = [...figuresOf(formatById(format)).values()];
  return figures.filter(({ role }) => role === "total").map(({ key }) => key);
}

function without(report: Report, keys: readonly FigureKey[]): Report {
  return changed(report, Object.fromEntries(keys.map((key) => [key, null])));
}

function filled(report: Report): Report {
  const tables = ["t3", "t4"] as const;
  return withChanges(
    report,
    tables.flatMap((table) => totalFills(report, table).empty)
  );
}

test("empty totals of one table, those of totals included", () => {
  const report = without(soundReport("2021"), totalKeys("2021"));
  const { empty, differing, open } = totalFills(report, "t4");
  expect(empty.map(({ cell }) => cell)).toEqual([
    "t4.review.total",
    "t4.suitDirect.total",
    "t4.suitAfterReview.total",
  ]);
  expect([differing, open]).toEqual([[], []]);
  const ofTable3 = totalFills(report, "t3").empty.map(({ cell }) => cell);
  expect(ofTable3).toContain("t3.disposed.total");
  expect(ofTable3).toHaveLength(totalKeys("2021").length - 3);
});

test("008: totals that differ are listed apart", () => {
  const { empty, differing } = totalFills(publishedReport("008"), "t3");
  expect(empty).toEqual([]);
  expect(differing).toEqual([
    { cell: "t3.disposed.individual", from: 20, to: 26 },
    { cell: "t3.disposed.total", from: 21, to: 27 },
  ]);
});

test("a total with an empty part stays open, and says which part", () => {
  const report = without(soundReport("2021"), ["t4.review.total", "t4.review.pending"]);
  const { empty, open } = totalFills(report, "t4");
  expect(empty).toEqual([]);
  expect(open).toEqual([{ total: "t4.review.total", missing: ["t4.review.pending"] }]);
});

test("nothing of an empty table, in which every total is open", () => {
  const { empty, open } = totalFills(blankReport("2021"), "t3");
  expect(empty).toEqual([]);
  expect(open).toHaveLength(totalKeys("2021").length - 3);
});

test("a total of totals is told once, with the parts that are missing in the first of its sums", () => {
  const report = without(soundReport("2021"), [
    "t3.granted.individual",
    "t3.granted.total",
    "t3.disposed.individual",
    "t3.disposed.business",
    "t3.disposed.total",
  ]);
  const { empty, open } = totalFills(report, "t3");
  expect(empty.map(({ cell }) => cell)).toEqual(["t3.disposed.business"]);
  expect(open).toEqual([
    { total: "t3.disposed.individual", missing: ["t3.granted.individual"] },
    { total: "t3.disposed.total", missing: ["t3.granted.total"] },
    { total: "t3.granted.total", missing: ["t3.granted.individual"] },
  ]);
});

test("a part that comes out itself is not missing in its total", () => {
  const report = without(soundReport("2021"), [
    "t3.granted.total",
    "t3.partial.total",
    "t3.partial.individual",
    "t3.disposed.total",
    "t3.disposed.individual",
  ]);
  const { open } = totalFills(report, "t3");
  expect(open.find(({ total }) => total === "t3.disposed.total")?.missing).toEqual([
    "t3.partial.total",
  ]);
});

test("a total that comes out differently along row and column is left out", () => {
  const report = changed(soundReport("2021"), {
    "t3.granted.individual": null,
    "t3.granted.total": 5000,
    "t3.disposed.total": null,
  });
  const { empty, contradictory } = totalFills(report, "t3");
  expect(empty).toEqual([]);
  expect(contradictory).toEqual(["t3.disposed.total"]);
});

test("008: an empty total is left out where a total beside it contradicts its parts", () => {
  const report = without(publishedReport("008"), ["t3.disposed.total"]);
  // By its row 20 + 1, by its column 27.
  expect(totalFills(report, "t3")).toEqual({
    empty: [],
    differing: [{ cell: "t3.disposed.individual", from: 20, to: 26 }],
    open: [],
    contradictory: ["t3.disposed.total"],
  });
});

test("a total that differs both ways is left out, too", () => {
  const report = changed(soundReport("2021"), {
    "t3.granted.individual": null,
    "t3.granted.total": 5000,
    "t3.disposed.total": 7000,
  });
  const { differing, contradictory } = totalFills(report, "t3");
  expect(differing).toEqual([]);
  expect(contradictory).toEqual(["t3.disposed.total"]);
});

test("text in place of a total is replaced on request only", () => {
  const text = { text: "约5" };
  const { empty, differing } = totalFills(
    changed(soundReport("2021"), { "t4.review.total": text }),
    "t4"
  );
  expect(empty).toEqual([]);
  expect(differing.map(({ cell, from }) => [cell, from])).toEqual([["t4.review.total", text]]);
});

test.each(publishedNumbers)("%s: the totals come back where the report adds up", (number) => {
  const report = publishedReport(number);
  const complete = totalKeys(report.format).every(
    (key) => typeof figureValue(report, key) === "number"
  );
  const addsUp = (["t3", "t4"] as const).every(
    (table) => totalFills(report, table).differing.length === 0
  );
  const again = filled(without(report, totalKeys(report.format)));
  if (complete && addsUp) expect(again).toEqual(report);
  // Whatever else, totals are all that is touched.
  const isTotal = new Set<string>(totalKeys(report.format));
  for (const key of figureKeys(formatById(report.format))) {
    if (!isTotal.has(key)) expect(again.figures[key]).toEqual(report.figures[key]);
  }
});

test.each(formatIds)("law, form %s: whichever totals are empty, they come back", (format) => {
  const keys = fc.uniqueArray(fc.constantFrom(...totalKeys(format)));
  fc.assert(
    fc.property(consistentReport(format), keys, (report, emptied) => {
      expect(filled(without(report, emptied))).toEqual(report);
    }),
    { numRuns: 100 }
  );
});
