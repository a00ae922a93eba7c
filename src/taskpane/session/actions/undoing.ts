import { isInPlace, placesOf, takenBack, type Written } from "../undo";
import type { Action } from "./action";

/** Takes back what was written, and checks again; not where a cell holds something else by now. */
export function undoing(written: Written): Action {
  return {
    task: "undoing",
    async perform({ host, store, report, read }) {
      await read();
      const { reading } = store.state;
      const isThere = reading !== undefined && isInPlace(written, reading);
      const cells = isThere && takenBack(written, await host.contents(placesOf(written)));
      if (!cells) return { kind: "undoOvertaken" };
      await host.restore(cells);
      store.apply({ type: "tookBack" });
      await read();
      await report.updateMarks();
      return { kind: "undone", cells: written.cells.length };
    },
  };
}
