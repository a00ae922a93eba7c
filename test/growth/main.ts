/** Prints as JSON how many series were measured, and those whose work grows more than linearly. */
import { growthOf, measured, mostGrowth, type Series } from "./series";

async function main(): Promise<void> {
  const growing: Series[] = [];
  let count = 0;
  for await (const series of measured()) {
    count++;
    if (growthOf(series) > mostGrowth) growing.push(series);
  }
  process.stdout.write(JSON.stringify({ count, growing }));
}

void main();
