import {
  readReasons,
  reasonColumns,
  reasonHeadings,
  reasonRow,
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
import type { CellChange } from "../../workbook/host";
import type { SheetPlan } from "../../write/sheet-plan";
import { reasonsSheet } from "../../write/sheets/check-sheets";
import type { Day } from "../../rules/rule";
import { freeName } from "./free-name";

interface KeptReasons {
  readonly sheet: SheetGrid;
  readonly found: FoundReasons;
}

/** What a workbook keeps of reasons; mostly in one sheet, in none before the first. */
function keptReasons(sheets: readonly SheetGrid[]): readonly KeptReasons[] {
  return sheets.flatMap((sheet) => {
    const found = readReasons(sheet);
    return found ? [{ sheet, found }] : [];
  });
}

/** All reasons a workbook keeps, of any report, the latest last. */
export function reasonsIn(sheets: readonly SheetGrid[]): readonly Reason[] {
  return keptReasons(sheets).flatMap(({ found }) => found.reasons.map(({ reason }) => reason));
}

/** How a workbook comes to keep reasons: in the sheet there is, or in a new one. */
export type ReasonKeeping =
  | { readonly kind: "write"; readonly sheet: string; readonly changes: readonly CellChange[] }
  | { readonly kind: "insert"; readonly plan: SheetPlan };

function cellChanges(sheet: string, writes: readonly RowWrite[]): readonly CellChange[] {
  return writes.map(({ row, column, value }) => ({ place: { sheet, row, column }, value }));
}

function isSame(a: Reason, b: Reason): boolean {
  return reasonRow(a).join("\n") === reasonRow(b).join("\n");
}

function holds({ found }: KeptReasons, reason: Reason): boolean {
  return found.reasons.some((each) => isSame(each.reason, reason));
}

/** A reason with the one whose row it takes. */
interface NewReason {
  readonly reason: Reason;
  readonly replaced: Reason | undefined;
}

function newSheet(sheets: readonly SheetGrid[], reasons: readonly NewReason[]): SheetPlan {
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  const rows = reasons.map(({ reason }) => reasonRow(reason));
  return reasonsSheet(freeName(reasonsSheetName, sheets), headings, rows);
}

/** What to write into the sheets there are; a reason without a row goes below all others, one that is there stays. */
function changesFor(
  kept: readonly KeptReasons[],
  first: KeptReasons,
  reasons: readonly NewReason[]
): readonly CellChange[] {
  let { nextRow } = first.found;
  return reasons.flatMap(({ reason, replaced }) => {
    if (kept.some((each) => holds(each, reason))) return [];
    const own = replaced && kept.find((each) => holds(each, replaced));
    const { sheet, found } = own ?? first;
    const writes = writesOfReason(own ? found : { ...found, nextRow }, reason, replaced);
    if (!own) nextRow += 1;
    return cellChanges(sheet.id, writes);
  });
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
  sheets: readonly SheetGrid[],
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
  const kept = keptReasons(sheets);
  const [first] = kept;
  if (!first) return { kind: "insert", plan: newSheet(sheets, reasons) };
  return { kind: "write", sheet: first.sheet.name, changes: changesFor(kept, first, reasons) };
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
