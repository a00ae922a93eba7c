import type { BlockGrid, GridIdentity } from "./block-grid";
import { standingOf, type Cells, type Source } from "./standing";

/** The cells of a block exchanged with those `step` further on, where `isFirst` says so. */
function exchanged(isFirst: (cell: number) => boolean, step: number): Source {
  return (cell) => (isFirst(cell) ? cell + step : isFirst(cell - step) ? cell - step : cell);
}

/** The lines of a block that do not add up. */
interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Two neighbouring rows or columns exchanged, all along or only in the lines that do not add up. */
function exchangesIn({ rows, columns }: BlockGrid, broken: Lines): readonly Source[] {
  const rowOf = (cell: number): number => Math.floor(cell / columns);
  const columnOf = (cell: number): number => cell % columns;
  const pairs = (length: number): readonly number[] =>
    Array.from({ length: length - 1 }, (_, first) => first);
  return [
    ...pairs(rows).flatMap((first) => [
      exchanged((cell) => rowOf(cell) === first, columns),
      exchanged(
        (cell) => rowOf(cell) === first && broken.columns.includes(columnOf(cell)),
        columns
      ),
    ]),
    ...pairs(columns).flatMap((first) => [
      exchanged((cell) => columnOf(cell) === first, 1),
      exchanged((cell) => columnOf(cell) === first && broken.rows.includes(rowOf(cell)), 1),
    ]),
  ];
}

/** Whether an exchange of two neighbouring rows or columns makes all hold that does not, and breaks nothing. */
export function areLinesExchanged(
  grid: BlockGrid,
  cells: Cells,
  broken: readonly GridIdentity[],
  lines: Lines
): boolean {
  return exchangesIn(grid, lines).some(
    (source) =>
      broken.every((identity) => standingOf(identity, cells, source) === "holds") &&
      grid.identities.every((identity) => standingOf(identity, cells, source) !== "contradicted")
  );
}
