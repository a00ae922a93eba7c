import type { Sentence } from "./clauses";
import type { Quantity } from "./numerals";

/**
 * Where the numbers of a list have added up to the number that it divides: 9件，其中公开6件，不公开3件.
 * @param from behind which place of the sentence the list begins
 * @param depth how many brackets are open in it
 * @returns where the last of them ends; undefined where they do not add up
 */
export function endOfSummands(
  { clauses }: Sentence,
  whole: Quantity,
  from: number,
  depth: number
): number | undefined {
  const parts = clauses
    .filter((clause) => clause.depth === depth && clause.end > from)
    .flatMap(({ numbers }) => numbers.map(({ quantity }) => quantity))
    .filter(({ start, unit }) => start >= from && unit === whole.unit);
  let sum = 0;
  for (const [index, { value, end }] of parts.entries()) {
    sum += value;
    if (sum === whole.value && index > 0) return end;
    if (sum > whole.value) return undefined;
  }
  return undefined;
}
