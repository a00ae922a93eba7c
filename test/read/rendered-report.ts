import type { FigureKey } from "../../src/report/figures";
import { formatById, tableOf, type FormatId } from "../../src/report/formats";
import { layoutOf, type LayoutCell } from "../../src/report/layout";
import type { Figures } from "../../src/report/report";
import type { TableId } from "../../src/report/structure";
import type { CellContent } from "../../src/read/source";

/** What a report's cells hold, by key; numbers as numbers or as they are written. */
export type Written = Readonly<Partial<Record<FigureKey, CellContent>>>;

export const tableIds: readonly TableId[] = ["t2", "t3", "t4"];

/** Official headings of the sections with tables. */
export const tableHeadings: Readonly<Record<TableId, string>> = {
  t2: "二、主动公开政府信息情况",
  t3: "三、收到和处理政府信息公开申请情况",
  t4: "四、政府信息公开行政复议、行政诉讼情况",
};

/** Figures as they stand in cells: numbers, texts that are no figure, "" where empty. */
export function written(figures: Figures): Written {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      value === null ? "" : typeof value === "number" ? value : value.text,
    ])
  );
}

function contentOf(cell: LayoutCell, figures: Written): CellContent {
  return cell.kind === "figure" ? (figures[cell.key] ?? "") : cell.text;
}

/** An official table as the rows of a sheet: what is merged stands in its first cell, the others are "". */
export function tableGrid(format: FormatId, id: TableId, figures: Written): CellContent[][] {
  const layout = layoutOf(tableOf(formatById(format), id));
  const grid = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, (): CellContent => "")
  );
  for (const cell of layout.cells) {
    const row = grid[cell.row];
    if (row) row[cell.column] = contentOf(cell, figures);
  }
  return grid;
}

/** An official table as HTML, with the spans of the form. */
export function tableHtml(format: FormatId, id: TableId, figures: Written): string {
  const layout = layoutOf(tableOf(formatById(format), id));
  const rows = Array.from({ length: layout.rows }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const text = String(contentOf(cell, figures)).replace(/&/g, "&amp;").replace(/</g, "&lt;");
        return `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}"><p>${text}</p></td>`;
      })
      .join("")
  );
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`;
}

/**
 * An official table as Word gives it when it is pasted as text: a line for each cell after a tab, rows parted by an
 * empty line; a cell that reaches down leaves an empty one in each row below, one that reaches right leaves nothing.
 */
export function tableText(format: FormatId, id: TableId, figures: Written): string {
  const layout = layoutOf(tableOf(formatById(format), id));
  const rows = Array.from({ length: layout.rows }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => `\t${cell.row === row ? String(contentOf(cell, figures)) : ""}`)
      .join("\n")
  );
  return rows.join("\n\n");
}

/** The text around the tables of a rendered report. */
export interface Texts {
  readonly agency: string;
  readonly year: number;
  readonly preface: string;
  readonly s1: string;
  readonly s5: string;
  readonly s6: string;
}

export const sampleTexts: Texts = {
  agency: "某某市水利局",
  year: 2023,
  preface: "根据有关规定，现公布本机关年度报告。统计期限为一年。",
  s1: "（一）主动公开。全年公开信息120条。\n（二）依申请公开。按规定答复。",
  s5: "存在的问题是队伍不稳定。下一步加强培训。",
  s6: "本年度没有收取信息处理费。",
};

/** A whole report in the layout that Word gives when a report is pasted as text. */
export function reportAsText(format: FormatId, figures: Written, texts: Texts): string {
  const paragraphs = (text: string): string => text.split("\n").join("\n\n");
  return [
    `${texts.agency}\n${texts.year}年政府信息公开工作年度报告\n${texts.preface}`,
    "一、总体情况",
    paragraphs(texts.s1),
    ...tableIds.flatMap((id) => [tableHeadings[id], `${tableText(format, id, figures)}\n`]),
    "五、存在的主要问题及改进情况",
    paragraphs(texts.s5),
    "六、其他需要报告的事项",
    paragraphs(texts.s6),
    "",
  ].join("\n\n");
}

/** A whole report as a web page. */
export function reportAsHtml(format: FormatId, figures: Written, texts: Texts): string {
  const paragraphs = (text: string): string =>
    text
      .split("\n")
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join("");
  return [
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>年报</title></head><body>",
    `<h1>${texts.agency}<br>${texts.year}年政府信息公开工作年度报告</h1>`,
    paragraphs(texts.preface),
    "<h2>一、总体情况</h2>",
    paragraphs(texts.s1),
    ...tableIds.map((id) => `<h2>${tableHeadings[id]}</h2>${tableHtml(format, id, figures)}`),
    "<h2>五、存在的主要问题及改进情况</h2>",
    paragraphs(texts.s5),
    "<h2>六、其他需要报告的事项</h2>",
    paragraphs(texts.s6),
    "</body></html>",
  ].join("");
}
