import { textTableMark } from "../report/text-tables";
import type { WordFont } from "./word-fonts";
import { fontsOf, type ParagraphStyle, type WordStyle } from "./word-style";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/** The ids of the document's styles. Headings keep Word's own, which its navigation pane knows. */
export const styleIds = {
  title: "Title",
  heading1: "Heading1",
  heading2: "Heading2",
  body: "ReportText",
  lead: "ReportLead",
  flush: "ReportFlushText",
  signature: "ReportSignature",
  draft: "ReportDraft",
  draftHeader: "ReportDraftHeader",
  cell: "TableText",
  label: "TableLabel",
  textTable: "ReportTextTable",
  oddPageNumber: "PageNumberOdd",
  evenPageNumber: "PageNumberEven",
} as const;

/** Points in the twentieths that Word counts in. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** The width of a page's text, in twentieths of a point. */
export function textWidthOf({ margins }: WordStyle): number {
  const { left, right } = margins;
  return twipsOfMillimetres(210) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
}

/** Millimetres in twentieths of a point: 210 mm are 11906. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

function fonts({ name, latin = name }: WordFont): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
}

function weight({ bold = false }: ParagraphStyle): string {
  return bold ? "<w:b/><w:bCs/>" : "";
}

function runProperties(paragraph: ParagraphStyle, spacing = 0): string {
  const { font, size } = paragraph;
  const between = spacing === 0 ? "" : `<w:spacing w:val="${twips(spacing)}"/>`;
  return `<w:rPr>${fonts(font)}${weight(paragraph)}${between}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`;
}

interface Named {
  readonly id: string;
  readonly name: string;
  /** The style of the paragraph typed after one of this style. */
  readonly next?: string;
  readonly basedOn?: string;
}

function namedStyle({ id, name, next, basedOn = "Normal" }: Named, properties: string): string {
  const following = next === undefined ? "" : `<w:next w:val="${next}"/>`;
  return `<w:style w:type="paragraph"${/^(Title|Heading)/.test(id) ? "" : ` w:customStyle="1"`} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${following}<w:qFormat/>${properties}</w:style>`;
}

function pitch(points: number, before = 0, after = 0): string {
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${twips(points)}" w:lineRule="exact"/>`;
}

function firstLine({ indent, size }: ParagraphStyle): string {
  if (indent === 0) return "";
  return `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${twips(indent * size)}"/>`;
}

/** Word would leave a line free to keep two lines of a paragraph together, and the page would not have its 22. */
const asManyLines = `<w:widowControl w:val="0"/>`;

function bodyStyle(style: WordStyle): string {
  const properties = `<w:pPr>${asManyLines}${pitch(style.body.pitch)}${firstLine(style.body)}<w:jc w:val="both"/></w:pPr>`;
  return namedStyle(
    { id: styleIds.body, name: "报告正文" },
    `${properties}${runProperties(style.body, style.characterSpacing)}`
  );
}

function headingStyle(style: WordStyle, level: 1 | 2): string {
  const paragraph = style[`heading${level}`];
  const properties = `<w:pPr><w:keepNext/><w:keepLines/>${asManyLines}${pitch(paragraph.pitch)}${firstLine(paragraph)}<w:outlineLvl w:val="${level - 1}"/></w:pPr>`;
  return namedStyle(
    { id: styleIds[`heading${level}`], name: `heading ${level}`, next: styleIds.body },
    `${properties}${runProperties(paragraph, style.characterSpacing)}`
  );
}

function titleStyle({ title, body }: WordStyle): string {
  const properties = `<w:pPr><w:keepNext/><w:snapToGrid w:val="0"/>${pitch(title.pitch, 0, body.pitch)}<w:jc w:val="center"/></w:pPr>`;
  return namedStyle(
    { id: styleIds.title, name: "Title", next: styleIds.body },
    `${properties}${runProperties(title)}`
  );
}

/** As the text, from the left margin. */
function flushStyle({ body, characterSpacing }: WordStyle): string {
  const properties = `<w:pPr>${asManyLines}${pitch(body.pitch)}</w:pPr>`;
  return namedStyle(
    { id: styleIds.flush, name: "顶格正文" },
    `${properties}${runProperties(body, characterSpacing)}`
  );
}

