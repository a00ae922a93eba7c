import type { CellContent } from "../../read/source";
import { HostError } from "../errors";
import type { CellChange } from "../host";
import { cellAddress } from "./addresses";
import { blocksOf, type Block } from "./blocks";
import { literalText } from "./literal-text";
import { blockRange, rangeAt } from "./ranges";
import { inExcel } from "./request";
import { cellArea } from "../../write/sheets/areas";

function written(value: CellContent): CellContent {
  return typeof value === "string" ? literalText(value) : value;
}

/** Number formats come before values, so that a number does not become a text or a date. */
function drawNumberFormats(context: Excel.RequestContext, changes: readonly CellChange[]): void {
  for (const { place, numberFormat } of changes) {
    if (numberFormat === undefined) continue;
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    rangeAt(sheet, cellArea(place.row, place.column)).numberFormat = [[numberFormat]];
  }
}

function verify({ cells, area }: Block<CellChange>, kept: readonly (readonly unknown[])[]): void {
  cells.forEach((row, rowIndex) =>
    row.forEach(({ value }, columnIndex) => {
      const found = kept[rowIndex]?.[columnIndex];
      if (found === value) return;
      const address = cellAddress(area.row + rowIndex, area.column + columnIndex);
      throw new HostError("not-kept", `Wrote ${String(value)}, found ${String(found)}`, address);
    })
  );
}

/** Writes and reads back in one request, which is one step for Excel's undo. */
export function writeCells(changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return Promise.resolve();
  return inExcel("reject", async (context) => {
    drawNumberFormats(context, changes);
    const blocks = blocksOf(changes).map((block) => {
      const range = blockRange(context, block);
      range.values = block.cells.map((row) => row.map(({ value }) => written(value)));
      range.load("values");
      return { block, range };
    });
    await context.sync();
    for (const { block, range } of blocks) verify(block, range.values);
  });
}
