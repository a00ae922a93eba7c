import { isZero } from "../arithmetic/equations";
import type { GridIdentity } from "./block-grid";

/** What stands in the cells of a block. */
export type Cells = readonly (number | null)[];

/** For each cell of a block the one whose figure belongs there, -1 where none of the block does. */
export type Source = (cell: number) => number;

/** Every figure belongs where it stands. */
export const unmoved: Source = (cell) => cell;

/** `contradicted`: whatever is in the empty cells, it cannot hold. */
export type Standing = "holds" | "open" | "contradicted";

/** How an identity stands once every figure is where it belongs. */
export function standingOf({ left, right }: GridIdentity, cells: Cells, source: Source): Standing {
  let difference = 0;
  let openLeft = false;
  let openRight = false;
  for (const cell of left) {
    const value = cells[source(cell)] ?? null;
    if (value === null) openLeft = true;
    else difference += value;
  }
  for (const cell of right) {
    const value = cells[source(cell)] ?? null;
    if (value === null) openRight = true;
    else difference -= value;
  }
  if (openLeft && openRight) return "open";
  if (isZero(difference)) return openLeft || openRight ? "open" : "holds";
  if (openLeft) return difference < 0 ? "open" : "contradicted";
  if (openRight) return difference > 0 ? "open" : "contradicted";
  return "contradicted";
}
