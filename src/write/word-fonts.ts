/** A font of the document, with what to take where it is not installed. */
export interface WordFont {
  readonly name: string;
  /** Other names of the same design or the nearest one, the likeliest first. */
  readonly substitutes: readonly string[];
  /** For digits and Latin letters, where it is not the same. */
  readonly latin?: string;
}

const serif = "Times New Roman";

/** Fonts for a title in the official layout: only the first is a 小标宋, and many machines lack it. */
export const titleFonts = {
  方正小标宋简体: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "宋体"],
  华文中宋: ["STZhongsong", "方正小标宋简体", "宋体"],
  宋体: ["SimSun", "华文宋体"],
} as const;

/** Fonts for the text: 仿宋 comes with Windows, 仿宋_GB2312 with older office software. */
export const textFonts = {
  仿宋: ["仿宋_GB2312", "FangSong", "华文仿宋"],
  仿宋_GB2312: ["仿宋", "FangSong_GB2312", "FangSong", "华文仿宋"],
} as const;

/** Fonts for headings （一）…: as with 仿宋. */
export const subheadingFonts = {
  楷体: ["楷体_GB2312", "KaiTi", "华文楷体"],
  楷体_GB2312: ["楷体", "KaiTi_GB2312", "KaiTi", "华文楷体"],
} as const;

/** The names of some of these fonts. */
export function fontNames<Name extends string>(
  fonts: Readonly<Record<Name, WordFont["substitutes"]>>
): readonly Name[] {
  return Object.keys(fonts) as Name[];
}

/** Which of the fonts that offices use for the same purpose a document asks for. */
export interface FontChoice {
  readonly title: keyof typeof titleFonts;
  readonly text: keyof typeof textFonts;
  readonly subheading: keyof typeof subheadingFonts;
}

export const usualFonts: FontChoice = { title: "方正小标宋简体", text: "仿宋", subheading: "楷体" };

export function titleFont(name: FontChoice["title"]): WordFont {
  return { name, substitutes: titleFonts[name] };
}

export function textFont(name: FontChoice["text"]): WordFont {
  return { name, substitutes: textFonts[name], latin: serif };
}

export function subheadingFont(name: FontChoice["subheading"]): WordFont {
  return { name, substitutes: subheadingFonts[name], latin: serif };
}

export const heiTi: WordFont = {
  name: "黑体",
  substitutes: ["SimHei", "华文黑体"],
  latin: serif,
};
export const songTi: WordFont = { name: "宋体", substitutes: ["SimSun", "华文宋体"] };
/** 宋体 with the digits that offices set in it. */
export const songTiWithSerif: WordFont = { ...songTi, latin: serif };
