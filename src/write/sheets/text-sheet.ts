import type { Area } from "../../report/layout";
import type { Format, SectionHeading, SectionId } from "../../report/structure";
import type { Sections } from "../../report/report";
import type { CellStyle, SheetPlan } from "../sheet-plan";
import { defaultPreface } from "./default-preface";
import { proseHints, tableHint, titleHint } from "./hints";
import { sheetName } from "./sheet-names";
import { headingStyle, hintStyle, proseStyle, titleSize, titleStyle } from "./styles";
import { textHeight } from "./text-size";

export interface TextSheet {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly format: Format;
  readonly sections: Readonly<Partial<Sections>>;
  readonly nameSuffix: string;
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
const roomFor: Readonly<Record<SectionId, number>> = { preface: 3, s1: 12, s5: 8, s6: 5 };

/** One row of the sheet, or several below each other that share a hint. */
interface Band {
  readonly kind: "title" | "heading" | "prose";
  /** One entry a row. */
  readonly lines: readonly string[];
  readonly hint: string;
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((paragraph) => paragraph.trim() !== "");
}

function proseBand(section: SectionId, text: readonly string[], guidance?: string): Band {
  const spare = text.length < roomFor[section] ? roomFor[section] - text.length : 1;
  const hint = guidance === undefined ? [] : [`官方说明：${guidance}`];
  return {
    kind: "prose",
    lines: [...text, ...Array.from({ length: spare }, () => "")],
    hint: [...hint, proseHints[section]].join("\n"),
  };
}

function bandsOf(sheet: TextSheet): readonly Band[] {
  const { agency, year, format, sections, nameSuffix } = sheet;
  const bandsUnder = (section: SectionHeading): readonly Band[] => {
    const heading = (hint: string): Band => ({ kind: "heading", lines: [section.heading], hint });
    if ("table" in section) {
      return [heading(tableHint(sheetName(section.table, year, nameSuffix)))];
    }
    const text = paragraphs(sections[section.text] ?? "");
    return [heading(""), proseBand(section.text, text, section.guidance)];
  };
  const preface = paragraphs(sections.preface ?? "");
  return [
    { kind: "title", lines: [sheet.title], hint: titleHint },
    proseBand("preface", preface.length > 0 ? preface : defaultPreface(agency, year, format)),
    ...format.sections.flatMap(bandsUnder),
  ];
}

const styleOf: Readonly<Record<Band["kind"], CellStyle>> = {
  title: titleStyle,
  heading: headingStyle,
  prose: proseStyle,
};

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
  const bands = placed(bandsOf(sheet));
  const beside = (area: Area): Area => ({ ...area, column: 2 });
  const hinted = bands.filter(({ band }) => band.hint !== "");
  const values = bands.flatMap(({ band }) =>
    band.lines.map((line, index) => [line, "", index === 0 ? band.hint : ""])
  );
  return {
    name: sheetName("text", sheet.year, sheet.nameSuffix),
    content: "text",
    rows: values.length,
    columns: 3,
    values,
    merges: hinted.filter(({ area }) => area.rowSpan > 1).map(({ area }) => beside(area)),
    styles: [
      ...bands.map(({ band, area }) => ({ area, style: styleOf[band.kind] })),
      ...hinted.map(({ area }) => ({ area: beside(area), style: hintStyle })),
    ],
    columnWidths: [reportWidth, gapWidth, hintWidth],
    rowHeights: bands.flatMap(({ band }) => band.lines.map(() => rowHeight(band))),
    validations: [],
    inputs: bands.filter(({ band }) => band.kind !== "heading").map(({ area }) => area),
    protect: sheet.protect,
    frozenRows: 1,
    frozenColumns: 0,
    printArea: { row: 0, column: 0, rowSpan: values.length, columnSpan: printedColumns },
  };
}
