import * as xlsx from "@e965/xlsx/dist/xlsx.mini.min";
import type { CellValue } from "../engine/engine";
import type { Book } from "./book";
import { isErrorValue } from "./value-type";

/** The library declares its formatter without types. */
const { SSF } = xlsx as { SSF: { format(numberFormat: string, value: CellValue): string } };

/** As many characters of a text as every Excel shows in a cell of the format @. */
const LONGEST_AS_TEXT = 1024;

/** What a cell of a workbook shows, whatever the column's width. */
export function shownText(book: Book, value: CellValue, numberFormat: string): string {
  const isLong = typeof value === "string" && value.length > LONGEST_AS_TEXT;
  const isHidden = book.behaviour.longTextAsText === "hashes" && numberFormat === "@" && isLong;
  return isHidden ? "#".repeat(255) : displayText(value, numberFormat);
}

/** What a cell shows for its value under a number format, whatever the column's width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === "" || isErrorValue(value)) return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return SSF.format(numberFormat, value);
  } catch {
    return String(value);
  }
}
