import { beginCounting, stepsOf, type Steps } from "./counted-steps";
import { ways, type Way } from "./ways";

/** The work on pieces that are repeated n, 2n and 4n times. */
export interface Series {
  readonly way: string;
  readonly piece: string;
  readonly n: number;
  readonly steps: readonly [number, number, number];
  /** The place whose work grows most of those that make a difference. */
  readonly worst: { readonly place: string; readonly steps: readonly [number, number, number] };
}

/** Twice as much takes twice the work, with a little room: of quadratic work it would take four times as much. */
export const mostGrowth = 2.6;

/** How much more work 4n pieces are than 2n, in all or where it grows most. */
export function growthOf({
  worst: {
    steps: [, twice, fourTimes],
  },
}: Series): number {
  return fourTimes / Math.max(1, twice);
}

/** A place that has less of the work may just have begun with it. */
const leastShare = 0.005;

/** All numbers are equally long. */
const firstNumber = 10_000;

function repeated(piece: string, times: number): readonly string[] {
  return Array.from({ length: times }, (_, index) =>
    piece.replaceAll("#", String(firstNumber + index))
  );
}

/** The work on one piece in one way. Counting must have begun. */
export async function seriesOf(way: Way, piece: string, longer = 1): Promise<Series> {
  const n = longer * Math.max(way.leastPieces, Math.round(way.characters / piece.length));
  const steps = (times: number): Promise<Steps> => {
    const pieces = repeated(piece, times);
    return stepsOf(() => way.work(pieces));
  };
  const all = [await steps(n), await steps(2 * n), await steps(4 * n)] as const;
  const at = (place: string): Series["steps"] => {
    const [once, twice, fourTimes] = all;
    return [once[place] ?? 0, twice[place] ?? 0, fourTimes[place] ?? 0];
  };
  const total = all.map((each) => Object.values(each).reduce((sum, count) => sum + count, 0));
  const [once = 0, twice = 0, fourTimes = 0] = total;
  const growth = (place: string): number => at(place)[2] / Math.max(1, at(place)[1]);
  const most = Math.max(once, twice, fourTimes);
  const telling = Object.keys(all[2]).filter((place) => at(place)[2] > leastShare * most);
  const [place = ""] = telling.sort((a, b) => growth(b) - growth(a));
  return {
    way: way.name,
    piece,
    n,
    steps: [once, twice, fourTimes],
    worst: { place, steps: at(place) },
  };
}

const mostTries = 6;

/** Measures what seems to grow again and takes the least: what loads modules works beside it now and then. */
async function surely(measure: () => Promise<Series>, tries = mostTries): Promise<Series> {
  const series = await measure();
  if (growthOf(series) <= mostGrowth || tries === 1) return series;
  const again = await surely(measure, tries - 1);
  return growthOf(again) < growthOf(series) ? again : series;
}

export interface Extent {
  /** Whether all pieces come in all ways, or only those that tell most. */
  readonly isThorough?: boolean;
  /** How many times longer the texts are than they have to be. */
  readonly longer?: number;
}

/** Measures all ways with their pieces. */
export async function* measured({
  isThorough = false,
  longer = 1,
}: Extent = {}): AsyncGenerator<Series> {
  await beginCounting();
  for (const way of ways) {
    const pieces = isThorough ? [...way.pieces, ...(way.further ?? [])] : way.pieces;
    for (const piece of pieces) {
      // What is loaded or remembered with the first use is not counted.
      await way.work(repeated(piece, 2));
      yield await surely(() => seriesOf(way, piece, longer));
    }
  }
}
