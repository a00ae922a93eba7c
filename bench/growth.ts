/**
 * Prints how the work of every reader and text rule grows with its text, in counted steps at n, 2n and 4n pieces:
 * `npx tsx bench/growth.ts`; with texts four times as long `npx tsx bench/growth.ts 4`. It takes some minutes. What grows in short texts
 * and no more in longer ones has met a limit on its way, such as that of 200 heads in one table's strip.
 */
import { performance } from "node:perf_hooks";
import { growthOf, measured, mostGrowth, type Series } from "../test/growth/series";

function line(series: Series): string {
  const steps = series.steps.map((each) => String(each).padStart(11)).join("");
  const piece = JSON.stringify(series.piece);
  return `${growthOf(series).toFixed(2)} ${steps}  ${series.way} ${series.n} × ${piece}`;
}

async function main(): Promise<void> {
  const begun = performance.now();
  const all: Series[] = [];
  for await (const series of measured({ isThorough: true, longer: Number(process.argv[2] ?? 1) }))
    all.push(series);
  all.sort((a, b) => growthOf(b) - growthOf(a));
  console.log("growth          n         2n         4n");
  for (const way of new Set(all.map((each) => each.way))) {
    const own = all.filter((each) => each.way === way);
    for (const series of own.slice(0, 3)) console.log(line(series));
  }
  console.log(`${all.length} series in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const growing = all.filter((series) => growthOf(series) > mostGrowth);
  for (const series of growing) console.error(`grows: ${line(series)}`);
}

void main();
