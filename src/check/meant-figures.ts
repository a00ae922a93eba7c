import { figureKeys } from "../report/figures";
import { formatById } from "../report/formats";
import { figureValue, numberIn, type Report } from "../report/report";
import type { TextNumber } from "../report/text-numbers";
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

/**
 * Cells with numbers that are text, each with the number it is read as; their number format may have to be changed, too.
 * @param alone what the numbers would be once they stand there by themselves
 */
export function numbersOfTexts(
  report: Report,
  textNumbers: readonly TextNumber[],
  alone: "same" | "converted" = "same"
): readonly Change[] {
  return textNumbers.flatMap(({ cell, written, alone: own }): readonly Change[] => {
    const number = numberIn(report, cell);
    if (number === undefined || own !== alone) return [];
    return [{ cell, from: number, to: number, written }];
  });
}
