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
  let sum = 0;
  let summands = 0;
  for (const clause of clauses) {
    if (clause.depth !== depth || clause.end <= from) continue;
    for (const { quantity } of clause.numbers) {
      if (quantity.start < from || quantity.unit !== whole.unit) continue;
      sum += quantity.value;
      summands++;
      if (sum === whole.value && summands > 1) return quantity.end;
      if (sum > whole.value) return undefined;
    }
  }
  return undefined;
}
