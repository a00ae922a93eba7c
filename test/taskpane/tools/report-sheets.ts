import { readCell } from "../../../src/read/cell-content";
import type { FoundReport } from "../../../src/read/found";
import { recogniseWorkbook } from "../../../src/read/recognise";
import { CellRemarks, type CellContent, type SheetGrid } from "../../../src/read/source";
import type { Report } from "../../../src/report/report";
import { reportSheets } from "../../../src/write/sheets/report-sheets";

export interface ReportInSheets {
  readonly found: FoundReport;
  readonly sheets: readonly SheetGrid[];
}

/**
 * A report as it is read from its sheets after it was inserted.
 * @param written what a cell holds in place of a number
 */
export function inSheets(
  report: Report,
  written: (number: number) => CellContent = (number) => number
): ReportInSheets {
  const { agency, format, figures, sections } = report;
  const year = report.year ?? 2025;
  const plans = reportSheets({ agency, year, format, figures, sections, protect: true });
  const sheets = plans.map(({ name, values }): SheetGrid => {
    const remarks = new CellRemarks();
    const cells = values.map((row, line) =>
      row.map((value, column) => {
        const held = typeof value === "number" ? written(value) : value;
        const { content, remark } = readCell({ value: held, numberFormat: "" });
        if (remark) remarks.add(line, column, remark);
        return content;
      })
    );
    return { id: name, name, cells, remarks, firstRow: 0, firstColumn: 0 };
  });
  const [found] = recogniseWorkbook(sheets);
  if (!found) throw new Error("There is no report");
  return { found, sheets };
}
