const dayLength = 24 * 60 * 60 * 1000;
/** The day that spreadsheets count days from, by their own count of them since March 1900. */
const dayZero = Date.UTC(1899, 11, 30);
/** The first day that has no number: 10000-01-01. */
const end = 2_958_466;

/** The date, in UTC, that spreadsheets keep as a number; undefined for a number that is none. */
export function serialDate(number: number): Date | undefined {
  return number >= 0 && number < end ? new Date(dayZero + number * dayLength) : undefined;
}
