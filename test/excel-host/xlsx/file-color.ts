import type { Xlsx } from "./file-types";

/** Office's standard theme, by index. A file's own theme and tints are not looked up. */
const THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

export const toFileColor = (color: string): Partial<Xlsx.Color> => ({
  argb: `FF${color.replace("#", "")}`,
});

/** `#RRGGBB`; `undefined` where the file leaves the colour to the program. */
export function fromFileColor(color: Partial<Xlsx.Color> | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === undefined ? undefined : THEME[color.theme];
}
