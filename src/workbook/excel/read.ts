import { readCell, type HeldContent } from "../../read/cell-content";
import { CellRemarks, type CellContent } from "../../read/source";
import type { ExistingMark, SheetState, WorkbookState } from "../host";
import { hiddenParts } from "./hidden";
import { findMarks } from "./marks";
import { rangeAt } from "./ranges";
import { inExcel } from "./request";

/** How far right tables are looked for. */
const columnLimit = 50;
/** Of all sheets together; keeps an answer below the 5 MB that Excel on the web sends. */
const cellLimit = 200_000;

/** How many rows of each sheet are read: fewer where there are many sheets, but several reports' worth always. */
function rowLimit(sheets: number): number {
  return Math.min(2000, Math.max(300, Math.floor(cellLimit / columnLimit / sheets)));
}

interface RequestedCells {
  /** The used cells within the limits. */
  readonly within: Excel.Range;
  /** All used cells, without their values. */
  readonly all: Excel.Range;
}

/** Only cells that hold something count as used: formats alone can reach down to the last row. */
function requestCells(sheet: Excel.Worksheet, rows: number): RequestedCells {
  const limits = { row: 0, column: 0, rowSpan: rows, columnSpan: columnLimit };
  const within = rangeAt(sheet, limits).getUsedRangeOrNullObject(true).untrack();
  within.load("values,text,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden");
  const all = sheet.getUsedRangeOrNullObject(true).untrack();
  all.load("rowIndex,columnIndex,rowCount,columnCount");
  return { within, all };
}

/** What an Excel cell holds: a number, a text or a truth value; nothing else is known. */
function heldValue(value: unknown): CellContent {
  const isContent =
    typeof value === "number" || typeof value === "string" || typeof value === "boolean";
  return isContent ? value : "";
}

function heldContent(value: unknown, shown: unknown, numberFormat: unknown): HeldContent {
  return {
    value: heldValue(value),
    numberFormat: typeof numberFormat === "string" ? numberFormat : "",
    ...(typeof shown === "string" && { shown }),
  };
}

type CellsOfSheet = Pick<SheetState, "cells" | "firstRow" | "firstColumn" | "remarks">;

function cellsOf(range: Excel.Range): CellsOfSheet {
  const { rowIndex: firstRow, columnIndex: firstColumn } = range;
  const values: readonly (readonly unknown[])[] = range.values;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const remarks = new CellRemarks();
  const cells = values.map((row, down) =>
    row.map((value, right) => {
      const held = heldContent(value, range.text[down]?.[right], formats[down]?.[right]);
      const { content, remark } = readCell(held);
      if (remark) remarks.add(firstRow + down, firstColumn + right, remark);
      return content;
    })
  );
  return { cells, firstRow, firstColumn, remarks };
}

const noCells: CellsOfSheet = { cells: [], firstRow: 0, firstColumn: 0 };

function sheetState(
  sheet: Excel.Worksheet,
  { within, all }: RequestedCells,
  rows: number
): SheetState {
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    ...(within.isNullObject ? noCells : cellsOf(within)),
    isComplete:
      all.isNullObject ||
      (all.rowIndex + all.rowCount <= rows && all.columnIndex + all.columnCount <= columnLimit),
  };
}

function isTooLarge(thrown: unknown): boolean {
  return (
    thrown instanceof OfficeExtension.Error && thrown.code === "ResponsePayloadSizeLimitExceeded"
  );
}

/** The cells and marks of sheets, in one request; in two where rows or columns are hidden. */
async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  rows: number
): Promise<WorkbookState> {
  const requested = sheets.map((sheet) => ({
    sheet,
    cells: requestCells(sheet, rows),
    marks: findMarks(sheet),
  }));
  await context.sync();
  const marks = requested.flatMap((each): readonly ExistingMark[] => each.marks());
  const hidden = await hiddenParts(
    context,
    requested.map(({ sheet, cells: { within } }) => ({ sheet, within }))
  );
  const states = requested.map(({ sheet, cells }) => {
    const ofSheet = hidden.get(sheet);
    return { ...sheetState(sheet, cells, rows), ...(ofSheet && { hidden: ofSheet }) };
  });
  return { sheets: states, marks };
}

/**
 * Sheets full of long texts can be more than Excel on the web sends at once: then they are read in halves, and of a
 * sheet that is too much by itself fewer rows.
 */
async function readWhatFits(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  rows: number
): Promise<WorkbookState> {
  try {
    return await readTogether(context, sheets, rows);
  } catch (thrown) {
    if (!isTooLarge(thrown) || (sheets.length < 2 && rows < 2)) throw thrown;
  }
  if (sheets.length < 2) return readWhatFits(context, sheets, Math.floor(rows / 2));
  const middle = Math.floor(sheets.length / 2);
  const first = await readWhatFits(context, sheets.slice(0, middle), rows);
  const second = await readWhatFits(context, sheets.slice(middle), rows);
  return {
    sheets: [...first.sheets, ...second.sheets],
    marks: [...first.marks, ...second.marks],
  };
}

/**
 * Two requests: which sheets there are, then the cells and the marks of all of them. A third where rows or columns are
 * hidden: which.
 */
export function readWorkbook(): Promise<WorkbookState> {
  return inExcel("reject", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await context.sync();
    return readWhatFits(context, worksheets.items, rowLimit(worksheets.items.length));
  });
}
