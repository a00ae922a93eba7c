import type { Finding } from "../../../check/finding";
import type { Reason } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { WorkbookHost } from "../../../workbook/host";
import { dayOf } from "../day";
import { reasonKeeping, withoutReason } from "../kept-reasons";
import { placeOf } from "../reports";
import type { Action } from "./action";
import { insertSheet } from "./inserting";
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

/** Keeps a reason for findings in the workbook; not where the check says something else by now. */
export function givingReason(findings: readonly Finding[], text: string): Action {
  const tries = new WritingTries();
  /** Whether the sheet of the reasons is new and stands before the one the findings are about. */
  let isInFront = false;
  return {
    task: "keeping",
    async perform(context) {
      const { host, store, report, now, read } = context;
      await read({ judging: true });
      const { inHand, reading } = store.state;
      if (!inHand?.judgement || !reading) return { kind: "reasonOvertaken" };
      const { found, judgement } = inHand;
      const checked = { report: found.report, findings: judgement.findings };
      const keeping = reasonKeeping(checked, reading.sheets, findings, text, dayOf(now()));
      if (!keeping) return { kind: "reasonOvertaken" };
      const sheet = keeping.kind === "write" ? keeping.sheet : keeping.plan.name;
      if (keeping.kind === "write") {
        await tries.write(context, reading, async () => keeping.changes);
      } else {
        await insertSheet(host, keeping.plan);
        isInFront = true;
      }
      if (isInFront) await showAgain(host, found, findings);
      await read();
      await report.updateMarks();
      return { kind: "reasonKept", sheet };
    },
  };
}

/** Takes a reason back: its finding is open again. */
export function withdrawingReason(reason: Reason): Action {
  return writing({
    task: "keeping",
    plan: async (_, { sheets }) => withoutReason(sheets, reason),
    done: () => ({ kind: "reasonWithdrawn" }),
  });
}
