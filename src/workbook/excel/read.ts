import type { UnreadCells } from "../../report/unread-cells";
import { HostError, type HostErrorReason } from "../errors";
import type { SheetState, WorkbookState } from "../host";
import { columnLimit, rowLimit } from "../reading-limits";
import { hiddenParts } from "./hidden";
import { askForMerged } from "./merged";
import { failureOf, hostError, inExcel } from "./request";
import { cellProperties, cellsOf, noCells, usedCells } from "./sheet-cells";

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
  sheet.protection.load("protected");
  return { within, all };
}

/** The rows and columns beyond those that are read, up to the last ones that hold something. */
function unreadIn(all: Excel.Range, rows: number): UnreadCells | undefined {
  if (all.isNullObject) return undefined;
  const lastRow = all.rowIndex + all.rowCount - 1;
  const lastColumn = all.columnIndex + all.columnCount - 1;
  if (lastRow < rows && lastColumn < columnLimit) return undefined;
  return {
    ...(lastRow >= rows && { rows: [rows, lastRow] }),
    ...(lastColumn >= columnLimit && { columns: [columnLimit, lastColumn] }),
  };
}

function sheetState(
  sheet: Excel.Worksheet,
  { within, all }: RequestedCells,
  rows: number
): SheetState {
  const unread = unreadIn(all, rows);
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    isProtected: sheet.protection.protected,
    ...cellsOf(within),
    isComplete: unread === undefined,
    ...(unread && { unread }),
  };
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof OfficeExtension.Error ? thrown.code : undefined;
}

function isTooLarge(thrown: unknown): boolean {
  return codeOf(thrown) === "ResponsePayloadSizeLimitExceeded";
}

/** What is asked for at once. */
interface Question {
  readonly sheets: readonly Excel.Worksheet[];
  /** How many rows of each. */
  readonly rows: number;
  /** Whether it is asked which cells are merged, which Excel may not answer. */
  readonly asksMerged: boolean;
}

/** The cells of sheets, in one request; in two where rows or columns are hidden. Conditional formats are not asked for, since Excel fails for some. */
async function readTogether(
  context: Excel.RequestContext,
  { sheets, rows, asksMerged }: Question
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

/** Whether Excel says that it has failed for the question which cells are merged. */
function isForMerged(thrown: unknown): boolean {
  const isOffice = thrown instanceof OfficeExtension.Error && !isTooLarge(thrown);
  return isOffice && (thrown.debugInfo.errorLocation?.includes("MergedAreas") ?? false);
}

/** Whether what Excel says is not usual, so that it may have failed for that question, too. */
function isUnusual(thrown: unknown): boolean {
  const usual = ["GeneralException", "UnsupportedSheet", undefined];
  return hostError(thrown).reason === "unknown" && !usual.includes(codeOf(thrown));
}

/**
 * What to ask in place of a question that Excel has failed to answer: halves, since sheets can be more than Excel on the
 * web sends at once, or one of them may make it fail, and it does not say which. Nothing where less is of no use.
 */
function smallerQuestions(question: Question, thrown: unknown): readonly Question[] {
  const { sheets, rows, asksMerged } = question;
  if (asksMerged && isForMerged(thrown)) return [{ ...question, asksMerged: false }];
  if (sheets.length > 1) {
    const middle = Math.floor(sheets.length / 2);
    return [sheets.slice(0, middle), sheets.slice(middle)].map((half) => ({
      ...question,
      sheets: half,
    }));
  }
  if (isTooLarge(thrown)) return rows > 1 ? [{ ...question, rows: Math.floor(rows / 2) }] : [];
  return asksMerged && isUnusual(thrown) ? [{ ...question, asksMerged: false }] : [];
}

/** Sheets as far as they could be read. */
interface Part extends WorkbookState {
  /** Why some could not. */
  readonly failures: readonly unknown[];
}

/** A sheet that Excel gives no cells of. A chart sheet has none; what is in any other is not known. */
function withoutCells(sheet: Excel.Worksheet, thrown: unknown): Part {
  const isChart = codeOf(thrown) === "UnsupportedSheet";
  const state: SheetState = {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    isProtected: false,
    ...noCells,
    isComplete: isChart,
    ...(!isChart && { isUnreadable: true }),
  };
  return { sheets: [state], failures: isChart ? [] : [thrown] };
}

async function readWhatCanBe(
  context: Excel.RequestContext,
  question: Question,
  ending: readonly HostErrorReason[]
): Promise<Part> {
  try {
    return { ...(await readTogether(context, question)), failures: [] };
  } catch (thrown) {
    const failure = await failureOf(thrown);
    if (ending.includes(failure.reason)) throw failure;
    const questions = smallerQuestions(question, thrown);
    const parts: Part[] =
      questions.length > 0 ? [] : question.sheets.map((sheet) => withoutCells(sheet, thrown));
    for (const each of questions) parts.push(await readWhatCanBe(context, each, ending));
    return {
      sheets: parts.flatMap(({ sheets }) => sheets),
      failures: parts.flatMap(({ failures }) => failures),
    };
  }
}

/**
 * Reads the sheets that Excel answers for.
 * @param ending what ends the reading; any other failure may be one sheet's
 */
function readSheets(ending: readonly HostErrorReason[]): Promise<WorkbookState> {
  return inExcel("reject", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    const sheets = worksheets.items;
    const rows = rowLimit(sheets.length);
    const question = { sheets, rows, asksMerged: true };
    const { failures, ...state } = await readWhatCanBe(context, question, ending);
    const [failure] = failures;
    if (failures.length > 0 && failures.length === state.sheets.length) throw failure;
    return state;
  });
}

/**
 * Two requests: which sheets there are, then the cells of all of them. A third where rows or columns are hidden: which.
 * Where somebody deletes a sheet between them, it is asked anew, once; where Excel fails to answer, further ones find
 * the sheets that it answers for.
 * @throws HostError where it answers for none
 */
export async function readWorkbook(): Promise<WorkbookState> {
  try {
    return await readSheets(["cell-edit", "gone"]);
  } catch (failure) {
    if (failure instanceof HostError && failure.reason === "gone") return readSheets(["cell-edit"]);
    throw failure;
  }
}
