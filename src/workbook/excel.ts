import type { SheetPlan } from "../write/sheet-plan";
import type { SheetInserter } from "./excel/insert";
import { markCells } from "./excel/marks";
import { readWorkbook } from "./excel/read";
import { selectedCell } from "./excel/selection";
import { activateSheet, selectCells } from "./excel/show";
import { watchWorkbook } from "./excel/watch";
import { HostError } from "./errors";
import type { InsertOutcome, WorkbookHost } from "./host";

/**
 * A part that is loaded when it is wanted.
 * @throws HostError of reason "not-loaded"; the same again may succeed
 */
function wanted<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((failure: unknown) => {
    throw new HostError("not-loaded", String(failure));
  });
}

/** The workbook the pane was opened beside, through Office.js. Only members of ExcelApi 1.14 are used unasked. */
export function excelHost(): WorkbookHost {
  const ownSheets = new Set<string>();
  /** Settled when no insertion is under way; the ids of the sheets we have added are known then. */
  let insertion: Promise<unknown> = Promise.resolve();

  let inserter: SheetInserter | undefined;

  const insertSheets = async (plans: readonly SheetPlan[]): Promise<InsertOutcome> => {
    const part = await wanted(import("./excel/insert"));
    inserter ??= new part.SheetInserter();
    return inserter.insert(plans);
  };

  const remember = (outcome: InsertOutcome): void => {
    if (outcome.inserted) outcome.sheets.forEach(({ id }) => ownSheets.add(id));
  };
  const isOwnSheet = async (id: string): Promise<boolean> => {
    await insertion;
    return ownSheets.has(id);
  };

  return {
    read: readWorkbook,
    insert(plans) {
      const inserted = insertSheets(plans);
      insertion = inserted.then(remember, () => undefined);
      return inserted;
    },
    mark: markCells,
    select: selectCells,
    selectedCell,
    async write(writes, held) {
      const part = await wanted(import(/* webpackChunkName: "writing" */ "./excel/write"));
      return part.writeCells(writes, held);
    },
    async contents(places, sheets) {
      const part = await wanted(import(/* webpackChunkName: "writing" */ "./excel/contents"));
      return part.readContents(places, sheets);
    },
    activate: activateSheet,
    watch: (listener) => watchWorkbook(listener, isOwnSheet),
  };
}

export { currentTheme, startInOffice, type Platform, type Start, type Theme } from "./excel/start";
