import type { Finding } from "../../../check/finding";
import type { Reason } from "../../../check/reasons";
import { dayOf } from "../../../report/day";
import {
  asSeen,
  isGivenOtherwise,
  keeperName,
  reasonKeeping,
  withoutReason,
} from "../kept-reasons";
import { placeOf } from "../reports";
import type { Deed } from "../state";
import type { Action } from "./action";
import { keeping } from "./keeping";
import { writing } from "./writing";

/**
 * Keeps a reason for findings in the workbook; not where the check says something else by now.
 * @param seen the reasons the clerk knew of: of those given meanwhile none is replaced
 */
export function givingReason(
  findings: readonly Finding[],
  text: string,
  seen: readonly Reason[]
): Action {
  const overtaken: Deed = { kind: "reasonOvertaken" };
  return keeping({
    judging: true,
    plan({ sheets }, { store, now }) {
      const { inHand } = store.state;
      if (!inHand?.judgement) return overtaken;
      const { found, judgement } = inHand;
      const checked = { report: found.report, findings: asSeen(judgement.findings, seen) };
      const kept = reasonKeeping(checked, sheets, findings, text, dayOf(now()));
      if (!kept) return overtaken;
      const [place] = findings
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => placeOf(found, cell) ?? []);
      return {
        keeping: kept,
        about: place?.sheet,
        deed: { kind: "reasonKept", sheet: keeperName(kept) },
      };
    },
    overtaken,
    async goOn({ read, report }) {
      await read();
      await report.updateMarks();
    },
  });
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
