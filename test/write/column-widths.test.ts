import * as fc from "fast-check";
import type { TablePart } from "../../src/write/document";
import { tableMeasures } from "../../src/write/column-widths";
import type { Report } from "../../src/report/report";
import { reportDocument } from "../../src/write/report-document";
import { anyReport, numberedReport, withFigures } from "./reports";
import { ready } from "./standings";

function tables(report: Report, standing = ready): readonly TablePart[] {
  return reportDocument(report, standing).parts.filter((part) => part.kind === "table");
}

/** Room for digits in a column, in twentieths of a point, after its margins. */
function digitsThatFit(width: number, typeSize: number): number {
  return Math.floor((width - 40) / (typeSize * 10));
}

test("five-digit figures fit in every column of the ordinary layout", () => {
  const [, table3, table4] = tables(numberedReport("2021")).map((table) => tableMeasures(table));
  for (const { typeSize, widths } of [table3, table4].flatMap((measures) => measures ?? [])) {
    expect(typeSize).toBe(9);
    expect(
      Math.min(...widths.slice(-7).map((width) => digitsThatFit(width, typeSize)))
    ).toBeGreaterThanOrEqual(5);
  }
});

test("a wider figure widens its column and leaves the type as it is", () => {
  const [, ordinary] = tables(numberedReport("2021")).map((table) => tableMeasures(table));
  const report = withFigures(numberedReport("2021"), { "t3.received.business": 12_345_678 });
  const [, wide] = tables(report).map((table) => tableMeasures(table));
  expect(wide?.typeSize).toBe(9);
  expect(wide?.widths[4]).toBeGreaterThan(ordinary?.widths[4] ?? 0);
  expect(wide?.widths[2]).toBeLessThan(ordinary?.widths[2] ?? 0);
});

test("text in a number cell may break and needs no width", () => {
  const report = withFigures(numberedReport("2021"), {
    "t3.received.business": { text: "约一百二十件左右，详见说明" },
  });
  expect(tables(report).map((table) => tableMeasures(table))).toEqual(
    tables(numberedReport("2021")).map((table) => tableMeasures(table))
  );
});

test("the columns of any report fill a narrower page too, with room for five digits", () => {
  const [table2, table3, table4] = tables(numberedReport("2021"));
  for (const table of [table2, table3, table4]) {
    if (!table) throw new Error("No table");
    const { typeSize, widths } = tableMeasures(table, 8306);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8306);
    expect(typeSize).toBe(table === table2 ? 10.5 : 9);
    const figures = table.layout.cells.filter((cell) => cell.kind === "figure");
    for (const { column } of figures) {
      expect(digitsThatFit(widths[column] ?? 0, typeSize)).toBeGreaterThanOrEqual(5);
    }
  }
});

test("the columns of any report fill the page, and its figures stand on one line each", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const table of tables(report)) {
        const { typeSize, widths } = tableMeasures(table);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
        for (const cell of table.layout.cells) {
          if (cell.kind !== "figure" || cell.columnSpan > 1) continue;
          const digits = (table.figures[cell.key] ?? "").length;
          expect(digitsThatFit(widths[cell.column] ?? 0, typeSize)).toBeGreaterThanOrEqual(digits);
        }
      }
    }),
    { numRuns: 40 }
  );
});
