import { rowParagraph } from "../report/text-tables";
import { attachmentTexts } from "./attachments";
import type { DocumentPart, ListPart, PrintedDocument, TablePart } from "./document";
import { firstLineIndent } from "./printed-text";
import { signatureLines } from "./signature";
import { rowsOf } from "./table-rows";

/** One cell a line after a tab, rows parted by an empty line; a cell reaching down leaves an empty one below itself. */
function tableText(table: TablePart | ListPart): string {
  return rowsOf(table)
    .map((row) => row.map(({ begins, text }) => `\t${begins ? text : ""}`).join("\n"))
    .join("\n\n");
}

function partText(part: DocumentPart): string {
  switch (part.kind) {
    case "draft":
      return `【${part.text}】`;
    case "title":
      // Lines without a paragraph around them are one title up to two.
      return part.lines.join(part.lines.length > 2 ? "" : "\n");
    case "table":
    case "list":
      return `${tableText(part)}\n`;
    case "text-table":
      return part.rows.map(rowParagraph).join("\n");
    case "heading":
    case "addressee":
      return part.text;
    case "paragraph":
      return `${firstLineIndent}${part.text}`;
    case "signature":
      return signatureLines(part).join("\n");
    case "attachments":
      return attachmentTexts(part.names).join("\n");
  }
}

/** Parts of a report as plain text in UTF-8, tables as when a Word table is pasted as text. */
export function partsAsText(parts: readonly DocumentPart[]): string {
  return `${parts.map(partText).join("\n\n").trimEnd()}\n`;
}

/** The whole report as plain text. */
export function reportText(document: PrintedDocument): string {
  return partsAsText(document.parts);
}
