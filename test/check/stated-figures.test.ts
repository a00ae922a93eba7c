import { figuresStatedBy } from "../../src/check/carried-figures";
import { figuresStatedInTexts, statedFigures } from "../../src/check/stated-figures";
import { repairsOf } from "../../src/check/repairs";
import { formatById } from "../../src/report/formats";
import type { Report } from "../../src/report/report";
import { changed, publishedReport } from "./sample-reports";

test("last year's report states what was carried over, for each kind of applicant", () => {
  const previous = changed(publishedReport("002"), { "t3.carriedOut.business": { text: "若干" } });
  expect([...figuresStatedBy(previous, formatById(previous.format))]).toEqual([
    ["t3.carriedIn.individual", 72],
    ["t3.carriedIn.total", 72],
  ]);
});

function withText(report: Report, s1: string): Report {
  return { ...report, sections: { ...report.sections, s1 } };
}

test("the texts state single figures; what may mean several of them decides nothing", () => {
  const report = withText(
    publishedReport("009"),
    "2021年，收到政府信息公开申请70件，办结政府信息公开申请69件，结转下年度继续办理1件。发生政府信息公开行政复议2件。"
  );
  expect([...figuresStatedInTexts(report)]).toEqual([
    ["t3.disposed.total", 69],
    ["t3.carriedOut.total", 1],
    ["t4.review.total", 2],
  ]);
});

test.each([
  ["last year's number", "2020年发生政府信息公开行政复议2件。"],
  ["several figures together", "依申请公开中，无法提供3件。"],
  ["a number that is not exact to the last", "发生政府信息公开行政复议1.2万件。"],
])("the texts state no single figure where they tell of %s", (_, text) => {
  const stated = figuresStatedInTexts(withText(publishedReport("009"), text));
  expect([...stated]).toEqual([]);
});

test("办结 states no single figure where something was carried in: it may leave that out", () => {
  const report = changed(publishedReport("009"), { "t3.carriedIn.total": 2 });
  expect([...figuresStatedInTexts(withText(report, "办结政府信息公开申请69件。"))]).toEqual([]);
});

test("a change beside a number leaves the number stated", () => {
  const text = "发生政府信息公开行政复议69件，同比增长3%。";
  const stated = figuresStatedInTexts(withText(publishedReport("009"), text));
  expect([...stated]).toEqual([["t4.review.total", 69]]);
});

test("a change alone states no figure", () => {
  const text = "政府信息公开行政复议同比增加3件。";
  expect([...figuresStatedInTexts(withText(publishedReport("009"), text))]).toEqual([]);
});

test("last year's report counts before the texts", () => {
  const report = withText(publishedReport("009"), "2021年，政府信息公开申请上年结转5件。");
  expect(statedFigures(report).get("t3.carriedIn.total")).toBe(5);
  const previous = publishedReport("008");
  expect(statedFigures(report, previous).get("t3.carriedIn.total")).toBe(
    previous.figures["t3.carriedOut.total"]
  );
});

test("a figure in the texts decides between repairs of a table that alone cannot tell", () => {
  const report = withText(
    changed(publishedReport("013"), { "t4.review.total": 40 }),
    "全年因政府信息公开申请引发的行政复议36件。"
  );
  const [first] = repairsOf(report, statedFigures(report));
  expect(first?.changes).toEqual([{ cell: "t4.review.total", from: 40, to: 36 }]);
  const contradicted = withText(report, "全年因政府信息公开申请引发的行政复议40件。");
  const [other] = repairsOf(contradicted, statedFigures(contradicted));
  expect(other?.changes.map(({ cell }) => cell)).not.toContain("t4.review.total");
});
