import type { FoundReport } from "../../src/read/found";
import { recogniseDocument, recogniseWorkbook } from "../../src/read/recognise";
import type { DocumentBlock, GridCell } from "../../src/read/source";
import type { FigureValue } from "../../src/report/report";

export type Rows = readonly (readonly GridCell[])[];

/** What is found in sheets of these rows, made equally long, named a, b and so on. */
export function readSheets(...sheets: readonly Rows[]): readonly FoundReport[] {
  return recogniseWorkbook(
    sheets.map((rows, index) => {
      const width = Math.max(...rows.map((row) => row.length));
      const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
      const name = String.fromCharCode("a".charCodeAt(0) + index);
      return { id: name, name, cells, firstRow: 0, firstColumn: 0 };
    })
  );
}

/** What is found in one such sheet. */
export function readSheet(rows: Rows): FoundReport | undefined {
  return readSheets(rows)[0];
}

/** What is found in a document of these: a text is a paragraph, rows are a table. */
export function readDocument(...parts: readonly (string | Rows)[]): FoundReport | undefined {
  const blocks = parts.map((part): DocumentBlock =>
    typeof part === "string"
      ? { kind: "paragraph", text: part }
      : { kind: "table", grid: { cells: part, firstRow: 0, firstColumn: 0 } }
  );
  return recogniseDocument(blocks)[0];
}

/** What stands in the row of a figure that was not read for its cells do not match the head. */
function unmatchedRow(found: FoundReport | undefined, key: string) {
  const written = (found?.gaps ?? []).flatMap((gap) =>
    gap.kind === "row" && gap.written !== undefined && gap.cells.some((cell) => cell === key)
      ? [gap.written]
      : []
  );
  return written.length > 0 ? { written: written.join() } : null;
}

/** The figures whose keys begin so, in the form's order; of a row that does not match its head what stands in it. */
export function figuresOf(found: FoundReport | undefined, beginning: string): readonly unknown[] {
  const figures: readonly (readonly [string, FigureValue])[] = Object.entries(
    found?.report.figures ?? {}
  );
  return figures
    .filter(([key]) => key.startsWith(beginning))
    .map(([key, value]) => value ?? unmatchedRow(found, key));
}

/** What is said about tables and their rows, columns and cells. */
export function tableNotes(found: FoundReport | undefined): readonly string[] {
  const own = /^(?:table|rows?|column|label|value)-/;
  return (found?.notes ?? [])
    .filter(({ code }) => own.test(code) && code !== "table-missing")
    .map(({ code, message }) => `${code} ${/“(.*?)”/.exec(message)?.[1] ?? ""}`.trim());
}

/** What the clerk is asked, besides for what is missing in the title. */
export function questionsOf(found: FoundReport | undefined): readonly string[] {
  return (found?.questions ?? [])
    .filter(({ code }) => !code.endsWith("-missing"))
    .map(({ message }) => message);
}

/** What can be answered, question after question. */
export function choicesOf(found: FoundReport | undefined): readonly string[] {
  return (found?.questions ?? []).flatMap(({ choices }) => choices.map(({ name }) => name));
}
