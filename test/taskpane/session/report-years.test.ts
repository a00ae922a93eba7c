import fc from "fast-check";
import type { FoundReport } from "../../../src/read/found";
import {
  isYearBegun,
  proposedYear,
  reportYears,
  yearDue,
} from "../../../src/taskpane/session/report-years";
import { blankReport } from "../../check/sample-reports";

function found(year: number | null): FoundReport {
  return {
    report: { ...blankReport("2021"), year },
    notes: [],
    questions: [],
    gaps: [],
    tables: [],
    places: {},
    sectionPlaces: {},
    textRows: {},
    titlePlaces: [],
    paragraphPlaces: {},
  };
}

const [september, october, january] = [
  new Date(2025, 8, 30),
  new Date(2025, 9, 1),
  new Date(2026, 0, 12),
];

test("the report that is due is the last year's, from October on the running year's", () => {
  expect([september, october, january].map(yearDue)).toEqual([2024, 2025, 2025]);
});

test.each([
  ["no report", [], january, 2025],
  ["no report in October", [], october, 2025],
  ["last year's", [2024], january, 2025],
  ["several, in any order", [2024, 2022, 2023], january, 2025],
  ["the one that is due", [2025], january, 2026],
  ["one of a year that has not begun", [2027], january, 2026],
  ["an early one", [2021], january, 2022],
  ["one from before the forms", [2012], january, 2019],
  ["one without a year", [null], january, 2025],
] as const)("the year to propose in a workbook with %s", (_, years, today, proposed) => {
  expect(proposedYear(today, years.map(found))).toBe(proposed);
});

test("the year has begun with its report, or a later one", () => {
  expect(isYearBegun(january, [found(2025)])).toBe(true);
  expect(isYearBegun(january, [found(2026)])).toBe(true);
  expect(isYearBegun(january, [found(2024), found(null)])).toBe(false);
  expect(isYearBegun(january, [])).toBe(false);
  expect(isYearBegun(october, [found(2024)])).toBe(false);
});

test("what is proposed can always be chosen", () => {
  const day = fc.date({
    min: new Date(2020, 0, 1),
    max: new Date(2060, 0, 1),
    noInvalidDate: true,
  });
  const years = fc.array(fc.option(fc.integer({ min: 2000, max: 2070 })), { maxLength: 4 });
  fc.assert(
    fc.property(day, years, (today, known) => {
      const offered = reportYears(today);
      expect(offered).toContain(proposedYear(today, known.map(found)));
      expect(offered).toEqual([...new Set(offered)].sort((a, b) => b - a));
    })
  );
});
