import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ImportedXmlComponent,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type FileChild,
  type ITableOptions,
  type ITablePropertiesOptions,
} from "docx";
import { attachmentLines } from "./attachments";
import { figurePadding, tableMeasures, type TableMeasures } from "./column-widths";
import type {
  DocumentPart,
  ListPart,
  PrintedDocument,
  SignaturePart,
  TablePart,
  TextTablePart,
} from "./document";
import type { LayoutCell } from "../report/layout";
import { labelLines } from "./label-lines";
import { listMeasures } from "./list-layout";
import { linesForSeal, signatureLines, signatureWidth, widthInCharacters } from "./signature";
import { rowsOf, type RowCell } from "./table-rows";
import { brokenTitleLine } from "./title-lines";
import {
  captionOf,
  charactersIn,
  columnsOfText,
  hasHead,
  staysTogether,
  widthsOfText,
} from "./text-table-columns";
import {
  fontTablePart,
  settingsPart,
  styleIds,
  stylesPart,
  textWidthOf,
  twips,
  twipsOfMillimetres,
} from "./word-parts";
import { officialStyle, type WordStyle } from "./word-style";

/** Without this hint Word sets “ ” … — in the Latin font, half as wide. */
const chinese = { hint: "eastAsia" } as const;

/** Stands for the agency where none is known. */
const ourName = "年报助手";

/** In points; higher where the type of a table is. A list of some forty rows is to stand on one page. */
const rowHeight = { usual: 17, higher: 22, ofList: 14 } as const;
const labelPadding = 40;
const linePadding = 20;
const border = { style: "single", size: 4, space: 0, color: "000000" } as const;

interface RunProperties {
  readonly style?: string;
  readonly size?: number;
  /** How many lines it begins below what is before it. */
  readonly break?: number;
}

function run(text: string, properties: RunProperties = {}) {
  return new TextRun({ text, font: chinese, ...properties });
}

class DescribedProperties extends TableProperties {
  constructor(options: ITablePropertiesOptions, description: string) {
    super(options);
    this.root.push(new ImportedXmlComponent("w:tblCaption", { "w:val": description }));
  }
}

/** A table with a description for those who cannot see it, which the library has no option for. */
class DescribedTable extends Table {
  constructor(
    rows: Pick<ITableOptions, "rows" | "columnWidths">,
    options: ITablePropertiesOptions,
    description: string
  ) {
    super(rows);
    const properties = new DescribedProperties(options, description);
    this.root = this.root.map((child: unknown) =>
      child instanceof TableProperties ? properties : child
    );
  }
}

function widthOf({ column, columnSpan }: LayoutCell, { widths }: TableMeasures): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
}

/** What stands in a cell, line by line where that is not left to Word. */
function linesIn({ cell, text }: RowCell, measures: TableMeasures): readonly string[] {
  if (text === "") return [];
  if (cell.kind === "figure") return [text];
  const room = (widthOf(cell, measures) - 2 * labelPadding) / twips(measures.typeSize);
  return labelLines(cell, Math.floor(room));
}

