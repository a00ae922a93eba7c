import { sheetOnDemand, type SheetOnDemand } from "../sheets-on-demand";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { insertSheet } from "./inserting";
import { once } from "./once";

/** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it. */
export function writingSheet(kind: SheetOnDemand): Action {
  const insert = once(async ({ host, store, now, read }: ActionContext): Promise<Deed> => {
    await read({ judging: true });
    const { inHand, reading } = store.state;
    const plan = inHand && reading && sheetOnDemand(kind, inHand, reading.sheets, now());
    if (!plan) return { kind: "reportGone" };
    await insertSheet(host, plan);
    return { kind: "written", sheet: plan.name };
  });
  return {
    task: "writing",
    async perform(context) {
      const deed = await insert(context);
      await context.read();
      return deed;
    },
  };
}
