import { strToU8 } from "fflate";
import type { Container } from "./containers";
import { gridOf, partsOf, type Rendering, type SetCell, type SetTable } from "./rendering";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** How a page writes its paragraphs and tables, and what stands around them. */
interface Page {
  readonly paragraph: (text: string, level: number) => string;
  readonly table: (table: SetTable) => string;
  readonly around: (body: string, title: string) => string;
}

function page(name: string, { paragraph, table, around }: Page): Container {
  const write = (rendering: Rendering): Uint8Array => {
    const body = partsOf(rendering).map((part) =>
      "table" in part ? table(part.table) : paragraph(part.text, part.level)
    );
    return strToU8(around(body.join("\n"), rendering.title));
  };
  return { name, write };
}

function rowsOf(table: SetTable, cell: (own: SetCell, tag: string) => string): string {
  return table
    .map((cells) => `<tr>${cells.map((own) => cell(own, "td")).join("")}</tr>`)
    .join("\n");
}

function spans({ rowSpan, columnSpan }: SetCell): string {
  const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : "";
  return columnSpan > 1 ? ` colspan="${columnSpan}"${down}` : down;
}

/** Latin and Chinese characters in runs of their own, as Word marks them. */
function wordRuns(text: string): string {
  const runs = text.match(/[ -~]+|[^ -~]+/g) ?? [];
  return runs
    .map((run) =>
      /^[ -~]/.test(run)
        ? `<span lang=EN-US style='font-size:12.0pt;mso-bidi-font-size:\n10.5pt'>${escaped(run)}</span>`
        : `<span style='font-family:仿宋_GB2312;mso-hansi-font-family:\n"Times New Roman"'>${run}</span>`
    )
    .join("");
}

function wordParagraph(text: string): string {
  const lines = text.split("\n").map(wordRuns);
  const content = text === "" ? "<span lang=EN-US><o:p>&nbsp;</o:p></span>" : lines.join("<br>\n");
  return `<p class=MsoNormal align=center style='text-align:center;line-height:\n16.0pt'>${content}</p>`;
}

const wordPage: Page = {
  paragraph: wordParagraph,
  table: (table) =>
    `<div align=center><table class=MsoNormalTable border=0 cellspacing=0>\n${rowsOf(
      table,
      (own) =>
        `<td width=84 nowrap${spans(own)} style='border:solid windowtext 1.0pt'>\n ${wordParagraph(own.text)}\n </td>`
    )}\n<![if !supportMisalignedColumns]><tr height=0><td width=84 style='border:none'></td></tr><![endif]></table></div>`,
  around: (body, title) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>${title}</title><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head><body lang=ZH-CN>\n${body}\n</body></html>`,
};

const headings = ["p", "h1", "h2", "h3"] as const;

/** Tables with their own heads and bodies, in the cells of a table that the page is laid out with. */
const laidOutPage: Page = {
  paragraph: (text, level) => {
    const tag = headings[level] ?? "p";
    return `<${tag}>${escaped(text)}</${tag}>`;
  },
  table: (table) => {
    const cell = (own: SetCell): string => {
      const tag = own.kind === "header" || own.kind === "title" ? "th" : "td";
      return `<${tag}${spans(own)}><div>&nbsp;${escaped(own.text).replace(/\n/g, "<br/>")}&nbsp;</div></${tag}>`;
    };
    return `<table><tbody><tr><td><table border="1"><tbody>${rowsOf(table, cell)}</tbody></table></td></tr></tbody></table>`;
  },
  around: (body, title) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}-某某市人民政府</title></head><body><table width="100%"><tr><td>网站导航</td></tr><tr><td>${body}</td></tr><tr><td>主办：某某市人民政府办公室</td></tr></table></body></html>`,
};

/** Rows of tables as paragraphs, their cells parted by wide blanks. */
const spacedPage: Page = {
  paragraph: (text) => `<p style="text-indent: 2em;">${escaped(text)}</p>`,
  table: (table) =>
    gridOf(table)
      .map((row) => row.flatMap((at) => (at?.begins ? [escaped(at.cell.text)] : [])))
      .map((cells) => `<p>${cells.join("&emsp;&emsp;")}</p>`)
      .join("\n"),
  around: (body, title) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="article">${body}</div></body></html>`,
};

/** Cells as blocks of a page that has no tables. */
const blockPage: Page = {
  paragraph: (text, level) =>
    level === 1 ? `<h1>${escaped(text)}</h1>` : `<div>${escaped(text)}</div>`,
  table: (table) =>
    `<div class="table">${table
      .map(
        (cells) =>
          `<div class="row">${cells.map((own) => `<div class="cell">${escaped(own.text)}</div>`).join("")}</div>`
      )
      .join("\n")}</div>`,
  around: (body, title) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
};

/** Web pages by the ways of the programs that make them. */
export const pageContainers: readonly Container[] = [
  page("网页，Word 另存", wordPage),
  page("网页，表中套表", laidOutPage),
  page("网页，空格排成的表", spacedPage),
  page("网页，区块排成的表", blockPage),
];
