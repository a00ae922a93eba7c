/** A font of the document, with what to take where it is not installed. */
export interface WordFont {
  readonly name: string;
  /** Other names of the same design, the likeliest first. */
  readonly substitutes: readonly string[];
  /** For digits and Latin letters, where it is not the same. */
  readonly latin?: string;
}

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
  /** Pitch of the page's line grid, in points. */
  readonly gridPitch: number;
  /** Added between characters, in points, so that a line holds a whole number of them. */
  readonly characterSpacing: number;
  readonly title: ParagraphStyle;
  readonly body: ParagraphStyle;
  readonly heading1: ParagraphStyle;
  readonly heading2: ParagraphStyle;
  readonly cell: ParagraphStyle;
  readonly pageNumber: ParagraphStyle & {
    /** From the page's lower edge. */
    readonly fromEdge: number;
  };
}

const serif = "Times New Roman";
const smallTitleSong: WordFont = {
  name: "方正小标宋简体",
  substitutes: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "宋体"],
};
const fangSong: WordFont = {
  name: "仿宋",
  substitutes: ["仿宋_GB2312", "FangSong", "华文仿宋"],
  latin: serif,
};
const kaiTi: WordFont = {
  name: "楷体",
  substitutes: ["楷体_GB2312", "KaiTi", "华文楷体"],
  latin: serif,
};
const heiTi: WordFont = { name: "黑体", substitutes: ["SimHei", "华文黑体"], latin: serif };
const songTi: WordFont = { name: "宋体", substitutes: ["SimSun", "华文宋体"] };

/**
 * After GB/T 9704-2012: A4 with 37, 35, 28 and 26 mm, 22 lines of 28 characters in 3号, title 2号, page number 4号
 * 7 mm below the text. The pitch of 28 points is the offices' custom; the standard gives 22 lines in 225 mm.
 */
export const officialStyle: WordStyle = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  gridPitch: 28.95,
  characterSpacing: -0.25,
  title: { font: smallTitleSong, size: 22, pitch: 35, indent: 0 },
  body: { font: fangSong, size: 16, pitch: 28, indent: 2 },
  heading1: { font: heiTi, size: 16, pitch: 28, indent: 2 },
  heading2: { font: kaiTi, size: 16, pitch: 28, indent: 2 },
  cell: { font: { ...songTi, latin: serif }, size: 9, pitch: 12, indent: 0 },
  pageNumber: { font: songTi, size: 14, pitch: 16, indent: 1, fromEdge: 22.4 },
};

/** Every font a style asks for, once. */
export function fontsOf(style: WordStyle): readonly WordFont[] {
  const used = [style.title, style.body, style.heading1, style.heading2, style.cell].map(
    (paragraph) => paragraph.font
  );
  return [...new Map(used.map((font) => [font.name, font])).values()];
}
