import { meantFigures, numbersOfTexts } from "../../../check/meant-figures";
import type { FoundReport } from "../../../read/found";
import { contentAt, type SheetGrid } from "../../../read/source";
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
  const numbers = (alone: "same" | "converted"): readonly ProposedFigure[] =>
    numbersOfTexts(found.report, found.textNumbers ?? [], alone);
  const disguised = meantFigures(found.report);
  const texts = writtenTexts(found, sheets);
  return proposalFor(
    found,
    [
      figureGroup("plainNumbers", true, numbers("same")),
      figureGroup(
        "disguised",
        true,
        disguised.filter(({ to }) => to !== null)
      ),
      { kind: "texts", byDefault: true, figures: [], texts },
      figureGroup("converted", false, numbers("converted")),
      figureGroup(
        "retyped",
        false,
        disguised.filter(({ to }) => to === null)
      ),
    ],
    []
  );
}
