import { textOf, type Content, type Row } from "./content";
import type { RowCell } from "./row-cells";

/** A cell in the columns of its whole table. */
export interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly content: readonly Content[];
  readonly shading: string | undefined;
  /** What stands in cells that it covers; nobody sees it. */
  readonly covered: (readonly Content[])[];
}

export type PlacedRow = readonly PlacedCell[];

/** A cell of a row, before the columns of the table are known. */
interface Cell {
  readonly left: number;
  readonly right: number;
  readonly vertical: RowCell["vertical"];
  readonly shading: string | undefined;
  readonly content: readonly Content[];
  readonly covered: readonly (readonly Content[])[];
}

/**
 * The cells of a row, those that are merged with their neighbours as one; null where as many are laid out as there are
 * not, so that nobody knows which is which.
 */
function cellsOf(row: Row): readonly Cell[] | null {
  const { shape } = row;
  if (shape.cells.length !== row.cells.length) return null;
  const cells: Cell[] = [];
  let left = shape.left;
  /** The number that the first of a set has; 0 outside of one. */
  let set = 0;
  shape.cells.forEach(({ width, merge, vertical, shading }, index) => {
    const right = left + width;
    const content = row.cells[index] ?? [];
    const first = cells.at(-1);
    // The two descriptions of the format have the numbers the other way round: the first of a set tells which it is.
    const goesOn = merge !== 0 && set !== 0 && merge !== set;
    if (goesOn && first) {
      cells[cells.length - 1] = { ...first, right, covered: [...first.covered, content] };
    } else {
      cells.push({ left, right, vertical, shading, content, covered: [] });
      set = merge;
    }
    left = right;
  });
  return cells;
}

/** Twentieths of a point: bounds of cells no farther apart are one. No character has room between them. */
const sameBound = 100;

/** The bounds between columns that cells begin or end at, from left to right. */
function boundsOf(rows: readonly (readonly Cell[] | null)[]): readonly number[] {
  const wide = rows.flatMap((cells) => cells?.filter(({ left, right }) => left < right) ?? []);
  const all = wide.flatMap(({ left, right }) => [left, right]);
  const bounds: number[] = [];
  for (const bound of Float64Array.from(all).sort()) {
    const last = bounds.at(-1);
    if (last === undefined || bound - last > sameBound) bounds.push(bound);
  }
  return bounds;
}

/** The column that begins at a bound. */
function columnAt(bound: number, bounds: readonly number[]): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Place {
  readonly column: number;
  readonly columnSpan: number;
}

/** A cell that stands somewhere. */
interface PlacedIn {
  readonly cell: Cell;
  readonly place: Place;
}

/** The cells of a row with their columns; null where there is no room for one in which something stands. */
function placedBetween(
  cells: readonly Cell[],
  bounds: readonly number[]
): readonly PlacedIn[] | null {
  const all = cells.map((cell): PlacedIn => {
    const column = columnAt(cell.left, bounds);
    return { cell, place: { column, columnSpan: columnAt(cell.right, bounds) - column } };
  });
  const hasRoom = ({ place }: PlacedIn): boolean => place.columnSpan > 0;
  const canBePassedOver = ({ place, cell }: PlacedIn): boolean =>
    place.columnSpan === 0 && textOf(cell.content).trim() === "";
  const isKnown = all.every((each) => hasRoom(each) || canBePassedOver(each));
  return isKnown ? all.filter(hasRoom) : null;
}

/**
 * Where the cells of each row stand: between their bounds, or in their order where no cell has bounds; null for a row of
 * which that is not known.
 */
function placesOf(
  rows: readonly (readonly Cell[] | null)[]
): readonly (readonly PlacedIn[] | null)[] {
  const bounds = boundsOf(rows);
  return rows.map((cells) => {
    if (!cells) return null;
    if (bounds.length > 0) return placedBetween(cells, bounds);
    return cells.map((cell, column) => ({ cell, place: { column, columnSpan: 1 } }));
  });
}

function placed(place: Place, cell?: Cell): PlacedCell {
  const { content = [], shading, covered = [] } = cell ?? {};
  return { ...place, rowSpan: 1, content, shading, covered: [...covered] };
}

/** The rows of a table with each cell in its columns, over all rows that it covers. */
export function placedRows(rows: readonly Row[]): readonly PlacedRow[] {
  const places = placesOf(rows.map(cellsOf));
  const width = places.reduce((most, row) => Math.max(most, endOf(row ?? [])), 1);
  /** The cells that those below may go on with, by their columns. */
  let above = new Map<string, PlacedCell>();
  return rows.map((row, index) => {
    const own = places[index];
    const open = new Map<string, PlacedCell>();
    const result: PlacedCell[] = [];
    const before = own?.[0]?.place.column ?? 0;
    if (before > 0) result.push(placed({ column: 0, columnSpan: before }));
    // All that stands in a row of which it is not known where, stands in one cell.
    if (!own) {
      result.push({ ...placed({ column: 0, columnSpan: width }), content: row.cells.flat() });
    }
    own?.forEach(({ cell, place }) => {
      const key = `${place.column} ${place.columnSpan}`;
      const upper = cell.vertical === "goes-on" ? above.get(key) : undefined;
      const seen = upper ?? placed(place, cell);
      if (upper) {
        upper.rowSpan += 1;
        upper.covered.push(cell.content, ...cell.covered);
      } else result.push(seen);
      if (cell.vertical) open.set(key, seen);
    });
    above = open;
    return result;
  });
}

function endOf(row: readonly PlacedIn[]): number {
  const last = row.at(-1)?.place;
  return last ? last.column + last.columnSpan : 0;
}
