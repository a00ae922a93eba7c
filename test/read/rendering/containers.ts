import * as xlsx from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { docFile, docParagraph, type DocBlock, type DocCell } from "../doc-file";
import { gridOf, partsOf, type GridCell, type Rendering, type SetTable } from "./rendering";

/** A kind of file, or a layout of plain text, that a report is written to. */
export interface Container {
  readonly name: string;
  readonly write: (rendering: Rendering) => Uint8Array;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function htmlTable(table: SetTable): string {
  const rows = table.map((cells) =>
    cells
      .map(({ text, rowSpan, columnSpan }) => {
        const lines = escaped(text).split("\n");
        const content = lines.map((line) => `<p>${line}</p>`).join("");
        return `<td rowspan="${rowSpan}" colspan="${columnSpan}">${content}</td>`;
      })
      .join("")
  );
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`;
}

function html(rendering: Rendering): Uint8Array {
  const body = partsOf(rendering).map((part) =>
    "table" in part ? htmlTable(part.table) : `<p>${escaped(part.text)}</p>`
  );
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join("\n")}</body></html>`
  );
}

function wordRuns(text: string): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:r>${lines.join("<w:br/>")}</w:r></w:p>`;
}

function wordCell({ cell, isFirstRow }: GridCell): string {
  const merge = cell.rowSpan > 1 ? `<w:vMerge${isFirstRow ? ' w:val="restart"' : ""}/>` : "";
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${wordRuns(isFirstRow ? cell.text : "")}</w:tc>`;
}

function docx(rendering: Rendering): Uint8Array {
  const namespace = "http://schemas.openxmlformats.org";
  const body = partsOf(rendering).map((part) => {
    if (!("table" in part)) return wordRuns(part.text);
    const rows = gridOf(part.table).map((cells) =>
      cells.map((cell) => (cell?.isFirstColumn ? wordCell(cell) : "")).join("")
    );
    return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
  });
  const xml = (content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    "word/document.xml": xml(
      `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`
    ),
  });
}

/** Twentieths of a point. */
const columnWidth = 800;

/** Of a cell that is merged with those below it: the first, and the others. */
const merged = { first: 0x60, others: 0x20 } as const;

function docCell({ cell, isFirstRow }: GridCell): DocCell {
  const lines = (isFirstRow ? cell.text : "").split("\n").map((line) => docParagraph(line));
  const flags = isFirstRow ? merged.first : merged.others;
  return {
    content: lines,
    width: columnWidth * cell.columnSpan,
    ...(cell.rowSpan > 1 && { flags }),
  };
}

function doc(rendering: Rendering): Uint8Array {
  return docFile(
    partsOf(rendering).map((part): DocBlock => {
      if (!("table" in part)) return docParagraph(part.text.replace(/\n/g, "\u000b"));
      const rows = gridOf(part.table).map((cells) => ({
        cells: cells.flatMap((cell) => (cell?.isFirstColumn ? [docCell(cell)] : [])),
      }));
      return { rows };
    })
  );
}

function workbook(bookType: "xlsx" | "biff8"): Container["write"] {
  return (rendering) => {
    const rows: string[][] = [];
    const merges: xlsx.Range[] = [];
    for (const part of partsOf(rendering)) {
      if (!("table" in part)) {
        rows.push([part.text]);
        continue;
      }
      gridOf(part.table).forEach((cells) => {
        cells.forEach((cell, column) => {
          if (!cell?.begins || cell.cell.rowSpan * cell.cell.columnSpan === 1) return;
          const { rowSpan, columnSpan } = cell.cell;
          merges.push({
            s: { r: rows.length, c: column },
            e: { r: rows.length + rowSpan - 1, c: column + columnSpan - 1 },
          });
        });
        rows.push(cells.map((cell) => (cell?.begins ? cell.cell.text : "")));
      });
    }
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    sheet["!merges"] = merges;
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, "年报");
    return new Uint8Array(xlsx.write(book, { type: "array", bookType }) as ArrayBuffer);
  };
}

const flat = (text: string): string => text.replace(/\n/g, "");

/** A container of plain text, by how it sets a table. */
function text(setTable: (table: SetTable) => string): Container["write"] {
  return (rendering) =>
    strToU8(
      partsOf(rendering)
        .map((part) => ("table" in part ? setTable(part.table) : part.text))
        .join("\n\n")
    );
}

function rowsOf(
  table: SetTable,
  row: (cells: readonly (GridCell | null)[]) => string
): readonly string[] {
  return gridOf(table).map(row);
}

/** As Word gives a table: a cell a line after a tab, covered ones empty. */
function wordTable(table: SetTable): string {
  const line = (cells: readonly (GridCell | null)[]): string =>
    cells
      .flatMap((cell) =>
        cell?.isFirstColumn ? [`\t${cell.isFirstRow ? cell.cell.text : ""}`] : []
      )
      .join("\n");
  return `${rowsOf(table, line).join("\n\n")}\n`;
}

const cellText = (cell: GridCell | null): string => (cell?.begins ? flat(cell.cell.text) : "");

const piped = (cells: readonly (GridCell | null)[]): string =>
  `| ${cells.map(cellText).join(" | ")} |`;

const pipedWithoutCovered = (cells: readonly (GridCell | null)[]): string =>
  `| ${cells.flatMap((cell) => (cell?.begins ? [flat(cell.cell.text)] : [])).join(" | ")} |`;

function markdownTable(table: SetTable): string {
  const [first = "", ...rest] = rowsOf(table, piped);
  const columns = gridOf(table)[0]?.length ?? 1;
  return [first, `|${" --- |".repeat(columns)}`, ...rest].join("\n");
}

function cellsIn(table: SetTable): SetTable[number] {
  return table.flat();
}

/** Kinds of files and layouts of text that reports are met in. */
export const containers: readonly Container[] = [
  { name: "网页", write: html },
  { name: "Word", write: docx },
  { name: "doc", write: doc },
  { name: "xlsx", write: workbook("xlsx") },
  { name: "xls", write: workbook("biff8") },
  { name: "Word 粘贴成的文本", write: text(wordTable) },
  {
    name: "制表符",
    write: text((table) => rowsOf(table, (cells) => cells.map(cellText).join("\t")).join("\n")),
  },
  { name: "竖线", write: text((table) => rowsOf(table, piped).join("\n")) },
  {
    name: "竖线，合并格省略",
    write: text((table) => rowsOf(table, pipedWithoutCovered).join("\n")),
  },
  { name: "Markdown", write: text(markdownTable) },
  {
    name: "一格一段",
    write: text((table) =>
      cellsIn(table)
        .map((cell) => flat(cell.text))
        .join("\n\n")
    ),
  },
  {
    name: "一格一行，行末竖线",
    write: text((table) =>
      cellsIn(table)
        .map((cell) => `${flat(cell.text)} ${"|".repeat(cell.columnSpan)}`)
        .join("\n")
    ),
  },
];
