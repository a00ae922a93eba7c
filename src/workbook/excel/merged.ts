import { MergedCells } from "../../read/merges";
import { columnLimit } from "../reading-limits";
import { rangeAt } from "./ranges";

/**
 * Asks which cells of a sheet's first rows are merged. Where there are more than 512 merged areas Excel fails to answer,
 * and the request with it.
 * @returns the answer, to be called after the next sync
 */
export function askForMerged(sheet: Excel.Worksheet, rows: number): () => MergedCells {
  const limits = { row: 0, column: 0, rowSpan: rows, columnSpan: columnLimit };
  const merged = rangeAt(sheet, limits).getMergedAreasOrNullObject();
  merged.load(
    "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"
  );
  return () =>
    new MergedCells(
      merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            row: rowIndex,
            column: columnIndex,
            rowSpan: rowCount,
            columnSpan: columnCount,
          }))
    );
}
