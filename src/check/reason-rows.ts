import {
  betweenCells,
  reasonColumns,
  reasonColumnsIn,
  reasonHeadings,
  reasonsSheetName,
  type ByReasonColumn,
  type ReasonColumn,
  type WrittenReason,
} from "../report/reason-columns";
import { serialDate } from "../report/serial-date";
import { sectionIds } from "../report/structure";
import { rowsThere } from "../rules/gaps";
import type { Day } from "../report/day";
import type { Subject } from "./finding";
import type { Reason, ReasonedFinding } from "./reasons";

/** What a cell of a sheet holds, "" where it is empty. */
export type RowContent = string | number | boolean;

export { reasonColumns, reasonHeadings, reasonsSheetName };

function contentOf(reason: Reason, column: ReasonColumn): string {
  switch (column) {
    case "year":
      return reason.year === null ? "" : String(reason.year);
    case "cells":
      return reason.cells.join(betweenCells);
    default:
      return reason[column];
  }
}

function written(reason: Reason): WrittenReason {
  return Object.fromEntries(
    reasonColumns.map((column) => [column, contentOf(reason, column)])
  ) as Record<ReasonColumn, string>;
}

/** Why rows are not there: what has to go with a report wherever it goes, since it lacks them there, too. */
export function reasonsForRows(findings: readonly ReasonedFinding[]): readonly WrittenReason[] {
  return findings.flatMap(({ finding, status, reason }) =>
    finding.rule === rowsThere.id && status === "settled" ? [written(reason)] : []
  );
}

/** A reason as a row of the sheet 核对说明, in the order of `reasonColumns`. */
export function reasonRow(reason: Reason): readonly string[] {
  return reasonColumns.map((column) => contentOf(reason, column));
}

/** A stretch of a sheet; row and column of its first cell count from 0. */
export interface RowsOfSheet {
  readonly cells: readonly (readonly RowContent[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** A value to be written into a cell of the sheet; row and column count from 0. */
export interface RowWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** The reasons found in a sheet, with where they stand. */
export interface FoundReasons {
  readonly reasons: readonly { readonly reason: Reason; readonly row: number }[];
  /** The row of the headings. */
  readonly headingRow: number;
  /** The sheet's column of each heading. */
  readonly columns: ByReasonColumn<number>;
  /** The first row below everything that stands in the sheet. */
  readonly nextRow: number;
}

function plainText(content: RowContent | undefined): string {
  return String(content ?? "").trim();
}

function isSubject(written: string): written is Subject {
  return (
    written === "title" ||
    sectionIds.some((id) => id === written) ||
    /^t[234]\.[A-Za-z0-9.]+$/.test(written)
  );
}

/** A day as written, or as the serial number other programs make of it; "0000-00-00" where it is neither. */
function dayOf(content: RowContent | undefined): Day {
  const date = typeof content === "number" ? serialDate(content) : undefined;
  if (date) return date.toISOString().slice(0, 10) as Day;
  const [, year, month = "", day = ""] =
    /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(plainText(content)) ?? [];
  return year === undefined
    ? "0000-00-00"
    : (`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` as Day);
}

/** A reason that was written down; undefined where that is none. */
export function reasonOf(given: Partial<ByReasonColumn<RowContent>>): Reason | undefined {
  const at = (column: ReasonColumn): string => plainText(given[column]);
  const cells = at("cells")
    .split(betweenCells)
    .map((each) => each.trim());
  if (at("rule") === "" || at("text") === "" || !cells.every(isSubject)) return undefined;
  const year = /^(\d{4})年?$/.exec(at("year"))?.[1];
  return {
    year: year === undefined ? null : Number(year),
    agency: at("agency"),
    rule: at("rule"),
    cells,
    statement: at("statement"),
    figures: at("figures"),
    text: at("text"),
    date: dayOf(given.date),
  };
}

function reasonIn(row: readonly RowContent[], columns: ByReasonColumn<number>): Reason | undefined {
  return reasonOf(
    Object.fromEntries(reasonColumns.map((column) => [column, row[columns[column]] ?? ""]))
  );
}

/**
 * Reads the sheet 核对说明 back, wherever its columns now stand. Rows that are no reason are passed over, not lost:
 * new ones go below them.
 * @returns null where the sheet does not have the headings
 */
export function readReasons({ cells, firstRow, firstColumn }: RowsOfSheet): FoundReasons | null {
  for (const [index, row] of cells.entries()) {
    const found = reasonColumnsIn(row);
    if (!found) continue;
    const reasons = cells.slice(index + 1).flatMap((each, below) => {
      const reason = reasonIn(each, found);
      return reason ? [{ reason, row: firstRow + index + 1 + below }] : [];
    });
    const filled = cells.map((each) => each.some((content) => plainText(content) !== ""));
    const columns = Object.fromEntries(
      reasonColumns.map((column) => [column, firstColumn + found[column]])
    ) as Record<ReasonColumn, number>;
    const nextRow = firstRow + filled.lastIndexOf(true) + 1;
    return { reasons, headingRow: firstRow + index, columns, nextRow };
  }
  return null;
}

/** All reasons that the sheets of a workbook keep, of any report, the latest last. */
export function reasonsIn(sheets: readonly RowsOfSheet[]): readonly Reason[] {
  return sheets.flatMap((sheet) => readReasons(sheet)?.reasons.map(({ reason }) => reason) ?? []);
}

function rowOf(found: FoundReasons, reason: Reason | undefined): number | undefined {
  if (!reason) return undefined;
  const written = reasonRow(reason).join("\n");
  return found.reasons.find((each) => reasonRow(each.reason).join("\n") === written)?.row;
}

/**
 * What to write so that the sheet keeps a reason.
 * @param replaced the reason whose row it takes, such as the stale one; left out, it goes below all others
 */
export function writesOfReason(
  found: FoundReasons,
  reason: Reason,
  replaced?: Reason
): readonly RowWrite[] {
  const row = rowOf(found, replaced) ?? found.nextRow;
  return reasonColumns.map((column) => ({
    row,
    column: found.columns[column],
    value: contentOf(reason, column),
  }));
}

/** What to write so that the sheet no longer has a reason: its row becomes empty. */
export function writesWithoutReason(found: FoundReasons, reason: Reason): readonly RowWrite[] {
  const row = rowOf(found, reason);
  if (row === undefined) return [];
  return reasonColumns.map((column) => ({ row, column: found.columns[column], value: "" }));
}
