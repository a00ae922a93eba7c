import type { Overtaken } from "../../../workbook/host";
import { sheetOnDemand, type SheetOnDemand } from "../sheets-on-demand";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { whileOvertaken } from "./while-overtaken";

/** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it; a record anew into its sheet. */
export function writingSheet(kind: SheetOnDemand): Action {
  const insert = async ({ host, store, now, read }: ActionContext): Promise<Deed> => {
    const deed = await whileOvertaken(async (): Promise<Deed | Overtaken> => {
      await read({ judging: true });
      const { inHand, reading } = store.state;
      const planned = inHand && reading && sheetOnDemand(kind, inHand, reading.sheets, now());
      if (!planned) return { kind: "reportGone" };
      const { plan, before } = planned;
      const outcome = await (before ? host.replace(before, plan) : host.insert([plan]));
      // Its name was free, unless somebody else has just taken it.
      if (!outcome.inserted) return "overtaken";
      const { sheets, leftOut } = outcome;
      return { kind: "written", sheet: sheets[0]?.name ?? plan.name, leftOut };
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
