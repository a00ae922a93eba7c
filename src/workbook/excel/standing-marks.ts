import type { ExistingMark, Mark } from "../host";
import { levelOfMark } from "./marks";
import { allCells } from "./ranges";
import { inExcel } from "./request";

/** The cells that marks of ours stand on. One request. */
export function standingMarks(existing: readonly ExistingMark[]): Promise<readonly Mark[]> {
  return inExcel("wait", async (context) => {
    const asked = existing.map(({ sheet: id, id: mark }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const format = allCells(sheet).conditionalFormats.getItem(mark);
      format.custom.rule.load("formula");
      const { areas } = format.getRanges();
      areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      return { id, format, areas };
    });
    await context.sync();
    return asked.flatMap(({ id, format, areas }) => {
      const level = levelOfMark(format.custom.rule.formula);
      return areas.items.flatMap(({ rowIndex, columnIndex, rowCount, columnCount }) =>
        Array.from({ length: rowCount * columnCount }, (_, index): Mark => ({
          place: {
            sheet: id,
            row: rowIndex + Math.floor(index / columnCount),
            column: columnIndex + (index % columnCount),
          },
          level,
        }))
      );
    });
  });
}
