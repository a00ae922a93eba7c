import { inScript } from "../runs";
import { unknownCharacter, type Glyph } from "./drawing";

/** A line of text, in points; `y` is what its characters stand on. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Radicals that some makers put in place of the characters that look the same; others are unified by NFKC. */
const radicals: Readonly<Record<string, string>> = {
  "⺠": "民",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⺁": "厂",
  "⺌": "小",
  "⺍": "小",
  "⺕": "彐",
  "⺝": "月",
  "⺟": "母",
  "⺩": "王",
  "⺪": "疋",
  "⺫": "目",
  "⺬": "示",
  "⺭": "示",
  "⺮": "竹",
  "⺶": "羊",
  "⺼": "肉",
  "⻁": "虎",
  "⻂": "衣",
  "⻄": "西",
  "⻊": "足",
  "⻌": "辶",
  "⻍": "辶",
  "⻎": "辶",
  "⻏": "邑",
  "⻖": "阜",
  "⻗": "雨",
};

/** Characters in place of the radicals that look like them. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (character) => {
    return radicals[character] ?? character.normalize("NFKC");
  });
}

/** Characters within this share of the height of a line are on it. */
const lineReach = 0.5;
/** Smaller than the line by this much, and off it by as little, is a mark above or below it. */
const smallShare = 0.85;
const smallShift = 0.1;
/** As far off the line as this is set above or below it at any size. */
const leastShift = 0.25;

interface Row {
  glyphs: Glyph[];
  y: number;
  size: number;
}

/** Characters by the lines they stand on, from the top; each from left to right. */
function rowsOf(glyphs: readonly Glyph[]): readonly Row[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - glyph.y) < lineReach * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { y: glyph.y, size: glyph.size });
    } else rows.push({ glyphs: [glyph], y: glyph.y, size: glyph.size });
  }
  for (const row of rows) row.glyphs.sort((a, b) => a.x - b.x || a.order - b.order);
  return rows;
}

/** What a character says where it stands: raised and lowered digits are no digits of the number beside them. */
function textOnLine({ text, y, size }: Glyph, row: Row): string {
  const up = row.y - y;
  const isSmall = size < row.size * smallShare;
  const least = (isSmall ? smallShift : leastShift) * row.size;
  if (Math.abs(up) <= least) return text;
  return inScript(text, up > 0 ? "superscript" : "subscript");
}

const ofNumber = /^[\d.,，．%％+\-−０-９]$/;
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60（），。；：、]$/;
const beginsChinese = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60（），。；：、]/;

/** The room between two characters, in shares of their height, from which on it is a blank. */
function leastBlank(before: string, after: string): number {
  return chinese.test(before) || beginsChinese.test(after) ? 0.6 : 0.18;
}

/** Whether two characters are one that was drawn twice, to make it bold. */
function isAgain(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 0.25 * Math.max(a.width, 0.3 * a.size);
}

/** Whether two characters lie on top of each other. */
function collide(a: Glyph, b: Glyph): boolean {
  if (a.text.trim() === "" || b.text.trim() === "" || Math.abs(a.y - b.y) > 0.3 * a.size)
    return false;
  return b.x - a.x < 0.35 * Math.min(a.width, b.width);
}

function lineOf(row: Row): TextLine {
  let text = "";
  let before: Glyph | undefined;
  for (const glyph of row.glyphs) {
    const own = textOnLine(glyph, row);
    if (before) {
      if (isAgain(before, glyph)) continue;
      const room = (glyph.x - before.x - before.width) / Math.max(row.size, 1);
      if (collide(before, glyph)) text += unknownCharacter;
      else if (room >= 1.5) text += "  ";
      else if (room >= leastBlank(text, own)) text += " ";
    }
    text += own;
    before = glyph;
  }
  const written = row.glyphs.filter((glyph) => glyph.text.trim() !== "");
  return {
    text: withoutRadicals(text).trim(),
    left: written[0]?.x ?? 0,
    right: Math.max(...written.map(({ x, width }) => x + width)),
    y: row.y,
    size: row.size,
  };
}

/** The lines that characters stand on, from the top, without empty ones. */
export function textLinesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  return rowsOf(glyphs)
    .filter(({ glyphs: own }) => own.some(({ text }) => text.trim() !== ""))
    .map(lineOf);
}

/** Characters that are turned to a side, as they are when the page is turned. */
export function turnedUpright(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph) => {
    const { x, y, turn } = glyph;
    if (turn === 90) return { ...glyph, x: -y, y: x };
    return turn === 270 ? { ...glyph, x: y, y: -x } : glyph;
  });
}

/** Whether a number goes on from one line to the next, or ends there: nobody can tell. */
function partsNumber(above: string, below: string): boolean {
  return /[\d.,%a-z]$/i.test(above) && /^[\d.,%a-z]/i.test(below);
}

/** The lines of a cell as one text. */
export function joinedLines(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => (text === "" ? line : `${text}${partsNumber(text, line) ? "\n" : ""}${line}`),
    ""
  );
}

/** Pairs of characters that follow each other without room between them and may be of one number. */
export function numberNeighbours(glyphs: readonly Glyph[]): readonly (readonly [Glyph, Glyph])[] {
  return rowsOf(glyphs).flatMap(({ glyphs: row, size }) =>
    row.slice(1).flatMap((glyph, index) => {
      const before = row[index];
      if (!before || !ofNumber.test(before.text) || !ofNumber.test(glyph.text)) return [];
      const room = glyph.x - before.x - before.width;
      return room < 0.12 * size ? [[before, glyph] as const] : [];
    })
  );
}
