import type { Place } from "../../../read/source";
import type { Action } from "./action";

/**
 * Shows and selects cells.
 * @param cell what to call them in the status line
 */
export function selecting(places: readonly Place[], cell: string): Action {
  return {
    task: "selecting",
    async perform({ host }) {
      await host.select(places);
      return { kind: "selected", cell };
    },
  };
}

/** Tells which cell of the workbook is selected. */
export function locating(tell: (selected: Place) => void): Action {
  return {
    task: "selecting",
    async perform({ host }) {
      tell(await host.selectedCell());
      return undefined;
    },
  };
}
