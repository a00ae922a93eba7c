import { textTableMark } from "../report/text-tables";
import type {
  DocumentPart,
  ListPart,
  PrintedDocument,
  SignaturePart,
  TablePart,
  TextTablePart,
} from "./document";
import { attachmentLines } from "./attachments";
import {
  digitsOf,
  screenColumns,
  tableMeasures,
  textWidth,
  type TableMeasures,
} from "./column-widths";
import { brokenByWords, draftOnPaper, escaped, styled, titleHtml, webPage } from "./html-source";
import { labelPieces } from "./label-lines";
import { listOnScreen } from "./list-layout";
import { linesForSeal, signatureLines, signatureWidth, widthInCharacters } from "./signature";
import { rowsOf, type RowCell } from "./table-rows";
import {
  captionOf,
  charactersIn,
  columnsOfText,
  hasHead,
  staysTogether,
  widthsOfText,
} from "./text-table-columns";

/** A shade at the side to which a table goes on: what covers it moves with the table. */
function scrollShadows(): string {
  const shade = "rgba(0,0,0,.28),rgba(0,0,0,0)";
  const cover = "#fff 40%,rgba(255,255,255,0)";
  const layers = [
    `linear-gradient(90deg,${cover}) 0 0/32px 100% no-repeat local`,
    `linear-gradient(270deg,${cover}) 100% 0/32px 100% no-repeat local`,
    `linear-gradient(90deg,${shade}) 0 0/14px 100% no-repeat scroll`,
    `linear-gradient(270deg,${shade}) 100% 0/14px 100% no-repeat scroll`,
  ];
  return `background:${layers.join(",")}`;
}

const lineHeight = 1.8;

/** Only styles that a website's editor keeps when it takes the page's source, and that Word understands. */
const styles = {
  page: "max-width:860px;margin:0 auto;padding:16px;color:#000;background:#fff",
  article: `font-family:FangSong,仿宋,STFangsong,serif;font-size:18px;line-height:${lineHeight};color:#000`,
  draft: "text-align:center;font-weight:bold;color:#b00000",
  title:
    "font-family:'FZXiaoBiaoSong-B05S',方正小标宋简体,SimSun,宋体,serif;font-size:26px;line-height:1.5;font-weight:bold;text-align:center;margin:16px 0 24px",
  heading1:
    "font-family:SimHei,黑体,sans-serif;font-size:18px;font-weight:bold;text-indent:2em;margin:16px 0 8px",
  heading2:
    "font-family:KaiTi,楷体,STKaiti,serif;font-size:18px;font-weight:normal;text-indent:2em;margin:8px 0",
  lead: "font-family:KaiTi,楷体,STKaiti,serif",
  paragraph: "text-indent:2em;margin:0 0 8px;overflow-wrap:anywhere",
  addressee: "margin:0 0 8px;overflow-wrap:anywhere",
  signature: "text-align:right;break-before:avoid",
  frame: `overflow-x:auto;margin:8px 0 16px;${scrollShadows()}`,
  table:
    "border-collapse:collapse;table-layout:fixed;width:100%;font-family:SimSun,宋体,serif;font-size:14px;line-height:1.4",
  /** Out of sight, not out of hearing: the section's heading says the same to the eye. */
  caption: "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)",
  cell: "border:1px solid #000;padding:4px 2px;font-weight:normal;vertical-align:middle;text-wrap:balance;overflow-wrap:anywhere",
} as const;

/** Widths, in pixels, at which the words of a table are still easy to read. */
const readableWidths = { t2: 300, t3: 640, t4: 600 } as const;
/** A piece of a label of more characters may break anywhere. */
const longestPiece = 4;
const digitWidth = 8;
const cellPadding = 6;

/** In a table of the text: parts that a width is counted in, pixels of a character, and characters. */
const percentParts = 10_000;
const typeHeight = 14;
const readableRoom = 6;
const longestCentred = 12;
const figure = /^[-+±]?[\d,.]{1,16}[%‰]?$/;
/** In points, on paper. */
const textTableSize = 10.5;

