/** How the lines are numbered that a document's sections begin with. */
export const levels = ["part", "han", "bracket", "arabic", "none"] as const;
export type Level = (typeof levels)[number];

/** A line's number and words. */
export interface Numbering {
  readonly level: Level;
  /** 0 where there is none. */
  readonly number: number;
  /** What follows it. */
  readonly words: string;
}

const ordinals = "一二三四五六七八九十";

const numberings: readonly (readonly [Level, RegExp])[] = [
  ["part", /^第\s*([一二三四五六七八九十]|\d{1,2})\s*(?:部分|章|节)\s*[、.．，,:：]?\s*/],
  ["han", /^([一二三四五六七八九十])\s*[、.．，,:：]\s*/],
  ["bracket", /^[(（]\s*([一二三四五六七八九十]|\d{1,2})\s*[)）]\s*[、.．]?\s*/],
  ["arabic", /^(\d{1,2})\s*[、.．]\s*(?!\d)/],
];

/** A line taken apart; 1 to 10 also in Chinese numerals. */
export function numberingOf(line: string): Numbering {
  for (const [level, pattern] of numberings) {
    const [numbered, written] = pattern.exec(line) ?? [];
    if (numbered === undefined || written === undefined) continue;
    const number = /\d/.test(written) ? Number(written) : ordinals.indexOf(written) + 1;
    return { level, number, words: line.slice(numbered.length) };
  }
  return { level: "none", number: 0, words: line };
}

/** The number a line begins with; 0 where it has none. */
export function numberOf(line: string): number {
  return numberingOf(line).number;
}
