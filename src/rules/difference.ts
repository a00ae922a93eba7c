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
  if (equal(left, right)) return "相等";
  // Of what is left when two numbers are subtracted, fewer digits are exact than of either.
  const difference = Number(Math.abs(left - right).toFixed(6));
  return `相差${numberWording(difference)}${unit}`;
}
