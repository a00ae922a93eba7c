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

async function takeBack(added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  try {
    await inExcel("wait", async (context) => {
      const { worksheets } = context.workbook;
      for (const sheet of added) worksheets.getItemOrNullObject(sheet).delete();
      await context.sync();
    });
  } catch (thrown) {
    throw new HostError("half-made", hostError(thrown).message, added.join("、"));
  }
}

/** Two requests: are the names free, then everything at once. A third one takes a failed insertion back. */
export async function insertSheets(plans: readonly SheetPlan[]): Promise<InsertOutcome> {
  const result = await inExcel("reject", async (context): Promise<InsertOutcome | Failure> => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const existing = worksheets.items
      .map(({ name }) => name)
      .filter((name) => plans.some((plan) => sameName(plan.name, name)));
    if (existing.length > 0) return { inserted: false, existing };

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
