import { gridOf, type SetCell, type SetTable } from "../rendering/rendering";
import { cell } from "../rendering/variant";

/** A table as rows of equally many cells; a merged cell stands in each place that it covers. */
export type Matrix = readonly (readonly SetCell[])[];

export function matrixOf(table: SetTable): Matrix {
  const grid = gridOf(table);
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at]?.cell ?? cell("")));
}

/** How many places from here on hold the same cell. */
function run(cells: readonly (SetCell | undefined)[], from: number): number {
  const own = cells[from];
  let to = from;
  while (to < cells.length && cells[to] === own) to++;
  return to - from;
}

/** The table whose merged cells cover the places in which the same cell stands. */
export function tableOfMatrix(matrix: Matrix): SetTable {
  const taken = new Set<string>();
  return matrix.map((row, top) =>
    row.flatMap((own, left): readonly SetCell[] => {
      if (taken.has(`${top},${left}`)) return [];
      const columnSpan = run(row, left);
      const isSame = (at: number): boolean =>
        row.slice(left, left + columnSpan).every((_, index) => matrix[at]?.[left + index] === own);
      let rowSpan = 1;
      while (isSame(top + rowSpan)) rowSpan++;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < columnSpan; right++) taken.add(`${top + down},${left + right}`);
      }
      return [{ ...own, rowSpan, columnSpan }];
    })
  );
}

export function hasFigures(row: readonly SetCell[]): boolean {
  return row.some(({ key }) => key !== null);
}

export function figureRows(matrix: Matrix): readonly number[] {
  return matrix.flatMap((row, at) => (hasFigures(row) ? [at] : []));
}

/** The first column in which a figure stands. */
export function firstFigureColumn(matrix: Matrix): number {
  return Math.min(
    ...matrix.flatMap((row) => {
      const at = row.findIndex(({ key }) => key !== null);
      return at < 0 ? [] : [at];
    })
  );
}

/** A further column before another one; a cell that covers both of its sides covers it, too. */
export function withColumn(
  matrix: Matrix,
  column: number,
  own: (row: readonly SetCell[], at: number) => SetCell
): Matrix {
  return matrix.map((row, at) => {
    const [before, after] = [row[column - 1], row[column]];
    const isInside = before !== undefined && before === after;
    return [...row.slice(0, column), isInside ? before : own(row, at), ...row.slice(column)];
  });
}

/** A further row before another one; a cell that covers both of its sides covers it, too. */
export function withRow(matrix: Matrix, at: number, own: (column: number) => SetCell): Matrix {
  const [above, below] = [matrix[at - 1], matrix[at]];
  const width = matrix[0]?.length ?? 0;
  const row = Array.from({ length: width }, (_, column) => {
    const before = above?.[column];
    return before !== undefined && before === below?.[column] ? before : own(column);
  });
  return [...matrix.slice(0, at), row, ...matrix.slice(at)];
}
