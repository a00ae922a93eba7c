/** Pixels in a unit of length that does not depend on the font. */
const pixels: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  rem: 16,
  vw: 12.8,
  vh: 8,
};

/**
 * A length in pixels, null where it is none.
 * @param em what 1em is
 * @param whole what 100% is
 */
export function pixelsOf(value: string, em: number, whole: number): number | null {
  const [, number, unit = ""] =
    /^([+-]?(?:\d{1,7}(?:\.\d{0,7})?|\.\d{1,7}))(%|[a-z]{1,4})?$/.exec(value) ?? [];
  if (number === undefined) return null;
  const written = Number(number);
  if (unit === "%") return (written / 100) * whole;
  if (unit === "em") return written * em;
  if (unit === "ex" || unit === "ch") return (written * em) / 2;
  if (unit === "") return written;
  const one = pixels[unit];
  return one === undefined ? null : written * one;
}

/** All lengths in a value such as rect(0, 1px, 1px, 0), in pixels. */
export function lengthsIn(value: string, em: number): readonly number[] {
  return value.split(/[\s,()/]+/).flatMap((part) => pixelsOf(part, em, 100) ?? []);
}

/** A colour as red, green and blue; "transparent", or null for one that is not known. */
export type Colour = readonly [number, number, number] | "transparent" | null;

const names: ReadonlyMap<string, string> = new Map([
  ["white", "#ffffff"],
  ["black", "#000000"],
  ["windowtext", "#000000"],
  ["window", "#ffffff"],
  ["snow", "#fffafa"],
  ["ivory", "#fffff0"],
  ["ghostwhite", "#f8f8ff"],
  ["floralwhite", "#fffaf0"],
  ["whitesmoke", "#f5f5f5"],
  ["red", "#ff0000"],
  ["yellow", "#ffff00"],
  ["blue", "#0000ff"],
  ["green", "#008000"],
  ["gray", "#808080"],
  ["grey", "#808080"],
  ["silver", "#c0c0c0"],
]);

function ofHexadecimal(digits: string): Colour {
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  /** NaN for an opacity that is not given. */
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return part(6) / 255 < transparentBelow ? "transparent" : [part(0), part(2), part(4)];
}

/** What is less opaque than this is not seen. */
const transparentBelow = 0.05;

/** Whether a value of `opacity`, a number between 0 and 1 or a percentage, leaves nothing to be seen. */
export function isTransparent(opacity: string): boolean {
  const [, number, percent] = /^(\d{1,4}(?:\.\d{0,9})?|\.\d{1,9})(%?)$/.exec(opacity) ?? [];
  return Number(number) / (percent === "%" ? 100 : 1) < transparentBelow;
}

export function colourOf(value: string): Colour {
  if (value === "transparent") return "transparent";
  const written = names.get(value) ?? value;
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(written))
    return ofHexadecimal(written.slice(1));
  const [, inside] = /^rgba?\(([\d.%\s,/]{1,60})\)$/.exec(written) ?? [];
  if (inside === undefined) return null;
  const [red, green, blue, alpha] = inside.split(/[\s,/]+/).filter((part) => part !== "");
  if (alpha !== undefined && isTransparent(alpha)) return "transparent";
  const parts = [red, green, blue].map((part = "") => pixelsOf(part, 0, 255));
  const [r, g, b] = parts;
  return typeof r === "number" && typeof g === "number" && typeof b === "number" ? [r, g, b] : null;
}

/** Colours that differ by no more than this in each part are one to the eye. */
const leastDifference = 8;

/** Whether a text of one colour cannot be seen on another; false where one of them is not known. */
export function isUnseenOn(text: Colour, background: Colour): boolean {
  if (text === "transparent") return true;
  if (text === null || background === null || background === "transparent") return false;
  return text.every((part, index) => Math.abs(part - (background[index] ?? 0)) <= leastDifference);
}