function signatureStyle({ body, characterSpacing }: WordStyle): string {
  const properties = `<w:pPr><w:keepLines/>${asManyLines}${pitch(body.pitch)}<w:jc w:val="center"/></w:pPr>`;
  return namedStyle(
    { id: styleIds.signature, name: "落款" },
    `${properties}${runProperties(body, characterSpacing)}`
  );
}

function draftStyle({ heading1 }: WordStyle): string {
  const properties = `<w:pPr>${pitch(heading1.pitch)}<w:jc w:val="center"/></w:pPr>`;
  return namedStyle(
    { id: styleIds.draft, name: "草稿标记" },
    `${properties}${runProperties(heading1)}`
  );
}

function draftHeaderStyle({ heading1, pageNumber }: WordStyle): string {
  const properties = `<w:pPr><w:snapToGrid w:val="0"/>${pitch(pageNumber.pitch)}<w:jc w:val="center"/></w:pPr>`;
  return namedStyle(
    { id: styleIds.draftHeader, name: "草稿标记（页眉）" },
    `${properties}${runProperties({ ...pageNumber, font: heading1.font })}`
  );
}

/** Off the page's line grid, or a row would be as high as a line of text. */
function cellStyle(
  { cell }: WordStyle,
  id: string,
  name: string,
  align: "center" | "left"
): string {
  const properties = `<w:pPr><w:snapToGrid w:val="0"/>${pitch(cell.pitch)}<w:jc w:val="${align}"/></w:pPr>`;
  return namedStyle({ id, name }, `${properties}${runProperties(cell)}`);
}

function pageNumberStyle(
  { pageNumber }: WordStyle,
  id: string,
  name: string,
  outerSide: "left" | "right"
): string {
  const { indent, size, place } = pageNumber;
  const side = place === "outer" ? outerSide : place;
  const blank =
    indent === 0
      ? ""
      : `<w:ind w:${outerSide}Chars="${indent * 100}" w:${outerSide}="${twips(indent * size)}"/>`;
  const properties = `<w:pPr><w:snapToGrid w:val="0"/>${pitch(pageNumber.pitch)}${blank}<w:jc w:val="${side}"/></w:pPr>`;
  return namedStyle({ id, name }, `${properties}${runProperties(pageNumber)}`);
}

/** A run of text inside a paragraph that stands for a heading. */
function leadStyle({ heading2 }: WordStyle): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${styleIds.lead}"><w:name w:val="段首标题"/><w:qFormat/><w:rPr>${fonts(heading2.font)}${weight(heading2)}</w:rPr></w:style>`;
}

/** word/styles.xml */
export function stylesPart(style: WordStyle): string {
  return [
    declaration,
    `<w:styles ${namespace}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(style.body.font)}<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.textTable}"><w:name w:val="${textTableMark.styleName}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/></w:style>`,
    titleStyle(style),
    headingStyle(style, 1),
    headingStyle(style, 2),
    bodyStyle(style),
    flushStyle(style),
    signatureStyle(style),
    draftStyle(style),
    draftHeaderStyle(style),
    cellStyle(style, styleIds.cell, "表格文字", "center"),
    cellStyle(style, styleIds.label, "表格项目", "left"),
    pageNumberStyle(style, styleIds.oddPageNumber, "页码（单页）", "right"),
    pageNumberStyle(style, styleIds.evenPageNumber, "页码（双页）", "left"),
    leadStyle(style),
    "</w:styles>",
  ].join("");
}

/**
 * word/settings.xml: the wider margin is on the side where pages are bound, on right and left pages alike, where the page
 * number stands on the outer side. The library can say the latter only.
 */
export function settingsPart({ pageNumber: { place } }: WordStyle): string {
  const [mirrored, evenAndOdd] =
    place === "outer" ? ["<w:mirrorMargins/>", "<w:evenAndOddHeaders/>"] : ["", ""];
  const word2013 = `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>`;
  return `${declaration}<w:settings ${namespace}>${mirrored}<w:defaultTabStop w:val="420"/>${evenAndOdd}<w:compat>${word2013}</w:compat></w:settings>`;
}

/** word/fontTable.xml: what Word takes where a font is not installed. */
export function fontTablePart(style: WordStyle): string {
  const entries = fontsOf(style).map(
    ({ name, substitutes }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitutes.join(",")}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>`
  );
  return `${declaration}<w:fonts ${namespace}>${entries.join("")}</w:fonts>`;
}
