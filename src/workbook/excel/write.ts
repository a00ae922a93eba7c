import type { CellContent } from "../../read/source";
import type { Area } from "../../report/layout";
import { cellArea, joinAreas } from "../../write/sheets/areas";
import { HostError } from "../errors";
import type { CellChange } from "../host";
import { cellAddress } from "./addresses";
import { literalText } from "./literal-text";
import { rangeAt } from "./ranges";
import { inExcel } from "./request";

function written(value: CellContent): CellContent {
  return typeof value === "string" ? literalText(value) : value;
}

interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly CellContent[])[];
}

/** The changes as rectangles, each to be written at once. */
function blocksOf(changes: readonly CellChange[]): readonly Block[] {
  const sheets = new Set(changes.map(({ place }) => place.sheet));
  return [...sheets].flatMap((sheet) => {
    const values = new Map(
      changes
        .filter(({ place }) => place.sheet === sheet)
        .map(
          ({ place, value }) => [cellAddress(place.row, place.column), { place, value }] as const
        )
    );
    const cells = [...values.values()].map(({ place }) => cellArea(place.row, place.column));
    const valueAt = (row: number, column: number): CellContent =>
      values.get(cellAddress(row, column))?.value ?? "";
    return joinAreas(cells).map((area) => ({
      sheet,
      area,
      values: Array.from({ length: area.rowSpan }, (_, row) =>
        Array.from({ length: area.columnSpan }, (_, column) =>
          valueAt(area.row + row, area.column + column)
        )
      ),
    }));
  });
}

function verify(block: Block, kept: readonly (readonly unknown[])[]): void {
  block.values.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      const found = kept[rowIndex]?.[columnIndex];
      if (found === value) return;
      const address = cellAddress(block.area.row + rowIndex, block.area.column + columnIndex);
      throw new HostError("not-kept", `Wrote ${String(value)}, found ${String(found)}`, address);
    })
  );
}

/** Writes and reads back in one request, which is one step for Excel's undo. */
export function writeCells(changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return Promise.resolve();
  return inExcel("reject", async (context) => {
    const blocks = blocksOf(changes).map((block) => {
      const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
      range.values = block.values.map((values) => values.map(written));
      range.load("values");
      return { block, range };
    });
    await context.sync();
    for (const { block, range } of blocks) verify(block, range.values);
  });
}