/** A table narrower than this, in pixels, scrolls in its frame instead of breaking its figures. */
function leastWidth(table: TablePart, widths: readonly number[]): number {
  const digits = digitsOf(table);
  const needed = widths.map(
    (width, index) => (((digits[index] ?? 0) * digitWidth + cellPadding) * textWidth) / width
  );
  return Math.ceil(Math.max(readableWidths[table.layout.table], ...needed));
}

function measuresOnScreen(
  table: TablePart | ListPart
): TableMeasures & { readonly leastWidth: number } {
  if (table.kind === "list") return listOnScreen(table);
  const measures = tableMeasures(table, textWidth, screenColumns);
  return { ...measures, leastWidth: leastWidth(table, measures.widths) };
}

function attribute(name: string, value: string | number, standard: string | number = ""): string {
  return value === standard ? "" : ` ${name}="${escaped(String(value))}"`;
}

function spans({ cell }: RowCell): string {
  return attribute("rowspan", cell.rowSpan, 1) + attribute("colspan", cell.columnSpan, 1);
}

function cellHtml(rowCell: RowCell): string {
  const { cell, isLeft } = rowCell;
  const pieces = cell.kind === "figure" ? [rowCell.text] : labelPieces(cell);
  const text = pieces.map(escaped).join("<wbr>");
  const areWhole = pieces.length > 1 && pieces.every(({ length }) => length <= longestPiece);
  const breaks = areWhole ? ["word-break:keep-all"] : [];
  const element = (name: "td" | "th", scope: string, align: "left" | "center"): string =>
    `<${name}${spans(rowCell)}${attribute("scope", scope)} align="${align}"${styled(styles.cell, `text-align:${align}`, ...breaks)}>${text}</${name}>`;
  switch (cell.kind) {
    case "title":
      return element("th", "rowgroup", "center");
    case "header":
      return element("th", cell.columnSpan > 1 ? "colgroup" : "col", "center");
    case "note":
      return element("td", "", isLeft ? "left" : "center");
    case "label":
      return element("th", cell.rowSpan > 1 ? "rowgroup" : "row", isLeft ? "left" : "center");
    case "figure":
      return element("td", "", "center");
  }
}

function percentOf(width: number, whole: number): string {
  return `${((width / whole) * 100).toFixed(2)}%`;
}

function columnHtml(width: number, whole: number): string {
  const percent = percentOf(width, whole);
  return `<col width="${percent}"${styled(`width:${percent}`)}>`;
}

function rowHtml(row: readonly RowCell[]): string {
  const cells = row.filter(({ begins }) => begins).map(cellHtml);
  return `<tr>\n${cells.join("\n")}\n</tr>`;
}

