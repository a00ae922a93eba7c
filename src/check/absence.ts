import { figuresOfTable, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { absentCells, type Gap } from "../report/gaps";
import { figureValue, textIn } from "../report/report";
import type { ReadReport } from "./readiness";

/** A report as far as it is asked for its numbers. */
export type ReadFigures = Pick<ReadReport, "report" | "gaps" | "tables">;

/** Whether a gap only says that something was not understood. */
function isUnclear(gap: Gap): boolean {
  return gap.kind === "merged" || gap.isUnclear;
}

/** The word for a cell that has no number; undefined where it has one. */
function wordFor({ report, gaps, tables }: ReadFigures, key: FigureKey): string | undefined {
  const format = formatById(report.format);
  const gap = gaps.find((each) => absentCells(format, [each]).has(key));
  if (gap?.kind === "row" && gap.otherForm) return "不可比";
  if (gap) return isUnclear(gap) ? "没有读到" : "无此项";
  const isInTable = tables.some((table) =>
    figuresOfTable(format, table).some((figure) => figure.key === key)
  );
  if (!isInTable) return "没有读到";
  const text = textIn(report, key);
  if (text) return text.unread ? "没有读到" : "不是数字";
  return figureValue(report, key) === null ? "未填" : undefined;
}

/**
 * What is printed in place of a number that some cells together do not give: 未填, 没有读到, 不是数字, 无此项, and 不可比
 * where the report's form has no such cells.
 */
export function absenceWording(found: ReadFigures, cells: readonly FigureKey[]): string {
  for (const key of cells) {
    const word = wordFor(found, key);
    if (word !== undefined) return word;
  }
  return "不可比";
}
