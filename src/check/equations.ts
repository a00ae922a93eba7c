import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf, type Identity } from "../report/identities";
import { figureValue, type Report } from "../report/report";

/** Σ coefficient × figure = 0, over the cells of a system; `residual` is what the sum comes to instead. */
export interface Equation {
  /** One for each cell of the system, 0 where the equation does not contain it. */
  readonly coefficients: readonly number[];
  readonly residual: number;
}

/** Identities that share figures, directly or through others, and all of whose figures are numbers. */
export interface EquationSystem {
  readonly cells: readonly FigureKey[];
  readonly values: readonly number[];
  readonly identities: readonly Identity[];
  /** In the order of `identities`. */
  readonly equations: readonly Equation[];
}

/** Residuals are whole numbers; what is left of binary fractions does not count. */
const tolerance = 1e-6;

/** Whether a number is zero but for binary rounding. */
export function isZero(number: number): boolean {
  return Math.abs(number) <= tolerance;
}

/** The count that a number is but for binary rounding; undefined for one that can stand in no cell that counts. */
export function countOf(number: number): number | undefined {
  const whole = Math.round(number);
  // Math.abs, because -0 is not what anybody means.
  return whole >= 0 && isZero(number - whole) ? Math.abs(whole) : undefined;
}

/** Every figure of an identity. */
export function figuresIn({ left, right }: Identity): readonly FigureKey[] {
  return [...left, ...right];
}

/** Identities in groups that have no figure in common, in the given order. */
export function separate(identities: readonly Identity[]): readonly (readonly Identity[])[] {
  const [first] = identities;
  if (!first) return [];
  const keys = new Set(figuresIn(first));
  const isJoined = (identity: Identity): boolean =>
    figuresIn(identity).some((key) => keys.has(key));
  let before: number;
  do {
    before = keys.size;
    identities
      .filter(isJoined)
      .flatMap(figuresIn)
      .forEach((key) => keys.add(key));
  } while (keys.size > before);
  const apart = identities.filter((identity) => !isJoined(identity));
  return [identities.filter(isJoined), ...separate(apart)];
}

function equationOf(
  { left, right }: Identity,
  cells: readonly FigureKey[],
  numbers: ReadonlyMap<FigureKey, number>
): Equation {
  const signs = new Map<FigureKey, number>();
  left.forEach((key) => signs.set(key, 1));
  right.forEach((key) => signs.set(key, -1));
  let residual = 0;
  for (const [key, sign] of signs) residual += sign * (numbers.get(key) ?? 0);
  return { coefficients: cells.map((cell) => signs.get(cell) ?? 0), residual };
}

function systemOf(
  identities: readonly Identity[],
  numbers: ReadonlyMap<FigureKey, number>
): EquationSystem {
  const cells = [...new Set(identities.flatMap(figuresIn))];
  return {
    cells,
    values: cells.map((cell) => numbers.get(cell) ?? 0),
    identities,
    equations: identities.map((identity) => equationOf(identity, cells, numbers)),
  };
}

/** The identities of a report that can be judged, as systems of equations that have no figure in common. */
export function equationSystems(report: Report): readonly EquationSystem[] {
  const numbers = new Map<FigureKey, number>();
  for (const key of Object.keys(report.figures) as FigureKey[]) {
    const value = figureValue(report, key);
    if (typeof value === "number") numbers.set(key, value);
  }
  const judged = identitiesOf(formatById(report.format)).filter((identity) =>
    figuresIn(identity).every((key) => numbers.has(key))
  );
  return separate(judged).map((identities) => systemOf(identities, numbers));
}
