import type { Measure } from "../report/structure";

/**
 * The number format of the cells of figures: they show what `General` shows, and Excel makes no date of what is typed
 * there, since it does that in `General` cells only.
 */
export const figureFormat = "General;-General";

/** The number format of a figure's cell; it shows the unit where the form does not print it. */
export function figureFormatOf({ unit, standsWithUnit }: Measure): string {
  return standsWithUnit ? `General"${unit}";-General"${unit}"` : figureFormat;
}
