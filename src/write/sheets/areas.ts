import type { Area } from "../../report/layout";

function byColumnThenRow(a: Area, b: Area): number {
  return a.column - b.column || a.row - b.row;
}

function byRowThenColumn(a: Area, b: Area): number {
  return a.row - b.row || a.column - b.column;
}

function joinNeighbours(
  areas: readonly Area[],
  order: (a: Area, b: Area) => number,
  join: (before: Area, after: Area) => Area | null
): readonly Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort(order)) {
    const before = joined[joined.length - 1];
    const both = before ? join(before, area) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(area);
  }
  return joined;
}

function sideBySide(left: Area, right: Area): Area | null {
  const touches =
    left.row === right.row &&
    left.rowSpan === right.rowSpan &&
    left.column + left.columnSpan === right.column;
  return touches ? { ...left, columnSpan: left.columnSpan + right.columnSpan } : null;
}

function oneBelowTheOther(upper: Area, lower: Area): Area | null {
  const touches =
    upper.column === lower.column &&
    upper.columnSpan === lower.columnSpan &&
    upper.row + upper.rowSpan === lower.row;
  return touches ? { ...upper, rowSpan: upper.rowSpan + lower.rowSpan } : null;
}

/**
 * Covers the same cells with fewer rectangles: neighbours in a row are joined, then equal rows below each other.
 * @param areas areas that do not overlap
 * @returns the joined areas in reading order
 */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const rows = joinNeighbours(areas, byRowThenColumn, sideBySide);
  return [...joinNeighbours(rows, byColumnThenRow, oneBelowTheOther)].sort(byRowThenColumn);
}

/** The area of a single cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rowSpan: 1, columnSpan: 1 };
}

/** The same area further down and to the right. */
export function movedArea(area: Area, rows: number, columns: number): Area {
  return { ...area, row: area.row + rows, column: area.column + columns };
}
