import type { SheetPlan } from "../write/sheet-plan";
import { readContents } from "./excel/contents";
import type { SheetInserter } from "./excel/insert";
import { markCells } from "./excel/marks";
import { readWorkbook } from "./excel/read";
import { selectedCell } from "./excel/selection";
import { activateSheet, selectCells } from "./excel/show";
import { watchWorkbook } from "./excel/watch";
import { writeCells } from "./excel/write";
import { HostError } from "./errors";
import type { InsertOutcome, WorkbookHost } from "./host";

/** The workbook the pane was opened beside, through Office.js. Only members of ExcelApi 1.14 are used unasked. */
export function excelHost(): WorkbookHost {
  const ownSheets = new Set<string>();
  /** Settled when no insertion is under way; the ids of the sheets we have added are known then. */
  let insertion: Promise<unknown> = Promise.resolve();

  let inserter: SheetInserter | undefined;

  /**
   * Inserts by a part that is loaded when it is wanted.
   * @throws HostError of reason "not-loaded"; the same again may succeed
   */
  const insertSheets = async (plans: readonly SheetPlan[]): Promise<InsertOutcome> => {
    const part = await import("./excel/insert").catch((failure: unknown) => {
      throw new HostError("not-loaded", String(failure));
    });
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
    write: writeCells,
    contents: readContents,
    activate: activateSheet,
    watch: (listener) => watchWorkbook(listener, isOwnSheet),
  };
}

export { currentTheme, startInOffice, type Platform, type Start, type Theme } from "./excel/start";
