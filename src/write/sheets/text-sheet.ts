import type { Area } from "../../report/layout";
import type { Format } from "../../report/formats";
import {
  textUnder,
  type SectionHeading,
  type SectionId,
  type WrittenSectionId,
} from "../../report/structure";
import type { Sections } from "../../report/report";
import type { CellStyle, SheetPlan } from "../sheet-plan";
import { agencyKindLine } from "../../report/agency-kind-line";
import { originHint, proseHints, tableHint, titleHint } from "./hints";
import type { ReportOrigin } from "./report-origin";
import type { SheetContent } from "./sheet-names";
import {
  fillableStyle,
  headingStyle,
  hintStyle,
  proseStyle,
  titleSize,
  titleStyle,
} from "./styles";
import { cellsOfRow } from "../../report/text-tables";
import { firstLineIndent } from "../printed-text";
import { cellTexts } from "./cell-text";
import { textHeight } from "./text-size";

export interface TextSheet {
  /** The names of the report's sheets. */
  readonly nameOf: (content: SheetContent) => string;
  readonly title: string;
  readonly format: Format;
  /** In Chinese; undefined where it is not known. */
  readonly agencyKind?: string | undefined;
  /** Where the report was read from; undefined where it is written here. */
  readonly origin?: ReportOrigin | undefined;
  readonly sections: Readonly<Partial<Sections>>;
  /** Hints beside the text, and rows kept ready for more of it. */
  readonly guidance: boolean;
  /** Tint the rows that are to be written. */
  readonly tinted: boolean;
  readonly protect: boolean;
}

const reportWidth = 480;
const gapWidth = 12;
const hintWidth = 240;
const headingHeight = 30;

/** The text and the gap: some programs fit a page's width only where there is a column to break at. */
const printedColumns = 2;

/**
 * Rows kept ready for each section's paragraphs. One paragraph a row: Excel cannot show more than 409 points of one
 * row, and text pasted from Word brings a row for each paragraph.
 */
export const roomFor: Readonly<Record<WrittenSectionId, number>> = {
  preface: 3,
  s1: 12,
  s5: 8,
  s6: 5,
};

/** One row of the sheet, or several below each other that share a hint. */
interface Band {
  readonly kind: "title" | "heading" | "prose";
  /** One entry a row. */
  readonly lines: readonly string[];
  readonly hint: string;
  /** The hint is the clerk's to change. */
  readonly hintIsInput?: true;
}

/** The paragraphs of a text that are not empty. */
function paragraphs(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((paragraph) => paragraph.trim() !== "");
}

/** As it is printed: no cell indents a first line by itself. */
function indented(paragraph: string): string {
  return cellsOfRow(paragraph) ? paragraph : `${firstLineIndent}${paragraph}`;
}

function proseBand(section: WrittenSectionId, text: readonly string[], guidance?: string): Band {
  const spare = text.length < roomFor[section] ? roomFor[section] - text.length : 1;
  const hint = guidance === undefined ? [] : [`官方说明：${guidance}`];
  return {
    kind: "prose",
    lines: [...text, ...Array.from({ length: spare }, () => "")],
    hint: [...hint, proseHints[section]].join("\n"),
  };
}

/** A text with a row for each of its paragraphs, and nothing where there is none. */
function bareBand(lines: readonly string[]): readonly Band[] {
  return lines.length > 0 ? [{ kind: "prose", lines, hint: "" }] : [];
}

