import { clipboardReport, clipboardTable } from "../../write/clipboard";
import type { ReportDocument } from "../../write/document";
import { reportHtml, reportHtmlFragment } from "../../write/html";
import { reportMarkdown } from "../../write/markdown";
import type { ReportFileKind } from "../../write/report-file-kinds";
import { exportedJson } from "../../write/report-json";
import { reportText } from "../../write/text";
import type { Copied } from "./copy";
import { copiedTable, type ExportOptions } from "./options";

/** What the clerk sees before a report leaves the pane: a page, or text. */
export type Preview =
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "text"; readonly text: string };

function jsonText(document: ReportDocument): string {
  return JSON.stringify(exportedJson(document), null, 2);
}

export function previewOf(document: ReportDocument, kind: ReportFileKind): Preview {
  switch (kind) {
    case "docx":
    case "html":
    case "xlsx":
      return { kind: "page", html: reportHtml(document) };
    case "md":
      return { kind: "text", text: reportMarkdown(document) };
    case "txt":
      return { kind: "text", text: reportText(document) };
    case "json":
      return { kind: "text", text: jsonText(document) };
  }
}

function htmlSource(document: ReportDocument, options: ExportOptions): string {
  const table = copiedTable(options);
  if (table !== null) return clipboardTable(document, table).html;
  return options.source === "page" ? reportHtml(document) : reportHtmlFragment(document);
}

/** What is copied: rich text for Word and Excel, the source for a website, the text itself. */
export function copiedOf(
  document: ReportDocument,
  kind: ReportFileKind,
  options: ExportOptions
): Copied {
  switch (kind) {
    case "docx":
    case "xlsx": {
      const table = copiedTable(options);
      return table === null ? clipboardReport(document) : clipboardTable(document, table);
    }
    case "html":
      return { text: htmlSource(document, options) };
    case "md":
      return { text: reportMarkdown(document) };
    case "txt":
      return { text: reportText(document) };
    case "json":
      return { text: jsonText(document) };
  }
}
