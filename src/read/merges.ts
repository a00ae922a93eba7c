import type { Area } from "../report/layout";

/** A larger merged area covers no cells of a table alone. */
const largestArea = 2000;
/** More cells of one sheet than these are not looked up. */
const mostCells = 100_000;

/** Which cells of a sheet are merged into one, by their places in it. */
export class MergedCells {
  private readonly byPlace = new Map<string, Area>();

  /** @param areas counted from 0 in the sheet; those that are too large, or too many, are passed over */
  constructor(areas: Iterable<Area>) {
    for (const area of areas) {
      const { row, column, rowSpan, columnSpan } = area;
      const size = rowSpan * columnSpan;
      if (size > largestArea) continue;
      if (this.byPlace.size + size > mostCells) return;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < columnSpan; right++) {
          this.byPlace.set(`${row + down} ${column + right}`, area);
        }
      }
    }
  }

  /** The merged area a cell belongs to; undefined where it stands by itself. */
  at(row: number, column: number): Area | undefined {
    return this.byPlace.get(`${row} ${column}`);
  }
}
