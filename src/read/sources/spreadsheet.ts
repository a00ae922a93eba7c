import type { CellObject, WorkSheet } from "@e965/xlsx";
import { loaded } from "../../report/loaded";
import { readCell, type CellReading } from "../cell-content";
import { damagedBy, UnreadableFileError } from "../errors";
import { MergedCells } from "../merges";
import { CellRemarks, type HiddenParts, type SheetGrid } from "../source";
import type { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import { limits } from "./limits";
import { mixedCells, type MixedCells } from "./mixed-cells";
import { isCompoundFile, plainWorkbook } from "./plain-workbook";
import type { OddCell } from "./worksheet-part";
import { worksheetParts } from "./worksheet-parts";

function notComputed(formula: string): CellReading {
  return { content: `=${formula}`, remark: { kind: "unread", cause: "not-computed" } };
}

/** What a cell holds. A formula without a value is given as its text, so that it is not taken for an empty cell. */
function readingOf(cell: CellObject | undefined): CellReading {
  if (!cell) return { content: "" };
  const { t: type, v: value, f: formula, w: shown, z: format } = cell;
  if (type === "e") return { content: shown ?? "#ERROR!" };
  if (value === undefined) return formula ? notComputed(formula) : { content: "" };
  if (value instanceof Date) return { content: shown ?? value.toISOString() };
  const numberFormat = typeof format === "string" ? format : "";
  return readCell({ value, numberFormat, ...(shown !== undefined && { shown }) });
}

function isFilled(cell: CellObject | undefined): boolean {
  return cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ""));
}

/** How many cells of a row, or rows, there are up to the last one that is filled. */
function usedLength<T>(all: readonly T[], filled: (one: T) => boolean): number {
  let length = all.length;
  while (length > 0 && !filled(all[length - 1] as T)) length--;
  return length;
}

/** Rows that are written may be missing in the library's list, and cells in a row. */
type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The cells of a worksheet within the limits, the odd ones by what is written in them. */
function withOddCells(rows: Rows, odd: readonly OddCell[]): (CellObject | undefined)[][] {
  const used = Array.from(rows.slice(0, limits.sheetRows), (row) =>
    Array.from((row ?? []).slice(0, limits.sheetColumns))
  );
  for (const { row, column, text } of odd) {
    if (row >= limits.sheetRows || column >= limits.sheetColumns) continue;
    while (used.length <= row) used.push([]);
    const cells = used[row] ?? [];
    while (cells.length <= column) cells.push(undefined);
    cells[column] = { t: "s", v: text };
  }
  return used;
}

/** The used cells of a worksheet, from its first row and column. */
function cellsOf(
  sheet: WorkSheet,
  odd: readonly OddCell[],
  isMixed: MixedCells,
  budget: Budget
): Pick<SheetGrid, "cells" | "remarks"> {
  const used = withOddCells(sheet["!data"] ?? [], odd);
  const height = usedLength(used, (row) => row.some(isFilled));
  const width = Math.max(0, ...used.map((row) => usedLength(row, isFilled)));
  budget.takeCells(height * width);
  const remarks = new CellRemarks();
  const cells = used.slice(0, height).map((cellsInRow, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cellsInRow[column];
      const { content, remark } = readingOf(cell);
      if (remark) remarks.add(row, column, remark);
      if (cell && isMixed(cell)) remarks.add(row, column, { kind: "unread", cause: "mixed-looks" });
      // One shared string may stand in all cells.
      if (typeof content === "string") budget.takeCharacters(content.length);
      return content;
    })
  );
  odd.forEach(({ row, column, cause }) => {
    remarks.add(row, column, { kind: "unread", cause });
  });
  return { cells, remarks };
}

function mergedCells(sheet: WorkSheet): MergedCells {
  return new MergedCells(
    (sheet["!merges"] ?? []).map(({ s: first, e: last }) => ({
      row: first.r,
      column: first.c,
      rowSpan: last.r - first.r + 1,
      columnSpan: last.c - first.c + 1,
    }))
  );
}

/** What is hidden, as the library tells it of old files. */
function hiddenIn(all: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  return new Set(Array.from(all, (one, index) => (one?.hidden ? index : -1)));
}

/**
 * Reads the sheets of an .xlsx, .xls or other Excel file whose archive was checked. Formulas are read by their values.
 * @param leftOut takes what is struck or not seen
 * @throws UnreadableFileError where it cannot be opened or holds too much
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  budget: Budget,
  leftOut: LeftOut
): Promise<readonly SheetGrid[]> {
  const { read } = await loaded(() => import("@e965/xlsx"));
  const isArchive = bytes[0] === 0x50;
  const plain = await plainWorkbook(bytes, leftOut).catch(damagedBy);
  const open = (): ReturnType<typeof read> => {
    try {
      return read(plain.bytes, {
        type: isCompoundFile(bytes) ? "buffer" : "array",
        dense: true,
        cellNF: true,
        cellHTML: false,
        bookVBA: false,
        sheetRows: limits.sheetRows,
        ...(isArchive ? { bookFiles: true } : { cellStyles: true }),
      });
    } catch (cause) {
      const isPassword = cause instanceof Error && /password/i.test(cause.message);
      throw new UnreadableFileError(isPassword ? "encrypted" : "damaged", "", { cause });
    }
  };
  const book = open();
  if (book.SheetNames.length > limits.sheets) throw new UnreadableFileError("too-complex");
  // Read by another reader than the one its parts ask for, whose cells nobody would look through.
  if (book.bookType === "ods") throw new UnreadableFileError("other-office");
  const partOf = worksheetParts(book);
  const isMixed = mixedCells(book);
  return book.SheetNames.map((name, index): SheetGrid => {
    const sheet = book.Sheets[name];
    // The library goes on without a sheet it cannot read.
    if (!sheet) throw new UnreadableFileError("damaged");
    const { name: partName, written } = partOf(index) ?? {};
    const unread = plain.unreadIn(index, partName);
    const hidden: HiddenParts = {
      sheet: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
      rows: written?.hiddenRows ?? hiddenIn(sheet["!rows"]),
      columns: written?.hiddenColumns ?? hiddenIn(sheet["!cols"]),
    };
    const cells = cellsOf(sheet, written?.odd ?? [], isMixed, budget);
    const merged = mergedCells(sheet);
    const header = written?.header ?? "";
    return {
      id: name,
      name,
      ...cells,
      merged,
      firstRow: 0,
      firstColumn: 0,
      hidden,
      ...(header !== "" && { header }),
      ...(unread && { unread }),
    };
  });
}
