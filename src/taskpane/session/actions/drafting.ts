import type { Draft } from "../../../write/drafts/draft";
import { draftChanges, isStillDrafted } from "../draft-rows";
import type { Action } from "./action";
import { writing } from "./writing";

/**
 * Writes a draft the clerk has agreed to below what its section says, and shows it; not where the figures say something
 * else by now, nor where the section has no empty rows for it.
 */
export function drafting(draft: Draft): Action {
  const { subject } = draft;
  return writing({
    task: "writing",
    async plan({ found }, { sheets }) {
      if (!isStillDrafted(found.report, draft)) return { kind: "draftOvertaken" };
      return draftChanges(found, sheets, draft) ?? { kind: "draftWithoutRoom", subject };
    },
    shows: true,
    overtaken: { kind: "draftOvertaken" },
    done: () => ({ kind: "drafted", subject }),
  });
}
