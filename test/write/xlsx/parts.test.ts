/** @jest-environment jsdom */
import * as fc from "fast-check";
import type { SheetPlan } from "../../../src/write/sheet-plan";
import { reportDocument } from "../../../src/write/report-document";
import { finishedSheets } from "../../../src/write/sheets/report-sheets";
import { workbookFile } from "../../../src/write/xlsx/workbook-file";
import { anyReport, numberedReport } from "../reports";
import { partsOf } from "../word-file";
import { brokenPackage } from "../word-schema";
import { notReady, ready } from "../standings";

const description = { title: "年报", header: null };

function plansOf(format: "2019" | "2021"): readonly SheetPlan[] {
  return finishedSheets(reportDocument(numberedReport(format), ready).report);
}

test("every part is well-formed, has its type and is where it is looked for", () => {
  const parts = partsOf(workbookFile(plansOf("2021"), description));
  expect(brokenPackage(parts)).toEqual([]);
  expect([...parts.keys()].filter((path) => path.startsWith("xl/worksheets"))).toHaveLength(4);
});

/** The order in which SpreadsheetML wants the parts of a sheet (ECMA-376, part 1, 18.3.1.99). */
const sheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "mergeCells",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];

function childNames(xml: Document): readonly string[] {
  return Array.from(xml.documentElement.children).map(({ tagName }) => tagName);
}

function numbersIn(xml: Document, selector: string, attribute?: string): readonly number[] {
  return Array.from(xml.querySelectorAll(selector)).map((element) =>
    Number(attribute === undefined ? element.textContent : element.getAttribute(attribute))
  );
}

test("a mark for every printed page is text, whatever is in it", () => {
  const parts = partsOf(workbookFile(plansOf("2019"), { ...description, header: "草稿 & 未定" }));
  const header = parts.get("xl/worksheets/sheet1.xml")?.querySelector("oddHeader");
  expect(header?.textContent).toBe("&C草稿 && 未定");
});

test("any report gives a workbook that keeps the rules of Excel", () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom(ready, notReady), (report, standing) => {
      const { title, draft, report: printed } = reportDocument(report, standing);
      const parts = partsOf(workbookFile(finishedSheets(printed), { title, header: draft }));
      expect(brokenPackage(parts)).toEqual([]);
      const looks = parts.get("xl/styles.xml")?.querySelectorAll("cellXfs > xf").length ?? 0;
      const texts = parts.get("xl/sharedStrings.xml")?.querySelectorAll("si").length ?? 0;
      const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets"));
      expect(sheets).toHaveLength(4);
      for (const [, xml] of sheets) {
        const names = childNames(xml);
        expect(names).toEqual(sheetOrder.filter((name) => names.includes(name)));
        expect(Math.max(...numbersIn(xml, "c[s]", "s"))).toBeLessThan(looks);
        expect(Math.max(...numbersIn(xml, "c[t=s] > v"))).toBeLessThan(texts);
        expect(numbersIn(xml, "c:not([t]) > v").every(Number.isFinite)).toBe(true);
        const rows = numbersIn(xml, "row", "r");
        expect(rows).toEqual(rows.map((_, index) => index + 1));
        expect(Math.max(...numbersIn(xml, "row", "ht"))).toBeLessThanOrEqual(409);
        for (const validation of Array.from(xml.querySelectorAll("dataValidation"))) {
          const length = (name: string): number => validation.getAttribute(name)?.length ?? 0;
          expect(Math.max(length("promptTitle"), length("errorTitle"))).toBeLessThanOrEqual(32);
          expect(Math.max(length("prompt"), length("error"))).toBeLessThanOrEqual(255);
        }
      }
    }),
    { numRuns: 15 }
  );
});

test("types have halves of a point where the form has them", () => {
  const styles = partsOf(workbookFile(plansOf("2021"), description)).get("xl/styles.xml");
  const sizes = Array.from(styles?.querySelectorAll("font > sz") ?? []).map((size) =>
    size.getAttribute("val")
  );
  expect(new Set(sizes)).toEqual(new Set(["11", "16", "14", "12", "10.5"]));
});
