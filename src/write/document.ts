import type { TableLayout } from "../report/layout";
import type { FigureKey } from "../report/figures";

/** One part of the finished report, in reading order. */
export type DocumentPart =
  | { readonly kind: "title"; readonly lines: readonly string[] }
  | { readonly kind: "draft"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "table";
      readonly layout: TableLayout;
      readonly caption: string;
      /** What is printed in each number cell, "" where it is empty. */
      readonly figures: Readonly<Record<FigureKey, string>>;
    };

/** The finished report before it becomes a file: every writer renders the same parts. */
export interface ReportDocument {
  readonly title: string;
  readonly parts: readonly DocumentPart[];
}
