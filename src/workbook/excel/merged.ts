import { MergedCells } from "../../read/merges";
import type { Area } from "../../report/layout";
import { columnLimit } from "../reading-limits";
import { rangeAt } from "./ranges";

/** What areas need to be loaded. */
const areaProperties = ["rowIndex", "columnIndex", "rowCount", "columnCount"]
  .map((name) => `areas/items/${name}`)
  .join();

/**
 * Asks for the merged areas of a range.
 * @returns the answer, to be called after the next sync
 */
export function askForMergedAreas(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject().untrack();
  merged.load(areaProperties);
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rowSpan: rowCount,
          columnSpan: columnCount,
        }));
}

/**
 * Asks which cells of a sheet's first rows are merged. Where there are more than 512 merged areas Excel fails to answer,
 * and the request with it.
 * @returns the answer, to be called after the next sync
 */
export function askForMerged(sheet: Excel.Worksheet, rows: number): () => MergedCells {
  const limits = { row: 0, column: 0, rowSpan: rows, columnSpan: columnLimit };
  const areas = askForMergedAreas(rangeAt(sheet, limits));
  return () => new MergedCells(areas());
}
