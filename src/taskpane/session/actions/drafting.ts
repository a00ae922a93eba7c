import type { Draft } from "../../../write/drafts/draft";
import { loaded } from "../loaded-part";
import type { Writing } from "./writing";

/**
 * Writes a draft the clerk has agreed to below what its section says, and shows it; not where the figures say something
 * else by now, nor where the section has no empty rows for it.
 */
export function drafting(draft: Draft): Writing {
  const { subject } = draft;
  return {
    task: "writing",
    async plan({ found }, { sheets }) {
      const { draftChanges, isStillDrafted } = await loaded(import("../draft-rows"));
      if (!isStillDrafted(found.report, draft)) return { kind: "draftOvertaken" };
      return draftChanges(found, sheets, draft) ?? { kind: "draftWithoutRoom", subject };
    },
    wrote: (_, changes, { host }) => host.select(changes.map(({ place }) => place)),
    done: () => ({ kind: "drafted", subject }),
  };
}
