import type { Overtaken } from "../../../workbook/host";
import { sheetOnDemand, type SheetOnDemand } from "../sheets-on-demand";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { whileOvertaken } from "./while-overtaken";

/** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it. */
export function writingSheet(kind: SheetOnDemand): Action {
  const insert = async ({ host, store, now, read }: ActionContext): Promise<Deed> => {
    const deed = await whileOvertaken(async (): Promise<Deed | Overtaken> => {
      await read({ judging: true });
      const { inHand, reading } = store.state;
      const plan = inHand && reading && sheetOnDemand(kind, inHand, reading.sheets, now());
      if (!plan) return { kind: "reportGone" };
      // Under a name that is free, unless somebody else has just taken it.
      const { inserted } = await host.insert([plan]);
      return inserted ? { kind: "written", sheet: plan.name } : "overtaken";
    });
    return deed === "overtaken" ? { kind: "keepingOvertaken" } : deed;
  };
  return {
    task: "writing",
    async perform(context) {
      const deed = await insert(context);
      const follow = async (): Promise<Deed> => {
        await context.read();
        return deed;
      };
      return deed.kind === "written" ? { deed, follow, endsWithReading: true } : follow();
    },
  };
}
