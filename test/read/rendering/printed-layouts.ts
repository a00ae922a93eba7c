import type { Rendering, SetTable } from "./rendering";

/** Numbers between 0 and 1, the same for the same seed. */
export type Random = () => number;

/** How a page is set, in the ways in which makers of PDF differ. */
interface Layout {
  readonly page: string;
  readonly body: string;
  readonly table: string;
  readonly cell: string;
  readonly head: string;
  readonly number: string;
  /** Room above each table, so that pages end at any row. */
  readonly room: readonly number[];
  readonly repeatsHead: boolean;
  readonly frame: string;
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

const fonts = [
  "Noto Serif CJK SC",
  "Noto Sans CJK SC",
  "Noto Sans Mono CJK SC",
  "Liberation Serif",
];
const borders = [
  "1px solid black",
  "0.5pt solid #333",
  "2px solid #000",
  "3px double #000",
  "1px solid #9bc",
  "1.5pt solid black",
  "0.75pt solid #bfbfbf",
  "1px solid rgb(200, 0, 0)",
];

/** A layout like none before it. */
export function arbitraryLayout(random: Random): Layout {
  const size = 7 + Math.floor(random() * 6);
  const isLandscape = random() < 0.3;
  const collapse = random() < 0.75;
  const border = pick(random, borders);
  const letters = pick(random, ["normal", "normal", "0.5px", "2px", "-0.3px"]);
  return {
    page: `size: A4 ${isLandscape ? "landscape" : "portrait"}; margin: ${pick(random, ["5mm", "10mm", "20mm 15mm", "25mm"])}`,
    body: `font-family: '${pick(random, fonts)}', 'Noto Serif CJK SC'; font-size: ${size + 3}pt; line-height: ${pick(random, ["1.2", "1.5", "1.8", "28pt"])}; margin: 0`,
    table: `${collapse ? "border-collapse: collapse" : `border-collapse: separate; border-spacing: ${pick(random, ["0", "0", "1px"])}`}; width: ${pick(random, ["100%", "95%", "auto"])}; font-size: ${size}pt; ${pick(random, ["", "margin: 0 auto", "table-layout: fixed"])}`,
    cell: `border: ${border}; padding: ${pick(random, ["0 1px", "2px", "4px", "1px 3px 6px"])}; letter-spacing: ${letters}; vertical-align: ${pick(random, ["top", "middle", "bottom", "baseline"])}; line-height: ${pick(random, ["1.1", "1.4", "normal"])}; ${pick(random, ["", "", `height: ${16 + Math.floor(random() * 20)}pt`])}`,
    head: pick(random, [
      "",
      "font-weight: bold",
      "background: #dde6f0",
      "background: #1f4e79; color: #ffffff",
      "text-align: justify; background: #eee",
    ]),
    number: `text-align: ${pick(random, ["center", "left", "right"])}; ${pick(random, ["", "font-family: Liberation Serif", "font-weight: bold", "font-family: DejaVu Sans", "color: #c00"])}`,
    room: Array.from({ length: 3 }, () => Math.floor(random() * 500)),
    repeatsHead: random() < 0.5,
    frame: pick(random, ["", "", "", "padding: 6px; border: 2px solid #444", "margin-left: 8%"]),
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function tableHtml(table: SetTable, layout: Layout): string {
  const { repeatsHead } = layout;
  const firstNumbers = table.findIndex((row) => row.some(({ kind }) => kind === "figure"));
  const row = (cells: SetTable[number]): string =>
    `<tr>${cells
      .map(({ text, kind, rowSpan, columnSpan }) => {
        const style = `${layout.cell}; ${kind === "figure" ? layout.number : layout.head}`;
        return `<td style="${style}" rowspan="${rowSpan}" colspan="${columnSpan}">${escaped(text)}</td>`;
      })
      .join("")}</tr>`;
  const heads = table.slice(0, Math.max(0, firstNumbers));
  const fits =
    repeatsHead &&
    heads.every((cells, at) => cells.every(({ rowSpan }) => at + rowSpan <= heads.length));
  if (!fits || heads.length === 0)
    return `<table border="1" style="${layout.table}">${table.map(row).join("")}</table>`;
  return `<table border="1" style="${layout.table}"><thead>${heads.map(row).join("")}</thead><tbody>${table.slice(heads.length).map(row).join("")}</tbody></table>`;
}

/** A report as a page in a layout of its own, to be printed. */
export function printedPage(rendering: Rendering, layout: Layout): string {
  const { title, preface, s1, s5, s6, tables } = rendering;
  const paragraphs = (text: string | null): string =>
    (text ?? "")
      .split("\n")
      .map((each) => `<p>${escaped(each)}</p>`)
      .join("");
  const set = tables
    .map(({ heading, parts }, index) => {
      const inner = parts.map(({ table }) => tableHtml(table, layout)).join("");
      return `<h2>${heading}</h2><div style="height: ${layout.room[index] ?? 0}pt">&nbsp;</div><div style="${layout.frame}">${inner}</div>`;
    })
    .join("");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><style>
@page { ${layout.page} }
body { ${layout.body} }
h1 { text-align: center; font-size: 18pt } h2 { font-size: 14pt } p { margin: 0; text-indent: 2em; text-align: justify }
</style></head><body><h1>${title}</h1>${paragraphs(preface)}<h2>一、总体情况</h2>${paragraphs(s1)}${set}
<h2>五、存在的主要问题及改进情况</h2>${paragraphs(s5)}<h2>六、其他需要报告的事项</h2>${paragraphs(s6)}</body></html>`;
}
