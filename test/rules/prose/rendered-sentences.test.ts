import fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import type { FigureKey } from "../../../src/report/figures";
import { proseRules } from "../../../src/rules/prose";
import { figureValue, type Report } from "../../../src/report/report";
import { consistentReport } from "../../check/consistent-report";
import { saying } from "./sentence-report";
import { numerals } from "./written-numerals";

type Count = (report: Report) => number;

function sum(...keys: readonly FigureKey[]): Count {
  return (report) =>
    keys.reduce((total, key) => {
      const value = figureValue(report, key);
      return total + (typeof value === "number" ? value : NaN);
    }, 0);
}

/** Each as it is worded around a number, and what it counts. */
const wordings: readonly (readonly [before: string, after: string, count: Count])[] = [
  ["全市共收到政府信息公开申请", "", sum("t3.received.total")],
  ["2024年，我市新收政府信息公开申请", "", sum("t3.received.total")],
  ["全年受理依申请公开", "", sum("t3.received.total", "t3.carriedIn.total")],
  ["依法办结政府信息公开申请", "", sum("t3.disposed.total")],
  ["全市共答复政府信息公开申请", "", sum("t3.disposed.total")],
  ["上年结转政府信息公开申请", "", sum("t3.carriedIn.total")],
  ["依申请公开工作中，另有", "结转下年度继续办理", sum("t3.carriedOut.total")],
  ["政府信息公开申请中，部分公开", "", sum("t3.partial.total")],
  [
    "政府信息公开申请办理结果中，无法提供",
    "",
    sum(
      "t3.unable.notHeld.total",
      "t3.unable.creationRequired.total",
      "t3.unable.stillUnclear.total"
    ),
  ],
  ["全年发生政府信息公开行政复议", "", sum("t4.review.total")],
  ["政府信息公开行政诉讼", "", sum("t4.suitDirect.total", "t4.suitAfterReview.total")],
];

const parts = fc.record({
  report: consistentReport("2021"),
  wording: fc.constantFrom(...wordings),
  numeral: fc.constantFrom(...numerals),
  unit: fc.constantFrom("件", "宗", "起"),
  end: fc.constantFrom("。", "，办理质量不断提高。", "；", ""),
});

function findings(report: Report, text: string): readonly string[] {
  const filed: Report = { ...saying(text, report), year: 2024, agency: "云河市人民政府" };
  return checkReport(filed, { rules: proseRules }).findings.map(({ message }) => message);
}

test("what the tables say is never a finding, in whatever words and numerals", () => {
  fc.assert(
    fc.property(parts, ({ report, wording: [before, after, count], numeral, unit, end }) => {
      const text = `${before}${numeral(count(report))}${unit}${after}${end}`;
      expect(findings(report, text)).toEqual([]);
    }),
    { numRuns: 400 }
  );
});

test("a number that no figure can be meant by is always a finding", () => {
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 50_000, max: 90_000 }),
      ({ report, wording: [before, after, count], numeral, unit, end }, more) => {
        const text = `${before}${numeral(count(report) + more)}${unit}${after}${end}`;
        expect(findings(report, text)).toHaveLength(1);
      }
    ),
    { numRuns: 400 }
  );
});