function guidingBands({
  title,
  format,
  sections,
  nameOf,
  agencyKind,
  origin,
}: TextSheet): readonly Band[] {
  const textIn = (section: SectionId): readonly string[] =>
    paragraphs(sections[section] ?? "").flatMap(cellTexts);
  const bandsUnder = (section: SectionHeading): readonly Band[] => {
    const heading = (hint: string): Band => ({ kind: "heading", lines: [section.heading], hint });
    if ("table" in section) {
      return [heading(tableHint(nameOf(section.table))), ...bareBand(textIn(section.beside))];
    }
    const kind: Band = { ...heading(agencyKindLine(agencyKind)), hintIsInput: true };
    return [
      section.text === "s1" ? kind : heading(""),
      proseBand(section.text, textIn(section.text), section.guidance),
    ];
  };
  return [
    { kind: "title", lines: [title], hint: origin ? originHint(origin) : titleHint },
    proseBand("preface", textIn("preface")),
    ...format.sections.flatMap(bandsUnder),
  ];
}

/** The report alone, as it is printed: nothing beside the text, and no empty rows. */
function bareBands({ title, format, sections }: TextSheet): readonly Band[] {
  const prose = (section: SectionId): readonly Band[] =>
    bareBand(
      paragraphs(sections[section] ?? "")
        .map(indented)
        .flatMap(cellTexts)
    );
  return [
    { kind: "title", lines: [title], hint: "" },
    ...prose("preface"),
    ...format.sections.flatMap((section): readonly Band[] => [
      { kind: "heading", lines: [section.heading], hint: "" },
      ...prose(textUnder(section)),
    ]),
  ];
}

const styleOf: Readonly<Record<Band["kind"], CellStyle>> = {
  title: titleStyle,
  heading: headingStyle,
  prose: proseStyle,
};

function bandStyle({ kind }: Band, { tinted }: TextSheet): CellStyle {
  return kind === "prose" && tinted ? { ...proseStyle, ...fillableStyle } : styleOf[kind];
}

function rowHeight(band: Band): number | null {
  switch (band.kind) {
    case "title":
      return textHeight(band.lines.join(""), reportWidth, titleSize) + 20;
    case "heading":
      return headingHeight;
    case "prose":
      return null;
  }
}

interface PlacedBand {
  readonly band: Band;
  readonly area: Area;
}

function placed(bands: readonly Band[]): readonly PlacedBand[] {
  let row = 0;
  return bands.map((band) => {
    const area = { row, column: 0, rowSpan: band.lines.length, columnSpan: 1 };
    row += band.lines.length;
    return { band, area };
  });
}

/**
 * The sheet of the text parts: column A is the report (title, preface, the six headings, a row for each paragraph),
 * column C what the clerk should know beside it; only column A is printed and read.
 */
export function textSheet(sheet: TextSheet): SheetPlan {
  const bands = placed(sheet.guidance ? guidingBands(sheet) : bareBands(sheet));
  const beside = (area: Area): Area => ({ ...area, column: 2 });
  const hinted = bands.filter(({ band }) => band.hint !== "");
  const columnWidths = sheet.guidance
    ? [reportWidth, gapWidth, hintWidth]
    : [reportWidth, gapWidth];
  const values = bands.flatMap(({ band }) =>
    band.lines.map((line, index) =>
      [line, "", index === 0 ? band.hint : ""].slice(0, columnWidths.length)
    )
  );
  return {
    name: sheet.nameOf("text"),
    content: "text",
    rows: values.length,
    columns: columnWidths.length,
    values,
    merges: hinted.filter(({ area }) => area.rowSpan > 1).map(({ area }) => beside(area)),
    styles: [
      ...bands.map(({ band, area }) => ({ area, style: bandStyle(band, sheet) })),
      ...hinted.map(({ area }) => ({ area: beside(area), style: hintStyle })),
    ],
    columnWidths,
    rowHeights: bands.flatMap(({ band }) => band.lines.map(() => rowHeight(band))),
    validations: [],
    inputs: [
      ...bands.filter(({ band }) => band.kind !== "heading").map(({ area }) => area),
      ...bands.filter(({ band }) => band.hintIsInput).map(({ area }) => beside(area)),
    ],
    protect: sheet.protect,
    frozenRows: 1,
    frozenColumns: 0,
    printArea: { row: 0, column: 0, rowSpan: values.length, columnSpan: printedColumns },
  };
}