function cellParagraph(
  rowCell: RowCell,
  measures: TableMeasures,
  style: WordStyle,
  keepNext: boolean
): Paragraph {
  const { begins, isLeft } = rowCell;
  const { size: usual, pitch } = style.cell;
  const { typeSize } = measures;
  const size = typeSize === usual ? {} : { size: typeSize * 2 };
  const line = twips((pitch * typeSize) / usual);
  return new Paragraph({
    style: isLeft ? styleIds.label : styleIds.cell,
    ...(typeSize > usual ? { spacing: { line, lineRule: LineRuleType.EXACT } } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: begins
      ? linesIn(rowCell, measures).map((text, index) =>
          run(text, { ...size, ...(index > 0 ? { break: 1 } : {}) })
        )
      : [],
  });
}

/** Merged cells are continued by hand: the library's own continuation has no style and is as high as a text line. */
function tableCell(rowCell: RowCell, measures: TableMeasures, paragraph: Paragraph): TableCell {
  const { cell, begins } = rowCell;
  const merge = begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  const padding = cell.kind === "figure" ? figurePadding / 2 : labelPadding;
  return new TableCell({
    children: [paragraph],
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: {
      top: linePadding,
      bottom: linePadding,
      left: padding,
      right: padding,
      marginUnitType: WidthType.DXA,
    },
    width: { size: widthOf(cell, measures), type: WidthType.DXA },
  });
}

/** What stands at the foot of no page: in a table of the form any row but its last, in a list heads and names of groups. */
function staysWithNext(
  table: TablePart | ListPart,
  row: readonly RowCell[],
  isLast: boolean
): boolean {
  if (table.kind === "table") return !isLast;
  return row.some(({ cell: { kind } }) => kind === "header" || kind === "title");
}

function wordTable(table: TablePart | ListPart, style: WordStyle): Table {
  const width = textWidthOf(style);
  const isForm = table.kind === "table";
  const measures = isForm ? tableMeasures(table, width) : listMeasures(table, width);
  const headerRows = isForm ? table.layout.headerRows : 1;
  const rows = rowsOf(table);
  const ofForm = measures.typeSize > style.cell.size ? rowHeight.higher : rowHeight.usual;
  const height = isForm ? ofForm : rowHeight.ofList;
  const wordRows = rows.map((row, index) => {
    const keepNext = staysWithNext(table, row, index === rows.length - 1);
    return new TableRow({
      cantSplit: true,
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      // Written only where it holds: readers take tblHeader for true even where it says false.
      ...(index < headerRows ? { tableHeader: true } : {}),
      children: row.map((cell) =>
        tableCell(cell, measures, cellParagraph(cell, measures, style, keepNext))
      ),
    });
  });
  return framedTable(wordRows, measures.widths, table.caption);
}

/** A table as wide as its columns with a line around each cell. */
function framedTable(
  rows: readonly TableRow[],
  columnWidths: readonly number[],
  caption: string,
  style?: string
): Table {
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  return new DescribedTable(
    { rows: [...rows], columnWidths: [...columnWidths] },
    {
      ...(style === undefined ? {} : { style }),
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
    },
    caption
  );
}

/** 五号, as table 2 is set, where the words have room. */
const textTableSize = 10.5;

/** A table of the text in the look of the official ones; what takes more than a line is set left. */
function wordTextTable({ rows }: TextTablePart, style: WordStyle): Table {
  const whole = textWidthOf(style);
  const widths = widthsOfText(rows, whole);
  const { size: usual, pitch } = style.cell;
  const needed = columnsOfText(rows).reduce((sum, characters) => sum + characters, 0);
  const size = needed * twips(textTableSize) <= whole ? textTableSize : usual;
  const line = twips((pitch * size) / usual);
  const headRows = hasHead(rows) ? 1 : 0;
  const isTogether = staysTogether(rows);
  const wordRows = rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const width = widths[column] ?? 0;
      const isOneLine = charactersIn(text) * twips(size) <= width - 2 * labelPadding;
      const paragraph = new Paragraph({
        style: isOneLine ? styleIds.cell : styleIds.label,
        spacing: { line, lineRule: LineRuleType.EXACT },
        ...(index < headRows || (isTogether && index < rows.length - 1) ? { keepNext: true } : {}),
        children: text === "" ? [] : [run(text, { size: size * 2 })],
      });
      return new TableCell({
        children: [paragraph],
        verticalAlign: VerticalAlignTable.CENTER,
        margins: {
          top: linePadding,
          bottom: linePadding,
          left: labelPadding,
          right: labelPadding,
          marginUnitType: WidthType.DXA,
        },
        width: { size: width, type: WidthType.DXA },
      });
    });
    return new TableRow({
      cantSplit: true,
      height: { value: twips(rowHeight.higher), rule: HeightRule.ATLEAST },
      ...(index < headRows ? { tableHeader: true } : {}),
      children: cells,
    });
  });
  return framedTable(wordRows, widths, captionOf(rows), styleIds.textTable);
}

function titleParagraph(lines: readonly string[], style: WordStyle): Paragraph {
  const room = Math.floor(textWidthOf(style) / twips(style.title.size));
  const broken = lines.flatMap((line) => brokenTitleLine(line, room));
  const runs = broken.map(
    (text, index) => new TextRun({ text, font: chinese, ...(index > 0 ? { break: 1 } : {}) })
  );
  return new Paragraph({ style: styleIds.title, children: runs });
}

type TextPart = Extract<DocumentPart, { readonly kind: "paragraph" }>;

/** Such as an address of the web or of mail: the line above one that is kept whole would be stretched. */
const longWord = /[!-~]{12}/;

function bodyParagraph({ text, lead, keepsNext }: TextPart, isAboveSignature: boolean): Paragraph {
  const leading = lead > 0 ? [run(text.slice(0, lead), { style: styleIds.lead })] : [];
  return new Paragraph({
    style: styleIds.body,
    ...(keepsNext || isAboveSignature ? { keepNext: true } : {}),
    ...(keepsNext ? { keepLines: true } : {}),
    ...(longWord.test(text) ? { wordWrap: true, alignment: AlignmentType.LEFT } : {}),
    children: [...leading, run(text.slice(lead))],
  });
}

function headingParagraph(text: string, level: 1 | 2, afterTable: boolean): Paragraph {
  return new Paragraph({
    style: styleIds[`heading${level}`],
    ...(afterTable ? { spacing: { before: twips(12) } } : {}),
    children: [run(text)],
  });
}

/** So many characters of the text, in twentieths of a point. */
function textWidth(characters: number, { body, characterSpacing }: WordStyle): number {
  return twips(characters * (body.size + characterSpacing));
}

