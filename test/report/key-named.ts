import { figureNamed, type FigureKey } from "../../src/report/figures";
import type { Format } from "../../src/report/formats";

/**
 * The key of a figure whose name is put together, so that the types do not know it.
 * @throws Error where the form has none of that name
 */
export function keyNamed(format: Format, name: string): FigureKey {
  const figure = figureNamed(format, name);
  if (!figure) throw new Error(`Form ${format.id} has no figure ${name}`);
  return figure.key;
}
