import type { CellObject, WorkSheet } from "@e965/xlsx";
import { readCell, type CellReading } from "../cell-content";
import { UnreadableFileError } from "../errors";
import { CellRemarks, type SheetGrid } from "../source";
import type { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import { limits } from "./limits";
import { plainWorkbook } from "./plain-workbook";

/** What a cell holds. A formula without a value is given as its text, so that it is not taken for an empty cell. */
function readingOf(cell: CellObject | undefined): CellReading {
  if (!cell) return { content: "" };
  const { t: type, v: value, f: formula, w: shown, z: format } = cell;
  if (type === "e") return { content: shown ?? "#ERROR!" };
  if (value === undefined || value === "") return { content: formula ? `=${formula}` : "" };
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

/** The used cells of a worksheet, from its first row and column. */
function cellsOf(sheet: WorkSheet, budget: Budget): Pick<SheetGrid, "cells" | "remarks"> {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const used = Array.from(rows.slice(0, limits.sheetRows), (row) =>
    (row ?? []).slice(0, limits.sheetColumns)
  );
  const height = usedLength(used, (row) => row.some(isFilled));
  const width = Math.max(0, ...used.map((row) => usedLength(row, isFilled)));
  budget.takeCells(height * width);
  const remarks = new CellRemarks();
  const cells = used.slice(0, height).map((cellsInRow, row) =>
    Array.from({ length: width }, (_, column) => {
      const { content, remark } = readingOf(cellsInRow[column]);
      if (remark) remarks.add(row, column, remark);
      return content;
    })
  );
  return { cells, remarks };
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
  const { read } = await import("@e965/xlsx");
  const plain = await plainWorkbook(bytes, leftOut).catch((cause: unknown) => {
    if (cause instanceof UnreadableFileError || cause instanceof RangeError) throw cause;
    throw new UnreadableFileError("damaged", "", { cause });
  });
  const open = (): ReturnType<typeof read> => {
    try {
      return read(plain, {
        type: "array",
        dense: true,
        cellNF: true,
        cellHTML: false,
        bookVBA: false,
        sheetRows: limits.sheetRows,
      });
    } catch (cause) {
      const isPassword = cause instanceof Error && /password/i.test(cause.message);
      throw new UnreadableFileError(isPassword ? "encrypted" : "damaged", "", { cause });
    }
  };
  const book = open();
  if (book.SheetNames.length > limits.sheets) throw new UnreadableFileError("too-complex");
  return book.SheetNames.flatMap((name): SheetGrid[] => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    return [{ id: name, name, ...cellsOf(sheet, budget), firstRow: 0, firstColumn: 0 }];
  });
}
