import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import type { Report } from "../../src/report/report";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { publishedFigures } from "../reports";
import { arbitraryReport } from "./arbitrary-report";
import { formatIds } from "../../src/report/formats";
import { numberedReport } from "../write/reports";
import { nothingDone, notReady, ready } from "../write/standings";

const runs = { numRuns: 25 };

function only(found: readonly FoundReport[]): Report {
  expect(found).toHaveLength(1);
  return (found[0] as FoundReport).report;
}

describe.each(formatIds)("any report of the form %s", (format) => {
  test.each(reportFileKinds)("written as .%s reads back the same", async (kind) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(format), async (report) => {
        const { bytes } = await reportFile(reportDocument(report, ready), kind);
        expect(only(await readFile(bytes))).toEqual(report);
      }),
      { ...runs, numRuns: kind === "docx" ? 8 : runs.numRuns }
    );
  });

  test("marked as a draft reads back the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReport(format),
        fc.constantFrom(...reportFileKinds.filter((kind) => kind !== "docx")),
        fc.constantFrom(notReady, nothingDone),
        async (report, kind, standing) => {
          const { bytes } = await reportFile(reportDocument(report, standing), kind);
          expect(only(await readFile(bytes))).toEqual(report);
        }
      ),
      runs
    );
  });
});

test.each(reportFileKinds)("in .%s an amount stands with its unit", async (kind) => {
  const figures = { ...numberedReport("2019").figures, "t2.procurement.amount": 2737.83 };
  const report: Report = { ...numberedReport("2019"), figures };
  const { bytes } = await reportFile(reportDocument(report, ready), kind);
  const [found] = await readFile(bytes);
  expect(found?.report.figures["t2.procurement.amount"]).toBe(2737.83);
  expect(found?.notes.map(({ code }) => code)).not.toContain("unit-assumed");
});

/** A workbook file of a report's sheets as they are inserted. */
function workbookOf(
  report: (typeof publishedFigures)[number],
  bookType: "xlsx" | "biff8" | "xlsb" | "xlml",
  change: (sheet: xlsx.WorkSheet, name: string) => void = () => undefined
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const plan of reportSheets({ ...report, protect: false })) {
    const sheet = xlsx.utils.aoa_to_sheet(plan.values.map((row) => [...row]));
    sheet["!merges"] = plan.merges.map(({ row, column, rowSpan, columnSpan }) => ({
      s: { r: row, c: column },
      e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
    }));
    change(sheet, plan.name);
    xlsx.utils.book_append_sheet(book, sheet, plan.name);
  }
  return new Uint8Array(xlsx.write(book, { type: "array", bookType }) as ArrayBuffer);
}

describe("a workbook file", () => {
  test.each(["xlsx", "biff8", "xlsb", "xlml"] as const)("of kind %s is read", async (bookType) => {
    for (const report of [publishedFigures[0], publishedFigures[2]]) {
      if (!report) throw new Error("no report");
      const found = only(await readFile(workbookOf(report, bookType)));
      expect(found).toMatchObject({
        format: report.format,
        year: report.year,
        agency: report.agency,
        figures: report.figures,
      });
    }
  });

  const [, , report] = publishedFigures as [unknown, unknown, (typeof publishedFigures)[number]];
  const received = `${report.year}依申请公开`;

  function withCell(cell: xlsx.CellObject): Promise<readonly FoundReport[]> {
    const bytes = workbookOf(report, "xlsx", (sheet, name) => {
      // Row 6 and column D: 一、本年新收政府信息公开申请数量, 自然人.
      if (name === received) sheet.D6 = cell;
    });
    return readFile(bytes);
  }

  test.each<[string, xlsx.CellObject, unknown]>([
    ["a formula by its value", { t: "n", v: 3001, f: "3000+1" }, 3001],
    ["an error as text", { t: "e", v: 0x17, w: "#REF!" }, { text: "#REF!" }],
    ["a yes or no as text", { t: "b", v: true }, { text: "TRUE" }],
    ["digits as text", { t: "s", v: " ３，００１ " }, 3001],
  ])("gives %s", async (_, cell, value) => {
    expect(only(await withCell(cell)).figures["t3.received.individual"]).toEqual(value);
  });

  test("gives a date as it is shown, not as a number", async () => {
    const found = only(await withCell({ t: "n", v: 45658, z: 'm"月"d"日"' }));
    const disguised = { as: "date", meant: null };
    expect(found.figures["t3.received.individual"]).toEqual({ text: "1月1日", disguised });
  });
});
