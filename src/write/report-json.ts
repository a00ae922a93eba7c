import { figureKeys } from "../report/figures";
import { formatById } from "../report/formats";
import type { Gap } from "../report/gaps";
import { numberIn, textIn, type Report } from "../report/report";
import type { ReportDocument } from "./document";

/**
 * A report as JSON: figures by key, `null` where empty, unread or not there, what stands in the unread ones, with the
 * cause where it may be right, and which are not there. The command line prints and reads the same.
 */
export function reportJson(report: Report, gaps: readonly Gap[] = []) {
  const keys = figureKeys(formatById(report.format));
  return {
    format: report.format,
    year: report.year,
    agency: report.agency,
    title: report.title,
    figures: Object.fromEntries(keys.map((key) => [key, numberIn(report, key) ?? null])),
    unread: keys.flatMap((key) => {
      const value = textIn(report, key);
      if (!value) return [];
      return [{ key, text: value.text, ...(value.unread && { cause: value.unread }) }];
    }),
    gaps,
    sections: report.sections,
  };
}

/** A report that is handed on as JSON: with what remains to be done, and what a draft says of itself. */
export function exportedJson({ report, gaps, standing, draft }: ReportDocument) {
  const { state, reasons } = standing;
  return {
    ...reportJson(report, gaps),
    readiness: { state, reasons: reasons.map(({ code, message }) => ({ code, message })) },
    draft,
    notes: [],
  };
}
