import type { Place } from "../../read/source";
import type { Area } from "../../report/layout";
import type { Overtaken, SheetState } from "../host";
import { askForMergedAreas } from "./merged";
import { rangeAt } from "./ranges";
import { inExcel } from "./request";
import { askForSheet } from "./unmoved";

/** The merged areas that some cells belong to, each once. */
function areasAround(places: readonly Place[], { merged }: SheetState): readonly Area[] {
  return [...new Set(places.flatMap(({ row, column }) => merged?.at(row, column) ?? []))];
}

/**
 * Takes merged cells apart in a sheet that still says what was read; what they show stays in the first of each. One
 * request; another one where somebody was faster, after which they are merged as they were.
 */
export function splitCells(
  places: readonly Place[],
  read: SheetState
): Promise<"split" | Overtaken> {
  const areas = areasAround(places, read);
  return inExcel("reject", async (context) => {
    const before = askForSheet(context, read);
    const sheet = context.workbook.worksheets.getItem(read.id);
    const asked = areas.map((area) => {
      const range = rangeAt(sheet, area);
      const merged = askForMergedAreas(range);
      range.unmerge();
      return merged;
    });
    await context.sync();
    if (before().isUnmoved) return "split";
    for (const area of asked.flatMap((merged) => merged())) rangeAt(sheet, area).merge();
    await context.sync();
    return "overtaken";
  });
}
