import { checkReport } from "../../src/check/check";
import { figuresOf } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { rules } from "../../src/rules";
import { blankReport, changed, soundReport } from "../check/sample-reports";

const soundReports = new Map(formatIds.map((format) => [format, soundReport(format)]));

function found(format: FormatId, cell: string, value: number, id: string): number {
  const report = soundReports.get(format) ?? soundReport(format);
  const { findings } = checkReport(changed(report, { [cell]: value }), {
    rules: rules.filter((rule) => rule.id === id),
  });
  return findings.filter(({ rule, cells }) => rule === id && cells[0] === cell).length;
}

describe.each(formatIds)("each figure of form %s", (format) => {
  const figures = [...figuresOf(formatById(format)).values()];

  test.each([-1, -0.01, -300])(`may be %d only where it is 本年增/减`, (value) => {
    for (const { key, measure } of figures) {
      const wrong = measure.kind === "change" ? 0 : 1;
      expect([key, found(format, key, value, "figure.negative")]).toEqual([key, wrong]);
    }
  });

  test.each([0.5, 2.000001])("may be %d only where it is an amount", (value) => {
    for (const { key, measure } of figures) {
      const wrong = measure.kind === "amount" ? 0 : 1;
      expect([key, found(format, key, value, "figure.whole")]).toEqual([key, wrong]);
    }
  });

  test.each([0, 1, 10_000_000])("may be %d", (value) => {
    for (const { key } of figures) {
      expect(found(format, key, value, "figure.negative")).toBe(0);
      expect(found(format, key, value, "figure.whole")).toBe(0);
    }
  });
});

test("of a single figure, too, it is said that it is right", () => {
  const { passed } = checkReport(changed(blankReport("2021"), { "t2.regulations.issued": 3 }));
  const said = passed
    .filter(({ rule }) => rule.startsWith("figure."))
    .map(({ rule, message }) => `${rule} ${message}`);
  expect(said).toEqual(
    expect.arrayContaining([
      "figure.text 表二已填的1格都是数字。",
      expect.stringMatching(/^figure\.whole 表二的1个数/),
    ])
  );
});
