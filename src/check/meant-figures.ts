import { figureKeys } from "../report/figures";
import { formatById } from "../report/formats";
import { figureValue, type Report } from "../report/report";
import type { Change } from "./change";

/**
 * Cells that show a number as a date or the like, in reading order, each with the number that was typed; those where that
 * is not certain are to be emptied, to be typed again. Their number format has to be changed, too.
 */
export function meantFigures(report: Report): readonly Change[] {
  return figureKeys(formatById(report.format)).flatMap((cell): readonly Change[] => {
    const from = figureValue(report, cell);
    if (from === null || typeof from === "number" || !from.disguised) return [];
    return [{ cell, from, to: from.disguised.meant }];
  });
}
