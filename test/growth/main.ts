/**
 * Prints as JSON how many series were measured, those whose work grows more than linearly, and how much that of ways
 * grows which are quadratic on purpose: in blocks of code that run, and in what is handed to a method of the language.
 */
import { plain } from "../../src/read/characters";
import { growthOf, measured, mostGrowth, seriesOf, type Series } from "./series";
import type { Way } from "./ways";

const size = { pieces: ["甲"], characters: 30, leastPieces: 30 };

const quadraticWays: readonly Way[] = [
  {
    ...size,
    name: "each piece as often as there are pieces",
    work: (pieces) => pieces.map(() => pieces.map(plain)),
  },
  {
    ...size,
    name: "all pieces before each",
    work: (pieces) => pieces.map((_, index) => pieces.slice(0, index)),
  },
];

async function main(): Promise<void> {
  const growing: Series[] = [];
  let count = 0;
  for await (const series of measured()) {
    count++;
    if (growthOf(series) > mostGrowth) growing.push(series);
  }
  const controls: number[] = [];
  for (const way of quadraticWays) controls.push(growthOf(await seriesOf(way, "甲")));
  process.stdout.write(JSON.stringify({ count, growing, controls }));
}

void main();
