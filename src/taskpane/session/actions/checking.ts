import { openQuestionsAbout } from "../questions";
import type { Deed, PaneState } from "../state";
import type { Action, ActionContext } from "./action";

/** What the check of the report in hand says by now, to be told to the clerk. */
export function summaryDeed(
  kind: "checked" | "rechecked",
  { inHand }: PaneState
): Deed | undefined {
  const result = inHand?.judgement;
  return result && { kind, result };
}

/** What keeps the report in hand from being checked. */
function askingDeed({ inHand }: PaneState): Deed | undefined {
  const [first] = inHand ? openQuestionsAbout(inHand) : [];
  return first && { kind: "asked", message: first.question.message };
}

/** Begins the list of a check with the report as it was just judged, and marks the cells where that is wanted. */
export async function markingChecked({ store, report }: ActionContext): Promise<void> {
  store.apply({ type: "checked" });
  if (store.state.marking) await report.mark();
}

/**
 * Reads the workbook, checks the report in hand and marks the cells where that is wanted; not as long as a question
 * about it is open.
 */
export const checking: Action = {
  task: "checking",
  async perform(context) {
    const { store, report, read } = context;
    await read({ judging: true });
    const asking = askingDeed(store.state);
    if (asking) {
      await report.updateMarks();
      return asking;
    }
    store.apply({ type: "checked" });
    const deed = summaryDeed("checked", store.state);
    // The clerk hears of it also where the cells cannot be marked.
    if (deed) store.apply({ type: "did", deed });
    if (store.state.marking) await report.mark();
    return undefined;
  },
};
