import type { UnreadCells } from "../../report/unread-cells";
import { limits } from "./limits";

/** Takes the cells of a sheet that hold something, and says which of them lie beyond what is read of it. */
export class FurthestCells {
  private row = -1;
  private column = -1;

  /** Row and column are counted from 0. */
  take(row: number, column: number): void {
    if (row >= limits.sheetRows) this.row = Math.max(this.row, row);
    else if (column >= limits.sheetColumns) this.column = Math.max(this.column, column);
  }

  /** What lies beyond; undefined where nothing does. */
  unread(): UnreadCells | undefined {
    const rows = this.row < 0 ? undefined : ([limits.sheetRows, this.row] as const);
    const columns = this.column < 0 ? undefined : ([limits.sheetColumns, this.column] as const);
    if (!rows && !columns) return undefined;
    return { ...(rows && { rows }), ...(columns && { columns }) };
  }
}
