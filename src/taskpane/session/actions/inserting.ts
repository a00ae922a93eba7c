import { reportSheets, type ReportSkeleton } from "../../../write/sheets/report-sheets";
import { freeSuffix } from "../../../write/sheets/sheet-names";
import { reportsAlike, sheetsInOrder, sheetsOf } from "../reports";
import type { Conflict, Deed, Reading } from "../state";
import type { Action, ActionContext, Outcome } from "./action";

/** The report that one to be inserted would stand beside, as the workbook is now; undefined where there is none. */
async function reportInTheWay(
  skeleton: ReportSkeleton,
  { store, read }: ActionContext
): Promise<Conflict | undefined> {
  const found = (): Conflict | undefined => {
    const { reports = [], sheets = [] } = store.state.reading ?? {};
    const alike = reportsAlike(reports, skeleton);
    const [first] = alike;
    if (!first) return undefined;
    const names = alike.flatMap((each) => sheetsInOrder(each, sheets).map(({ name }) => name));
    const { agency } = first.report;
    return { kind: "report", skeleton, agency, existing: [...new Set(names)] };
  };
  if (!store.state.reading || store.state.freshness !== "current") await read();
  if (!found()) return undefined;
  // Hosts do not tell of sheets that were renamed: what is asked about is called by its name as it is now.
  await read();
  return found();
}

/** Whether sheets are all of the year's reports of other agencies. */
function areOfOthers(
  names: readonly string[],
  { agency, year }: ReportSkeleton,
  reading: Reading | undefined
): boolean {
  const { reports = [], sheets = [] } = reading ?? {};
  const own = reportsAlike(reports, { agency, year });
  const others = reports.filter((found) => found.report.year === year && !own.includes(found));
  const ids = new Set(others.flatMap((found) => [...sheetsOf(found)]));
  return names.every((name) => sheets.some((sheet) => sheet.name === name && ids.has(sheet.id)));
}

function underOtherNames(
  skeleton: ReportSkeleton,
  existing: readonly string[],
  reading: Reading | undefined
): ReportSkeleton {
  const names = [...(reading?.sheets.map(({ name }) => name) ?? []), ...existing];
  return { ...skeleton, nameSuffix: freeSuffix(skeleton.year, names) };
}

/** @param isAgreed whether the clerk has said to insert it beside what is there */
function insertion(skeleton: ReportSkeleton, isAgreed: boolean): Action {
  /** A try that has come so far may have inserted sheets of its own; the host knows those again. */
  let hasBegun = isAgreed;
  let named = skeleton;

  const insert = async (context: ActionContext): Promise<Outcome> => {
    const { host, store, report, read } = context;
    const outcome = await host.insert(reportSheets(named));
    if (!outcome.inserted) {
      const { existing } = outcome;
      const { reading } = store.state;
      if (named.nameSuffix === undefined && areOfOthers(existing, skeleton, reading)) {
        named = underOtherNames(skeleton, existing, reading);
        return insert(context);
      }
      store.apply({ type: "asked", conflict: { kind: "names", skeleton, existing } });
      return undefined;
    }
    const { sheets, leftOut } = outcome;
    const deed: Deed = { kind: "inserted", sheets: sheets.map(({ name }) => name), leftOut };
    const follow = async (): Promise<Deed> => {
      await read();
      // One that was read from elsewhere is there to compare with; the clerk goes on with the one in hand.
      if (skeleton.origin !== undefined) return deed;
      await report.takeSheetsInHand(sheets.map(({ id }) => id));
      store.apply({ type: "viewed", view: "fill" });
      return deed;
    };
    return { deed, follow, endsWithReading: false };
  };

  return {
    task: "inserting",
    async perform(context) {
      const { store } = context;
      store.apply({ type: "answered" });
      const conflict = hasBegun ? undefined : await reportInTheWay(skeleton, context);
      if (conflict) {
        store.apply({ type: "asked", conflict });
        return undefined;
      }
      hasBegun = true;
      return insert(context);
    },
  };
}

/**
 * Inserts the four sheets of a report. Asks first where the workbook has the agency's report of that year, whatever its
 * sheets are called, or one of that year that names no agency, and where other sheets have these names; beside another
 * agency's report its sheets get other names.
 */
export function inserting(skeleton: ReportSkeleton): Action {
  return insertion(skeleton, false);
}

/** Inserts under names that are free what something stands in the way of. */
export function insertingUnderOtherNames(
  { skeleton, existing }: Conflict,
  reading: Reading | undefined
): Action {
  return insertion(underOtherNames(skeleton, existing, reading), true);
}

/** The first of the sheets that stood in the way, wherever it is by now. */
function sheetInTheWay(
  conflict: Conflict,
  { reports, sheets }: Reading
): Reading["sheets"][number] | undefined {
  const [found] = conflict.kind === "report" ? reportsAlike(reports, conflict.skeleton) : [];
  if (found) return sheetsInOrder(found, sheets)[0];
  return sheets.find(({ name }) => conflict.existing.includes(name));
}

/** Shows the sheets that stood in the way, and takes their report in hand. */
export function openingExisting(conflict: Conflict): Action {
  return {
    task: "opening",
    async perform({ host, store, report, read }) {
      await read();
      const { reading } = store.state;
      const sheet = reading && sheetInTheWay(conflict, reading);
      store.apply({ type: "answered" });
      if (!sheet) return { kind: "openingOvertaken" };
      await host.activate(sheet.id);
      await report.takeSheetsInHand([sheet.id]);
      store.apply({ type: "viewed", view: "fill" });
      return { kind: "opened", sheet: sheet.name };
    },
  };
}
