import type { FoundReport } from "../../../read/found";
import type { TableId } from "../../../report/structure";
import type { Cosmetic, Overtaken, SheetState } from "../../../workbook/host";
import type { SheetPlan } from "../../../write/sheet-plan";
import { tableSheetOf } from "../../../write/sheets/report-sheets";
import { sheetName } from "../../../write/sheets/sheet-names";
import { freeName } from "../free-name";
import { mendOf, type GapMend } from "../gap-mends";
import { placeOf, sheetsOf, shareSheets } from "../reports";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { bringingToFront } from "./showing";
import { whileOvertaken } from "./while-overtaken";

function isSameMend(a: GapMend, b: GapMend): boolean {
  switch (a.kind) {
    case "row":
      return b.kind === "row" && a.row.cells[0] === b.row.cells[0];
    case "table":
      return b.kind === "table" && a.table === b.table;
    case "split":
      return b.kind === "split" && a.cells.join() === b.cells.join();
  }
}

/** The sheet of a table, with the figures of it that were read. */
function planOf(
  found: FoundReport,
  table: TableId,
  sheets: readonly SheetState[]
): SheetPlan | undefined {
  const { agency, year, format, figures } = found.report;
  if (year === null) return undefined;
  const own = sheetsOf(found);
  const protect = sheets.some(({ id, isProtected }) => own.has(id) && isProtected);
  const name = freeName(sheetName(table, year), sheets);
  return tableSheetOf({ agency, year, format, figures, protect }, table, name);
}

/** Cells are there again. */
interface Mended {
  /** What of a new sheet Excel did not do. */
  readonly leftOut: readonly Cosmetic[];
}

const mended: Mended = { leftOut: [] };

async function carryOut(
  mend: GapMend,
  found: FoundReport,
  sheets: readonly SheetState[],
  { host }: ActionContext
): Promise<Mended | Overtaken> {
  const sheetAt = (id: string | undefined): SheetState | undefined =>
    sheets.find((sheet) => sheet.id === id);
  switch (mend.kind) {
    case "row": {
      const { place, label, spans } = mend.row;
      const sheet = sheetAt(place.sheet);
      const merges = spans.filter(([from, to]) => to > from);
      const row = { row: place.row, column: place.column, label, merges };
      const outcome = sheet ? await host.insertRow(row, sheet) : "overtaken";
      return outcome === "overtaken" ? outcome : mended;
    }
    case "table": {
      const plan = planOf(found, mend.table, sheets);
      const outcome = plan && (await host.insert([plan]));
      return outcome?.inserted === true ? outcome : "overtaken";
    }
    case "split": {
      const sheet = sheetAt(mend.places[0]?.sheet);
      const outcome = sheet ? await host.split(mend.places, sheet) : "overtaken";
      return outcome === "overtaken" ? outcome : mended;
    }
  }
}

/**
 * Brings cells back that are not there, and shows the first of them. Where they are there by now, nothing is done.
 * @param sentence what to say once it is done
 */
export function mendingGap(wanted: GapMend, sentence: string): Action {
  const [first] = wanted.kind === "row" ? wanted.row.cells : [];
  return {
    task: "filling",
    async perform(context) {
      const { host, meant, read, report, store } = context;
      const outcome = await whileOvertaken(async (): Promise<Deed | Mended | Overtaken> => {
        await read();
        const { inHand, reading } = store.state;
        if (!inHand || !reading || !meant || !shareSheets(inHand.found, meant)) {
          return { kind: "reportGone" };
        }
        const { found } = inHand;
        const mend = found.gaps
          .flatMap((gap) => mendOf(found, gap) ?? [])
          .find((each) => isSameMend(each, wanted));
        return mend ? carryOut(mend, found, reading.sheets, context) : mended;
      });
      if (outcome === "overtaken") {
        await read();
        return { kind: "toolOvertaken" };
      }
      if ("kind" in outcome) return outcome;
      const deed: Deed = { kind: "toolApplied", sentence, leftOut: outcome.leftOut };
      return {
        deed,
        async follow() {
          await read();
          await report.updateMarks();
          const found = store.state.inHand?.found;
          const place = first && found && placeOf(found, first);
          if (place) await bringingToFront(host.select([place]));
          return deed;
        },
        endsWithReading: true,
      };
    },
  };
}
