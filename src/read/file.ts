import { UnreadableFileError } from "./errors";
import type { FoundReport, ReadingNote } from "./found";
import { note } from "./notes";
import { recogniseDocument, recogniseWorkbook } from "./recognise";
import type { DocumentBlock, SheetGrid } from "./source";
import { Budget } from "./sources/budget";
import { contentOf, type FileContent } from "./sources/kind";
import { limits } from "./sources/limits";

/** A file taken apart, before anything is recognised in it. */
type FileParts =
  | { readonly kind: "sheets"; readonly sheets: readonly SheetGrid[] }
  | { readonly kind: "blocks"; readonly blocks: readonly DocumentBlock[] }
  | { readonly kind: "reports"; readonly reports: readonly FoundReport[] };

async function takeApart(content: FileContent, bytes: Uint8Array): Promise<FileParts> {
  const budget = new Budget();
  // Each reader comes with its libraries only when a file of its kind is opened.
  switch (content.kind) {
    case "spreadsheet": {
      const { readSpreadsheet } = await import("./sources/spreadsheet");
      return { kind: "sheets", sheets: await readSpreadsheet(bytes, budget) };
    }
    case "docx": {
      const { readDocx } = await import("./sources/docx");
      return { kind: "blocks", blocks: await readDocx(bytes, budget) };
    }
    case "html": {
      const { readHtml } = await import("./sources/html");
      return { kind: "blocks", blocks: readHtml(content.text, budget) };
    }
    case "text": {
      const { readPlainText } = await import("./sources/plain-text");
      return { kind: "blocks", blocks: readPlainText(content.text, budget) };
    }
    case "json": {
      const { readReportJson } = await import("./sources/report-json");
      return { kind: "reports", reports: readReportJson(content.text) };
    }
  }
}

function recognise(parts: FileParts): readonly FoundReport[] {
  switch (parts.kind) {
    case "sheets":
      return recogniseWorkbook(parts.sheets);
    case "blocks":
      return recogniseDocument(parts.blocks);
    case "reports":
      return parts.reports;
  }
}

function notesOn(content: FileContent): readonly ReadingNote[] {
  const unreadable = "unreadable" in content ? content.unreadable : 0;
  return unreadable > 0 ? [note("characters-unreadable", unreadable)] : [];
}

/**
 * Reads a file: .xlsx, .xls, .docx, .html, .txt, .md or report JSON, told apart by its content.
 * @returns the reports in it, at least one
 * @throws UnreadableFileError for whatever cannot be read, and where nothing of a report is found
 */
export async function readFile(bytes: Uint8Array): Promise<readonly FoundReport[]> {
  if (bytes.length > limits.fileBytes) throw new UnreadableFileError("too-large");
  try {
    const content = await contentOf(bytes);
    const reports = recognise(await takeApart(content, bytes));
    if (reports.length === 0) throw new UnreadableFileError("no-report");
    return reports.map((found) => ({ ...found, notes: [...found.notes, ...notesOn(content)] }));
  } catch (cause) {
    // Too deep for the stack, or too long for an array: hostile or broken, and nothing was changed.
    if (cause instanceof RangeError) throw new UnreadableFileError("too-complex", "", { cause });
    throw cause;
  }
}
