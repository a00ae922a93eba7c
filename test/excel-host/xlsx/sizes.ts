/** Column widths are points with us, and in a file the number of digits of the standard font. */
const POINTS_PER_DIGIT = 7 * (72 / 96);

export const toFileWidth = (points: number): number => points / POINTS_PER_DIGIT;
export const fromFileWidth = (digits: number): number => digits * POINTS_PER_DIGIT;
