import { carriedFills } from "../../src/check/carried-fills";
import { blankReport, changed, publishedReport } from "./sample-reports";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";

const previous = changed(blankReport("2021"), {
  "t3.carriedOut.individual": 4,
  "t3.carriedOut.business": 1,
  "t3.carriedOut.total": 5,
});

test("empty cells take what was left over, others are listed apart, equal ones left alone", () => {
  const report = changed(blankReport("2021"), {
    "t3.carriedIn.business": 1,
    "t3.carriedIn.total": 6,
  });
  expect(carriedFills(report, previous)).toEqual({
    empty: [{ cell: "t3.carriedIn.individual", from: null, to: 4 }],
    differing: [{ cell: "t3.carriedIn.total", from: 6, to: 5 }],
    unstated: [
      "t3.carriedIn.research",
      "t3.carriedIn.publicInterest",
      "t3.carriedIn.legalService",
      "t3.carriedIn.otherOrg",
    ],
  });
});

test("what last year does not say of a cell that is filled is not missing", () => {
  const report = changed(blankReport("2021"), { "t3.carriedIn.research": 2 });
  const { differing, unstated } = carriedFills(report, previous);
  expect(differing).toEqual([]);
  expect(unstated).toEqual([
    "t3.carriedIn.publicInterest",
    "t3.carriedIn.legalService",
    "t3.carriedIn.otherOrg",
  ]);
});

test.each([
  ["007", "008"],
  ["008", "009"],
  ["009", "010"],
  ["010", "011"],
  ["011", "012"],
  ["012", "013"],
  ["056", "057"],
  ["057", "058"],
  ["058", "059"],
  ["059", "060"],
  ["060", "061"],
])("%s and %s: what was carried over is what is brought in", (before, after) => {
  const report = publishedReport(after);
  const keys = figureKeys(formatById(report.format)).filter((key) =>
    key.startsWith("t3.carriedIn.")
  );
  const blank = changed(report, Object.fromEntries(keys.map((key) => [key, null])));
  const { empty, differing } = carriedFills(blank, publishedReport(before));
  expect(differing).toEqual([]);
  expect(Object.fromEntries(empty.map(({ cell, to }) => [cell, to]))).toEqual(
    Object.fromEntries(keys.map((key) => [key, report.figures[key]]))
  );
});
