import { figureNamed, type FigureKey } from "./figures";
import { formats, type Format } from "./formats";

/** The forms from one back to another, which is left out. */
function formsBack(from: Format, to: Format): readonly Format[] {
  return formats.slice(formats.indexOf(to) + 1, formats.indexOf(from) + 1).reverse();
}

/**
 * The figure of an earlier form that counts the same, by way of the forms between the two; of a later form the one with
 * the same key.
 * @returns null where there is none
 */
export function counterpart(format: Format, other: Format, key: FigureKey): FigureKey | null {
  let name: string = key;
  for (const later of formsBack(format, other)) {
    if (!figureNamed(later, name)) return null;
    name = later.formBefore?.renamed[name] ?? name;
  }
  return figureNamed(format, key) ? (figureNamed(other, name)?.key ?? null) : null;
}
