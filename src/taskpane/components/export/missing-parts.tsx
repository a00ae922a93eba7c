import type { ReasonedFinding } from "../../../check/reasons";
import { placeholdersIn } from "../../../report/placeholders";
import type { Gap } from "../../../report/gaps";
import type { Report } from "../../../report/report";
import { missingFields } from "../../export/missing-fields";
import { progressOf, type PartProgress } from "../../session/progress";
import { useStrings, useTranslated, type Strings } from "../../strings";
import { exportStrings, type ExportStrings } from "../../strings/export";
import { Notice } from "../common/notice";

function missingOf(part: PartProgress, strings: Strings, words: ExportStrings): readonly string[] {
  if (part.kind === "table") {
    const count = part.empty.length;
    return count > 0 ? [words.missingFigures(part.heading, count)] : [];
  }
  const heading = part.heading ?? strings.fill.preface;
  if (part.state === "placeholders") {
    return [words.missingPlaceholders(heading, part.placeholders)];
  }
  // The form prescribes no preface.
  const wanted = part.section !== "preface" && part.state === "empty";
  return wanted ? [words.missingText(heading)] : [];
}

function missingInTitle(
  { title }: Report,
  strings: Strings,
  words: ExportStrings
): readonly string[] {
  const placeholders = placeholdersIn(title);
  return placeholders.length > 0
    ? [words.missingPlaceholders(strings.fill.reportTitle, placeholders)]
    : [];
}

/** What a report lacks to be complete: empty cells, unwritten texts, placeholders, and what its text should name. */
export function MissingParts(props: {
  readonly report: Report;
  readonly gaps: readonly Gap[];
  readonly findings: readonly ReasonedFinding[];
}) {
  const { report, gaps, findings } = props;
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const missing = [
    ...missingInTitle(report, strings, words),
    ...progressOf({ report, gaps }).flatMap((part) => missingOf(part, strings, words)),
    ...missingFields(report, findings).map((field) => words.missingFields[field]),
  ];
  if (missing.length === 0) return null;
  return (
    <Notice intent="warning">
      {words.missing}
      <ul className="bullets">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
