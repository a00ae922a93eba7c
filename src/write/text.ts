import { rowParagraph } from "../report/text-tables";
import { attachmentTexts } from "./attachments";
import type { DocumentPart, ListPart, PrintedDocument, TablePart } from "./document";
import { firstLineIndent } from "./printed-text";
import { signatureLines } from "./signature";
import { rowsOf, type RowCell } from "./table-rows";

/** A row a line, a tab between two columns; a cell reaching over others leaves empty ones there. */
function tableText(table: TablePart | ListPart): string {
  const lineOf = (row: readonly RowCell[]): string =>
    row
      .flatMap(({ begins, text, cell }) => [
        begins ? text : "",
        ...Array<string>(cell.columnSpan - 1).fill(""),
      ])
      .join("\t");
  return rowsOf(table).map(lineOf).join("\n");
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

/** Parts of a report as plain text in UTF-8, tables as Excel has them on the clipboard. */
export function partsAsText(parts: readonly DocumentPart[]): string {
  return `${parts.map(partText).join("\n\n").trimEnd()}\n`;
}

/** The whole report as plain text. */
export function reportText(document: PrintedDocument): string {
  return partsAsText(document.parts);
}
