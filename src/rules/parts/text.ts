import { isUntouchedPreface } from "../../report/default-preface";
import type { Report } from "../../report/report";
import type { Format } from "../../report/formats";
import { writtenSectionIds, type SectionId } from "../../report/structure";

/** A text part of the form with its official heading. */
export interface TextPart {
  readonly id: SectionId;
  readonly heading: string;
}

/** The parts that are text: 一, 五 and 六. */
export function textParts(format: Format): readonly TextPart[] {
  return format.sections.flatMap((section) =>
    "text" in section ? [{ id: section.text, heading: section.heading }] : []
  );
}

/** A section's text without blanks at its ends; "" where nothing is written. */
export function textOf(report: Report, section: SectionId): string {
  return report.sections[section].trim();
}

/** Whether a report has a preface that somebody has written in: the one the template comes with deserves no praise. */
export function hasOwnPreface({ sections }: Report): boolean {
  return sections.preface.trim() !== "" && !isUntouchedPreface(sections.preface);
}

/** Whether any of the texts is known that a report is to have: what stands beside its tables says nothing of them. */
export function hasText(report: Report): boolean {
  return writtenSectionIds.some((id) => textOf(report, id) !== "");
}

/** How long a text is, blanks not counted. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, "")].length;
}
