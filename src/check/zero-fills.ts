import { figuresOf, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, type FigureValue, type Report } from "../report/report";
import type { TableId } from "../report/structure";
import type { Change } from "./change";
import { determinedFigures } from "./determined-figures";

/** What 空白填0 can do in a table. */
export interface ZeroFills {
  /** Empty figures that can be 0. */
  readonly empty: readonly Change[];
  /** Figures with a mark such as “-” or “无” instead of a number that can be 0. */
  readonly marks: readonly Change[];
  /** Empty figures of 现行有效 where documents were in force a year ago or have been issued since, so that 0 is unlikely. */
  readonly inForce: readonly Change[];
  /** Figures of both kinds whose identities leave no choice but another number. */
  readonly determined: readonly Change[];
  /** Figures of both kinds that are not 0, or not all of them, though it is open what they are. */
  readonly notZero: readonly FigureKey[];
}

/** What clerks write where nothing occurred. */
const mark = /^(?:[-\u2010-\u2015\u2212\uff0d\u30fc/\\\uff0f\uff3c]+|[无〇零○]|没有|暂无|不适用)$/;

function isMark(value: FigureValue): boolean {
  return value !== null && typeof value === "object" && mark.test(value.text.trim());
}

type Least = ReadonlyMap<FigureKey, number>;

function leastSum(keys: readonly FigureKey[], least: Least): number {
  return keys.reduce((sum, key) => sum + (least.get(key) ?? 0), 0);
}

/** An identity from both its sides. */
function bothWays({ left, right }: Identity): readonly (readonly (readonly FigureKey[])[])[] {
  return [
    [left, right],
    [right, left],
  ];
}

/** What every figure is at least: a number itself, others 0, or more where an identity misses it in no other figure. */
function leastFigures(report: Report, identities: readonly Identity[]): Least {
  const isOpen = (key: FigureKey): boolean => typeof figureValue(report, key) !== "number";
  const least = new Map<FigureKey, number>();
  for (const key of identities.flatMap(({ left, right }) => [...left, ...right])) {
    const value = figureValue(report, key);
    least.set(key, typeof value === "number" ? value : 0);
  }
  // Where figures contradict each other this would never end; every round settles one identity or more.
  for (let round = 0; round < identities.length; round++) {
    let raised = false;
    for (const [side = [], other = []] of identities.flatMap(bothWays)) {
      const [open, ...more] = side.filter(isOpen);
      const missing = leastSum(other, least) - leastSum(side, least);
      if (open === undefined || more.length > 0 || missing <= 0) continue;
      least.set(open, (least.get(open) ?? 0) + missing);
      raised = true;
    }
    if (!raised) break;
  }
  return least;
}

/** The figures without a number that are more than 0, and those of which at least one is. */
function figuresAboveZero(report: Report): ReadonlySet<FigureKey> {
  const identities = identitiesOf(formatById(report.format));
  const least = leastFigures(report, identities);
  const above = [...least].filter(([, value]) => value > 0).map(([key]) => key);
  const among = identities
    .flatMap(bothWays)
    .filter(([side = [], other = []]) => leastSum(side, least) < leastSum(other, least))
    .flatMap(([side = []]) => side.filter((key) => least.get(key) === 0));
  return new Set([...above, ...among]);
}

const inForceKey = /^(t2\..+)\.inForce$/;

/** Whether a figure is the 现行有效 of documents of which some should be left. */
function shouldBeInForce(key: FigureKey, report: Report, previous: Report | undefined): boolean {
  const documents = inForceKey.exec(key)?.[1] as FigureKey | undefined;
  if (documents === undefined) return false;
  const number = (of: Report | undefined, column: string): number => {
    const value = of ? figureValue(of, `${documents}.${column}`) : null;
    return typeof value === "number" ? value : 0;
  };
  return number(previous, "inForce") + number(report, "issued") - number(report, "repealed") > 0;
}

/**
 * Sorts the figures of a table that hold no number by whether 0 can stand there. An empty total of parts that are not 0
 * cannot be 0; however many of the others are filled, no identity is broken by it.
 * @param previous last year's report of the same agency
 */
export function zeroFills(report: Report, table: TableId, previous?: Report): ZeroFills {
  const above = figuresAboveZero(report);
  const determined = new Map(
    determinedFigures(report)
      .filter(({ to }) => to !== 0)
      .map((change) => [change.cell, change])
  );
  const open = [...figuresOf(formatById(report.format)).values()]
    .filter((figure) => figure.table === table)
    .map(({ key }) => ({ cell: key, from: figureValue(report, key), to: 0 }))
    .filter(({ from }) => from === null || isMark(from));
  const canBeZero = open.filter(({ cell }) => !above.has(cell) && !determined.has(cell));
  const empty = canBeZero.filter(({ from }) => from === null);
  const isInForce = ({ cell }: Change): boolean => shouldBeInForce(cell, report, previous);
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
