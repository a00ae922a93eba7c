import * as xlsx from "@e965/xlsx/dist/xlsx.mini.min";
import type { CellValue } from "../engine/engine";
import { isErrorValue } from "./value-type";

/** The library declares its formatter without types. */
const { SSF } = xlsx as { SSF: { format(numberFormat: string, value: CellValue): string } };

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
