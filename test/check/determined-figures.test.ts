import fc from "fast-check";
import { withChanges } from "../../src/check/change";
import { checkReport } from "../../src/check/check";
import { determinedFigures } from "../../src/check/determined-figures";
import { figureValue } from "../../src/report/report";
import { formatIds } from "../../src/report/formats";
import { consistentFigures, consistentReport, tiedKeys } from "./consistent-report";
import { blankReport, changed, publishedReport, soundReport } from "./sample-reports";

test("002: all that is empty in table 3 follows from what is filled, and its report then adds up", () => {
  const report = publishedReport("002");
  const determined = determinedFigures(report);
  const empty = tiedKeys("2019").filter((key) => figureValue(report, key) === null);
  expect(determined.map(({ cell }) => cell)).toEqual(
    empty.filter((key) => !key.startsWith("t4.suitAfterReview."))
  );
  expect(determined).toContainEqual({ cell: "t3.granted.total", from: null, to: 272 });
  const { findings } = checkReport(withChanges(report, determined));
  expect(findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual([
    "incomplete figure.empty",
  ]);
});

describe.each(formatIds)("form %s", (format) => {
  test.each(tiedKeys(format))("%s is restored when it alone is empty", (cell) => {
    const report = soundReport(format);
    expect(determinedFigures(changed(report, { [cell]: null }))).toEqual([
      { cell, from: null, to: figureValue(report, cell) },
    ]);
  });

  test("law: however many are empty, what is offered is what was there", () => {
    const cells = fc.uniqueArray(fc.constantFrom(...tiedKeys(format)), { maxLength: 60 });
    fc.assert(
      fc.property(consistentReport(format), cells, (report, emptied) => {
        const blank = changed(report, Object.fromEntries(emptied.map((key) => [key, null])));
        for (const { cell, from, to } of determinedFigures(blank)) {
          expect(from).toBeNull();
          expect(Object.is(to, figureValue(report, cell))).toBe(true);
        }
      }),
      { numRuns: 200 }
    );
  });

  test("nothing follows from nothing", () => {
    expect(determinedFigures(blankReport(format))).toEqual([]);
  });
});

test("a text that is no figure is offered its number too", () => {
  const report = changed(soundReport("2021"), { "t3.partial.research": { text: "-" } });
  expect(determinedFigures(report)).toEqual([
    { cell: "t3.partial.research", from: { text: "-" }, to: 0 },
  ]);
});

test("nothing is offered where something does not add up", () => {
  const report = changed(publishedReport("058"), {
    "t3.partial.individual": null,
    "t4.review.total": null,
  });
  expect(determinedFigures(report).map(({ cell }) => cell)).toEqual(["t4.review.total"]);
});

test("nothing is offered where only a negative number would do", () => {
  const report = changed(soundReport("2021"), {
    "t4.review.upheld": null,
    "t4.review.pending": 9999,
  });
  expect(determinedFigures(report)).toEqual([]);
});

test("two empty cells of one block of table 4 stay open unless nothing is left for them", () => {
  const open = { "t4.review.upheld": null, "t4.review.pending": null };
  const figures = {
    "t4.review.corrected": 2,
    "t4.review.otherOutcome": 1,
  };
  const report = (total: number) =>
    changed(soundReport("2021"), { ...figures, ...open, "t4.review.total": total });
  expect(determinedFigures(report(5))).toEqual([]);
  expect(determinedFigures(report(3)).map(({ to }) => to)).toEqual([0, 0]);
});

test("two empty cells of a sum that lacks something are open, of one that lacks nothing they are 0", () => {
  const report = soundReport("2021");
  const parts = { "t4.review.upheld": null, "t4.review.corrected": null } as const;
  const open = changed(report, { ...parts, "t4.review.total": 9999 });
  expect(determinedFigures(open)).toEqual([]);
  const others = (["otherOutcome", "pending"] as const).map((column) =>
    Number(report.figures[`t4.review.${column}`])
  );
  const full = changed(report, {
    ...parts,
    "t4.review.total": (others[0] ?? 0) + (others[1] ?? 0),
  });
  expect(determinedFigures(full).map(({ cell, to }) => [cell, to])).toEqual([
    ["t4.review.upheld", 0],
    ["t4.review.corrected", 0],
  ]);
});

test.each([1, 2])(
  "two empty cells that lack %d between them keep no other from being told",
  (lack) => {
    const details = ["t3.granted.individual", "t3.granted.business", "t3.carriedIn.business"];
    const report = {
      ...blankReport("2021"),
      figures: consistentFigures("2021", (key) => (details.includes(key) ? lack : 0)),
    };
    const open = changed(report, {
      "t3.received.individual": null,
      "t3.received.business": null,
      "t3.carriedIn.individual": null,
      "t3.carriedIn.business": null,
      "t3.carriedOut.research": null,
    });
    expect(determinedFigures(open)).toEqual([
      { cell: "t3.carriedOut.research", from: null, to: 0 },
    ]);
  }
);
