import { isBlank, type Piece } from "./pieces";
import type { RowCells, SpreadRow } from "./spread";

/** Where the figures of a full row stand in its line of text: the middle and the right end of each. */
interface FullRow {
  readonly line: number;
  readonly middles: readonly number[];
  readonly ends: readonly number[];
}

/** A figure stands nearer than this part of the way from one column to the next. */
const nearest = 0.4;

function middleOf({ place }: Piece): number | null {
  return place.kind === "text" ? (place.from + place.to) / 2 : null;
}

function endOf({ place }: Piece): number | null {
  return place.kind === "text" ? place.to : null;
}

function isWhole(places: readonly (number | null)[]): places is readonly number[] {
  return !places.includes(null);
}

function areInOneLine([first, ...others]: readonly Piece[]): boolean {
  return others.every(({ line }) => line === first?.line);
}

/** So many blanks at least stand between figures that are set below each other. */
const leastRoom = 2;

function areSetApart(pieces: readonly Piece[]): boolean {
  return pieces.slice(1).every(({ place }, at) => {
    const before = pieces[at]?.place;
    return place.kind === "text" && before?.kind === "text" && place.from - before.to >= leastRoom;
  });
}

function fullRow(figures: readonly (Piece | undefined)[]): FullRow | null {
  const pieces = figures.flatMap((figure) => figure ?? []);
  const [first] = pieces;
  const [middles, ends] = [pieces.map(middleOf), pieces.map(endOf)];
  const isFull =
    first && pieces.length === figures.length && areInOneLine(pieces) && areSetApart(pieces);
  return isFull && isWhole(middles) && isWhole(ends) ? { line: first.line, middles, ends } : null;
}

/** The column that a place is nearest to; null where it is not near enough to any. */
function columnAt(columns: readonly number[], place: number): number | null {
  const distances = columns.map((column) => Math.abs(column - place));
  const column = distances.indexOf(Math.min(...distances));
  const own = columns[column];
  if (own === undefined) return null;
  const gaps = [columns[column - 1], columns[column + 1]].flatMap((other) =>
    other === undefined ? [] : [Math.abs(other - own)]
  );
  return Math.abs(own - place) <= Math.min(...gaps) * nearest ? column : null;
}

/** The columns of some figures by those of a full row; null where one is not plain, or two have the same. */
function columnsBy(row: FullRow, values: readonly Piece[]): readonly number[] | null {
  const columns: number[] = [];
  for (const value of values) {
    const [middle, end] = [middleOf(value), endOf(value)];
    if (middle === null || end === null) return null;
    const column = columnAt(row.middles, middle);
    const isRising = column !== null && column > (columns.at(-1) ?? -1);
    if (!isRising || column !== columnAt(row.ends, end)) return null;
    columns.push(column);
  }
  return columns;
}

/** The full rows next to a line, above and below it. */
function besides(rows: readonly FullRow[], line: number): readonly FullRow[] {
  const above = rows.filter((row) => row.line < line).at(-1);
  const below = rows.find((row) => row.line > line);
  return [above, below].flatMap((row) => row ?? []);
}

/**
 * Fills in rows of lines of text in which empty cells left nothing but room: what stands there is of the columns below or
 * above which it stands in the full rows next to it. Both must say the same.
 */
export function withPlacedFigures(
  rows: readonly RowCells[],
  spread: readonly (SpreadRow | null)[]
): readonly (SpreadRow | null)[] {
  const full = spread.flatMap((row, at) => {
    const found = row?.way === "counted" ? fullRow(row.figures) : null;
    return found ? [{ ...found, count: rows[at]?.widths.length }] : [];
  });
  return spread.map((known, at) => {
    const row = rows[at];
    const [first] = row?.cells ?? [];
    if (known || !row || !first || !areInOneLine(row.cells) || row.cells.some(isBlank)) {
      return known;
    }
    const alike = full.filter(({ count }) => count === row.widths.length);
    const columns = besides(alike, first.line).map((other) => columnsBy(other, row.cells));
    const [own] = columns;
    if (!own || columns.some((other) => other?.join() !== own.join())) return null;
    const figures = row.widths.map((_, leaf) => row.cells[own.indexOf(leaf)]);
    return { figures, way: "placed" };
  });
}

function overlaps({ place: a }: Piece, { place: b }: Piece): boolean {
  return a.kind === "text" && b.kind === "text" && a.from < b.to && b.from < a.to;
}

/** The column below whose name each figure stands; null where one stands below none or two, or two below one. */
function columnsBelow({ cells, names, widths }: RowCells): readonly number[] | null {
  if (names?.length !== widths.length || !areInOneLine(cells) || !areSetApart(cells)) return null;
  const columns = cells.map((cell) => {
    const [column, another] = names.flatMap((name, leaf) => (overlaps(name, cell) ? [leaf] : []));
    return another === undefined ? (column ?? -1) : -1;
  });
  const areRising = columns.every((column, at) => column > (columns[at - 1] ?? -1));
  return areRising ? columns : null;
}

/** The figures of a row by the names of the columns below which they stand; null where that is not plain of one. */
export function figuresBelowNames(row: RowCells): SpreadRow | null {
  const columns = row.cells.every(({ kind }) => kind === "value") ? columnsBelow(row) : null;
  if (!columns) return null;
  return { figures: row.widths.map((_, leaf) => row.cells[columns.indexOf(leaf)]), way: "named" };
}

/**
 * Fills in rows of lines of text whose figures stand below the names of their columns: where those of all rows do, and
 * some rows have one in the first column and one in the last.
 */
export function withFiguresBelowNames(
  rows: readonly RowCells[],
  spread: readonly (SpreadRow | null)[]
): readonly (SpreadRow | null)[] {
  const below = rows.map((row) => (row.cells.length > 0 ? figuresBelowNames(row) : undefined));
  const reachAll = below.filter((row) => row?.figures[0] && row.figures.at(-1));
  if (reachAll.length < 2 || below.includes(null)) return spread;
  return spread.map((known, at) => known ?? below[at] ?? null);
}
