import type { Rows } from "../report/text-tables";
import { attachmentTexts } from "./attachments";
import type { DocumentPart, ListPart, PrintedDocument, TablePart } from "./document";
import { signatureLines } from "./signature";
import { rowsOf, type RowCell } from "./table-rows";

/** Everything that Markdown or HTML inside it could take for markup. */
const markup = /[\\`*_[\]<>|~&]/g;
/** Beginnings of a line that make it a heading, a quotation, a list item or a rule. */
const lineMarkup = /^(?:[#+=-]|\d+(?=[.)]\s))/;

function inline(text: string): string {
  return text.replace(markup, "\\$&");
}

function line(text: string): string {
  const marked = lineMarkup.exec(text)?.[0];
  if (marked === undefined) return inline(text);
  const isNumber = /\d/.test(marked);
  return isNumber ? `${marked}\\${inline(text.slice(marked.length))}` : `\\${inline(text)}`;
}

/** A cell over several columns is written in its first, one over several rows in each of them. */
function columnsOf({ cell, text }: RowCell): readonly string[] {
  return [inline(text), ...Array.from({ length: cell.columnSpan - 1 }, () => "")];
}

/** A table between pipes, whose first row is its head. */
function pipeTable([head = [], ...body]: Rows): string {
  const rule = head.map(() => "---");
  return [head, rule, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function tableMarkdown(table: TablePart | ListPart): string {
  return pipeTable(rowsOf(table).map((row) => row.flatMap(columnsOf)));
}

/** What in a cell could be taken for a heading, or a row of such for the rule below a head. */
function textCell(text: string): string {
  return /^[#:-]/.test(text) ? `\\${inline(text)}` : inline(text);
}

function partMarkdown(part: DocumentPart): string {
  switch (part.kind) {
    case "draft":
      return `**${inline(`【${part.text}】`)}**`;
    case "title":
      return `# ${inline(part.lines.join(""))}`;
    case "heading":
      return `${"#".repeat(part.level + 1)} ${inline(part.text)}`;
    case "paragraph":
    case "addressee":
      return line(part.text);
    case "text-table":
      return pipeTable(part.rows.map((row) => row.map(textCell)));
    case "table":
    case "list":
      return tableMarkdown(part);
    case "signature":
      return signatureLines(part).map(line).join("\n\n");
    case "attachments":
      return attachmentTexts(part.names).map(line).join("\n\n");
  }
}

/** The whole report in GitHub's Markdown, merged cells unfolded. */
export function reportMarkdown(document: PrintedDocument): string {
  return `${document.parts.map(partMarkdown).join("\n\n")}\n`;
}
