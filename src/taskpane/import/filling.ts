import type { Change } from "../../check/change";
import type { FoundReport } from "../../read/found";
import type { SheetGrid } from "../../read/source";
import { isUntouchedPreface } from "../../report/default-preface";
import { figureKeys } from "../../report/figures";
import { formatById, haveSameForm } from "../../report/formats";
import { figureValue, type Report } from "../../report/report";
import { textsWithRemarks } from "../../report/remarks";
import { besideTableIds, sectionIds, type SectionId } from "../../report/structure";
import { paragraphsOf, type TextChange } from "../session/text-cells";
import { textRoom } from "../session/text-room";

/** What a report that was read would change in the one in hand. */
export interface Filling {
  /** Into cells that are empty. */
  readonly figures: readonly Change[];
  /** Into cells that hold something else. */
  readonly otherFigures: readonly Change[];
  /** Into texts that are not written yet. */
  readonly texts: readonly TextChange[];
  /** Into texts that read otherwise. */
  readonly otherTexts: readonly TextChange[];
  /** Sentences beside tables for which the workbook has no room: the clerk has to put them in. */
  readonly homeless: readonly TextChange[];
}

/** Figures that are numbers and have a cell; none where the forms differ, whose cells of one name need not mean the same. */
function figureChanges(target: FoundReport, source: Report): readonly Change[] {
  if (!haveSameForm(target.report, source)) return [];
  return figureKeys(formatById(source.format)).flatMap((cell): readonly Change[] => {
    const from = figureValue(target.report, cell);
    const to = figureValue(source, cell);
    return typeof to === "number" && to !== from && target.places[cell] ? [{ cell, from, to }] : [];
  });
}

/** A text of a report; the preface that the template comes with is none. */
function textOf(report: Report, section: SectionId): string {
  const text = report.sections[section];
  return section === "preface" && isUntouchedPreface(text) ? "" : text;
}

/** The report with what is said of its figures as sentences beside the tables: a workbook has no other place for it. */
function withNotesAsText(source: Report): Report {
  const { format, sections, remarks } = source;
  return { ...source, sections: { ...sections, ...textsWithRemarks(format, sections, remarks) } };
}

function textChanges({ report }: FoundReport, source: Report): readonly TextChange[] {
  const written = withNotesAsText(source);
  return sectionIds.flatMap((section): readonly TextChange[] => {
    const from = report.sections[section];
    const to = paragraphsOf(textOf(written, section)).join("\n");
    const same = to === "" || to === paragraphsOf(from).join("\n");
    return same ? [] : [{ section, from, to }];
  });
}

function isBesideTable({ section }: TextChange): boolean {
  return besideTableIds.some((id) => id === section);
}

/**
 * Compares the report in hand with one that was read. What was not read changes nothing.
 * @param sheets those of the report in hand, as they were read
 */
export function fillingOf(
  target: FoundReport,
  sheets: readonly SheetGrid[],
  source: Report
): Filling {
  const figures = figureChanges(target, source);
  const changes = textChanges(target, source);
  const homeless = changes.filter(
    (change) => isBesideTable(change) && !textRoom(target, sheets, change.section)
  );
  const texts = changes.filter((change) =>
    isBesideTable(change) ? !homeless.includes(change) : target.sectionPlaces[change.section]
  );
  const isWritten = (section: SectionId): boolean => textOf(target.report, section).trim() !== "";
  return {
    figures: figures.filter(({ from }) => from === null),
    otherFigures: figures.filter(({ from }) => from !== null),
    texts: texts.filter(({ section }) => !isWritten(section)),
    otherTexts: texts.filter(({ section }) => isWritten(section)),
    homeless,
  };
}
