import type { ExistingMark, SheetState, WorkbookState } from "../host";
import { columnLimit, rowLimit } from "../reading-limits";
import { hiddenParts } from "./hidden";
import { findMarks } from "./marks";
import { inExcel } from "./request";
import { cellProperties, cellsOf, usedCells } from "./sheet-cells";

interface RequestedCells {
  /** The used cells within the limits. */
  readonly within: Excel.Range;
  /** All used cells, without their values. */
  readonly all: Excel.Range;
}

function requestCells(sheet: Excel.Worksheet, rows: number): RequestedCells {
  const within = usedCells(sheet, rows);
  within.load(`${cellProperties},rowHidden,columnHidden`);
  const all = sheet.getUsedRangeOrNullObject(true).untrack();
  all.load("rowIndex,columnIndex,rowCount,columnCount");
  return { within, all };
}

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
    ...cellsOf(within),
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
