import type { SheetPlan } from "../write/sheet-plan";
import type { SheetInserter } from "./excel/insert";
import type { SheetMarks } from "./excel/marks";
import { readWorkbook } from "./excel/read";
import { selectedCell } from "./excel/selection";
import { activateSheet, selectCells } from "./excel/show";
import { watchWorkbook } from "./excel/watch";
import { HostError } from "./errors";
import type { InsertOutcome, SheetState, WorkbookHost } from "./host";

/**
 * A part that is loaded when it is wanted.
 * @throws HostError of reason "not-loaded"; the same again may succeed
 */
function wanted<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch((failure: unknown) => {
    throw new HostError("not-loaded", String(failure));
  });
}

/** The workbook the pane was opened beside, through Office.js. Only members of ExcelApi 1.14 are used unasked. */
export function excelHost(): WorkbookHost {
  const ownSheets = new Set<string>();
  /** The sheets that we have brought to the front and Excel has not told of yet, one after the other. */
  let ownTurns: readonly string[] = [];
  /** Settled when no insertion is under way; the ids of the sheets we have added are known then. */
  let insertion: Promise<unknown> = Promise.resolve();

  let inserter: SheetInserter | undefined;
  let marks: SheetMarks | undefined;

  const theInserter = async (): Promise<SheetInserter> => {
    const part = await wanted(() => import("./excel/insert"));
    return (inserter ??= new part.SheetInserter());
  };
  const theMarks = async (): Promise<SheetMarks> => {
    const part = await wanted(() => import("./excel/marks"));
    return (marks ??= new part.SheetMarks());
  };
  const replaceList = async (list: SheetState, plan: SheetPlan): Promise<InsertOutcome> => {
    const part = await wanted(() => import("./excel/replace"));
    return part.replaceList(await theInserter(), list, plan);
  };

  const remember = (outcome: InsertOutcome): void => {
    if (!outcome.inserted) return;
    outcome.sheets.forEach(({ id }) => ownSheets.add(id));
    if (outcome.leftOut.includes("front")) return;
    ownTurns = [...ownTurns, ...outcome.sheets.slice(0, 1).map(({ id }) => id)];
  };
  /** The ids of sheets that are being added are waited for. */
  const inserting = (adding: Promise<InsertOutcome>): Promise<InsertOutcome> => {
    insertion = adding.then(remember, () => undefined);
    return adding;
  };
  const isOwnSheet = async (id: string): Promise<boolean> => {
    await insertion;
    return ownSheets.has(id);
  };
  const isOwnTurn = async (id: string): Promise<boolean> => {
    if (!ownTurns.includes(id)) await insertion;
    // Those before it were in front already, or the clerk was faster: Excel does not tell of them any more.
    const isOwn = ownTurns.includes(id);
    ownTurns = isOwn ? ownTurns.slice(ownTurns.indexOf(id) + 1) : [];
    return isOwn;
  };
  const turning = async (sheet: string | undefined, turn: () => Promise<void>): Promise<void> => {
    if (sheet === undefined) return turn();
    ownTurns = [...ownTurns, sheet];
    try {
      await turn();
    } catch (failure) {
      ownTurns = ownTurns.filter((id) => id !== sheet);
      throw failure;
    }
  };

  return {
    read: readWorkbook,
    insert: (plans) => inserting(theInserter().then((part) => part.insert(plans))),
    replace: (list, plan) => inserting(replaceList(list, plan)),
    mark: async (wantedMarks, sheets) => (await theMarks()).mark(wantedMarks, sheets),
    standingMarks: async (sheets) => (await theMarks()).standing(sheets),
    select: (places) => turning(places[0]?.sheet, () => selectCells(places)),
    selectedCell,
    async write(writes, held) {
      const part = await wanted(() => import(/* webpackChunkName: "writing" */ "./excel/write"));
      return part.writeCells(writes, held);
    },
    async contents(places, sheets) {
      const part = await wanted(() => import(/* webpackChunkName: "writing" */ "./excel/contents"));
      return part.readContents(places, sheets);
    },
    async rename(renames) {
      const part = await wanted(() => import(/* webpackChunkName: "writing" */ "./excel/rename"));
      return part.renameSheets(renames);
    },
    async insertRow(row, read) {
      const part = await wanted(
        () => import(/* webpackChunkName: "writing" */ "./excel/insert-row")
      );
      return part.insertRow(row, read);
    },
    async split(places, read) {
      const part = await wanted(() => import(/* webpackChunkName: "writing" */ "./excel/split"));
      return part.splitCells(places, read);
    },
    activate: (sheet) => turning(sheet, () => activateSheet(sheet)),
    watch: (listener) => watchWorkbook(listener, { isOwnSheet, isOwnTurn }),
  };
}

export { currentTheme, startInOffice, type Platform, type Start, type Theme } from "./excel/start";
