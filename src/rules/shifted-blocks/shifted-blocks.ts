import type { FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import type { Identity } from "../../report/identities";
import { oncePer } from "../../report/once";
import { figureValue, type FigureValue, type Report } from "../../report/report";
import type { Table } from "../../report/structure";
import { deduced } from "../arithmetic/deduced";
import { equationSystems, isZero } from "../arithmetic/equations";
import { smallestChanges } from "../arithmetic/smallest-changes";
import { blockGridsOf, type BlockGrid, type GridIdentity } from "./block-grid";
import { areLinesExchanged } from "./exchanged-lines";
import {
  isLanded,
  possibleShifts,
  sourceIn,
  withoutItsTotals,
  type Direction,
  type Extent,
  type Shift,
} from "./shift";
import { standingOf, unmoved, type Cells, type Source } from "./standing";

/** A cell with what it holds, and what belongs there; null where that has to be typed again. */
export interface ShiftedFigure {
  readonly cell: FigureKey;
  readonly from: FigureValue;
  readonly to: number | null;
}

/** Figures of a table that all stand a row or a column beside the cells they belong into. */
export interface ShiftedBlock {
  readonly table: Table;
  readonly direction: Direction;
  readonly extent: Extent;
  /** All figures of the block of the form. */
  readonly block: readonly FigureKey[];
  /** What puts the figures back, in reading order. */
  readonly changes: readonly ShiftedFigure[];
  /** Cells whose figure is written over and follows from no others. */
  readonly toFill: readonly FigureKey[];
  /** The identities that do not hold as it stands. */
  readonly broken: readonly Identity[];
}

/** Identities that have no cell in common: for each some cell has to change. */
function apart(identities: readonly GridIdentity[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { left, right } of identities) {
    const cells = [...left, ...right];
    if (cells.some((cell) => taken.has(cell))) continue;
    cells.forEach((cell) => taken.add(cell));
    count += 1;
  }
  return count;
}

/** So few cells alike, or identities that hold again, may be by chance. */
const few = 2;

/** What so few changes mend needs no other explanation. */
const fewChanges = 4;

/** Whether so few changes would make everything hold in a block. */
function hasSmallerRepair(
  report: Report,
  grid: BlockGrid,
  cells: Cells,
  broken: readonly GridIdentity[],
  most: number
): boolean {
  if (broken.length <= few) return true;
  if (apart(broken) > most) return false;
  const keys = new Set(grid.keys);
  const isOpen = ({ left, right }: GridIdentity): boolean =>
    [...left, ...right].some((cell) => cells[cell] === null);
  if (broken.some(isOpen)) return true;
  let changes = 0;
  for (const system of equationSystems(report)) {
    if (!system.equations.some(({ residual }) => !isZero(residual))) continue;
    if (!system.cells.some(({ key }) => keys.has(key))) continue;
    changes += smallestChanges(system, most)[0]?.length ?? most + 1;
  }
  return changes <= most;
}

/** Changes of fewer cells are found by the repairs, too. */
const fewestChanges = 5;

interface Explanation {
  readonly shift: Shift;
  readonly left: LeftBehind;
  /** How many identities hold again by the figures that are there. */
  readonly restored: number;
  readonly after: Cells;
  readonly unknown: readonly number[];
  readonly changed: readonly number[];
}

/**
 * What stands in the line that a block has left: nothing, the same figures once more, only zeros, or others: a block that
 * has gone leaves none of these.
 */
type LeftBehind = "nothing" | "copies" | "zeros" | "others";

function cellsLeft(shift: Shift, grid: BlockGrid, cells: Cells, source: Source): readonly number[] {
  return cells
    .map((_, cell) => cell)
    .filter((cell) => source(cell) !== cell && !isLanded(shift, grid, cell));
}

function leftBehind(shift: Shift, grid: BlockGrid, cells: Cells, source: Source): LeftBehind {
  const left = cellsLeft(shift, grid, cells, source);
  if (left.every((cell) => cells[cell] === null)) return "nothing";
  if (left.every((cell) => cells[cell] === 0)) return "zeros";
  return left.every((cell) => cells[cell] === cells[source(cell)]) ? "copies" : "others";
}

function isSideways({ direction }: Shift): boolean {
  return direction === "right" || direction === "left";
}

function movesColumns(shift: Shift, grid: BlockGrid): boolean {
  return isSideways(shift) && shift.rows.last - shift.rows.first === grid.rows - 1 && grid.rows > 1;
}

/** How many figures stand where a block has gone from. */
function countLeft(shift: Shift, grid: BlockGrid, cells: Cells, source: Source): number {
  return cellsLeft(shift, grid, cells, source).filter((cell) => (cells[cell] ?? 0) !== 0).length;
}

/** How many figures a block has been put over that are none of its own. */
function countAhead(cells: Cells, source: Source): number {
  return cells.filter((value, cell) => source(cell) < 0 && (value ?? 0) !== 0).length;
}

function explanationOf(
  shift: Shift,
  grid: BlockGrid,
  cells: Cells,
  broken: readonly GridIdentity[],
  others: readonly GridIdentity[]
): Explanation | undefined {
  const source = sourceIn(shift, grid);
  let restored = 0;
  for (const identity of broken) {
    const standing = standingOf(identity, cells, source);
    if (standing === "contradicted") return undefined;
    if (standing === "holds") restored += 1;
  }
  if (restored < few && shift.extent === "piece") return undefined;
  if (others.some((identity) => standingOf(identity, cells, source) === "contradicted")) {
    return undefined;
  }
  const left = leftBehind(shift, grid, cells, source);
  // Whole columns fit each other wherever they stand.
  const isTelling =
    (restored > 0 && !movesColumns(shift, grid)) ||
    left === "nothing" ||
    (left === "copies" && countLeft(shift, grid, cells, source) > few) ||
    (left === "zeros" && shift.extent === "whole" && countAhead(cells, source) > few);
  return isTelling && left !== "others" ? completed(shift, grid, cells, restored, left) : undefined;
}

function completed(
  shift: Shift,
  grid: BlockGrid,
  cells: Cells,
  restored: number,
  left: LeftBehind
): Explanation | undefined {
  const source = sourceIn(shift, grid);
  const moved = grid.keys.map((_, cell) => cells[source(cell)] ?? null);
  const known = new Map<FigureKey, number>();
  grid.keys.forEach((key, cell) => {
    const value = moved[cell] ?? null;
    if (value !== null) known.set(key, value);
  });
  const found = deduced(
    grid.identities.map(({ identity }) => identity),
    known
  );
  if (!found) return undefined;
  const after = moved.map((value, cell) => {
    const key = source(cell) < 0 ? grid.keys[cell] : undefined;
    return value ?? (key === undefined ? null : (found.get(key) ?? null));
  });
  const changed = after.flatMap((value, cell) => (value === cells[cell] ? [] : [cell]));
  const unknown = after.flatMap((value, cell) =>
    value === null && source(cell) < 0 ? [cell] : []
  );
  return changed.length < fewestChanges
    ? undefined
    : { shift, left, restored, after, unknown, changed };
}

function contradict(a: Explanation, b: Explanation): boolean {
  return a.after.some((value, cell) => {
    const other = b.after[cell] ?? null;
    return value !== null && other !== null && value !== other;
  });
}

const extents: readonly Extent[] = ["whole", "parts", "piece"];

/** Those that count most: a whole table before a part of it, but not where its totals fit the figures beside them. */
function mostTelling(
  explanations: readonly Explanation[],
  grid: BlockGrid
): readonly Explanation[] {
  const of = (extent: Extent): readonly Explanation[] =>
    explanations.filter(({ shift }) => shift.extent === extent);
  const [parts, whole] = [of("parts"), of("whole")];
  if (parts.length > 0 && whole.length > 0) return grid.rows > 1 ? parts : [...parts, ...whole];
  return extents.map(of).find((some) => some.length > 0) ?? [];
}

/** The explanation that counts most, if no other that counts as much says something else. */
function onlyOne(explanations: readonly Explanation[], grid: BlockGrid): Explanation | undefined {
  const alike = mostTelling(explanations, grid);
  const [best] = [...alike].sort(
    (a, b) => a.unknown.length - b.unknown.length || b.restored - a.restored
  );
  return best && alike.every((other) => !contradict(best, other)) ? best : undefined;
}

/** Whether the figures may have gone the same way without their totals, and would then belong elsewhere. */
function mayBeParts(only: Explanation, grid: BlockGrid, cells: Cells): boolean {
  const { shift, restored } = only;
  if (
    shift.extent !== "whole" ||
    !isSideways(shift) ||
    (restored > 0 && !movesColumns(shift, grid))
  )
    return false;
  const parts = withoutItsTotals(shift, grid);
  const source = sourceIn(parts, grid);
  const isPossible = grid.identities.every(
    (identity) => standingOf(identity, cells, source) !== "contradicted"
  );
  const other = isPossible && completed(parts, grid, cells, restored, "others");
  return isPossible && (!other || contradict(only, other));
}

function shiftedBlockOf(report: Report, grid: BlockGrid): readonly ShiftedBlock[] {
  const values = grid.keys.map((key) => figureValue(report, key));
  if (values.some((value) => value !== null && typeof value !== "number")) return [];
  const cells = values as Cells;
  const standing = (identity: GridIdentity): boolean =>
    standingOf(identity, cells, unmoved) === "contradicted";
  const broken = grid.identities.filter(standing);
  if (broken.length < few) return [];
  const isMendedBy = (most: number): boolean => hasSmallerRepair(report, grid, cells, broken, most);
  // Seen at once; that more changes do is looked for only where a block may have gone.
  if (cells.every((value) => value !== null) && isMendedBy(few)) return [];
  const lines = brokenLines(grid, broken);
  const others = grid.identities.filter((identity) => !standing(identity));
  const possible = possibleShifts(grid, lines).flatMap(
    (shift) => explanationOf(shift, grid, cells, broken, others) ?? []
  );
  if (possible.length === 0 || areLinesExchanged(grid, cells, broken, lines)) return [];
  const isSmall = isMendedBy(fewChanges);
  // Few changes are no explanation for a line that is empty altogether.
  const explanations = possible.filter(
    ({ shift, left, restored }) =>
      !isSmall ||
      (left === "nothing" &&
        restored >= few &&
        shift.extent !== "piece" &&
        (grid.rows > 1 || broken.length > few))
  );
  const only = onlyOne(explanations, grid);
  if (!only || mayBeParts(only, grid, cells)) return [];
  const changeOf = (cell: number): readonly ShiftedFigure[] => {
    const key = grid.keys[cell];
    return key === undefined
      ? []
      : [{ cell: key, from: cells[cell] ?? null, to: only.after[cell] ?? null }];
  };
  return [
    {
      table: grid.table,
      direction: only.shift.direction,
      extent: only.shift.extent,
      block: grid.keys,
      changes: only.changed.flatMap(changeOf),
      toFill: only.unknown.flatMap((cell) => grid.keys[cell] ?? []),
      broken: broken.map(({ identity }) => identity),
    },
  ];
}

function brokenLines(grid: BlockGrid, broken: readonly GridIdentity[]) {
  const lines = (direction: "row" | "column"): readonly number[] =>
    broken
      .filter(({ identity }) => identity.along.direction === direction)
      .flatMap(({ right: [cell = 0] }) =>
        direction === "row" ? Math.floor(cell / grid.columns) : cell % grid.columns
      );
  return { rows: lines("row"), columns: lines("column") };
}

/**
 * Blocks of figures that stand a row or a column beside their cells, where that and no other shift makes everything hold
 * that does not, and neither a repair of up to four cells nor an exchange of two neighbouring rows or columns does. A block whose cells hold texts is not looked at.
 */
export const shiftedBlocks = oncePer((report: Report): readonly ShiftedBlock[] =>
  blockGridsOf(formatById(report.format)).flatMap((grid) => shiftedBlockOf(report, grid))
);
