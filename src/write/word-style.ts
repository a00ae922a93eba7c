import {
  heiTi,
  songTi,
  songTiWithSerif,
  subheadingFont,
  textFont,
  titleFont,
  usualFonts,
  type FontChoice,
  type WordFont,
} from "./word-fonts";

/** One kind of paragraph: font, size and pitch in points, indent in characters. */
export interface ParagraphStyle {
  readonly font: WordFont;
  readonly size: number;
  readonly pitch: number;
  readonly indent: number;
  readonly bold?: boolean;
}

/** How a Word document looks. Lengths in millimetres. */
export interface WordStyle {
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Pitch of the page's line grid, in points; null where lines follow none. */
  readonly gridPitch: number | null;
  /** Added between characters, in points, so that a line holds a whole number of them. */
  readonly characterSpacing: number;
  readonly title: ParagraphStyle;
  readonly body: ParagraphStyle;
  readonly heading1: ParagraphStyle;
  readonly heading2: ParagraphStyle;
  readonly cell: ParagraphStyle;
  readonly pageNumber: ParagraphStyle & {
    /** `outer`: right on odd pages, left on even ones. */
    readonly place: "outer" | "center";
    /** From the page's lower edge. */
    readonly fromEdge: number;
  };
}

const linePitch = 28.95;

/**
 * After GB/T 9704-2012: A4 with 37, 35, 28 and 26 mm, 22 lines of 28 characters in 3号, title 2号, page number 4号
 * 7 mm below the text. 22 lines in 225 mm are a pitch of 28.95 points, in the grid and in the lines alike, so that a
 * program that ignores the grid ends its pages where it should.
 * A title in 宋体 is bold, since 宋体 is too light to stand for 小标宋.
 */
export function officialStyle(fonts: FontChoice = usualFonts): WordStyle {
  const text = { size: 16, pitch: linePitch, indent: 2 };
  return {
    margins: { top: 37, bottom: 35, left: 28, right: 26 },
    gridPitch: linePitch,
    characterSpacing: -0.3,
    title: {
      font: titleFont(fonts.title),
      size: 22,
      pitch: 35,
      indent: 0,
      bold: fonts.title === "宋体",
    },
    body: { font: textFont(fonts.text), ...text },
    heading1: { font: heiTi, ...text },
    heading2: { font: subheadingFont(fonts.subheading), ...text },
    cell: { font: songTiWithSerif, size: 9, pitch: 12, indent: 0 },
    pageNumber: { font: songTi, size: 14, pitch: 16, indent: 1, place: "outer", fromEdge: 25.35 },
  };
}

/** As Word sets a page by itself, all in 宋体: 小四, one and a half lines, page number in the middle. */
export const plainStyle: WordStyle = {
  margins: { top: 25.4, bottom: 25.4, left: 31.75, right: 31.75 },
  gridPitch: null,
  characterSpacing: 0,
  title: { font: songTi, size: 18, pitch: 30, indent: 0, bold: true },
  body: { font: songTi, size: 12, pitch: 22, indent: 2 },
  heading1: { font: songTi, size: 14, pitch: 26, indent: 0, bold: true },
  heading2: { font: songTi, size: 12, pitch: 22, indent: 2, bold: true },
  cell: { font: songTi, size: 9, pitch: 12, indent: 0 },
  pageNumber: { font: songTi, size: 10.5, pitch: 12, indent: 0, place: "center", fromEdge: 17.5 },
};

/** How a Word file may look: after GB/T 9704, or plainly. */
export const wordLayouts = ["official", "plain"] as const;
export type WordLayout = (typeof wordLayouts)[number];

/** @param fonts for the official layout */
export function wordStyle(layout: WordLayout, fonts: FontChoice): WordStyle {
  return layout === "official" ? officialStyle(fonts) : plainStyle;
}

/** Every font a style asks for, once. */
export function fontsOf(style: WordStyle): readonly WordFont[] {
  const { title, body, heading1, heading2, cell, pageNumber } = style;
  const used = [title, body, heading1, heading2, cell, pageNumber].map(({ font }) => font);
  return [...new Map(used.map((font) => [font.name, font])).values()];
}
