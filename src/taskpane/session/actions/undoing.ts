import { cellNames } from "../../../read/cell-name";
import { HostError, isRefusal } from "../../../workbook/errors";
import type { SheetRename } from "../../../workbook/host";
import {
  isInPlace,
  placesOf,
  returnedPlaces,
  tabsTakenBack,
  takenBack,
  type Written,
} from "../undo";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { whileOvertaken } from "./while-overtaken";

const overtaken: Deed = { kind: "undoOvertaken" };

/** Where a try without an answer may have taken it back before. */
const changedSince: Deed = { kind: "undoChangedSince" };

/**
 * Gives sheets back the names they had; to be called after the cells are taken back.
 * @returns those that Excel did not rename
 */
async function takeBackTabs(
  { host, store, read }: ActionContext,
  written: Written
): Promise<readonly SheetRename[]> {
  const tabs = (): readonly SheetRename[] =>
    tabsTakenBack(written, store.state.reading ?? { sheets: [] });
  try {
    const outcome = await whileOvertaken(async () => {
      const renamed = await host.rename(tabs());
      if (renamed === "overtaken") await read();
      return renamed;
    });
    return outcome === "overtaken" ? tabs() : [];
  } catch (error) {
    if (error instanceof HostError && error.reason === "cell-edit") throw error;
    return tabs();
  }
}

/** Takes back what was written, and checks again; not where a cell holds something else by now, or has moved. */
export function undoing(written: Written): Action {
  /** How many cells a try was about to take back: where its answer is lost, the next one finds none. */
  let asked = 0;
  return {
    task: "undoing",
    async perform(context) {
      const { host, store, report, read } = context;
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
        const hasTabs = tabsTakenBack(written, reading).length > 0;
        if (cells.length === 0 && asked === 0 && !hasTabs) return overtaken;
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
      /** @returns what to tell of cells that did not stay as they were before, which can be taken back again */
      const follow = async (): Promise<Deed | undefined> => {
        await read();
        await report.updateMarks();
        const { reading } = store.state;
        const returned = reading && asked > 0 ? returnedPlaces(written, reading) : [];
        if (!reading || returned.length === 0) return undefined;
        store.apply({ type: "wroteNothing", before: written });
        return { kind: "lost", cells: cellNames(returned, reading.sheets) };
      };
      const undone = (tabsLeft: readonly SheetRename[]): Deed => {
        return { kind: "undone", cells: asked, tabsLeft };
      };
      if (outcome === "overtaken") {
        await follow();
        return asked > 0 ? changedSince : overtaken;
      }
      store.apply({ type: "tookBack" });
      const followWithTabs = async (): Promise<Deed> => {
        const tabsLeft = await takeBackTabs(context, written);
        return (await follow()) ?? undone(tabsLeft);
      };
      return written.tabs
        ? { deed: undone([]), follow: followWithTabs, endsWithReading: false }
        : { deed: undone([]), follow, endsWithReading: true };
    },
  };
}
