import { figuresStatedBy } from "../../src/check/stated-figures";
import { changed, publishedReport } from "./sample-reports";

test("last year's report states what was carried over, for each kind of applicant", () => {
  const previous = changed(publishedReport("002"), { "t3.carriedOut.business": { text: "若干" } });
  expect([...figuresStatedBy(previous)]).toEqual([
    ["t3.carriedIn.individual", 72],
    ["t3.carriedIn.total", 72],
  ]);
});
