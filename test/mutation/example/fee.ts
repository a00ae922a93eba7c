import { perPage } from "./price";

const freePages = 30;

/** So much for each page beyond the first thirty. */
export function fee(pages: number): number {
  return pages > freePages ? (pages - freePages) * perPage : 0;
}

/** Asked by no test. */
export function isFree(pages: number): boolean {
  return fee(pages) === 0;
}

/** With `*` for `/` it does not end, which the clock notices. */
export function digits(number: number): number {
  let count = 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) count += 1;
  return count;
}
