import type { Place } from "../../read/source";
import type { Area } from "../../report/layout";
import { cellArea, joinAreas } from "../../write/sheets/areas";
import { cellAddress } from "../../report/cell-address";

/** Cells of one sheet that fill a rectangle. */
export interface Block<Cell> {
  readonly sheet: string;
  readonly area: Area;
  /** The cells by rows. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Cells as few rectangles, each to be read or written at once; of two for one place the last one counts. */
export function blocksOf<Cell extends { readonly place: Place }>(
  cells: readonly Cell[]
): readonly Block<Cell>[] {
  const sheets = new Set(cells.map(({ place }) => place.sheet));
  return [...sheets].flatMap((sheet) => {
    const here = new Map(
      cells
        .filter(({ place }) => place.sheet === sheet)
        .map((cell) => [cellAddress(cell.place.row, cell.place.column), cell] as const)
    );
    const areas = [...here.values()].map(({ place }) => cellArea(place.row, place.column));
    const cellsAt = (row: number, column: number): readonly Cell[] => {
      const cell = here.get(cellAddress(row, column));
      return cell ? [cell] : [];
    };
    return joinAreas(areas).map((area) => ({
      sheet,
      area,
      cells: Array.from({ length: area.rowSpan }, (_, row) =>
        Array.from({ length: area.columnSpan }, (_, column) =>
          cellsAt(area.row + row, area.column + column)
        ).flat()
      ),
    }));
  });
}
