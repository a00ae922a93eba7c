import fc from "fast-check";
import { withChanges } from "../../src/check/change";
import { checkReport } from "../../src/check/check";
import { totalsFromParts } from "../../src/check/totals-from-parts";
import { figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { consistentFigures, consistentReport } from "./consistent-report";
import { blankReport, changed, publishedReport } from "./sample-reports";

function totalKeys(format: FormatId): readonly FigureKey[] {
  return [...figuresOf(formatById(format)).values()]
    .filter(({ role }) => role === "total")
    .map(({ key }) => key);
}

test("008: if the outcomes are right, （七） is 26 and 27, and the columns do not balance", () => {
  const { changes, stillBroken, message } = totalsFromParts(publishedReport("008"));
  expect(changes).toEqual([
    { cell: "t3.disposed.individual", from: 20, to: 26 },
    { cell: "t3.disposed.total", from: 21, to: 27 },
  ]);
  expect(stillBroken.map(({ rule, left }) => `${rule} ${left[0] ?? ""}`)).toEqual([
    "t3.balance t3.received.individual",
    "t3.balance t3.received.total",
  ]);
  expect(message).toBe(
    "如果明细都对，则表三（七）总计·自然人应为26，表三（七）总计·总计应为27；但「自然人」列、「总计」列仍不平，还要核对“一”“二”“四”各行。"
  );
});

test("058: the same as its repair, and everything holds", () => {
  const { changes, stillBroken, message } = totalsFromParts(publishedReport("058"));
  expect(message).toBe(
    "如果明细都对，则表三（七）总计·自然人应为16，表三（七）总计·社会公益组织应为2。"
  );
  expect(changes).toEqual([
    { cell: "t3.disposed.individual", from: 18, to: 16 },
    { cell: "t3.disposed.publicInterest", from: 0, to: 2 },
  ]);
  expect(stillBroken).toEqual([]);
});

test("without parts there are no totals", () => {
  expect(totalsFromParts(blankReport("2021"))).toEqual({
    changes: [],
    stillBroken: [],
    message: "",
  });
});

test.each(["t3.received.individual", "t3.carriedOut.individual"] as const)(
  "a balance of which %s is empty cannot be judged",
  (cell) => {
    const { stillBroken } = totalsFromParts(changed(publishedReport("008"), { [cell]: null }));
    expect(stillBroken.map(({ left }) => left[0])).toEqual(["t3.received.total"]);
  }
);

test("totals stand in reading order, whichever of their sums comes first", () => {
  const report = {
    ...blankReport("2021"),
    figures: consistentFigures("2021", () => 1),
  };
  const { changes } = totalsFromParts(changed(report, { "t3.granted.business": 5 }));
  expect(changes.map(({ cell }) => cell)).toEqual([
    "t3.granted.total",
    "t3.disposed.business",
    "t3.disposed.total",
  ]);
});

test("a total with an empty part is left as it is", () => {
  const report = changed(publishedReport("058"), { "t3.granted.individual": null });
  expect(totalsFromParts(report).changes.map(({ cell }) => cell)).toEqual([
    "t3.disposed.publicInterest",
  ]);
});

describe.each(formatIds)("law, form %s", (format) => {
  test("a report that adds up keeps its totals", () => {
    fc.assert(
      fc.property(consistentReport(format), (report) => {
        expect(totalsFromParts(report).changes).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  test("whatever the totals were, empty, wrong or text, they come out of the parts", () => {
    const spoiled = fc.constantFrom(null, 0, 7, { text: "约5" });
    const totals = fc.uniqueArray(fc.constantFrom(...totalKeys(format)));
    fc.assert(
      fc.property(consistentReport(format), totals, spoiled, (report, keys, value) => {
        const wrong = changed(report, Object.fromEntries(keys.map((key) => [key, value])));
        expect(withChanges(wrong, totalsFromParts(wrong).changes)).toEqual(report);
      }),
      { numRuns: 100 }
    );
  });

  test("whatever the parts are, only the balance can be broken afterwards", () => {
    const parts = [...figuresOf(formatById(format)).values()]
      .filter(({ role, table }) => role === "input" && table !== "t2")
      .map(({ key }) => key);
    fc.assert(
      fc.property(
        consistentReport(format),
        fc.constantFrom(...parts),
        fc.nat(500),
        (report, key, value) => {
          const wrong = changed(report, { [key]: value });
          const { changes, stillBroken } = totalsFromParts(wrong);
          const errors = checkReport(withChanges(wrong, changes)).findings;
          expect(errors.every(({ rule }) => rule === "t3.balance")).toBe(true);
          expect(errors).toHaveLength(stillBroken.length);
        }
      ),
      { numRuns: 100 }
    );
  });
});
