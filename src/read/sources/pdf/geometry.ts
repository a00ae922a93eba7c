/** How points of one space lie in another: x → a·x + c·y + e, y → b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle that lies straight on the page; y grows downwards, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that puts a point through the second one first. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): Point {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}

/** The six numbers of a matrix, from an array of any kind; null where it holds none. */
export function matrixOf(numbers: unknown): Matrix | null {
  const all =
    Array.isArray(numbers) || ArrayBuffer.isView(numbers)
      ? Array.from(numbers as ArrayLike<unknown>)
      : [];
  const [a, b, c, d, e, f] = all.map((each) =>
    typeof each === "number" && Number.isFinite(each) ? each : NaN
  );
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return [a, b, c, d, e, f].some(Number.isNaN) ? null : [a, b, c, d, e, f];
}

/** The smallest box around points; null where there are none. */
export function boxAround(points: readonly Point[]): Box | null {
  const [first, ...others] = points;
  if (!first) return null;
  let { x: left, y: top } = first;
  let { x: right, y: bottom } = first;
  for (const { x, y } of others) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
