/** How far right tables are looked for. */
export const columnLimit = 50;

/** How many rows of a sheet are read at most. */
export const mostRows = 2000;

/** Of all sheets together; keeps an answer below the 5 MB that Excel on the web sends. */
const cellLimit = 200_000;

/** How many rows of each sheet are read: fewer where there are many sheets, but several reports' worth always. */
export function rowLimit(sheets: number): number {
  return Math.min(mostRows, Math.max(300, Math.floor(cellLimit / columnLimit / sheets)));
}
