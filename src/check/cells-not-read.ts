import { figureKeys, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { absentCells, type Gap } from "../report/gaps";
import { textIn, type Report } from "../report/report";
import { gapRules } from "../rules/gaps";
import { unreadFigures } from "../rules/filling";
import type { Finding, Subject } from "./finding";

/** Cells of the form that are not there, or were not read: neither empty nor wrong. */
export function cellsNotRead(report: Report, gaps: readonly Gap[]): ReadonlySet<Subject> {
  const format = formatById(report.format);
  const isUnread = (key: FigureKey): boolean => textIn(report, key)?.unread !== undefined;
  return new Set([...absentCells(format, gaps), ...figureKeys(format).filter(isUnread)]);
}

const itsRules: ReadonlySet<string> = new Set([...gapRules, unreadFigures].map(({ id }) => id));

/**
 * Whether a finding tells of cells that are not there or were not read, also where that keeps it from being judged:
 * nobody has left them empty.
 * @param cells those of the report, by `cellsNotRead`
 */
export function tellsOfNotRead(finding: Finding, cells: ReadonlySet<Subject>): boolean {
  if (finding.level !== "incomplete") return false;
  return itsRules.has(finding.rule) || finding.cells.some((cell) => cells.has(cell));
}
