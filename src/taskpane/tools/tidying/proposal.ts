import { meantFigures } from "../../../check/meant-figures";
import { readFigure } from "../../../read/figure-text";
import type { FoundReport } from "../../../read/found";
import { contentAt, type SheetGrid } from "../../../read/source";
import { figuresOf } from "../../../report/figures";
import { formatById } from "../../../report/formats";
import { figureValue } from "../../../report/report";
import { sectionIds } from "../../../report/structure";
import {
  figureGroup,
  proposalFor,
  type ProposedFigure,
  type ProposedText,
} from "../proposal/proposal";
import type { ProposalOf } from "../tool";
import type { TidyingStrings } from "./strings";
import { tidyText } from "./tidy-text";

interface WrittenFigure extends ProposedFigure {
  readonly isConverted: boolean;
}

/**
 * Figures that stand in their cells as text and are read as numbers. Where the number would be read otherwise once it
 * stands there by itself, since its column states a unit, the text stays.
 */
function writtenFigures(
  { report, places }: FoundReport,
  sheets: readonly SheetGrid[]
): readonly WrittenFigure[] {
  return [...figuresOf(formatById(report.format)).values()].flatMap(({ key, measure }) => {
    const place = places[key];
    const sheet = sheets.find(({ id }) => id === place?.sheet);
    const value = figureValue(report, key);
    if (!place || !sheet || typeof value !== "number") return [];
    const written = contentAt(sheet, place.row, place.column);
    if (typeof written !== "string") return [];
    const reading = readFigure(written, measure);
    if (reading.value !== value) return [];
    const code = reading.judgement?.code;
    const isConverted = code === "unit-converted" || code === "amount-judged";
    return [{ cell: key, from: value, to: value, written, isConverted }];
  });
}

function writtenTexts(
  { sectionPlaces, textRows }: FoundReport,
  sheets: readonly SheetGrid[]
): readonly ProposedText[] {
  return sectionIds.flatMap((section) => {
    const first = sectionPlaces[section];
    const sheet = sheets.find(({ id }) => id === first?.sheet);
    const rows = textRows[section];
    if (!first || !sheet || !rows) return [];
    const own = [...rows.read, ...rows.free].sort((a, b) => a - b);
    return own.flatMap((row): readonly ProposedText[] => {
      const from = contentAt(sheet, row, first.column);
      if (typeof from !== "string") return [];
      const { text: to, edits } = tidyText(from);
      return edits.length > 0 ? [{ section, place: { ...first, row }, from, to, edits }] : [];
    });
  });
}

/**
 * 清理空格和全角数字: numbers kept as text become numbers, cells that show dates and the like show numbers again, and texts
 * lose what nobody meant to write.
 */
export function tidyingProposal(
  found: FoundReport,
  sheets: readonly SheetGrid[]
): ProposalOf<TidyingStrings> {
  const figures = writtenFigures(found, sheets);
  const disguised = meantFigures(found.report);
  const texts = writtenTexts(found, sheets);
  return proposalFor(
    found,
    [
      figureGroup(
        "plainNumbers",
        true,
        figures.filter(({ isConverted }) => !isConverted)
      ),
      figureGroup(
        "disguised",
        true,
        disguised.filter(({ to }) => to !== null)
      ),
      { kind: "texts", byDefault: true, figures: [], texts },
      figureGroup(
        "converted",
        false,
        figures.filter(({ isConverted }) => isConverted)
      ),
      figureGroup(
        "retyped",
        false,
        disguised.filter(({ to }) => to === null)
      ),
    ],
    []
  );
}
