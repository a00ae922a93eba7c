import { HostError } from "../errors";
import type { SheetState, WorkbookState } from "../host";
import { columnLimit, rowLimit } from "../reading-limits";
import { hiddenParts } from "./hidden";
import { askForMerged } from "./merged";
import { hostError, inExcel } from "./request";
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

/** How much of sheets is asked for at once. */
interface Extent {
  readonly rows: number;
  /** Whether it is asked which cells are merged, which Excel may not answer. */
  readonly asksMerged: boolean;
}

/** The cells of sheets, in one request; in two where rows or columns are hidden. Conditional formats are not asked for, since Excel fails for some. */
async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { rows, asksMerged }: Extent
): Promise<WorkbookState> {
  const requested = sheets.map((sheet) => ({
    sheet,
    cells: requestCells(sheet, rows),
    merged: asksMerged ? askForMerged(sheet, rows) : undefined,
  }));
  await context.sync();
  const hidden = await hiddenParts(
    context,
    requested.map(({ sheet, cells: { within } }) => ({ sheet, within }))
  );
  const states = requested.map(({ sheet, cells, merged }) => {
    const ofSheet = hidden.get(sheet);
    return {
      ...sheetState(sheet, cells, rows),
      ...(ofSheet && { hidden: ofSheet }),
      ...(merged && { merged: merged() }),
    };
  });
  return { sheets: states };
}

/** Whether Excel may have failed for the question which cells are merged: it says so, or what it says is not usual. */
function isForMerged(thrown: unknown): boolean {
  if (!(thrown instanceof OfficeExtension.Error) || isTooLarge(thrown)) return false;
  if (thrown.debugInfo.errorLocation?.includes("MergedAreas")) return true;
  return hostError(thrown).reason === "unknown" && thrown.code !== "GeneralException";
}

/**
 * Sheets full of long texts can be more than Excel on the web sends at once: then they are read in halves, and of a
 * sheet that is too much by itself fewer rows. Where it fails for what is merged, it is not asked again.
 */
async function readWhatFits(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  extent: Extent
): Promise<WorkbookState> {
  const { rows } = extent;
  try {
    return await readTogether(context, sheets, extent);
  } catch (thrown) {
    if (extent.asksMerged && isForMerged(thrown)) {
      return readWhatFits(context, sheets, { rows, asksMerged: false });
    }
    if (!isTooLarge(thrown) || (sheets.length < 2 && rows < 2)) throw thrown;
  }
  if (sheets.length < 2) {
    return readWhatFits(context, sheets, { ...extent, rows: Math.floor(rows / 2) });
  }
  const middle = Math.floor(sheets.length / 2);
  const first = await readWhatFits(context, sheets.slice(0, middle), extent);
  const second = await readWhatFits(context, sheets.slice(middle), extent);
  return { sheets: [...first.sheets, ...second.sheets] };
}

function readOnce(): Promise<WorkbookState> {
  return inExcel("reject", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await context.sync();
    const rows = rowLimit(worksheets.items.length);
    return readWhatFits(context, worksheets.items, { rows, asksMerged: true });
  });
}

/**
 * Two requests: which sheets there are, then the cells of all of them. A third where rows or columns are hidden: which.
 * Where somebody deletes a sheet between them, it is asked anew, once.
 */
export async function readWorkbook(): Promise<WorkbookState> {
  try {
    return await readOnce();
  } catch (failure) {
    if (failure instanceof HostError && failure.reason === "gone") return readOnce();
    throw failure;
  }
}
