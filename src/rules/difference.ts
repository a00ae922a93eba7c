import { numberWording } from "../report/wording";

/** Counts are compared exactly; a figure with decimals, wrong in itself, must not fail by binary rounding. */
const tolerance = 1e-6;

/** Whether two sums are the same number. */
export function equal(left: number, right: number): boolean {
  return Math.abs(left - right) < tolerance;
}

/** Whether a number is the other one or more. */
export function atLeast(left: number, right: number): boolean {
  return left > right || equal(left, right);
}

/** Whether a number is the other one or less. */
export function atMost(left: number, right: number): boolean {
  return atLeast(right, left);
}

/** 相差2件, or 相等. */
export function differenceWording(left: number, right: number, unit: string): string {
  return equal(left, right) ? "相等" : `相差${numberWording(Math.abs(left - right))}${unit}`;
}
