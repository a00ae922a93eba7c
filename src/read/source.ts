/** What a cell of any source holds; "" where it is empty. */
export type CellContent = string | number | boolean;

/** A rectangle of cells of one sheet or one table; all rows are equally long. */
export interface Grid {
  readonly cells: readonly (readonly CellContent[])[];
  /** Where the first cell stands in its sheet, counted from 0; 0 and 0 for a table of a document. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** One worksheet as it is read: its used cells. */
export interface SheetGrid extends Grid {
  /** Stable while the workbook is open; the name where the source has no ids. */
  readonly id: string;
  readonly name: string;
}

/** A cell of the workbook, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
