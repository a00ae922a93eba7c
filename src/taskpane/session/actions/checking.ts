import type { Outcome, PaneState } from "../state";
import type { Action } from "./action";

/** What the check of the report in hand says by now, to be told to the clerk. */
export function summaryOutcome(
  kind: "checked" | "rechecked",
  { inHand }: PaneState
): Outcome | undefined {
  const summary = inHand?.judgement?.summary;
  return summary && { kind, summary };
}

/** Reads the workbook, checks the report in hand and marks the cells where that is wanted. */
export const checking: Action = {
  task: "checking",
  async perform({ store, report, read }) {
    await read({ judging: true });
    store.apply({ type: "checked" });
    const outcome = summaryOutcome("checked", store.state);
    // The clerk hears of it also where the cells cannot be marked.
    if (outcome) store.apply({ type: "did", outcome });
    if (store.state.marking) await report.mark();
    return undefined;
  },
};