/** The rows below the head in the groups they are read in: one from each title over the full width to the next. */
function rowGroups(rows: readonly (readonly RowCell[])[]): readonly (readonly RowCell[])[][] {
  const groups: (readonly RowCell[])[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (!last || row.some(({ cell }) => cell.kind === "title")) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

/** What Word, which hides nothing by its styles, leaves out where a page is opened or pasted into it. */
function unlessInWord(html: string): string {
  return `<!--[if !mso]><!-->${html}<!--<![endif]-->`;
}

function tableHtml(table: TablePart | ListPart): string {
  const rows = rowsOf(table);
  const headerRows = table.kind === "table" ? table.layout.headerRows : 1;
  const head = rows.slice(0, headerRows).map(rowHtml);
  const { widths, leastWidth: pixels } = measuresOnScreen(table);
  const columns = widths.map((width) => columnHtml(width, textWidth));
  const least = `min-width:${pixels}px`;
  return [
    `<table border="1" cellspacing="0" cellpadding="4" width="100%"${styled(styles.table, least)}>`,
    unlessInWord(`<caption${styled(styles.caption)}>${escaped(table.caption)}</caption>`),
    `<colgroup>${columns.join("")}</colgroup>`,
    ...(head.length > 0 ? [`<thead>\n${head.join("\n")}\n</thead>`] : []),
    ...rowGroups(rows.slice(headerRows)).map(
      (group) => `<tbody>\n${group.map(rowHtml).join("\n")}\n</tbody>`
    ),
    "</table>",
  ].join("\n");
}

/** In a frame of its own, in which it scrolls where it is wider than the page. */
function framed(table: string, caption: string): string {
  const label = attribute("aria-label", caption);
  return `<div role="region" tabindex="0"${label}${styled(styles.frame)}>\n${table}\n</div>`;
}

/** A table of the text in the look of the official ones; long cells are set left. */
function textTableHtml({ rows }: TextTablePart): string {
  const widths = widthsOfText(rows, percentParts);
  const columns = widths.map((width) => columnHtml(width, percentParts));
  const needed = columnsOfText(rows).map((room) => Math.min(room, readableRoom));
  const least = needed.reduce((sum, room) => sum + room * typeHeight + cellPadding, 0);
  const [first = [], ...others] = rows;
  const cellOf = (text: string, element: string, scope: string): string => {
    const align = charactersIn(text) > longestCentred ? "left" : "center";
    const whole = figure.test(text) ? ["white-space:nowrap"] : [];
    return `<${element}${scope} align="${align}"${styled(styles.cell, `text-align:${align}`, ...whole)}>${escaped(text)}</${element}>`;
  };
  const rowOf = (cells: readonly string[], isHead: boolean): string =>
    `<tr>\n${cells
      .map((text) =>
        isHead ? cellOf(text, "th", attribute("scope", "col")) : cellOf(text, "td", "")
      )
      .join("\n")}\n</tr>`;
  const head = hasHead(rows) ? [`<thead>\n${rowOf(first, true)}\n</thead>`] : [];
  const body = head.length > 0 ? others : rows;
  return [
    `<table class="${textTableMark.className}" border="1" cellspacing="0" cellpadding="4" width="100%"${styled(styles.table, `min-width:${Math.ceil(least)}px`)}>`,
    `<colgroup>${columns.join("")}</colgroup>`,
    ...head,
    `<tbody>\n${body.map((row) => rowOf(row, false)).join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function paragraphHtml(text: string, lead: number): string {
  const heading = escaped(text.slice(0, lead));
  const rest = escaped(text.slice(lead));
  const leading = lead > 0 ? `<span${styled(styles.lead)}>${heading}</span>` : "";
  return `<p${styled(styles.paragraph)}>${leading}${rest}</p>`;
}

/** On a telephone a line that stands further from the margin would not fit. */
const mostBesideLine = 8;

/** Each line by itself, set off from the right margin: what takes the page's source may drop widths. */
function signatureHtml(signature: SignaturePart): string {
  const width = signatureWidth(signature);
  const lines = signatureLines(signature).map((line, index) => {
    const above = index === 0 ? linesForSeal * lineHeight : 0;
    const beside = Math.min((width - widthInCharacters(line)) / 2, mostBesideLine);
    return `<p${styled(styles.signature, `margin:${above}em ${beside}em 0 0`)}>${escaped(line)}</p>`;
  });
  return lines.join("\n");
}

/** A name that takes several lines goes on below its beginning. */
function attachmentsHtml(names: readonly string[]): string {
  const lines = attachmentLines(names).map(({ before, name, indent }, index) => {
    const width = widthInCharacters(before);
    const above = index === 0 ? lineHeight : 0;
    const place = `margin:${above}em 0 0 ${2 + indent + width}em;text-indent:-${width}em`;
    return `<p${styled(place)}>${escaped(`${before}${name}`)}</p>`;
  });
  return lines.join("\n");
}

function partHtml(part: DocumentPart): string {
  switch (part.kind) {
    case "draft":
      return `<p${styled(styles.draft)}>【${escaped(part.text)}】</p>`;
    case "title":
      return `<h1${styled(styles.title, brokenByWords)}>${titleHtml(part.lines)}</h1>`;
    case "heading":
      return part.level === 1
        ? `<h2${styled(styles.heading1)}>${escaped(part.text)}</h2>`
        : `<h3${styled(styles.heading2)}>${escaped(part.text)}</h3>`;
    case "paragraph":
      return paragraphHtml(part.text, part.lead);
    case "text-table":
      return framed(textTableHtml(part), captionOf(part.rows));
    case "table":
    case "list":
      return framed(tableHtml(part), part.caption);
    case "signature":
      return signatureHtml(part);
    case "addressee":
      return `<p${styled(styles.addressee)}>${escaped(part.text)}</p>`;
    case "attachments":
      return attachmentsHtml(part.names);
  }
}

/** Parts of a report as HTML to be put into a page: no script or reference to anything outside, and no class that styles. */
export function partsAsHtml(parts: readonly DocumentPart[]): string {
  const content = parts.map(partHtml).join("\n");
  return `<article lang="zh-CN"${styled(styles.article)}>\n${content}\n</article>`;
}

/** The whole report as HTML to be put into a page, such as the source view of a website's editor. */
export function reportHtmlFragment(document: PrintedDocument): string {
  return `${partsAsHtml(document.parts)}\n`;
}

/** A table of the form is one, a list may go on on the next page, with none of its groups' names alone at a foot. */
function tableOnPaper(
  table: TablePart | ListPart | TextTablePart,
  index: number
): readonly string[] {
  const selector = `article>div:nth-of-type(${index + 1}) table`;
  if (table.kind === "text-table") {
    const isSplit = staysTogether(table.rows) ? "" : ";break-inside:auto";
    return [`${selector}{font-size:${textTableSize}pt!important${isSplit}}`];
  }
  if (table.kind === "list") {
    return [
      `${selector}{font-size:${listOnScreen(table).typeSize}pt!important;break-inside:auto}`,
      `${selector} tbody>tr:first-child{break-after:avoid}`,
    ];
  }
  // Labels are narrower on a screen than they need be on paper, where each line counts.
  const { widths, typeSize } = tableMeasures(table, textWidth);
  return [
    `${selector}{font-size:${typeSize}pt!important}`,
    ...widths.map(
      (width, column) =>
        `${selector} col:nth-child(${column + 1}){width:${percentOf(width, textWidth)}!important}`
    ),
  ];
}

/**
 * The page of GB/T 9704, with its number at the outer side 7 mm below the text; browsers before Chromium 131 leave the
 * number out.
 */
function officialPage(): string {
  const number = (side: string): string =>
    `@bottom-${side}{content:"— " counter(page) " —";font:14pt SimSun,宋体,serif;vertical-align:top;padding-top:7mm;margin-${side}:14pt}`;
  return [
    "@page{size:A4;margin:37mm 26mm 35mm 28mm}",
    `@page:right{${number("right")}}`,
    `@page:left{margin-left:26mm;margin-right:28mm;${number("left")}}`,
  ].join("\n");
}

/** Type and pitch of the official page. */
const typeOnPaper = [
  "article{font-size:16pt!important;line-height:28.95pt!important;letter-spacing:-.3pt}",
  // Chromium lets a line of a title stand out of its place by a point.
  "h1{font-size:22pt!important;line-height:35pt!important;letter-spacing:0;padding:0 1mm}",
  "h2,h3{font-size:16pt!important;margin:0!important}",
  "p{margin-bottom:0!important}",
  "table{letter-spacing:0}",
];

/** Whatever margins a page is printed with, tables are as wide as it, and none is split that fits on one. */
function onPaper({ parts, draft }: PrintedDocument): string {
  const tables = parts.filter(
    (part) => part.kind === "table" || part.kind === "list" || part.kind === "text-table"
  );
  const rules = [
    "main{max-width:none!important;padding:0!important}",
    ...typeOnPaper,
    "h1,h2,h3{break-after:avoid}",
    "article>div{overflow:visible!important;background:none!important}",
    "table{min-width:0!important;break-inside:avoid}",
    "tr{break-inside:avoid}",
    "td,th{padding:2px 1px!important}",
    ...tables.flatMap(tableOnPaper),
    ...(draft === null ? [] : [draftOnPaper]),
  ];
  return `${officialPage()}\n@media print{\n${rules.join("\n")}\n}`;
}

/** The whole report as a web page of its own. */
export function reportHtml(document: PrintedDocument): string {
  const main = `<main${styled(styles.page)}>\n${partsAsHtml(document.parts)}\n</main>`;
  return webPage(document.title, onPaper(document), main);
}
