import { figuresBelow, type ColumnKey, type FigureKey, type RowGroup } from "../../report/figures";
import { formatById } from "../../report/formats";
import { figureValue, type Report } from "../../report/report";
import { numberWording } from "../../report/wording";

/** A number that follows from figures of a report, with those figures. */
export interface Amount {
  readonly value: number;
  readonly basis: readonly FigureKey[];
}

/** The sum of figures; null where one of them is empty, or is no number. */
export function sumOf(report: Report, basis: readonly FigureKey[]): Amount | null {
  let value = 0;
  for (const key of basis) {
    const figure = figureValue(report, key);
    if (typeof figure !== "number") return null;
    value += figure;
  }
  return { value, basis };
}

/** Several sums by their names; null where one of them is not known. */
export function amountsOf<Name extends string>(
  report: Report,
  keys: Readonly<Record<Name, readonly FigureKey[]>>
): Readonly<Record<Name, Amount>> | null {
  const amounts: Partial<Record<Name, Amount>> = {};
  for (const name of Object.keys(keys) as Name[]) {
    const amount = sumOf(report, keys[name]);
    if (!amount) return null;
    amounts[name] = amount;
  }
  return amounts as Record<Name, Amount>;
}

/** The figures of one column in the rows below a group of table 3, such as `denied`, or in its only row. */
export function keysBelow(
  report: Report,
  group: RowGroup,
  column: ColumnKey
): readonly FigureKey[] {
  return figuresBelow(formatById(report.format), group, column).map(({ key }) => key);
}

/** Every figure that amounts are based on, once. */
export function basisOf(...amounts: readonly Amount[]): readonly FigureKey[] {
  return [...new Set(amounts.flatMap(({ basis }) => basis))];
}

/** 12件 */
export function counted({ value }: Amount, unit = "件"): string {
  return `${numberWording(value)}${unit}`;
}

/** The amounts that are not zero as they are listed in a sentence: 予以公开3件，部分公开1件. */
export function listed(
  named: readonly (readonly [name: string, amount: Amount])[],
  separator: "，" | "、" = "，"
): string {
  return named
    .filter(([, { value }]) => value !== 0)
    .map(([name, amount]) => `${name}${counted(amount)}`)
    .join(separator);
}

/** How a sentence names the report's year: 2024年, or 本年度 where it is not known. */
export function yearWording({ year }: Report): string {
  return year === null ? "本年度" : `${year}年`;
}
