import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, type FigureValue, type Report } from "../report/report";
import { figureWording, identityWording, listWording } from "../report/wording";
import { inReadingOrder, withChanges, type Fill } from "./change";
import { isZero } from "../rules/arithmetic/equations";

/** The second reading of a report that does not add up: the parts are right, and the totals have to follow. */
export interface TotalsFromParts {
  /** The totals that differ from their parts, also those that are empty, with what the parts come to. */
  readonly changes: readonly Fill[];
  /** The identities that are broken even then. */
  readonly stillBroken: readonly Identity[];
  /** One Chinese sentence; "" where no total differs. */
  readonly message: string;
}

function sumOf(
  keys: readonly FigureKey[],
  value: (key: FigureKey) => FigureValue
): number | undefined {
  let sum = 0;
  for (const key of keys) {
    const number = value(key);
    if (typeof number !== "number") return undefined;
    sum += number;
  }
  return sum;
}

/** Identities of the kind parts = total, those whose parts are totals themselves last. */
function totalsInOrder(identities: readonly Identity[]): readonly Identity[] {
  const totals = identities.filter(({ right }) => right.length === 1);
  const isTotal = new Set(totals.flatMap(({ right }) => right));
  const sumsTotals = ({ left }: Identity): boolean => left.some((key) => isTotal.has(key));
  return [...totals.filter((it) => !sumsTotals(it)), ...totals.filter(sumsTotals)];
}

function changedTotals(report: Report, identities: readonly Identity[]): readonly Fill[] {
  const computed = new Map<FigureKey, number>();
  const value = (key: FigureKey): FigureValue => computed.get(key) ?? figureValue(report, key);
  for (const { left, right } of totalsInOrder(identities)) {
    const [total] = right;
    if (total === undefined || computed.has(total)) continue;
    const sum = sumOf(left, value);
    if (sum !== undefined) computed.set(total, sum);
  }
  return [...computed].flatMap(([cell, to]) => {
    const from = figureValue(report, cell);
    return from === to ? [] : [{ cell, from, to }];
  });
}

function isBroken(report: Report, { left, right }: Identity): boolean {
  const value = (key: FigureKey): FigureValue => figureValue(report, key);
  const [leftSum, rightSum] = [sumOf(left, value), sumOf(right, value)];
  return leftSum !== undefined && rightSum !== undefined && !isZero(leftSum - rightSum);
}

function messageOf(
  report: Report,
  changes: readonly Fill[],
  stillBroken: readonly Identity[]
): string {
  if (changes.length === 0) return "";
  const cells = changes.map(({ cell, to }) => `${figureWording(report.format, cell)}应为${to}`);
  const places = listWording([...new Set(stillBroken.map(identityWording))]);
  const rest = places === "" ? "" : `；但${places}仍不平，还要核对“一”“二”“四”各行`;
  return `如果明细都对，则${cells.join("，")}${rest}。`;
}

/**
 * What the totals of tables 3 and 4 must be if every part is right. A total with a part that is no number is left as it
 * is. Totals that are empty are included, so this is also what “按明细填合计” writes.
 */
export function totalsFromParts(report: Report): TotalsFromParts {
  const format = formatById(report.format);
  const identities = identitiesOf(format);
  const changes = [...changedTotals(report, identities)].sort(inReadingOrder(format));
  const updated = withChanges(report, changes);
  const stillBroken = identities.filter((identity) => isBroken(updated, identity));
  return { changes, stillBroken, message: messageOf(report, changes, stillBroken) };
}
