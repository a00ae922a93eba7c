import {
  figureAt,
  figuresOf,
  figuresOfTable,
  type ColumnKey,
  type FigureKey,
} from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, numberIn, type Report, type UnreadText } from "../report/report";
import type { TableId } from "../report/structure";
import { carriedFills } from "./carried-fills";
import { withChanges, type Fill } from "./change";
import { determinedFigures } from "./determined-figures";
import { isAbsenceMark } from "../report/absence-marks";

/** What 空白填0 can do in a table. */
export interface ZeroFills {
  /** Empty figures that can be 0. */
  readonly empty: readonly Fill[];
  /** Figures with a mark such as “-” or “无” instead of a number that can be 0. */
  readonly marks: readonly Fill[];
  /** Empty figures of 现行有效 where documents were in force a year ago or have been issued since, so that 0 is unlikely. */
  readonly inForce: readonly Fill[];
  /** Figures of both kinds for which their identities or last year's report leave no choice but another number. */
  readonly determined: readonly Fill[];
  /** Figures of both kinds that are not 0, or not all of them, though it is open what they are. */
  readonly notZero: readonly FigureKey[];
}

function sumOf(keys: readonly FigureKey[], value: (key: FigureKey) => number): number {
  return keys.reduce((sum, key) => sum + value(key), 0);
}

function isMark(value: number | UnreadText): boolean {
  return typeof value === "object" && isAbsenceMark(value.text);
}

/** An identity from both its sides. */
function bothWays({ left, right }: Identity): readonly (readonly (readonly FigureKey[])[])[] {
  return [
    [left, right],
    [right, left],
  ];
}

/** What a figure is at least: a number itself, others 0, or more where an identity misses it in no other figure. */
function leastFigures(report: Report, identities: readonly Identity[]): (key: FigureKey) => number {
  const raised = new Map<FigureKey, number>();
  const least = (key: FigureKey): number => raised.get(key) ?? numberIn(report, key) ?? 0;
  const raise = (): boolean => {
    let hasRaised = false;
    for (const [side = [], other = []] of identities.flatMap(bothWays)) {
      const [open, ...more] = side.filter((key) => numberIn(report, key) === undefined);
      const missing = sumOf(other, least) - sumOf(side, least);
      if (open === undefined || more.length > 0 || missing <= 0) continue;
      raised.set(open, least(open) + missing);
      hasRaised = true;
    }
    return hasRaised;
  };
  // Where figures contradict each other this would never end; every round settles one identity or more.
  identities.every(raise);
  return least;
}

/** The figures that are more than 0, and those without a number of which at least one is. */
function figuresAboveZero(report: Report): ReadonlySet<FigureKey> {
  const identities = identitiesOf(formatById(report.format));
  const least = leastFigures(report, identities);
  return new Set(
    identities
      .flatMap(bothWays)
      .flatMap(([side = [], other = []]) =>
        sumOf(side, least) < sumOf(other, least) ? side : side.filter((key) => least(key) > 0)
      )
  );
}

/** Figures of forms that count these, more than 0 where the other is. */
const withOthers: readonly (readonly [FigureKey, FigureKey])[] = [
  ["t2.regulations.totalDisclosed", "t2.regulations.newlyDisclosed"],
  ["t2.normativeDocs.totalDisclosed", "t2.normativeDocs.newlyDisclosed"],
  ["t2.procurement.amount", "t2.procurement.items"],
  ["t2.procurement.items", "t2.procurement.amount"],
];

function aboveZeroWithOthers(report: Report): readonly FigureKey[] {
  return withOthers.flatMap(([key, other]) => ((numberIn(report, other) ?? 0) > 0 ? [key] : []));
}

/** 上年结转 without a number of which last year's report left something over. */
function leftOver(report: Report, previous: Report | undefined): readonly Fill[] {
  if (!previous) return [];
  const { empty, differing } = carriedFills(report, previous);
  return [...empty, ...differing].filter(({ from, to }) => typeof from !== "number" && to > 0);
}

/** Whether a figure is the 现行有效 of documents of which some should be left. */
function shouldBeInForce(key: FigureKey, report: Report, previous: Report | undefined): boolean {
  const figure = figuresOf(formatById(report.format)).get(key);
  if (figure?.column !== "inForce") return false;
  const number = (of: Report, column: ColumnKey): number => {
    const cell = figureAt(formatById(of.format), figure.table, figure.row, column);
    return (cell && numberIn(of, cell.key)) ?? 0;
  };
  const before = previous ? number(previous, "inForce") : 0;
  return before + number(report, "issued") - number(report, "repealed") > 0;
}

/**
 * Sorts the figures of a table that hold no number by whether 0 can stand there. An empty total of parts that are not 0
 * cannot be 0; however many of the others are filled, no identity is broken by it.
 * @param previous last year's report of the same agency
 */
export function zeroFills(report: Report, table: TableId, previous?: Report): ZeroFills {
  const settled = determinedFigures(report);
  const carried = leftOver(report, previous);
  // Where the report itself settles one of them otherwise, it is for the clerk to say which is right.
  const undisputed = carried.filter(({ cell }) => settled.every((each) => each.cell !== cell));
  const known = withChanges(report, undisputed);
  const above = new Set([
    ...figuresAboveZero(known),
    ...aboveZeroWithOthers(report),
    ...carried.map(({ cell }) => cell),
  ]);
  const determined = new Map(
    [...undisputed, ...determinedFigures(known)]
      .filter(({ to }) => to !== 0)
      .map((change) => [change.cell, change])
  );
  const open = figuresOfTable(formatById(report.format), table)
    .map(({ key }) => ({ cell: key, from: figureValue(report, key), to: 0 }))
    .filter(({ from }) => from === null || isMark(from));
  const canBeZero = open.filter(({ cell }) => !above.has(cell) && !determined.has(cell));
  const empty = canBeZero.filter(({ from }) => from === null);
  const isInForce = ({ cell }: Fill): boolean => shouldBeInForce(cell, report, previous);
  return {
    empty: empty.filter((change) => !isInForce(change)),
    inForce: empty.filter(isInForce),
    marks: canBeZero.filter(({ from }) => from !== null),
    determined: open.flatMap(({ cell }) => determined.get(cell) ?? []),
    notZero: open
      .map(({ cell }) => cell)
      .filter((cell) => above.has(cell) && !determined.has(cell)),
  };
}
