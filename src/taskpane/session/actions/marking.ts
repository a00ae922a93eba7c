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

/** Takes all marks away; those in protected sheets stay, and the clerk is told. */
export const unmarking: Action = {
  task: "unmarking",
  async perform({ report, store }) {
    await report.unmark();
    const sheets = store.state.unclearable;
    return sheets.length > 0 ? { kind: "marksLeft", sheets } : { kind: "unmarked" };
  },
};
