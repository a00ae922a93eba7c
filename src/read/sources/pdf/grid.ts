import { UnreadableFileError } from "../../errors";
import type { Rule, Rules } from "./drawing";
import type { Box } from "./geometry";
import { pdfLimits } from "./pdf-limits";

/** How far ends and lines that belong together may lie apart, in points. */
const near = 3.2;
/** Lines as close as this are one, drawn double; no row or column is as small. */
const doubled = 3.2;
const broadest = 6.5;
/** Pieces of one line lie this close to it. */
const sameLine = 0.4;
const longestPiece = 4;
/** A row or column without a line at its outer side is at least so broad. */
const leastOpen = 4;
/** A border is there where lines cover this share of it. */
const leastCovered = 0.6;

/** A ruled table: its lines from left to right and from the top, and the field in which the cell begins that covers each field. */
export interface RuledGrid extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly owners: readonly (readonly (readonly [number, number])[])[];
}

/** Sorted positions, those of one line as one: each at most `step` from the next, all within `most`. */
export function positions(
  values: readonly number[],
  step = doubled,
  most = broadest
): readonly number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    const isSame =
      group !== undefined &&
      value - (group.at(-1) ?? value) <= step &&
      value - (group[0] ?? value) <= most;
    if (isSame) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Which of sorted positions is the nearest. */
function nearest(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  const away = (index: number): number => Math.abs((sorted[index] ?? Infinity) - value);
  return away(low) <= away(high) ? low : high;
}

/** Lines by the positions they lie at. */
function byPosition(rules: readonly Rule[], at: readonly number[]): readonly (readonly Rule[])[] {
  const sorted = at.map((): Rule[] => []);
  for (const rule of rules) sorted[nearest(at, rule.at)]?.push(rule);
  return sorted;
}

/** Pieces that touch each other end to end at one of these positions, as one. */
function joinedAt(pieces: readonly Rule[], at: readonly number[]): readonly Rule[] {
  return byPosition(pieces, at).flatMap((own) => {
    const lines: { at: number; from: number; to: number }[] = [];
    for (const piece of [...own].sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1);
      if (last && piece.from - last.to <= near) last.to = Math.max(last.to, piece.to);
      else lines.push({ ...piece });
    }
    return lines;
  });
}

/** Lines put together from their pieces. What is left as short as a piece is one of a line across. */
function whole(pieces: readonly Rule[]): readonly Rule[] {
  const exact = positions(
    pieces.map(({ at }) => at),
    sameLine,
    sameLine * 2
  );
  const lines = joinedAt(pieces, exact).filter(({ from, to }) => to - from > longestPiece);
  return joinedAt(lines, positions(lines.map(({ at }) => at)));
}

/** Puts what touches each other, directly or through others, into one set. */
class Sets {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    for (;;) {
      const parent = this.parents[root] ?? root;
      if (parent === root) break;
      this.parents[root] = this.parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.parents[this.of(a)] = this.of(b);
  }
}

interface Lines {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** Lines that cross or touch, by the tables they are of. */
export function ruledGroups(pieces: Rules): readonly Rules[] {
  const vertical = whole(pieces.vertical);
  const horizontal = [...whole(pieces.horizontal)].sort((a, b) => a.at - b.at);
  if (vertical.length + horizontal.length > pdfLimits.linesOfPage) {
    throw new UnreadableFileError("too-complex");
  }
  const sets = new Sets(vertical.length + horizontal.length);
  vertical.forEach((upright, index) => {
    for (const [number, { at, from, to }] of horizontal.entries()) {
      if (at < upright.from - near) continue;
      if (at > upright.to + near) break;
      const touches = upright.at >= from - near && upright.at <= to + near;
      if (touches) sets.join(index, vertical.length + number);
    }
  });
  const groups = new Map<number, Lines>();
  const groupOf = (index: number): Lines => {
    const group = groups.get(sets.of(index)) ?? { horizontal: [], vertical: [] };
    groups.set(sets.of(index), group);
    return group;
  };
  vertical.forEach((rule, index) => groupOf(index).vertical.push(rule));
  horizontal.forEach((rule, index) => groupOf(vertical.length + index).horizontal.push(rule));
  return [...groups.values()].filter(
    (group) => group.horizontal.length > 1 && group.vertical.length > 0
  );
}

/** The furthest of ends beyond a limit at which several lines end; none where each ends for itself. */
function sharedEnd(ends: readonly number[], limit: number): readonly number[] {
  const beyond = ends.filter((end) => end > limit + leastOpen).sort((a, b) => b - a);
  return beyond.filter((end, index) => (beyond[index + 1] ?? -Infinity) >= end - near).slice(0, 1);
}

/** Where lines reach further than any line across them: a side without a line. */
function openSides(rules: readonly Rule[], across: readonly number[]): readonly number[] {
  const before = sharedEnd(
    rules.map(({ from }) => -from),
    -Math.min(...across)
  );
  const after = sharedEnd(
    rules.map(({ to }) => to),
    Math.max(...across)
  );
  return [...before.map((end) => -end), ...after];
}

function covers(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
    0
  );
  return covered >= (to - from) * leastCovered;
}

/**
 * The fields between the lines of a table; where no line parts two fields, they are one cell. Null where there is but one.
 * @throws UnreadableFileError where there are more fields than a table has
 */
export function ruledGrid({ horizontal, vertical }: Rules): RuledGrid | null {
  const uprights = vertical.map(({ at }) => at);
  const flats = horizontal.map(({ at }) => at);
  const xs = positions([...uprights, ...openSides(horizontal, uprights)]);
  const ys = positions([...flats, ...openSides(vertical, flats)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  if (columns * rows > pdfLimits.gridCells) throw new UnreadableFileError("too-complex");
  const verticalAt = byPosition(vertical, xs);
  const horizontalAt = byPosition(horizontal, ys);
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  const endsRight = (row: number, column: number): boolean =>
    covers(verticalAt[column + 1] ?? [], y(row), y(row + 1));
  const endsBelow = (row: number, column: number): boolean =>
    covers(horizontalAt[row + 1] ?? [], x(column), x(column + 1));
  const owners = Array.from({ length: rows }, (): (readonly [number, number] | undefined)[] =>
    Array.from({ length: columns }, () => undefined)
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owners[row]?.[column]) continue;
      let width = 1;
      while (
        column + width < columns &&
        !owners[row]?.[column + width] &&
        !endsRight(row, column + width - 1)
      ) {
        width++;
      }
      let height = 1;
      while (row + height < rows && !endsBelow(row + height - 1, column)) height++;
      for (let down = 0; down < height; down++) {
        const line = owners[row + down] ?? [];
        for (let right = 0; right < width; right++) line[column + right] ??= [row, column];
      }
    }
  }
  return {
    left: x(0),
    right: x(columns),
    top: y(0),
    bottom: y(rows),
    xs,
    ys,
    owners: owners.map((line) => line.map((owner) => owner ?? [0, 0])),
  };
}

/** The field of a grid that a point lies in. */
export function fieldAt({ xs, ys }: RuledGrid, x: number, y: number): readonly [number, number] {
  const indexIn = (edges: readonly number[], value: number): number => {
    let index = 0;
    while (index < edges.length - 2 && value > (edges[index + 1] ?? Infinity)) index++;
    return index;
  };
  return [indexIn(ys, y), indexIn(xs, x)];
}
