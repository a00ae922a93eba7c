import type { Deed, PaneState } from "../state";
import type { Action } from "./action";

/** What the check of the report in hand says by now, to be told to the clerk. */
export function summaryDeed(
  kind: "checked" | "rechecked",
  { inHand }: PaneState
): Deed | undefined {
  const summary = inHand?.judgement?.summary;
  return summary && { kind, summary };
}

/** Reads the workbook, checks the report in hand and marks the cells where that is wanted. */
export const checking: Action = {
  task: "checking",
  async perform({ store, report, read }) {
    await read({ judging: true });
    store.apply({ type: "checked" });
    const deed = summaryDeed("checked", store.state);
    // The clerk hears of it also where the cells cannot be marked.
    if (deed) store.apply({ type: "did", deed });
    if (store.state.marking) await report.mark();
    return undefined;
  },
};
