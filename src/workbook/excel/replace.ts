import type { SheetPlan } from "../../write/sheet-plan";
import type { InsertOutcome, SheetState } from "../host";
import type { SheetInserter } from "./insert";
import { takeBack, type DrawnSheet } from "./own-sheets";
import { inExcel } from "./request";

/** A list as it was read, to be known again. Lists begin in the first cell. */
function drawnAs({ name, cells }: SheetState): DrawnSheet {
  return { name, values: cells, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Gives a sheet a name; where that is not to be, it keeps the one it has. One request. */
function rename(id: string, name: string): Promise<string> {
  return inExcel("wait", async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.name = name;
    await context.sync();
    return name;
  });
}

/**
 * Puts a list of ours in the place of one that was drawn before: adds the new one, takes the old one back where nobody
 * has touched it since it was read, and gives the new one its name.
 * @throws HostError as an insertion does
 */
export async function replaceList(
  inserter: SheetInserter,
  list: SheetState,
  plan: SheetPlan
): Promise<InsertOutcome> {
  const inserted = await inserter.insert([plan]);
  if (!inserted.inserted) return inserted;
  const [sheet] = inserted.sheets;
  if (!sheet) return inserted;
  const { undeleted, touched } = await takeBack([{ id: list.id, plan: drawnAs(list) }]);
  const isFree = undeleted.length + touched.length === 0;
  const name = isFree ? await rename(sheet.id, list.name).catch(() => sheet.name) : sheet.name;
  return { ...inserted, sheets: [{ id: sheet.id, name }] };
}
