import { contentAt, type Place, type SheetGrid } from "../../read/source";
import type { CellChange } from "../../workbook/host";

/** A cell with text, and what it is to say. */
export interface TextCellChange {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/** What to write so that cells say something else; undefined where one no longer says what it did. */
export function textCellWrites(
  sheets: readonly SheetGrid[],
  changes: readonly TextCellChange[]
): readonly CellChange[] | undefined {
  const isAsBefore = ({ place, from }: TextCellChange): boolean => {
    const sheet = sheets.find(({ id }) => id === place.sheet);
    return sheet !== undefined && contentAt(sheet, place.row, place.column) === from;
  };
  return changes.every(isAsBefore)
    ? changes.map(({ place, to }) => ({ place, value: to }))
    : undefined;
}
