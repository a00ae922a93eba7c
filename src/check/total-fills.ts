import { figuresOf, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, numberIn, type Report } from "../report/report";
import type { TableId } from "../report/structure";
import { withChanges, type Fill } from "./change";
import { brokenIdentities, equationSystems } from "../rules/arithmetic/equations";
import { totalsFromParts } from "./totals-from-parts";

/** An empty total that cannot be told yet. */
export interface OpenTotal {
  readonly total: FigureKey;
  /** Its parts that hold no number. */
  readonly missing: readonly FigureKey[];
}

/** What 按明细填合计 can do in a table. */
export interface TotalFills {
  /** Empty totals, with what their parts come to. */
  readonly empty: readonly Fill[];
  /** Totals that say something else than their parts. */
  readonly differing: readonly Fill[];
  readonly open: readonly OpenTotal[];
  /** Totals that come out differently along their row and their column. */
  readonly contradictory: readonly FigureKey[];
}

/** The empty totals of identities that are not known, each by the first of them. */
function openTotals(
  report: Report,
  identities: readonly Identity[],
  known: ReadonlySet<FigureKey>
): readonly OpenTotal[] {
  const open = new Map<FigureKey, OpenTotal>();
  for (const { left, right } of identities) {
    const [total, ...more] = right;
    if (total === undefined || more.length > 0 || open.has(total) || known.has(total)) continue;
    if (figureValue(report, total) !== null) continue;
    const missing = left.filter((key) => numberIn(report, key) === undefined && !known.has(key));
    open.set(total, { total, missing });
  }
  return [...open.values()];
}

/** Totals that are not the sum of their parts along their row or their column. */
function brokenTotals(report: Report): ReadonlySet<FigureKey> {
  const broken = equationSystems(report).flatMap(brokenIdentities);
  return new Set(broken.flatMap(({ right }) => (right.length === 1 ? right : [])));
}

/** What the totals of a table are by their parts, totals of totals included, in reading order. */
export function totalFills(report: Report, table: TableId): TotalFills {
  const format = formatById(report.format);
  const isOfTable = (key: FigureKey): boolean => figuresOf(format).get(key)?.table === table;
  const { changes } = totalsFromParts(report);
  const isEmpty = ({ from }: Fill): boolean => from === null;
  // Those that differ are replaced on request only: without that, the empty ones must fit, too.
  const brokenAlone = brokenTotals(withChanges(report, changes.filter(isEmpty)));
  const brokenTogether = brokenTotals(withChanges(report, changes));
  const isContradictory = (change: Fill): boolean =>
    (isEmpty(change) ? brokenAlone : brokenTogether).has(change.cell);
  const own = changes.filter(({ cell }) => isOfTable(cell));
  const offered = own.filter((change) => !isContradictory(change));
  return {
    empty: offered.filter(isEmpty),
    differing: offered.filter((change) => !isEmpty(change)),
    open: openTotals(report, identitiesOf(format), new Set(changes.map(({ cell }) => cell))).filter(
      ({ total }) => isOfTable(total)
    ),
    contradictory: own.filter(isContradictory).map(({ cell }) => cell),
  };
}
