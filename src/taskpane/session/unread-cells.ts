import type { HeldCells } from "../../workbook/host";

/**
 * Whether all cells about to be written to were read, or hold nothing: what stands beyond the reading of a sheet, nobody
 * has seen.
 */
export function areReadOrEmpty({ cells, sheets }: HeldCells): boolean {
  return cells.every(({ place: { sheet, row, column }, content }) => {
    const read = sheets.find(({ id }) => id === sheet);
    const isRead = read?.cells[row - read.firstRow]?.[column - read.firstColumn] !== undefined;
    return isRead || (content.kind === "constant" && content.value === "");
  });
}
