import type { BlockGrid } from "./block-grid";

/** The way a block has gone, by one row or column. */
export type Direction = "right" | "left" | "down" | "up";

/** A part of a block, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How much of a table has gone: everything, all but the totals at its edge, or a part. */
export type Extent = "whole" | "parts" | "piece";

/** The cells in which figures stand that belong into those beside them. */
export interface Shift {
  readonly direction: Direction;
  readonly extent: Extent;
  readonly rows: Span;
  readonly columns: Span;
}

const steps: Readonly<Record<Direction, readonly [down: number, right: number]>> = {
  right: [0, 1],
  left: [0, -1],
  down: [1, 0],
  up: [-1, 0],
};

function isIn({ first, last }: Span, index: number): boolean {
  return index >= first && index <= last;
}

/** Whether a cell is one of those the block has gone into. */
export function isLanded({ rows, columns }: Shift, grid: BlockGrid, cell: number): boolean {
  return isIn(rows, Math.floor(cell / grid.columns)) && isIn(columns, cell % grid.columns);
}

/**
 * For each cell of a block the one whose figure belongs there if the shift is undone: mostly itself, -1 where its figure is
 * written over.
 */
export function sourceIn({ rows, columns, direction }: Shift, grid: BlockGrid) {
  const [down, right] = steps[direction];
  return (cell: number): number => {
    const row = Math.floor(cell / grid.columns);
    const column = cell % grid.columns;
    if (isIn(rows, row + down) && isIn(columns, column + right)) {
      return cell + down * grid.columns + right;
    }
    return isIn(rows, row) && isIn(columns, column) ? -1 : cell;
  };
}

function spans(length: number, least: number): readonly Span[] {
  const all: Span[] = [];
  for (let first = 0; first < length; first++) {
    for (let last = first + least - 1; last < length; last++) all.push({ first, last });
  }
  return all;
}

function hull(places: readonly number[]): Span | undefined {
  return places.length === 0
    ? undefined
    : { first: Math.min(...places), last: Math.max(...places) };
}

/** The lines a block can have gone into, along the way it went: one line behind them is free. */
function landed(length: number, step: number): Span {
  return step > 0 ? { first: 1, last: length - 1 } : { first: 0, last: length - 2 };
}

function withoutTotals({ first, last }: Span, length: number): Span {
  return { first, last: Math.min(last, length - 2 - (first === 0 ? 1 : 0)) };
}

/** The same shift to the side of all but the totals at the edge. */
export function withoutItsTotals(shift: Shift, { columns }: BlockGrid): Shift {
  return { ...shift, extent: "parts", columns: withoutTotals(shift.columns, columns) };
}

function isSame(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Fewer lines than these are no block. */
const fewestLines = 2;

function within(span: Span, outer: Span): boolean {
  return span.first >= outer.first && span.last <= outer.last;
}

function distinct(all: readonly (Span | undefined)[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of all) {
    if (span && span.last > span.first && !kept.some((other) => isSame(other, span))) {
      kept.push(span);
    }
  }
  return kept;
}

/** Shifts to the right or left: of all rows or those that do not add up; of any rows where columns do not. */
function sideways(
  { rows, columns }: BlockGrid,
  direction: "right" | "left",
  broken: Broken
): readonly Shift[] {
  const [, step] = steps[direction];
  const whole = landed(columns, step);
  const parts = withoutTotals(whole, columns);
  const allRows = { first: 0, last: rows - 1 };
  const brokenColumns = hull(broken.columns);
  const touched = brokenColumns && {
    first: brokenColumns.first + (step > 0 ? 1 : 0),
    last: brokenColumns.last - (step > 0 ? 0 : 1),
  };
  const brokenRows = hull(broken.rows);
  const ranges = [
    allRows,
    ...(brokenRows && !isSame(brokenRows, allRows) ? [brokenRows] : []),
    ...(brokenColumns && rows > 1 ? spans(rows, fewestLines) : []),
  ];
  return distinct([whole, parts, touched]).flatMap((across) =>
    ranges.map((down): Shift => {
      const isAll = isSame(down, allRows);
      const extent = !isAll
        ? "piece"
        : isSame(across, whole)
          ? "whole"
          : isSame(across, parts)
            ? "parts"
            : "piece";
      return { direction, extent, rows: down, columns: across };
    })
  );
}

/** Shifts up or down: of any rows, in all columns, all but the totals, or those that do not add up. */
function upright(
  { rows, columns }: BlockGrid,
  direction: "down" | "up",
  broken: Broken
): readonly Shift[] {
  if (rows === 1) return [];
  const [step] = steps[direction];
  const whole = landed(rows, step);
  const allColumns = { first: 0, last: columns - 1 };
  const parts = { first: 0, last: columns - 2 };
  return distinct([allColumns, parts, hull(broken.columns)]).flatMap((across) =>
    spans(rows, fewestLines)
      .filter((down) => within(down, whole))
      .map((down): Shift => {
        const isAll = isSame(down, whole);
        const extent =
          isAll && isSame(across, allColumns)
            ? "whole"
            : isAll && isSame(across, parts)
              ? "parts"
              : "piece";
        return { direction, extent, rows: down, columns: across };
      })
  );
}

/** The rows and columns of a block that do not add up. */
export interface Broken {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The shifts that may explain what does not add up. */
export function possibleShifts(grid: BlockGrid, broken: Broken): readonly Shift[] {
  return [
    ...sideways(grid, "right", broken),
    ...sideways(grid, "left", broken),
    ...(broken.columns.length > 0
      ? [...upright(grid, "down", broken), ...upright(grid, "up", broken)]
      : []),
  ];
}
