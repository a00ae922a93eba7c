import {
  readReasons,
  reasonColumns,
  reasonHeadings,
  reasonRow,
  reasonsIn,
  reasonsSheetName,
  writesOfReason,
  writesWithoutReason,
  type FoundReasons,
  type RowWrite,
} from "../../check/reason-rows";
import type { Finding } from "../../check/finding";
import { findingId, reasonFor, type Reason, type ReasonedFinding } from "../../check/reasons";
import type { SheetGrid } from "../../read/source";
import type { Report } from "../../report/report";
import type { CellChange, SheetState } from "../../workbook/host";
import { rowLimit } from "../../workbook/reading-limits";
import type { SheetPlan } from "../../write/sheet-plan";
import { reasonsSheet } from "../../write/sheets/check-sheets";
import type { Day } from "../../report/day";
import { freeName } from "./free-name";

/** A sheet that keeps reasons, with what it keeps. */
export interface KeptReasons<Sheet extends SheetGrid = SheetGrid> {
  readonly sheet: Sheet;
  readonly found: FoundReasons;
}

/** What a workbook keeps of reasons; mostly in one sheet, in none before the first. */
export function keptReasons<Sheet extends SheetGrid>(
  sheets: readonly Sheet[]
): readonly KeptReasons<Sheet>[] {
  return sheets.flatMap((sheet) => {
    const found = readReasons(sheet);
    return found ? [{ sheet, found }] : [];
  });
}

/** How a workbook comes to keep reasons: in the sheet there is, or in a new one. */
export type ReasonKeeping =
  | { readonly kind: "write"; readonly sheet: string; readonly changes: readonly CellChange[] }
  | { readonly kind: "insert"; readonly plan: SheetPlan };

/** The name of the sheet that keeps them then. */
export function keeperName(keeping: ReasonKeeping): string {
  return keeping.kind === "write" ? keeping.sheet : keeping.plan.name;
}

function cellChanges(sheet: string, writes: readonly RowWrite[]): readonly CellChange[] {
  return writes.map(({ row, column, value }) => ({ place: { sheet, row, column }, value }));
}

function isSame(a: Reason, b: Reason): boolean {
  return reasonRow(a).join("\n") === reasonRow(b).join("\n");
}

function holds({ found }: KeptReasons, reason: Reason): boolean {
  return found.reasons.some((each) => isSame(each.reason, reason));
}

function keeperOf(
  kept: readonly KeptReasons[],
  reason: Reason | undefined
): KeptReasons | undefined {
  return reason && kept.find((each) => holds(each, reason));
}

/** A reason with the one whose row it takes. */
interface NewReason {
  readonly reason: Reason;
  readonly replaced: Reason | undefined;
}

/** A new sheet 核对说明 with these rows, under a name that is free. */
export function sheetOfReasons(
  sheets: readonly SheetGrid[],
  rows: readonly (readonly string[])[]
): SheetPlan {
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  return reasonsSheet(freeName(reasonsSheetName, sheets), headings, rows);
}

/** What to write into the sheets there are; a reason without a row goes below all that stands in one of them. */
function changesFor(
  kept: readonly KeptReasons[],
  roomy: KeptReasons,
  reasons: readonly NewReason[]
): readonly CellChange[] {
  let { nextRow } = roomy.found;
  return reasons.flatMap(({ reason, replaced }) => {
    const own = keeperOf(kept, replaced);
    const { sheet, found } = own ?? roomy;
    const writes = writesOfReason(own ? found : { ...found, nextRow }, reason, replaced);
    if (!own) nextRow += 1;
    return cellChanges(sheet.id, writes);
  });
}

function rowsOf(reasons: readonly NewReason[]): readonly (readonly string[])[] {
  return reasons.map(({ reason }) => reasonRow(reason));
}

/** Whether rows below all that stands in a sheet will be read, too; where it was read in part, nobody knows what does. */
export function hasRoomFor(
  rows: number,
  { sheet, found }: KeptReasons<SheetState>,
  sheets: readonly SheetState[]
): boolean {
  return sheet.isComplete && found.nextRow + rows <= rowLimit(sheets.length);
}

/** One that is there stays; those without a row go into a sheet that has room for them, else all into a new one. */
function keepingOf(sheets: readonly SheetState[], reasons: readonly NewReason[]): ReasonKeeping {
  const kept = keptReasons(sheets);
  const missing = reasons.filter(({ reason }) => !keeperOf(kept, reason));
  const rows = missing.filter(({ replaced }) => !keeperOf(kept, replaced)).length;
  const [first] = reasons;
  const keeper =
    rows > 0
      ? kept.find((each) => hasRoomFor(rows, each, sheets))
      : (keeperOf(kept, first?.reason) ?? keeperOf(kept, first?.replaced));
  if (!keeper) return { kind: "insert", plan: sheetOfReasons(sheets, rowsOf(missing)) };
  return { kind: "write", sheet: keeper.sheet.name, changes: changesFor(kept, keeper, missing) };
}

/**
 * Findings as somebody knows them who has seen only some of their reasons: a reason that another has given meanwhile is
 * not replaced unread.
 */
export function asSeen(
  findings: readonly ReasonedFinding[],
  seen: readonly Reason[]
): readonly ReasonedFinding[] {
  return findings.map((each) =>
    each.reason && !seen.some((reason) => isSame(reason, each.reason))
      ? { finding: each.finding, status: "open" }
      : each
  );
}

/** A report with its findings, as the check has them now. */
export interface CheckedReport {
  readonly report: Report;
  readonly findings: readonly ReasonedFinding[];
}

/**
 * How the workbook comes to keep one reason for some findings, in place of those they may have.
 * @param text the reason in the clerk's words
 * @returns undefined where the check no longer says what the clerk has read
 */
export function reasonKeeping(
  checked: CheckedReport,
  sheets: readonly SheetState[],
  findings: readonly Finding[],
  text: string,
  today: Day
): ReasonKeeping | undefined {
  const now = new Map(checked.findings.map((each) => [findingId(each.finding), each]));
  const reasons = findings.flatMap((finding): readonly NewReason[] => {
    const current = now.get(findingId(finding));
    if (current?.finding.message !== finding.message) return [];
    const reason = reasonFor(current.finding, checked.report, text, today);
    return [{ reason, replaced: current.reason }];
  });
  if (reasons.length < findings.length) return undefined;
  return keepingOf(sheets, reasons);
}

/** Whether the workbook keeps another reason for what a reason was given for. */
export function isGivenOtherwise(sheets: readonly SheetGrid[], reason: Reason): boolean {
  const { year, agency } = reason;
  return reasonsIn(sheets).some(
    (each) => each.year === year && each.agency === agency && findingId(each) === findingId(reason)
  );
}

/** What to write so that the workbook no longer keeps a reason; nothing where it is gone already. */
export function withoutReason(sheets: readonly SheetGrid[], reason: Reason): readonly CellChange[] {
  const kept = keptReasons(sheets).find((each) => holds(each, reason));
  return kept ? cellChanges(kept.sheet.id, writesWithoutReason(kept.found, reason)) : [];
}
