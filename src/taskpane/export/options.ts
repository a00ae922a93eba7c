import { typedDay, type Day } from "../../report/day";
import type { TableId } from "../../report/structure";
import type { ReportDocument } from "../../write/document";
import { readingFileKinds, type ReportFileKind } from "../../write/report-file-kinds";
import { signed } from "../../write/signature";
import { usualFonts, type FontChoice } from "../../write/word-fonts";
import { wordStyle, type WordLayout, type WordStyle } from "../../write/word-style";

/** What is copied: the whole report, or one of its tables. */
export const copyScopes = ["report", "t2", "t3", "t4"] as const satisfies readonly (
  "report" | TableId
)[];
export type CopyScope = (typeof copyScopes)[number];

/** What is copied for a website: what goes into a page of the editor, or a whole page. */
export const htmlSources = ["fragment", "page"] as const;
export type HtmlSource = (typeof htmlSources)[number];

/** What the clerk may choose beside the format. */
export interface ExportOptions {
  readonly layout: WordLayout;
  /** For the official layout. */
  readonly fonts: FontChoice;
  readonly scope: CopyScope;
  /** For the whole report. */
  readonly source: HtmlSource;
  /** Whether agency and date (落款) end the report; for what people read. */
  readonly signature: boolean;
  /** The date of the signature, as it stands in its field. */
  readonly day: string;
}

/** The choices that most make. */
export function usualOptions(today: Day): ExportOptions {
  return {
    layout: "official",
    fonts: usualFonts,
    scope: "report",
    source: "fragment",
    signature: false,
    day: today,
  };
}

function isForReading(kind: ReportFileKind): boolean {
  return readingFileKinds.some((each) => each === kind);
}

/** Whether a choice is not complete, so that nothing can be exported. */
export function isIncomplete(kind: ReportFileKind, { signature, day }: ExportOptions): boolean {
  return signature && isForReading(kind) && typedDay(day) === null;
}

/** A report as it is exported to a kind of file: signed where that is chosen. */
export function asChosen(
  document: ReportDocument,
  kind: ReportFileKind,
  { signature, day }: ExportOptions
): ReportDocument {
  const date = typedDay(day);
  return signature && date && isForReading(kind) ? signed(document, date) : document;
}

export function wordStyleOf({ layout, fonts }: ExportOptions): WordStyle {
  return wordStyle(layout, fonts);
}

/** The table that alone is copied, null where it is the whole report. */
export function copiedTable({ scope }: ExportOptions): TableId | null {
  return scope === "report" ? null : scope;
}
