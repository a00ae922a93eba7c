import { isRefusal } from "../../../workbook/errors";
import { isInPlace, placesOf, takenBack, type Written } from "../undo";
import type { Deed } from "../state";
import type { Action } from "./action";
import { whileOvertaken } from "./while-overtaken";

const overtaken: Deed = { kind: "undoOvertaken" };

/** Where a try without an answer may have taken it back before. */
const changedSince: Deed = { kind: "undoChangedSince" };

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
        if (!reading || !isInPlace(written, reading)) {
          return asked > 0 ? changedSince : { kind: "undoMoved" };
        }
        const held = await host.contents(placesOf(written), reading.sheets);
        if (held === "overtaken") return held;
        const cells = takenBack(written, held.cells);
        if (!cells) return asked > 0 ? changedSince : overtaken;
        if (cells.length === 0 && asked === 0) return overtaken;
        // Where all of it still stands, no earlier try has taken anything back.
        const before = cells.length < asked ? asked : 0;
        asked = Math.max(asked, cells.length);
        try {
          const result = await host.write(cells, held);
          if (result === "overtaken") asked = before;
          return result;
        } catch (error) {
          if (isRefusal(error)) asked = before;
          throw error;
        }
      });
      if (outcome !== "written" && outcome !== "overtaken") return outcome;
      const follow = async (): Promise<undefined> => {
        await read();
        await report.updateMarks();
      };
      if (outcome === "overtaken") {
        await follow();
        return asked > 0 ? changedSince : overtaken;
      }
      store.apply({ type: "tookBack" });
      return { deed: { kind: "undone", cells: asked }, follow, endsWithReading: true };
    },
  };
}
