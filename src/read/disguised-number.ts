import type { Disguise, DisguisedNumber } from "../report/report";
import { placeholdersOf, sectionsOf, showsDates } from "./number-format";
import { showsAsItIs } from "./shown-number";

const numerals = /\[dbnum\d\](?:\[\$[^[\]]{0,20}\])?/gi;

function isPadded(numberFormat: string): boolean {
  const [{ tokens }] = sectionsOf(numberFormat);
  const [token, ...more] = tokens;
  return token?.kind === "digits" && /^0{2,30}$/.test(token.pattern) && more.length === 0;
}

function disguiseOf(numberFormat: string): Disguise | undefined {
  const placeholders = placeholdersOf(numberFormat);
  if (showsDates(numberFormat)) return /[yd]|^[^hs]*$/i.test(placeholders) ? "date" : "time";
  if (placeholders.includes("%")) return "percent";
  if (/[0#?.]E[+-]/i.test(placeholders)) return "scientific";
  if (placeholders.includes("/")) return "fraction";
  if (isPadded(numberFormat)) return "padded";
  return numberFormat.search(numerals) < 0 ? undefined : "numerals";
}

/** Excel takes no day before 1930 for one that is typed with two digits of its year; in days from 1904, 9497. */
const firstTypedDay = 9497;

/**
 * The number that was typed into a cell that shows it as something else. A 2 in a cell of dates is 1月2日 and can only have
 * been a 2; a day of this year may have been 1-2, 1/2 or 1.2, and 12% either 12 or 0.12.
 */
function meantBy(held: number, as: Disguise, numberFormat: string): number | null {
  switch (as) {
    case "date":
      return held < firstTypedDay ? held : null;
    case "time":
      return Number.isInteger(held) && !/\[[hms]/i.test(numberFormat) ? held : null;
    case "percent":
      return held === 0 ? held : null;
    case "scientific":
      return held === 0 || held % 10 !== 0 ? held : null;
    case "fraction":
    case "padded":
    case "numerals":
      return held;
  }
}

/**
 * What a number format that Excel gives by itself, or one that puts zeros or Chinese numerals in its place, has made of a
 * number that is not shown as it is; undefined where the format is another: what it adds may have been meant.
 */
export function disguisedNumber(held: number, numberFormat: string): DisguisedNumber | undefined {
  const as = disguiseOf(numberFormat);
  if (!as) return undefined;
  if (as === "numerals" && !showsAsItIs(held, numberFormat.replace(numerals, ""))) return undefined;
  return { as, meant: meantBy(held, as, numberFormat) };
}