/** A line below the text, a line apart; a name that takes several lines goes on below its beginning. */
function attachmentParagraphs(names: readonly string[], style: WordStyle): readonly Paragraph[] {
  const { indent: ofText, pitch } = style.body;
  return attachmentLines(names).map(({ before, name, indent }, index, lines) => {
    const hanging = widthInCharacters(before);
    return new Paragraph({
      style: styleIds.flush,
      indent: {
        left: textWidth(ofText + indent + hanging, style),
        hanging: textWidth(hanging, style),
      },
      ...(index === 0 ? { spacing: { before: twips(pitch) } } : {}),
      ...(index === lines.length - 1 ? { keepNext: true } : {}),
      children: [run(`${before}${name}`)],
    });
  });
}

/** In the middle of an area at the right margin, which is as wide as the text at most. */
function signatureParagraphs(signature: SignaturePart, style: WordStyle): readonly Paragraph[] {
  const { pitch } = style.body;
  const width = textWidth(signatureWidth(signature), style);
  const left = textWidthOf(style) - width;
  // To both sides, so that a line as wide as its area does not go on in another.
  const slack = left > 0 ? textWidth(1, style) : 0;
  const lines = signatureLines(signature);
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: styleIds.signature,
        indent: { left: Math.max(left, 0) - slack, right: -slack },
        ...(index === 0 ? { spacing: { before: twips(linesForSeal * pitch) } } : {}),
        ...(index < lines.length - 1 ? { keepNext: true } : {}),
        children: [run(line)],
      })
  );
}

/** What stands above and below a part. */
interface Neighbours {
  readonly above: DocumentPart | undefined;
  readonly below: DocumentPart | undefined;
}

function wordPart(
  part: DocumentPart,
  { above, below }: Neighbours,
  style: WordStyle
): FileChild | readonly FileChild[] {
  switch (part.kind) {
    case "draft":
      return new Paragraph({ style: styleIds.draft, children: [run(`【${part.text}】`)] });
    case "title":
      return titleParagraph(part.lines, style);
    case "heading":
      return headingParagraph(part.text, part.level, isTable(above));
    case "paragraph":
      return bodyParagraph(part, below?.kind === "signature");
    case "text-table":
      return wordTextTable(part, style);
    case "table":
    case "list":
      return wordTable(part, style);
    case "signature":
      return signatureParagraphs(part, style);
    case "addressee":
      return new Paragraph({ style: styleIds.flush, children: [run(part.text)] });
    case "attachments":
      return attachmentParagraphs(part.names, style);
  }
}

function isTable(part: DocumentPart | undefined): boolean {
  return part?.kind === "table" || part?.kind === "text-table";
}

/** Without a paragraph between them Word would make one table of two. */
function partingParagraph(): Paragraph {
  return new Paragraph({ style: styleIds.cell });
}

/** What a draft says of itself, above every page. */
function headers({ draft }: PrintedDocument, { pageNumber: { place } }: WordStyle) {
  if (draft === null) return {};
  const header = (): Header => {
    const mark = new Paragraph({ style: styleIds.draftHeader, children: [run(`【${draft}】`)] });
    return new Header({ children: [mark] });
  };
  return { headers: { default: header(), ...(place === "outer" ? { even: header() } : {}) } };
}

/** “— 1 —” */
function pageNumber(style: string): Footer {
  const number = new TextRun({ font: chinese, children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ style, children: [number] })] });
}

function footers({ pageNumber: { place } }: WordStyle) {
  const odd = pageNumber(styleIds.oddPageNumber);
  return place === "outer"
    ? { default: odd, even: pageNumber(styleIds.evenPageNumber) }
    : { default: odd };
}

/** The whole report as a Word document, .docx. */
export async function reportDocx(
  document: PrintedDocument,
  style: WordStyle = officialStyle()
): Promise<Uint8Array> {
  const { margins, gridPitch } = style;
  const file = new Document({
    title: document.title,
    // Left out, the library writes "Un-named".
    creator: document.author || ourName,
    lastModifiedBy: document.author || ourName,
    evenAndOddHeaderAndFooters: style.pageNumber.place === "outer",
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMillimetres(210), height: twipsOfMillimetres(297) },
            margin: {
              top: twipsOfMillimetres(margins.top),
              bottom: twipsOfMillimetres(margins.bottom),
              left: twipsOfMillimetres(margins.left),
              right: twipsOfMillimetres(margins.right),
              header: twipsOfMillimetres(15),
              footer: twipsOfMillimetres(style.pageNumber.fromEdge),
            },
          },
          ...(gridPitch === null
            ? {}
            : { grid: { type: DocumentGridType.LINES, linePitch: twips(gridPitch) } }),
        },
        ...headers(document, style),
        footers: footers(style),
        children: document.parts.flatMap((part, index, parts) => {
          const neighbours = { above: parts[index - 1], below: parts[index + 1] };
          const parting = isTable(part) && isTable(neighbours.above) ? [partingParagraph()] : [];
          return [...parting, ...[wordPart(part, neighbours, style)].flat()];
        }),
      },
    ],
  });
  return Packer.pack(file, "uint8array", false, [
    { path: "word/styles.xml", data: stylesPart(style) },
    { path: "word/fontTable.xml", data: fontTablePart(style) },
    { path: "word/settings.xml", data: settingsPart(style) },
  ]);
}
