/** Parts of a number format that are shown as they are, and conditions, colours and languages. */
const literal = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi;

/** Whether an Excel number format shows a number as a date or a time, such as `yyyy/m/d` or `h:mm`. */
export function showsDates(numberFormat: string): boolean {
  return /[ymdhs]/i.test(numberFormat.replace(literal, ""));
}
