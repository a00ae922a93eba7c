import { figureKeys } from "../report/figures";
import { formatById } from "../report/formats";
import type { Gap } from "../report/gaps";
import { betweenCells, type WrittenReason } from "../report/reason-columns";
import { numberIn, textIn, type Report, type Sections } from "../report/report";
import { besideTableIds, sectionIds, type SectionId } from "../report/structure";
import type { ReportDocument } from "./document";

/** The texts of a report; those beside tables only where there are any. */
function sectionsJson({ sections }: Report): Partial<Sections> {
  const isLeftOut = (id: SectionId): boolean =>
    sections[id] === "" && besideTableIds.some((each) => each === id);
  return Object.fromEntries(
    sectionIds.flatMap((id) => (isLeftOut(id) ? [] : [[id, sections[id]]]))
  );
}

/**
 * A report as JSON: figures by key, `null` where empty, unread or not there, what is said of them where something is, what
 * stands in the unread ones, with the cause where it may be right, and which are not there. The command line prints and reads the same.
 */
export function reportJson(report: Report, gaps: readonly Gap[] = []) {
  const keys = figureKeys(formatById(report.format));
  return {
    format: report.format,
    year: report.year,
    agency: report.agency,
    title: report.title,
    figures: Object.fromEntries(keys.map((key) => [key, numberIn(report, key) ?? null])),
    ...(report.remarks && { remarks: report.remarks }),
    unread: keys.flatMap((key) => {
      const value = textIn(report, key);
      if (!value) return [];
      return [{ key, text: value.text, ...(value.unread && { cause: value.unread }) }];
    }),
    gaps,
    sections: sectionsJson(report),
  };
}

/** A reason without the year and agency that are the report's. */
function reasonJson({ rule, cells, statement, figures, text, date }: WrittenReason) {
  return { rule, cells: cells.split(betweenCells), statement, figures, text, date };
}

/** A report that is handed on as JSON: with why rows are not there, what remains to be done, and what a draft says of itself. */
export function exportedJson({ report, gaps, reasons, standing, draft }: ReportDocument) {
  const { state, reasons: remaining } = standing;
  return {
    ...reportJson(report, gaps),
    reasons: reasons.map(reasonJson),
    readiness: { state, reasons: remaining.map(({ code, message }) => ({ code, message })) },
    draft,
    notes: [],
  };
}
