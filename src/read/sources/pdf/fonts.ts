import { unknownCharacter } from "./drawing";
import { matrixOf, type Matrix } from "./geometry";

/** A character of a font as pdf.js gives it, in thousandths of the font's size. */
export interface FontGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly vmetric: readonly number[] | null;
  readonly isSpace: boolean;
}

/** What is known of a font. */
export interface Font {
  readonly isVertical: boolean;
  /** Its characters are drawings, measured by a matrix of their own. */
  readonly isDrawn: boolean;
  readonly matrix: Matrix;
  readonly verticalMetrics: readonly number[];
  /** What a character of it means; {@link unknownCharacter} where that is not certain. */
  readonly meaning: (glyph: FontGlyph) => string;
}

const usualMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** A font of which nothing is known: whatever is written in it is not read. */
export const unknownFont: Font = {
  isVertical: false,
  isDrawn: false,
  matrix: usualMatrix,
  verticalMetrics: [-1000, 0, 880],
  meaning: () => unknownCharacter,
};

interface LibraryFont {
  readonly vertical?: unknown;
  readonly isType3Font?: unknown;
  readonly missingFile?: unknown;
  readonly fontMatrix?: unknown;
  readonly defaultVMetrics?: unknown;
  readonly composite?: unknown;
  readonly type?: unknown;
  readonly isSymbolicFont?: unknown;
  readonly differences?: unknown;
  readonly toUnicode?: { readonly _map?: unknown };
}

/** Characters by their codes, as the file says or as it follows from the names in it. */
type Meanings = Readonly<Record<number, string>>;

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A name of a glyph that is but a number: which character it is, only the maker of the font knows. */
const numberedName = /^(?:[Gg][0-9A-Fa-f]{2,4}|[Cc][0-9A-Fa-f]{2,3}|[A-Za-z]?\d+)$/;

function hasNumberedNames(differences: readonly unknown[]): boolean {
  return differences.some((name) => typeof name === "string" && numberedName.test(name));
}

const digits = [..."0123456789"];

/** Whether each code means what it means in ASCII: so it is assumed where the file does not say. */
function isUsual(meanings: Meanings): boolean {
  return digits.every((digit) => meanings[digit.charCodeAt(0)] === digit);
}

/**
 * Whether meanings are only a guess: of a font with signs of its own whose file does not say what they mean, or one whose
 * characters are called by numbers.
 */
function isGuess(font: LibraryFont, meanings: Meanings): boolean {
  if (font.composite === true) return false;
  const differences = isList(font.differences) ? font.differences : [];
  if (hasNumberedNames(differences)) {
    return differences.some(
      (name, code) =>
        typeof name === "string" && numberedName.test(name) && isNumbered(name, meanings[code])
    );
  }
  const isNamed = differences.some((name) => name !== undefined);
  return font.isSymbolicFont === true && font.missingFile !== true && !isNamed && isUsual(meanings);
}

/** Whether a character follows from nothing but the number that a glyph is called by. */
function isNumbered(name: string, character: string | undefined): boolean {
  const code = character?.codePointAt(0);
  const number = name.replace(/^[A-Za-z]/, "");
  return code !== undefined && [parseInt(number, 16), parseInt(number, 10)].includes(code);
}

const privateUse = /[\ue000-\uf8ff]/;
/** Not characters, but codes that were taken for some. */
const control = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;

function plainMeaning(text: string): string {
  return text === "" || privateUse.test(text) || control.test(text) ? unknownCharacter : text;
}

/** What pdf.js takes where a file's own font is not to be had. */
const substitute = "FallbackType";

/** What pdf.js knows of a font; {@link unknownFont} where that is an error. */
export function fontOf(object: unknown): Font {
  if (typeof object !== "object" || object === null) return unknownFont;
  const font = object as LibraryFont;
  const isTakenApart = font.composite !== true && String(font.type).startsWith("CIDFont");
  if (font.type === substitute || isTakenApart) return unknownFont;
  const map = font.toUnicode?._map;
  const meanings = isList(map) ? (map as unknown as Meanings) : null;
  const isKnown = meanings !== null && !isGuess(font, meanings);
  const metrics = isList(font.defaultVMetrics) ? font.defaultVMetrics : [];
  const [advance = -1000, across = 0, up = 880] = metrics.map(Number);
  return {
    isVertical: font.vertical === true,
    isDrawn: font.isType3Font === true,
    matrix: matrixOf(font.fontMatrix) ?? usualMatrix,
    verticalMetrics: [advance, across, up],
    meaning: ({ originalCharCode, unicode, isSpace }) => {
      if (isKnown && meanings[originalCharCode] !== undefined) return plainMeaning(unicode);
      return isSpace && unicode === " " ? " " : unknownCharacter;
    },
  };
}
