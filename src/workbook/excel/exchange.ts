import type { CellWrite, KeptCell } from "../host";
import type { Block } from "./blocks";
import { inputOf, keptCells, keptProperties } from "./kept-cells";

/** Cells side by side; the range follows them where rows are put in or taken out, and a new row parts none of them. */
export interface CellRow {
  readonly cells: readonly CellWrite[];
  readonly range: Excel.Range;
}

/** The rows of a block, for use beyond the request. */
export function rowsOf(context: Excel.RequestContext, block: Block<CellWrite>): readonly CellRow[] {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const { row: first, column, columnSpan } = block.area;
  return block.cells.map((cells, down) => ({
    cells,
    range: sheet.getRangeByIndexes(first + down, column, 1, columnSpan),
  }));
}

/**
 * Asks what a row holds at this point of the request.
 * @returns to be called after the next sync; undefined where the request failed before this point
 */
export function look({ cells, range }: CellRow): () => readonly KeptCell[] | undefined {
  // An object of its own: one that is loaded again forgets what it said before.
  const now = range.getResizedRange(0, 0).untrack();
  now.load(keptProperties);
  return () => {
    const { formulas, values, valueTypes, numberFormat } = now.toJSON();
    if (!formulas || !values || !valueTypes || !numberFormat) return undefined;
    return keptCells(
      cells.map(({ place }) => place),
      { formulas, values, valueTypes, numberFormat }
    );
  };
}

function setNumberFormats({ cells, range }: CellRow, formatOf: (given: string) => string): void {
  cells.forEach(({ numberFormat }, index) => {
    if (numberFormat === undefined) return;
    range.getCell(0, index).untrack().numberFormat = [[formatOf(numberFormat)]];
  });
}

/**
 * Puts contents into a row. Where the number format is to be another, the content finds a cell without one: a number
 * would become a text or a date, a formula stay the text it is.
 */
export function put(row: CellRow): void {
  setNumberFormats(row, () => "General");
  row.range.formulas = [row.cells.map(({ content }) => inputOf(content))];
  setNumberFormats(row, (numberFormat) => numberFormat);
}
