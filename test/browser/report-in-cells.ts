import { formatArea, cell } from "../excel-host/address";
import { formatById, tableOf, type FormatId } from "../../src/report/formats";
import { layoutOf } from "../../src/report/layout";
import type { FigureKey } from "../../src/report/figures";
import type { FigureValue } from "../../src/report/report";
import type { SectionId, TableId } from "../../src/report/structure";
import { printedFigure } from "../../src/write/printed-figure";
import { reportSheets, type ReportSkeleton } from "../../src/write/sheets/report-sheets";

/** Title and heading stand above a table that was inserted. */
const rowsAbove = 2;

/** The address of each figure of a table in the sheet that is inserted for it, in reading order. */
export function figureAddresses(format: FormatId, table: TableId): ReadonlyMap<FigureKey, string> {
  const { cells } = layoutOf(tableOf(formatById(format), table));
  return new Map(
    cells.flatMap((each) =>
      each.kind === "figure"
        ? [[each.key, formatArea(cell(each.row + rowsAbove, each.column))] as const]
        : []
    )
  );
}

/** The rows of a table whose figures form one block, as they are copied from another spreadsheet. */
export function figureBlock(
  format: FormatId,
  table: TableId,
  figures: Readonly<Partial<Record<FigureKey, FigureValue>>>
): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const each of layoutOf(tableOf(formatById(format), table)).cells) {
    if (each.kind !== "figure") continue;
    const figure = printedFigure(figures[each.key] ?? null);
    rows.set(each.row, [...(rows.get(each.row) ?? []), figure]);
  }
  return [...rows.values()];
}

/** The addresses of the first cells for the texts, in the sheet that is inserted for them. */
export function textAddresses(skeleton: ReportSkeleton): ReadonlyMap<SectionId, string> {
  const [text] = reportSheets({ ...skeleton, sections: {} });
  const columnA = text?.values.map(([first]) => first) ?? [];
  const under = (heading: string): string => formatArea(cell(columnA.indexOf(heading) + 1, 0));
  const sections = formatById(skeleton.format).sections.flatMap((section) =>
    "text" in section ? [[section.text, under(section.heading)] as const] : []
  );
  return new Map([["preface", "A2"], ...sections]);
}
