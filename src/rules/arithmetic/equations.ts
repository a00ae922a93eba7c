import { figureKeys, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { identitiesOf, type Identity } from "../../report/identities";
import { numberIn, type Report } from "../../report/report";

/** Σ coefficient × figure = 0, over the cells of a system; `residual` is what the sum comes to instead. */
export interface Equation {
  /** One for each cell of the system, 0 where the equation does not contain it. */
  readonly coefficients: readonly number[];
  readonly residual: number;
}

/** An identity as an equation. */
export interface IdentityEquation extends Equation {
  readonly identity: Identity;
}

/** A cell of a system with what stands in it. */
export interface EquationCell {
  readonly key: FigureKey;
  readonly value: number;
}

/** Identities that share figures, directly or through others, and all of whose figures are numbers. */
export interface EquationSystem {
  readonly cells: readonly EquationCell[];
  readonly equations: readonly IdentityEquation[];
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

function equationOf(identity: Identity, cells: readonly EquationCell[]): IdentityEquation {
  const signs = new Map<FigureKey, number>();
  identity.left.forEach((key) => signs.set(key, 1));
  identity.right.forEach((key) => signs.set(key, -1));
  let residual = 0;
  const coefficients = cells.map(({ key, value }) => {
    const sign = signs.get(key) ?? 0;
    residual += sign * value;
    return sign;
  });
  return { identity, coefficients, residual };
}

function systemOf(
  identities: readonly Identity[],
  numbers: ReadonlyMap<FigureKey, number>
): EquationSystem {
  const cells = [...new Set(identities.flatMap(figuresIn))].flatMap((key) => {
    const value = numbers.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
  return { cells, equations: identities.map((identity) => equationOf(identity, cells)) };
}

/** The identities of a system that do not hold. */
export function brokenIdentities({ equations }: EquationSystem): readonly Identity[] {
  return equations.filter(({ residual }) => !isZero(residual)).map(({ identity }) => identity);
}

/** The identities of a report that can be judged, as systems of equations that have no figure in common. */
export function equationSystems(report: Report): readonly EquationSystem[] {
  const numbers = new Map<FigureKey, number>();
  const format = formatById(report.format);
  for (const key of figureKeys(format)) {
    const value = numberIn(report, key);
    if (value !== undefined) numbers.set(key, value);
  }
  const judged = identitiesOf(format).filter((identity) =>
    figuresIn(identity).every((key) => numbers.has(key))
  );
  return separate(judged).map((identities) => systemOf(identities, numbers));
}
