import { figureAt, figureNamed, figuresOf, type ColumnKey, type FigureKey } from "./figures";
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

function splitFrom({ formBefore }: Format, column: string): readonly string[] {
  return Object.entries(formBefore?.split ?? {}).flatMap(([part, whole]) =>
    whole === column ? [part] : []
  );
}

/**
 * The figures that together count what one of them counted in an earlier form: itself, and in the same row those of the
 * columns that were split from its own in the forms between.
 */
export function splitOf(format: Format, before: Format, key: FigureKey): readonly FigureKey[] {
  const figure = figuresOf(format).get(key);
  if (!figure) return [];
  const { table, row, column } = figure;
  const columns: string[] = [column];
  for (const form of formats.slice(formats.indexOf(before) + 1, formats.indexOf(format) + 1)) {
    columns.push(...columns.flatMap((each) => splitFrom(form, each)));
  }
  return columns.flatMap((each) => figureAt(format, table, row, each as ColumnKey)?.key ?? []);
}
