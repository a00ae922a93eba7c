import { RANGE_TYPE, type IRange } from "@univerjs/core";
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  WHOLE_SHEET,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  spanning,
  type Area,
} from "../../excel-host/address";

/** An area as the grid writes it. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRow(area),
    endColumn: lastColumn(area),
  };
}

/** A range of the grid as an area; whole rows and columns go to the end of an Excel sheet, not of the grid. */
export function toArea(range: IRange): Area {
  const { startRow, endRow, startColumn, endColumn, rangeType } = range;
  switch (rangeType) {
    case RANGE_TYPE.ALL:
      return WHOLE_SHEET;
    case RANGE_TYPE.ROW:
      return spanning({ row: startRow, column: 0 }, { row: endRow, column: COLUMN_LIMIT - 1 });
    case RANGE_TYPE.COLUMN:
      return spanning({ row: 0, column: startColumn }, { row: ROW_LIMIT - 1, column: endColumn });
    default:
      return spanning({ row: startRow, column: startColumn }, { row: endRow, column: endColumn });
  }
}

function selectionType(area: Area): RANGE_TYPE {
  if (isEntireRow(area)) return isEntireColumn(area) ? RANGE_TYPE.ALL : RANGE_TYPE.ROW;
  return isEntireColumn(area) ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
}

/** An area as the grid selects it, within the rows and columns that the grid has. */
export function toSelection(area: Area, rowCount: number, columnCount: number): IRange {
  const range = toRange(area);
  return {
    startRow: Math.min(range.startRow, rowCount - 1),
    startColumn: Math.min(range.startColumn, columnCount - 1),
    endRow: Math.min(range.endRow, rowCount - 1),
    endColumn: Math.min(range.endColumn, columnCount - 1),
    rangeType: selectionType(area),
  };
}
