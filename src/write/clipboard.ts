import type { TableId } from "../report/structure";
import type { DocumentPart, PrintedDocument } from "./document";
import { partsAsHtml } from "./html";
import { partsAsText } from "./text";

/** What is put on the clipboard together: the program pasted into takes the richest it understands. */
export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

function contentOf(parts: readonly DocumentPart[]): ClipboardContent {
  return { html: partsAsHtml(parts), text: partsAsText(parts) };
}

/** The whole report for the clipboard. */
export function clipboardReport(document: PrintedDocument): ClipboardContent {
  return contentOf(document.parts);
}

/** One table of the report for the clipboard, with the notes below it; of a draft with its mark. */
export function clipboardTable(document: PrintedDocument, table: TableId): ClipboardContent {
  return contentOf(
    document.parts.filter(
      (part) =>
        part.kind === "draft" ||
        (part.kind === "table" && part.layout.table === table) ||
        (part.kind === "paragraph" && part.noteTo === table)
    )
  );
}
