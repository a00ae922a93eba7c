import { isInPlace, placesOf, takenBack, type Written } from "../undo";
import type { Deed } from "../state";
import type { Action } from "./action";
import { whileOvertaken } from "./while-overtaken";

const overtaken: Deed = { kind: "undoOvertaken" };

/** Takes back what was written, and checks again; not where a cell holds something else by now, or has moved. */
export function undoing(written: Written): Action {
  /** How many cells a try was about to take back: where its answer is lost, the next one finds none. */
  let asked = 0;
  return {
    task: "undoing",
    async perform({ host, store, report, read }) {
      const outcome = await whileOvertaken(async (): Promise<Deed | "written" | "overtaken"> => {
        await read();
        const { reading } = store.state;
        if (!reading || !isInPlace(written, reading)) return { kind: "undoMoved" };
        const held = await host.contents(placesOf(written), reading.sheets);
        if (held === "overtaken") return held;
        const cells = takenBack(written, held.cells);
        if (!cells || (cells.length === 0 && asked === 0)) return overtaken;
        asked = Math.max(asked, cells.length);
        const result = await host.write(cells, held);
        if (result === "overtaken") asked = 0;
        return result;
      });
      if (outcome !== "written" && outcome !== "overtaken") return outcome;
      if (outcome === "written") store.apply({ type: "tookBack" });
      await read();
      await report.updateMarks();
      return outcome === "written" ? { kind: "undone", cells: asked } : overtaken;
    },
  };
}
