import type { Area } from "../../report/layout";
import type { Block } from "./blocks";

/**
 * The range of an area, for use within one request. Office.js keeps ranges alive in Excel until it has sent a request
 * to release them; untracked ones spare that request and make the first one smaller.
 */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rowSpan, area.columnSpan).untrack();
}

/** The range of a block, for use within one request. */
export function blockRange(context: Excel.RequestContext, block: Block<unknown>): Excel.Range {
  return rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
}

/** All cells of a sheet, for use within one request. */
export function allCells(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRange().untrack();
}
