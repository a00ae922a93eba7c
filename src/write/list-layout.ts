import type { LayoutCell } from "../report/layout";
import { figurePadding, textWidth, type TableMeasures } from "./column-widths";
import type { ListPart } from "./document";

/** A list as a grid: the head, each group under its name, and the note; these over the full width. */
export interface ListLayout {
  readonly rows: number;
  readonly headerRows: 1;
  readonly cells: readonly LayoutCell[];
}

function single(row: number, column: number) {
  return { row, column, rowSpan: 1, columnSpan: 1 } as const;
}

/** The cells of a list in reading order. */
export function listLayout({ headings, groups, note }: ListPart): ListLayout {
  const cells: LayoutCell[] = headings.map((text, column) => ({
    ...single(0, column),
    kind: "header",
    text,
  }));
  const columnSpan = headings.length;
  let row = 1;
  for (const { name, rows } of groups) {
    cells.push({ ...single(row++, 0), columnSpan, kind: "title", text: name });
    for (const values of rows) {
      headings.forEach((_, column) => {
        const text = values[column] ?? "";
        cells.push({ ...single(row, column), kind: column === 0 ? "label" : "note", text });
      });
      row += 1;
    }
  }
  cells.push({ ...single(row++, 0), columnSpan, kind: "note", text: note });
  return { rows: row, headerRows: 1, cells };
}

const typeSizes = [9, 8, 7, 6] as const;

/** What the names take at least of the whole width, and a column of numbers. */
const least = { names: 0.3, numbers: 0.12 } as const;

/** Twentieths of a point that half a character takes of each point of its size, in fonts whose digits are wide. */
const halfWidth = 11;

/** How many halves of a character a text is wide. */
function halves(text: string): number {
  return [...text].reduce((sum, each) => sum + (each < "\u2000" ? 1 : 2), 0);
}

/** How wide each column of numbers is at its widest, in halves of a character. */
function numbersOf({ headings, groups }: ListPart): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  return headings
    .slice(1)
    .map((_, index) => Math.max(0, ...rows.map((row) => halves(row[index + 1] ?? ""))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * How wide the columns of a list are on paper, and how large its type: numbers stand on one line, and names take what is
 * left.
 * @param width of the whole list, in twentieths of a point
 */
export function listMeasures(list: ListPart, width = textWidth): TableMeasures {
  const [largest, ...smaller] = typeSizes.map((typeSize) => {
    const numbers = numbersOf(list).map((count) =>
      Math.ceil(Math.max(width * least.numbers, count * typeSize * halfWidth + 2 * figurePadding))
    );
    const names = width - sum(numbers);
    return { typeSize, widths: [names, ...numbers], fits: names >= width * least.names };
  });
  if (!largest) throw new Error("No type size");
  return [largest, ...smaller].find(({ fits }) => fits) ?? smaller.at(-1) ?? largest;
}

/** What columns need on a screen, in pixels: each half of a character, around it, and the names. */
const onScreen = { half: 8, padding: 6, names: 116 } as const;

/** A heading that is longer than 2024年 may stand on two lines. */
const longestLine = 6;

/** How wide a heading is at least, in halves of a character. */
function leastOfHeading(heading: string): number {
  const whole = halves(heading);
  return whole <= longestLine ? whole : Math.ceil(whole / 2);
}

/**
 * How wide the columns of a list are on a screen, as narrow as they can be, so that a telephone shows them all.
 * @returns with the width below which the list scrolls, in pixels
 */
export function listOnScreen(list: ListPart): TableMeasures & { readonly leastWidth: number } {
  const [, ...headings] = list.headings.map(leastOfHeading);
  const numbers = numbersOf(list).map(
    (count, index) => Math.max(count, headings[index] ?? 0) * onScreen.half + onScreen.padding
  );
  const needed = [onScreen.names, ...numbers];
  const leastWidth = sum(needed);
  return {
    typeSize: typeSizes[0],
    widths: needed.map((pixels) => (pixels / leastWidth) * textWidth),
    leastWidth,
  };
}
