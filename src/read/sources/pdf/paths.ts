import type { Rule } from "./drawing";
import { apply, boxAround, type Box, type Matrix, type Point } from "./geometry";

/** What a path leaves on the page. */
export interface Painting {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
  /** The straight areas it fills. */
  readonly boxes: readonly Box[];
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

/** A filled area as slim as this is a line; what is shorter is no line but a corner of some. */
const thickest = 2.6;
const shortest = 3;
/** Smaller than this is nothing that could be seen. */
const smallest = 0.2;

interface Part {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** How pdf.js writes a path down: a number for each move, and how many numbers it takes. */
const moves = { start: 0, line: 1, curve: 2, bow: 3, close: 4 } as const;
const curveLengths: Readonly<Record<number, number>> = { [moves.curve]: 6, [moves.bow]: 4 };

/** The parts of a path that have straight sides only. */
function straightParts(moved: ArrayLike<number>, matrix: Matrix): readonly Part[] {
  const parts: Part[] = [];
  let points: Point[] = [];
  let isCurved = false;
  const end = (isClosed: boolean): void => {
    if (points.length > 1 && !isCurved) parts.push({ points, isClosed });
    points = [];
    isCurved = false;
  };
  for (let at = 0; at < moved.length;) {
    const move = moved[at++];
    const point = (): Point => apply(matrix, moved[at++] ?? 0, moved[at++] ?? 0);
    if (move === moves.start) {
      end(false);
      points = [point()];
    } else if (move === moves.line) points.push(point());
    else if (move === moves.close) {
      const [first] = points;
      end(true);
      points = first ? [first] : [];
    } else {
      const length = move === undefined ? undefined : curveLengths[move];
      if (length === undefined) break;
      isCurved = true;
      at += length;
    }
  }
  end(false);
  return parts;
}

/** Whether points are the corners of a rectangle that lies straight on the page. */
function isStraightBox(points: readonly Point[], box: Box): boolean {
  if (points.length < 4 || points.length > 6) return false;
  const isAt = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  return points.every(
    ({ x, y }) =>
      (isAt(x, box.left) || isAt(x, box.right)) && (isAt(y, box.top) || isAt(y, box.bottom))
  );
}

/** The four sides of a frame, which is filled between two boxes; none where these are no frame. */
function sidesOfFrame(outer: Box, inner: Box): readonly Box[] {
  const slim = (length: number): boolean => length >= 0 && length <= thickest;
  const isFrame =
    slim(inner.left - outer.left) &&
    slim(outer.right - inner.right) &&
    slim(inner.top - outer.top) &&
    slim(outer.bottom - inner.bottom);
  if (!isFrame) return [];
  return [
    { ...outer, bottom: inner.top },
    { ...outer, top: inner.bottom },
    { ...outer, right: inner.left },
    { ...outer, left: inner.right },
  ];
}

/** What a path leaves, painted in one of the three ways. */
export function areasOf(
  moved: ArrayLike<number>,
  paint: "fill" | "stroke" | "both",
  matrix: Matrix,
  lineWidth: number
): Painting {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const boxes: Box[] = [];
  const addLine = ({ left, right, top, bottom }: Box): void => {
    const [width, height] = [right - left, bottom - top];
    const isCorner = width <= shortest && height <= shortest && width + height > smallest;
    if (height <= thickest && (width > shortest || isCorner)) {
      horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    }
    if (width <= thickest && (height > shortest || isCorner)) {
      vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  };
  const isStroked = paint !== "fill";
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const isBroad = lineWidth * scale > thickest * 2;
  let before: Box | undefined;
  for (const { points, isClosed } of straightParts(moved, matrix)) {
    const box = boxAround(points);
    if (!box) continue;
    const frame = before && !isStroked ? sidesOfFrame(before, box) : [];
    if (frame.length > 0) {
      frame.forEach(addLine);
      boxes.pop();
      before = undefined;
      continue;
    }
    const slim = Math.min(box.right - box.left, box.bottom - box.top) <= thickest;
    if (slim && !(isStroked && isBroad)) addLine(box);
    else if (isStroked && !isBroad) {
      const sides = isClosed ? [...points, ...points.slice(0, 1)] : points;
      sides.slice(1).forEach((point, index) => {
        const side = boxAround([sides[index] ?? point, point]);
        if (side) addLine(side);
      });
    }
    before = undefined;
    if (paint !== "stroke" && !slim && isStraightBox(points, box)) {
      boxes.push(box);
      before = box;
    }
  }
  return { horizontal, vertical, boxes, isStroked, isFilled: paint !== "stroke" };
}
