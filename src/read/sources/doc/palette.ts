import type { Binary } from "../binary";

/** The sixteen colours of old Word by their numbers; undefined for the automatic one. */
const palette = [
  undefined,
  "#000000",
  "#0000ff",
  "#00ffff",
  "#00ff00",
  "#ff00ff",
  "#ff0000",
  "#ffff00",
  "#ffffff",
  "#000080",
  "#008080",
  "#008000",
  "#800080",
  "#800000",
  "#808000",
  "#808080",
  "#c0c0c0",
] as const;

/** What stands for a colour that is not known; nothing is taken for unseen on it. */
const unknownColour = "unknown";

/** A colour by its number. */
export function paletteColour(number: number): string | undefined {
  return number < palette.length ? palette[number] : unknownColour;
}

const automatic = 0xff;

/** A colour of four bytes: red, green, blue and whether it is the automatic one (MS-DOC 2.9.43). */
export function colourIn(bytes: Binary, at: number): string | undefined {
  if (bytes.uint8(at + 3) === automatic) return undefined;
  const parts = [0, 1, 2].map((part) =>
    bytes
      .uint8(at + part)
      .toString(16)
      .padStart(2, "0")
  );
  return `#${parts.join("")}`;
}

const clear = 0;
const solid = 1;

function shadingOf(
  pattern: number,
  fore: string | undefined,
  back: string | undefined
): string | undefined {
  if (pattern === clear) return back;
  // The automatic colour in front is black.
  return pattern === solid ? (fore ?? "#000000") : unknownColour;
}

const noPattern = 0xffff;

/** The background that a shading of ten bytes makes (MS-DOC 2.9.247); undefined where it makes none. */
export function shadingIn(bytes: Binary, at = 0): string | undefined {
  const pattern = bytes.uint16(at + 8);
  if (pattern === noPattern) return undefined;
  return shadingOf(pattern, colourIn(bytes, at), colourIn(bytes, at + 4));
}

/** The background that a shading of two bytes makes (MS-DOC 2.9.248). */
export function paletteShadingIn(bytes: Binary, at = 0): string | undefined {
  const written = bytes.uint16(at);
  if (written === noPattern) return undefined;
  return shadingOf(
    written >> 10,
    paletteColour(written & 0x1f),
    paletteColour((written >> 5) & 0x1f)
  );
}
