import { HostError } from "../../../workbook/errors";
import type { SheetRename } from "../../../workbook/host";
import {
  hasSameCells,
  renamingOf,
  writesOfRenaming,
  type NewDesignation,
  type Renaming,
} from "../renaming/renaming";
import { writtenTabs, type Written } from "../undo";
import type { Action, ActionContext } from "./action";
import { whileOvertaken } from "./while-overtaken";
import { writing } from "./writing";

/**
 * Gives tabs other names after what names the report in cells is written; what is about to be is told to the store
 * first, so that it can be taken back together with the cells.
 * @param cells what was written into cells; undefined where there was nothing to write
 * @returns the tabs that Excel did not rename
 */
async function renameTabs(
  { host, store, read }: ActionContext,
  cells: Written | undefined,
  tabsFor: () => readonly SheetRename[]
): Promise<readonly SheetRename[]> {
  const before = store.state.written;
  let isFirst = true;
  const attempt = async () => {
    if (!isFirst) await read();
    isFirst = false;
    const tabs = tabsFor();
    if (tabs.length === 0) return [];
    store.apply({ type: "writing", written: writtenTabs(cells, tabs) });
    return host.rename(tabs);
  };
  const takeBack = (): void => store.apply({ type: "wroteNothing", before });
  try {
    const outcome = await whileOvertaken(attempt);
    if (outcome !== "overtaken") return [];
  } catch (error) {
    takeBack();
    if (error instanceof HostError && error.reason === "cell-edit") throw error;
    return tabsFor();
  }
  takeBack();
  return tabsFor();
}

/**
 * Gives the report in hand another agency or year: in its headings, its preface, its reasons and its tabs.
 * @param shown what the clerk has agreed to; nothing is written where something else would change by now
 */
export function renaming(to: NewDesignation, shown: Renaming): Action {
  const { agency, year, sheet } = to;
  let tabsLeft: readonly SheetRename[] = [];
  const tabsOf = ({ store }: ActionContext): readonly SheetRename[] => {
    const { inHand, reading } = store.state;
    return inHand && reading ? renamingOf(inHand.found, reading, to).tabs : [];
  };
  return writing({
    task: "renaming",
    async plan({ found }, reading) {
      const planned = renamingOf(found, reading, to);
      return hasSameCells(planned, shown)
        ? writesOfRenaming(planned)
        : { kind: "renamingOvertaken" };
    },
    async then(_, changes, context) {
      const cells = changes.length > 0 ? context.store.state.written : undefined;
      tabsLeft = await renameTabs(context, cells, () => tabsOf(context));
    },
    overtaken: { kind: "renamingOvertaken" },
    done: (inHand) =>
      sheet === undefined
        ? { kind: "renamed", agency, year, tabsLeft }
        : { kind: "corrected", cells: shown.cells.length, isChecked: inHand !== undefined },
  });
}
