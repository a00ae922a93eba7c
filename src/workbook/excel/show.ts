import type { Place } from "../../read/source";
import type { Area } from "../../report/layout";
import { cellArea, joinAreas } from "../../write/sheets/areas";
import { rangeAt } from "./ranges";
import { inExcel } from "./request";

function contains(area: Area, { row, column }: Place): boolean {
  const below = row - area.row;
  const right = column - area.column;
  return below >= 0 && below < area.rowSpan && right >= 0 && right < area.columnSpan;
}

/** Brings a sheet to the front, out of hiding where needed. */
async function bringToFront(context: Excel.RequestContext, id: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("visibility");
  await context.sync();
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  return sheet;
}

export function activateSheet(id: string): Promise<void> {
  return inExcel("reject", async (context) => {
    await bringToFront(context, id);
    await context.sync();
  });
}

/** A cell and those of the places that adjoin it, as far as they form a rectangle. */
function areaAround(first: Place, places: readonly Place[]): Area {
  const cell = cellArea(first.row, first.column);
  const areas = joinAreas(places.map(({ row, column }) => cellArea(row, column)));
  return areas.find((area) => contains(area, first)) ?? cell;
}

/**
 * Selects the first place's cell and those adjoining it; Excel selects cells apart from each other for nobody but the
 * clerk before ExcelApi 1.18. The sheet is activated in a request before: selecting across sheets in the same one
 * leaves some versions of Excel where they were.
 */
export function selectCells(places: readonly Place[]): Promise<void> {
  const [first] = places;
  if (!first) return Promise.resolve();
  const area = areaAround(
    first,
    places.filter(({ sheet }) => sheet === first.sheet)
  );
  return inExcel("reject", async (context) => {
    const sheet = await bringToFront(context, first.sheet);
    await context.sync();
    rangeAt(sheet, area).select();
    await context.sync();
  });
}
