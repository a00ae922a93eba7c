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

/** Takes all marks away. */
export const unmarking: Action = {
  task: "unmarking",
  async perform({ report }) {
    await report.unmark();
    return { kind: "unmarked" };
  },
};
