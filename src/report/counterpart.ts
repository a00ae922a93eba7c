import { figureNamed, type FigureKey } from "./figures";
import { formats, type Format } from "./formats";

/**
 * The figure of an earlier form that counts the same, by way of the forms between the two; of a later form the one with
 * the same key.
 * @returns null where there is none
 */
export function counterpart(format: Format, other: Format, key: FigureKey): FigureKey | null {
  let name: string = key;
  for (let index = formats.indexOf(format); index > formats.indexOf(other); index--) {
    const later = formats[index];
    if (!later || !figureNamed(later, name)) return null;
    name = later.formBefore?.renamed[name] ?? name;
  }
  return figureNamed(format, key) ? (figureNamed(other, name)?.key ?? null) : null;
}
