import { readCell, type HeldContent } from "../../read/cell-content";
import { CellRemarks, type CellContent } from "../../read/source";
import type { SheetState } from "../host";
import { columnLimit } from "../reading-limits";
import { rangeAt } from "./ranges";

/** What is known of a sheet's cells once they are read. */
export type CellsOfSheet = Pick<SheetState, "cells" | "firstRow" | "firstColumn" | "remarks">;

export const noCells: CellsOfSheet = { cells: [], firstRow: 0, firstColumn: 0 };

/** What {@link cellsOf} needs to be loaded. */
export const cellProperties = "values,text,numberFormat,rowIndex,columnIndex";

/** The used cells of a sheet's first rows. Only cells that hold something count: formats alone can reach down to the last row. */
export function usedCells(sheet: Excel.Worksheet, rows: number): Excel.Range {
  const limits = { row: 0, column: 0, rowSpan: rows, columnSpan: columnLimit };
  return rangeAt(sheet, limits).getUsedRangeOrNullObject(true).untrack();
}

/** What an Excel cell holds: a number, a text or a truth value; nothing else is known. */
function heldValue(value: unknown): CellContent {
  const isContent =
    typeof value === "number" || typeof value === "string" || typeof value === "boolean";
  return isContent ? value : "";
}

function heldContent(value: unknown, shown: unknown, numberFormat: unknown): HeldContent {
  return {
    value: heldValue(value),
    numberFormat: typeof numberFormat === "string" ? numberFormat : "",
    ...(typeof shown === "string" && { shown }),
  };
}

/** What the used cells of a sheet say, once they are loaded. */
export function cellsOf(used: Excel.Range): CellsOfSheet {
  if (used.isNullObject) return noCells;
  const { rowIndex: firstRow, columnIndex: firstColumn } = used;
  const values: readonly (readonly unknown[])[] = used.values;
  const formats: readonly (readonly unknown[])[] = used.numberFormat;
  const remarks = new CellRemarks();
  const cells = values.map((row, down) =>
    row.map((value, right) => {
      const held = heldContent(value, used.text[down]?.[right], formats[down]?.[right]);
      const { content, remark } = readCell(held);
      if (remark) remarks.add(firstRow + down, firstColumn + right, remark);
      return content;
    })
  );
  return { cells, firstRow, firstColumn, remarks };
}
