/** A number with as many digits as Excel keeps: what a formula makes of 0.1+0.2 is 0.3. */
export function asKept(value: number): number {
  return Number(value.toPrecision(15));
}

/** Whether a number has more than the 15 digits that Excel keeps, or is none. */
export function isTooLarge(value: number): boolean {
  return !(Math.abs(value) < 1e15);
}
