import type { Action } from "./action";

/** Marks the cells with findings. */
export const marking: Action = {
  task: "marking",
  async perform({ report, read }) {
    await read();
    await report.mark();
    return undefined;
  },
};

/** Takes all marks away; those in sheets that are protected or that Excel does not tell of stay, and the clerk is told. */
export const unmarking: Action = {
  task: "unmarking",
  async perform({ report, store }) {
    await report.unmark();
    const { unclearable, unreadable } = store.state;
    if (unclearable.length > 0) return { kind: "marksLeft", sheets: unclearable };
    if (unreadable.length > 0) return { kind: "marksUnread", sheets: unreadable };
    return { kind: "unmarked" };
  },
};
