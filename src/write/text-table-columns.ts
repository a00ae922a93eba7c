import type { Rows } from "../report/text-tables";

/** What a table of the text is called for those who cannot see it: by the words of its first row. */
export function captionOf([first = []]: Rows): string {
  return first.filter((cell) => cell !== "").join("、");
}

/** How wide a text is in characters, of which Latin ones are half as wide. */
export function charactersIn(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u2000" ? 0.5 : 1), 0);
}

/** A column is never so narrow that its words stand below each other, nor so wide that it takes all from the others. */
const narrowest = 3;
const widest = 24;

/** How many characters each column has room for where none of its cells is broken, within bounds. */
export function columnsOfText(rows: Rows): readonly number[] {
  const [first = []] = rows;
  return first.map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, charactersIn(row[column] ?? "")), 0);
    return Math.min(widest, Math.max(narrowest, longest + 1));
  });
}

/** The widths of the columns, which together are a whole, each as wide as its words ask for. */
export function widthsOfText(rows: Rows, whole: number): readonly number[] {
  const columns = columnsOfText(rows);
  const all = columns.reduce((sum, width) => sum + width, 0);
  const end = (count: number): number =>
    Math.round((whole * columns.slice(0, count).reduce((sum, width) => sum + width, 0)) / all);
  return columns.map((_, index) => end(index + 1) - end(index));
}

/** Whether the first row names what stands in the columns: words in each of its cells, without digits. */
export function hasHead([first = [], ...others]: Rows): boolean {
  return others.length > 0 && first.every((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
}

const mostRowsTogether = 12;

/** Whether a table is short enough to stand on one page as a whole, wherever that begins. */
export function staysTogether(rows: Rows): boolean {
  return rows.length <= mostRowsTogether;
}
