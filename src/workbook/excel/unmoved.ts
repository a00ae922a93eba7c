import { contentAt, type SheetGrid } from "../../read/source";
import type { KeptCell, SheetState } from "../host";
import { mostRows } from "../reading-limits";
import { cellProperties, cellsOf, usedCells, type CellsOfSheet } from "./sheet-cells";

/** The texts of a sheet with their places. Figures change all the time, texts tell whether their rows have moved. */
export function textsOf({ cells, firstRow, firstColumn }: CellsOfSheet): string {
  return JSON.stringify(
    cells.flatMap((row, down) =>
      row.flatMap((content, right) =>
        typeof content === "string" && content !== ""
          ? [[firstRow + down, firstColumn + right, content]]
          : []
      )
    )
  );
}

/** As many rows as were read of a sheet, or may have been. */
function rowsRead({ isComplete, firstRow, cells }: SheetState): number {
  return isComplete ? mostRows : Math.max(1, firstRow + cells.length);
}

/**
 * Asks for the texts of a sheet with their places, as many rows as were read of it and one more.
 * @returns the answer, to be called after the next sync
 */
export function askForTexts(context: Excel.RequestContext, read: SheetState): () => string {
  const used = usedCells(context.workbook.worksheets.getItem(read.id), rowsRead(read) + 1);
  used.load(cellProperties);
  return () => textsOf(cellsOf(used));
}

/** A sheet as it is now. */
export interface SheetNow {
  /** Whether its texts are those that were read, and stand where they stood. */
  readonly isUnmoved: boolean;
  /** Whether a cell says what was read. */
  readonly saysTheSame: (cell: KeptCell) => boolean;
}

/**
 * Asks how a sheet is now.
 * @param read as it was read
 * @returns the answer, to be called after the next sync
 */
export function askForSheet(context: Excel.RequestContext, read: SheetState): () => SheetNow {
  const used = usedCells(context.workbook.worksheets.getItem(read.id), rowsRead(read));
  used.load(cellProperties);
  return () => {
    const now: SheetGrid = { ...read, ...cellsOf(used) };
    return {
      isUnmoved: textsOf(now) === textsOf(read),
      saysTheSame: ({ place: { row, column } }) =>
        contentAt(now, row, column) === contentAt(read, row, column),
    };
  };
}
