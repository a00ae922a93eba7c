import type { Finding } from "../../../check/finding";
import type { Reason } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { Overtaken, WorkbookHost } from "../../../workbook/host";
import { dayOf } from "../day";
import { asSeen, isGivenOtherwise, reasonKeeping, withoutReason } from "../kept-reasons";
import { placeOf } from "../reports";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { whileOvertaken } from "./while-overtaken";
import { writing, WritingTries } from "./writing";

/** Shows again what findings are about. */
async function showAgain(
  host: WorkbookHost,
  found: FoundReport,
  findings: readonly Finding[]
): Promise<void> {
  const [place] = findings.flatMap(({ cells }) =>
    cells.flatMap((cell) => placeOf(found, cell) ?? [])
  );
  if (place) await host.activate(place.sheet);
}

/** Where a reason is kept, and the report it is about. */
interface Kept {
  readonly sheet: string;
  readonly found: FoundReport;
}

/**
 * Keeps a reason for findings in the workbook; not where the check says something else by now.
 * @param seen the reasons the clerk knew of: of those given meanwhile none is replaced
 */
export function givingReason(
  findings: readonly Finding[],
  text: string,
  seen: readonly Reason[]
): Action {
  const tries = new WritingTries();
  /** Whether the sheet of the reasons is new and stands before the one the findings are about. */
  let isInFront = false;

  const keep = async (context: ActionContext): Promise<Kept | Deed | Overtaken> => {
    const { host, store, now, read } = context;
    await read({ judging: true });
    const { inHand, reading } = store.state;
    if (!inHand?.judgement || !reading) return { kind: "reasonOvertaken" };
    const { found, judgement } = inHand;
    const checked = { report: found.report, findings: asSeen(judgement.findings, seen) };
    const keeping = reasonKeeping(checked, reading.sheets, findings, text, dayOf(now()));
    if (!keeping) return { kind: "reasonOvertaken" };
    if (keeping.kind === "write") {
      const written = await tries.write(context, reading, async () => keeping.changes);
      return written === "overtaken" ? written : { sheet: keeping.sheet, found };
    }
    const outcome = await host.insert([keeping.plan]);
    if (!outcome.inserted) return "overtaken";
    isInFront = true;
    return { sheet: keeping.plan.name, found };
  };

  return {
    task: "keeping",
    async perform(context) {
      const { host, report, read } = context;
      const kept = await whileOvertaken(() => keep(context));
      if (kept === "overtaken") {
        await read();
        await report.updateMarks();
        return tries.refused({ kind: "reasonOvertaken" });
      }
      if ("kind" in kept) return tries.refused(kept);
      return {
        deed: { kind: "reasonKept", sheet: kept.sheet },
        async follow() {
          if (isInFront) await showAgain(host, kept.found, findings);
          await read();
          await report.updateMarks();
          return undefined;
        },
        endsWithReading: true,
      };
    },
  };
}

/** Takes a reason back: its finding is open again. */
export function withdrawingReason(reason: Reason): Action {
  return writing({
    task: "keeping",
    async plan(_, { sheets }) {
      const changes = withoutReason(sheets, reason);
      const isReworded = changes.length === 0 && isGivenOtherwise(sheets, reason);
      return isReworded ? { kind: "keepingOvertaken" } : changes;
    },
    overtaken: { kind: "keepingOvertaken" },
    done: () => ({ kind: "reasonWithdrawn" }),
  });
}
