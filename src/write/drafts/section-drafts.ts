import type { Report } from "../../report/report";
import { printedParagraphs } from "../printed-text";
import { disclosureDrafts } from "./disclosure";
import { disputeDrafts } from "./disputes";
import type { Draft } from "./draft";
import { prefaceDrafts } from "./preface";
import { processingFeeDrafts } from "./processing-fee";
import { requestDrafts } from "./requests";

export type { Draft } from "./draft";

/** Whether every paragraph of a draft already stands in its section. */
function isWritten({ sections }: Report, { section, text }: Draft): boolean {
  const written = printedParagraphs(sections[section]);
  return printedParagraphs(text).every((paragraph) =>
    written.some((each) => each.includes(paragraph))
  );
}

/**
 * What can be proposed for the text parts of a report, in the order of its sections: the preface or its statistic
 * period, and the paragraphs of sections 一 and 六 that follow from the figures. A figure that is empty, or does not
 * agree with the others, leads to no statement; what is already written is not proposed again.
 */
export function sectionDrafts(report: Report): readonly Draft[] {
  return [
    ...prefaceDrafts(report),
    ...disclosureDrafts(report),
    ...requestDrafts(report),
    ...disputeDrafts(report),
    ...processingFeeDrafts(report),
  ].filter((draft) => !isWritten(report, draft));
}
