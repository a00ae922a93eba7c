import { reportSheets, type ReportSkeleton } from "../../../write/sheets/report-sheets";
import { freeSuffix } from "../../../write/sheets/sheet-names";
import type { Conflict, Deed, Reading } from "../state";
import type { Action } from "./action";

/** Inserts the four sheets of a report, or asks where sheets of these names are there already. */
export function inserting(skeleton: ReportSkeleton): Action {
  return {
    task: "inserting",
    async perform({ host, store, report, read }) {
      store.apply({ type: "answered" });
      const outcome = await host.insert(reportSheets(skeleton));
      if (!outcome.inserted) {
        store.apply({ type: "asked", conflict: { skeleton, existing: outcome.existing } });
        return undefined;
      }
      const deed: Deed = { kind: "inserted", sheets: outcome.sheets.map(({ name }) => name) };
      const follow = async (): Promise<Deed> => {
        await read();
        // One that was read from elsewhere is there to compare with; the clerk goes on with the one in hand.
        if (skeleton.origin !== undefined) return deed;
        await report.takeSheetsInHand(outcome.sheets.map(({ id }) => id));
        store.apply({ type: "viewed", view: "fill" });
        return deed;
      };
      return { deed, follow, endsWithReading: false };
    },
  };
}

/** Inserts under names that are free what sheets of its names stand in the way of. */
export function insertingUnderOtherNames(
  { skeleton, existing }: Conflict,
  reading: Reading | undefined
): Action {
  const names = [...(reading?.sheets.map(({ name }) => name) ?? []), ...existing];
  return inserting({ ...skeleton, nameSuffix: freeSuffix(skeleton.year, names) });
}

/** Shows the sheets that stood in the way, and takes their report in hand. */
export function openingExisting({ existing }: Conflict): Action {
  return {
    task: "opening",
    async perform({ host, store, report, read }) {
      await read();
      const sheet = store.state.reading?.sheets.find(({ name }) => existing.includes(name));
      store.apply({ type: "answered" });
      if (!sheet) return { kind: "openingOvertaken" };
      await host.activate(sheet.id);
      await report.takeSheetsInHand([sheet.id]);
      store.apply({ type: "viewed", view: "fill" });
      return { kind: "opened", sheet: sheet.name };
    },
  };
}
