import type { Place } from "../../read/source";
import type { HeldCells, Overtaken, SheetState } from "../host";
import { blocksOf } from "./blocks";
import { isSamePlace, keptCells, keptProperties } from "./kept-cells";
import { blockRange } from "./ranges";
import { inExcel } from "./request";
import { askForSheet } from "./unmoved";

/** Which of some sheets cells stand in. */
function sheetsAround(
  places: readonly Place[],
  sheets: readonly SheetState[]
): readonly SheetState[] {
  return sheets.filter(({ id }) => places.some(({ sheet }) => sheet === id));
}

/**
 * What cells hold, in the order of the places, if they say and stand as they were read. One request.
 * @param sheets as they were read
 */
export function readContents(
  places: readonly Place[],
  sheets: readonly SheetState[]
): Promise<HeldCells | Overtaken> {
  const around = sheetsAround(places, sheets);
  if (places.length === 0) return Promise.resolve({ cells: [], sheets: around });
  return inExcel("reject", async (context) => {
    const blocks = blocksOf(places.map((place) => ({ place }))).map((block) => {
      const range = blockRange(context, block);
      range.load(keptProperties);
      return { places: block.cells.flat().map(({ place }) => place), range };
    });
    const asked = around.map((sheet) => ({ id: sheet.id, now: askForSheet(context, sheet) }));
    await context.sync();
    const kept = blocks.flatMap((block) => keptCells(block.places, block.range));
    const isAsRead = asked.every(({ id, now }) => {
      const { isUnmoved, saysTheSame } = now();
      return isUnmoved && kept.filter(({ place }) => place.sheet === id).every(saysTheSame);
    });
    if (!isAsRead) return "overtaken";
    const cells = places.flatMap(
      (place) => kept.find((each) => isSamePlace(each.place, place)) ?? []
    );
    return { cells, sheets: around };
  });
}
