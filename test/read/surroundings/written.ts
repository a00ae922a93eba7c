import { strToU8 } from "fflate";
import type { TableId } from "../../../src/report/structure";
import { publishedFigures } from "../../reports";
import { docxWith } from "../packages";
import { wordRun } from "../rendering/marked-files";
import { tableGrid, tableHtml, tableText, written } from "../rendered-report";
import type { MarkedReport } from "./marked-lines";

const published = publishedFigures.find(({ file }) => file === "005.json");
if (!published) throw new Error("no report");
const figures = written(published.figures);

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** Everything in reading order, lines and tables each set in their way. */
function set(
  { lines }: MarkedReport,
  line: (text: string) => string,
  table: (id: TableId) => string
): readonly string[] {
  return lines.map((each) => (each.kind === "table" ? table(each.table) : line(each.text)));
}

function page(report: MarkedReport): Uint8Array {
  const body = set(
    report,
    (text) => `<p>${escaped(text)}</p>`,
    (id) => tableHtml("2021", id, figures)
  );
  const title = `<title>${escaped(report.pageTitle)}</title>`;
  return strToU8(
    `<html><head><meta charset="utf-8">${title}</head><body>${body.join("\n")}</body></html>`
  );
}

function wordTable(id: TableId): string {
  const rows = tableGrid("2021", id, figures).map((cells) =>
    cells
      .map((cell) => `<w:tc><w:p>${cell === "" ? "" : wordRun(String(cell))}</w:p></w:tc>`)
      .join("")
  );
  return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
}

function word(report: MarkedReport): Uint8Array {
  const body = set(report, (text) => `<w:p>${wordRun(text)}</w:p>`, wordTable);
  return docxWith(body.join(""));
}

function pipes(id: TableId): string {
  const [first = "", ...rest] = tableGrid("2021", id, figures).map(
    (cells) => `| ${cells.map(String).join(" | ")} |`
  );
  const columns = first.split("|").length - 2;
  return [first, `|${" --- |".repeat(columns)}`, ...rest].join("\n");
}

/** Kinds of files that reports are written to line by line. */
export const fileKinds: Readonly<Record<string, (report: MarkedReport) => Uint8Array>> = {
  网页: page,
  Word: word,
  Markdown: (report) => strToU8(set(report, (text) => text, pipes).join("\n\n")),
  文本: (report) =>
    strToU8(
      set(
        report,
        (text) => text,
        (id) => `${tableText("2021", id, figures)}\n`
      ).join("\n")
    ),
};

/** Whether a report says in a kind of file whose it is: only pages have titles beside what they show. */
export function tellsWhose({ pageTitle, fileName, lines }: MarkedReport, kind: string): boolean {
  const isTitled = fileName !== "" || lines.some(({ kind: own }) => own === "title");
  return kind === "网页" || pageTitle === "" || isTitled;
}
