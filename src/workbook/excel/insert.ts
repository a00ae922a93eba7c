import type { SheetPlan } from "../../write/sheet-plan";
import { HostError } from "../errors";
import type { InsertOutcome } from "../host";
import { drawSheet } from "./draw-sheet";
import { hostError, inExcel } from "./request";

/** What has to be taken back: the sheets (by id or name) that a failed request has left, or may have left. */
interface Failure {
  readonly outcome: HostError | InsertOutcome;
  readonly added: readonly string[];
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function nameTaken(thrown: unknown): boolean {
  return thrown instanceof OfficeExtension.Error && thrown.code === "ItemAlreadyExists";
}

/**
 * The names were free a request ago, so sheets of these names are ours, also where the answer was lost. If somebody
 * else has added one meanwhile, only the sheets before it are ours, and those are known by their ids.
 */
function failureOf(
  thrown: unknown,
  plans: readonly SheetPlan[],
  sheets: readonly Excel.Worksheet[]
): Failure {
  const names = plans.map(({ name }) => name);
  if (nameTaken(thrown)) {
    const added = sheets.flatMap((sheet) => sheet.toJSON().id ?? []);
    const existing = names.slice(added.length, added.length + 1);
    return { outcome: { inserted: false, existing }, added };
  }
  const outcome = hostError(thrown);
  // While a cell is being edited Excel refuses a request as a whole.
  return { outcome, added: outcome.reason === "cell-edit" ? [] : names };
}

/** Which of some sheets (by id or name) are there; all of them where that cannot be asked. */
async function remaining(sheets: readonly string[]): Promise<readonly string[]> {
  try {
    return await inExcel("wait", async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return sheets.filter((sheet) =>
        worksheets.items.some(({ id, name }) => id === sheet || sameName(name, sheet))
      );
    });
  } catch {
    return sheets;
  }
}

async function takeBack(added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  try {
    await inExcel("wait", async (context) => {
      const { worksheets } = context.workbook;
      for (const sheet of added) worksheets.getItemOrNullObject(sheet).delete();
      await context.sync();
    });
  } catch (thrown) {
    // A workbook that takes no sheets lets none be deleted, either.
    const left = await remaining(added);
    if (left.length === 0) return;
    throw new HostError("half-made", hostError(thrown).message, left.join("、"));
  }
}

/** Cells by row and column as a plan or a sheet has them; beyond its cells all are empty. */
type CellReader = (row: number, column: number) => unknown;

function sameCells(plan: SheetPlan, cellAt: CellReader): boolean {
  return plan.values.every((row, rowIndex) =>
    row.every((value, columnIndex) => cellAt(rowIndex, columnIndex) === value)
  );
}

/** Asks whether nobody has typed into a sheet since it was drawn, or left undrawn; to be called after the next sync. */
function asksWhetherUntouched(sheet: Excel.Worksheet, plan: SheetPlan): () => boolean {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("values,rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (used.isNullObject) return true;
    const fits =
      used.rowIndex + used.rowCount <= plan.rows &&
      used.columnIndex + used.columnCount <= plan.columns;
    const values: readonly (readonly unknown[])[] = used.values;
    const cellAt: CellReader = (row, column) =>
      values[row - used.rowIndex]?.[column - used.columnIndex] ?? "";
    return fits && sameCells(plan, cellAt);
  };
}

/** Of the sheets that a failed insertion has left behind, those in which nobody has done anything since. */
async function untouchedSheets(
  context: Excel.RequestContext,
  leftBehind: readonly SheetPlan[]
): Promise<readonly Excel.Worksheet[]> {
  const asked = context.workbook.worksheets.items.flatMap((sheet) => {
    const plan = leftBehind.find(({ name }) => sameName(name, sheet.name));
    return plan ? [{ sheet, isUntouched: asksWhetherUntouched(sheet, plan) }] : [];
  });
  if (asked.length === 0) return [];
  await context.sync();
  return asked.filter(({ isUntouched }) => isUntouched()).map(({ sheet }) => sheet);
}

/**
 * Two requests: are the names free, then everything at once. A third one takes a failed insertion back.
 * @param leftBehind sheets of an insertion before this that failed and could not be taken back: where nobody has touched
 * them since they are removed, for one request more
 */
export async function insertSheets(
  plans: readonly SheetPlan[],
  leftBehind: readonly SheetPlan[] = []
): Promise<InsertOutcome> {
  const result = await inExcel("reject", async (context): Promise<InsertOutcome | Failure> => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const removed = await untouchedSheets(context, leftBehind);
    const existing = worksheets.items
      .filter((sheet) => !removed.includes(sheet))
      .map(({ name }) => name)
      .filter((name) => plans.some((plan) => sameName(plan.name, name)));
    if (existing.length > 0) return { inserted: false, existing };

    for (const sheet of removed) sheet.delete();
    const sheets = plans.map(({ name }) => {
      const sheet = worksheets.add(name);
      sheet.load("id,name");
      return sheet;
    });
    plans.forEach((plan, index) => {
      const sheet = sheets[index];
      if (sheet) drawSheet(sheet, plan);
    });
    sheets[0]?.activate();
    try {
      await context.sync();
    } catch (thrown) {
      return failureOf(thrown, plans, sheets);
    }
    return { inserted: true, sheets: sheets.map(({ id, name }) => ({ id, name })) };
  });
  if (!("added" in result)) return result;
  await takeBack(result.added);
  if (result.outcome instanceof HostError) throw result.outcome;
  return result.outcome;
}
