import { MergedCells } from "../../src/read/merges";
import type { CellContent, SheetGrid } from "../../src/read/source";
import type { Area } from "../../src/report/layout";
import type { SheetPlan } from "../../src/write/sheet-plan";

/** Sheets as they are planned, to be read and changed row by row. */
export interface PlannedSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly Area[];
}

export function plannedSheet({ name, values, merges }: SheetPlan): PlannedSheet {
  return { name, rows: values, merges };
}

function withoutRowIn(area: Area, row: number): Area | undefined {
  const { row: first, rowSpan } = area;
  if (row < first) return { ...area, row: first - 1 };
  if (row >= first + rowSpan) return area;
  return rowSpan > 1 ? { ...area, rowSpan: rowSpan - 1 } : undefined;
}

/** A sheet from which somebody has deleted a row. */
export function withoutRow(sheet: PlannedSheet, row: number): PlannedSheet {
  return {
    ...sheet,
    rows: sheet.rows.filter((_, index) => index !== row),
    merges: sheet.merges.flatMap((area) => withoutRowIn(area, row) ?? []),
  };
}

/** A sheet in which somebody has merged cells: the first keeps its content. */
export function withMerge(sheet: PlannedSheet, area: Area): PlannedSheet {
  const { row, column, rowSpan, columnSpan } = area;
  const isCovered = (at: number, across: number): boolean =>
    at >= row &&
    at < row + rowSpan &&
    across >= column &&
    across < column + columnSpan &&
    (at !== row || across !== column);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, at) =>
      cells.map((content, across) => (isCovered(at, across) ? "" : content))
    ),
    merges: [...sheet.merges, area],
  };
}

/** The sheet as a source gives it. */
export function gridOf({ name, rows, merges }: PlannedSheet): SheetGrid {
  const merged = new MergedCells(merges);
  return { id: name, name, cells: rows, merged, firstRow: 0, firstColumn: 0 };
}
