import type { SheetPlan } from "../../write/sheet-plan";
import { inExcel } from "./request";

/** What is asked of a plan to know a sheet again. */
export type DrawnSheet = Pick<SheetPlan, "name" | "rows" | "columns"> & {
  readonly values: readonly (readonly unknown[])[];
};

/** A sheet that Excel has said is ours, and what it is to hold. */
export interface OwnSheet {
  readonly id: string;
  readonly plan: DrawnSheet;
}

/** Cells by row and column as a plan or a sheet has them; beyond its cells all are empty. */
type CellReader = (row: number, column: number) => unknown;

function sameCells(plan: DrawnSheet, cellAt: CellReader): boolean {
  return plan.values.every((row, rowIndex) =>
    row.every((value, columnIndex) => cellAt(rowIndex, columnIndex) === value)
  );
}

/** Whether a sheet holds what is planned and nothing else, nothing at all yet, or something else. */
type Drawn = "whole" | "empty" | "other";

/** Asks how far a sheet is drawn; to be called after the next sync. */
function asksWhetherDrawn(sheet: Excel.Worksheet, plan: DrawnSheet): () => Drawn {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("values,rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (used.isNullObject) return "empty";
    const fits =
      used.rowIndex + used.rowCount <= plan.rows &&
      used.columnIndex + used.columnCount <= plan.columns;
    const values: readonly (readonly unknown[])[] = used.values;
    const cellAt: CellReader = (row, column) =>
      values[row - used.rowIndex]?.[column - used.columnIndex] ?? "";
    return fits && sameCells(plan, cellAt) ? "whole" : "other";
  };
}

export type SheetName = { readonly id: string; readonly name: string };

/** Which sheets of an insertion are there, as far as they are new. */
export interface Standing {
  readonly sheets: readonly SheetName[];
  /** Whether all are there, and as they were planned. */
  readonly isWhole: boolean;
}

/**
 * What has become of an insertion whose answer was lost. One request.
 * @param others ids of the sheets there were before
 */
export function standing(
  plans: readonly SheetPlan[],
  others: ReadonlySet<string>
): Promise<Standing> {
  return inExcel("wait", async (context) => {
    const asked = plans.map((plan) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
      sheet.load("id,name,protection/protected");
      return { plan, sheet, drawn: asksWhetherDrawn(sheet, plan) };
    });
    await context.sync();
    const there = asked.filter(({ sheet }) => !sheet.isNullObject && !others.has(sheet.id));
    // A sheet is protected last of all.
    const isWhole = there.every(
      ({ plan, sheet, drawn }) => drawn() === "whole" && sheet.protection.protected === plan.protect
    );
    return {
      sheets: there.map(({ sheet: { id, name } }) => ({ id, name })),
      isWhole: isWhole && there.length === plans.length,
    };
  });
}

/** Hides sheets, so that nobody types into them, and asks which of them nobody has touched. */
function hide(own: readonly OwnSheet[]): Promise<readonly OwnSheet[]> {
  return inExcel("wait", async (context) => {
    const asked = own.map((each) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(each.id);
      sheet.visibility = "Hidden";
      sheet.load("id");
      return { each, sheet, drawn: asksWhetherDrawn(sheet, each.plan) };
    });
    await context.sync();
    return asked.flatMap(({ each, sheet, drawn }) =>
      sheet.isNullObject || drawn() !== "other" ? [each] : []
    );
  });
}

/** Deletes sheets and shows others again. */
function remove(deleted: readonly OwnSheet[], shown: readonly OwnSheet[]): Promise<void> {
  return inExcel("wait", async (context) => {
    const { worksheets } = context.workbook;
    for (const { id } of shown) worksheets.getItemOrNullObject(id).visibility = "Visible";
    for (const { id } of deleted) worksheets.getItemOrNullObject(id).delete();
    await context.sync();
  });
}

/** Shows sheets that could not be deleted, and says which they are; all where that cannot be asked. */
async function remaining(own: readonly OwnSheet[]): Promise<readonly OwnSheet[]> {
  try {
    return await inExcel("wait", async (context) => {
      const asked = own.map((each) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(each.id);
        sheet.visibility = "Visible";
        sheet.load("id");
        return { each, sheet };
      });
      await context.sync();
      return asked.flatMap(({ each, sheet }) => (sheet.isNullObject ? [] : [each]));
    });
  } catch {
    return own;
  }
}

/** Sheets that are still there after they were to be taken back. */
export interface LeftSheets {
  /** Those that Excel did not delete. */
  readonly undeleted: readonly OwnSheet[];
  /** Those that somebody has touched, and that are theirs from now on. */
  readonly touched: readonly OwnSheet[];
}

/** Takes sheets of ours back that nobody has touched since. Two requests, a third where they are refused. */
export async function takeBack(own: readonly OwnSheet[]): Promise<LeftSheets> {
  if (own.length === 0) return { undeleted: [], touched: [] };
  try {
    const untouched = await hide(own);
    const touched = own.filter((each) => !untouched.includes(each));
    await remove(untouched, touched);
    return { undeleted: [], touched };
  } catch {
    return { undeleted: await remaining(own), touched: [] };
  }
}
