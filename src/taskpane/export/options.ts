import type { TableId } from "../../report/structure";
import { usualFonts, type FontChoice } from "../../write/word-fonts";
import { officialStyle, plainStyle, type WordStyle } from "../../write/word-style";

/** How a Word file may look: after GB/T 9704, or plainly. */
export const wordLayouts = ["official", "plain"] as const;
export type WordLayout = (typeof wordLayouts)[number];

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
}

export const usualOptions: ExportOptions = {
  layout: "official",
  fonts: usualFonts,
  scope: "report",
  source: "fragment",
};

export function wordStyleOf({ layout, fonts }: ExportOptions): WordStyle {
  return layout === "official" ? officialStyle(fonts) : plainStyle;
}

/** The table that alone is copied, null where it is the whole report. */
export function copiedTable({ scope }: ExportOptions): TableId | null {
  return scope === "report" ? null : scope;
}
