import type { Cosmetic, Overtaken } from "../../../workbook/host";
import type { ReasonKeeping } from "../kept-reasons";
import type { Deed, Reading } from "../state";
import type { Action, ActionContext } from "./action";
import { bringingToFront } from "./showing";
import { whileOvertaken } from "./while-overtaken";
import { lostDeed, WritingTries } from "./writing";

/** What is to be kept in the sheet 核对说明. */
export interface KeepingPlan {
  /** undefined where it is kept already. */
  readonly keeping: ReasonKeeping | undefined;
  /** The sheet (by id) that it is about, shown again where a new one comes to stand in front of it. */
  readonly about: string | undefined;
  /** What to tell the clerk once it is kept. */
  readonly deed: Deed;
}

interface Keeping {
  /** Whether the report has to be judged before. */
  readonly judging: boolean;
  /** What to keep in the workbook as it was just read, or what to tell the clerk instead. */
  readonly plan: (reading: Reading, context: ActionContext) => KeepingPlan | Deed;
  /** What to tell the clerk where others were faster every time. */
  readonly overtaken: Deed;
  /** Reads again and goes on. */
  readonly goOn: (context: ActionContext) => Promise<void>;
}

/** Keeps something in the sheet 核对说明, or in a new one where none has room for it. */
export function keeping({ judging, plan, overtaken, goOn }: Keeping): Action {
  const tries = new WritingTries();
  /** What of the new sheet Excel did not do; undefined where none is new. */
  let leftOut: readonly Cosmetic[] | undefined;

  const keep = async (context: ActionContext): Promise<KeepingPlan | Deed | Overtaken> => {
    const { host, store, read } = context;
    await read({ judging });
    const { reading } = store.state;
    const planned = reading ? plan(reading, context) : overtaken;
    if (!reading || "kind" in planned || !planned.keeping) return planned;
    const kept = planned.keeping;
    if (kept.kind === "write") {
      const written = await tries.write(context, reading, async () => kept.changes);
      return written === "overtaken" ? written : planned;
    }
    const outcome = await host.insert([kept.plan]);
    if (!outcome.inserted) return "overtaken";
    leftOut = outcome.leftOut;
    return planned;
  };

  return {
    task: "keeping",
    async perform(context) {
      const { host, report, read } = context;
      const kept = await whileOvertaken(() => keep(context));
      if (kept === "overtaken") {
        await read();
        await report.updateMarks();
        return tries.refused(overtaken);
      }
      if ("kind" in kept) return tries.refused(kept);
      const { about, deed } = kept;
      const isInFront = leftOut?.includes("front") === false;
      const missed = leftOut?.filter((cosmetic) => cosmetic !== "front") ?? [];
      return {
        deed: missed.length > 0 ? { ...deed, leftOut: missed } : deed,
        async follow() {
          if (isInFront && about !== undefined) await bringingToFront(host.activate(about));
          await goOn(context);
          return kept.keeping?.kind === "write" ? lostDeed(context.store.state) : undefined;
        },
        endsWithReading: true,
      };
    },
  };
}
