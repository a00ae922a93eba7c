import { invalidArgument } from "../errors";

/** HTML's named colours, as far as add-ins are likely to use them. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  lightgray: "#D3D3D3",
  lightyellow: "#FFFFE0",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#RRGGBB` in capitals, from that, `#RGB` or a name. Throws `InvalidArgument`. */
export function parseColor(text: unknown): string {
  const color = String(text).trim().toLowerCase();
  const named = NAMED[color];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(color)?.[1];
  if (digits === undefined) throw invalidArgument();
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${full.toUpperCase()}`;
}
