import { countOf, isZero, type Equation, type EquationSystem } from "./equations";

/** A cell of a system, by its index, and the number it is to hold. */
export interface CellValue {
  readonly cell: number;
  readonly value: number;
}

/** What is to be added to the number of a cell. */
interface CellDelta {
  readonly cell: number;
  readonly delta: number;
}

/** A cell chosen to be changed, and an equation that says by how much, given the cells chosen after it. */
interface Choice {
  readonly cell: number;
  readonly equation: Equation;
}

function coefficient({ coefficients }: Equation, cell: number): number {
  return coefficients[cell] ?? 0;
}

/** The equations without a cell, which `pivot` expresses by the others. */
function eliminate(
  equations: readonly Equation[],
  pivot: Equation,
  cell: number
): readonly Equation[] {
  const divisor = coefficient(pivot, cell);
  const remaining: Equation[] = [];
  for (const equation of equations) {
    if (equation === pivot) continue;
    const factor = coefficient(equation, cell);
    if (factor === 0) {
      remaining.push(equation);
      continue;
    }
    remaining.push({
      coefficients: equation.coefficients.map(
        (own, index) => divisor * own - factor * coefficient(pivot, index)
      ),
      residual: divisor * equation.residual - factor * pivot.residual,
    });
  }
  return remaining;
}

/** What each chosen cell must change by when no other cell changes. */
function solve(choices: readonly Choice[]): readonly CellDelta[] {
  const deltas: CellDelta[] = [];
  for (const { cell, equation } of [...choices].reverse()) {
    const known = deltas.reduce(
      (sum, other) => sum + coefficient(equation, other.cell) * other.delta,
      equation.residual
    );
    deltas.unshift({ cell, delta: -known / coefficient(equation, cell) });
  }
  return deltas;
}

/** Whether changing this cell alone makes all equations hold. */
function settles(equations: readonly Equation[], { cell, delta }: CellDelta): boolean {
  return equations.every((equation) =>
    isZero(equation.residual + coefficient(equation, cell) * delta)
  );
}

function cellsOf(equation: Equation, excluded: ReadonlySet<number>): readonly number[] {
  const cells: number[] = [];
  equation.coefficients.forEach((own, cell) => {
    if (own !== 0 && !excluded.has(cell)) cells.push(cell);
  });
  return cells;
}

/** The violated equation that leaves the fewest cells to choose from. */
function narrowest(
  equations: readonly Equation[],
  excluded: ReadonlySet<number>
): { readonly equation: Equation; readonly cells: readonly number[] } | undefined {
  let least: { readonly equation: Equation; readonly cells: readonly number[] } | undefined;
  for (const equation of equations) {
    if (isZero(equation.residual)) continue;
    const cells = cellsOf(equation, excluded);
    if (!least || cells.length < least.cells.length) least = { equation, cells };
  }
  return least;
}

/**
 * All sets of exactly `size` cells by whose change every equation comes to hold.
 *
 * Some cell of every violated equation must change. So branch on the cells of the one that has fewest, eliminate the
 * cell chosen, and what is left are equations between the others: again those that are violated must have a cell that
 * changes. A cell that was branched on is excluded afterwards, so that each set is met once.
 */
function* changesOfSize(
  equations: readonly Equation[],
  size: number,
  excluded: ReadonlySet<number> = new Set(),
  choices: readonly Choice[] = []
): Iterable<readonly CellDelta[]> {
  const branch = narrowest(equations, excluded);
  if (!branch) return;
  const { equation, cells } = branch;
  const done = new Set(excluded);
  for (const cell of cells) {
    const chosen = [...choices, { cell, equation }];
    if (size > 1) {
      yield* changesOfSize(eliminate(equations, equation, cell), size - 1, done, chosen);
    } else {
      const delta = -equation.residual / coefficient(equation, cell);
      if (settles(equations, { cell, delta })) yield solve(chosen);
    }
    done.add(cell);
  }
}

/** What the cells hold after a change; nothing where one would hold no number that can stand there. */
function valuesAfter(system: EquationSystem, deltas: readonly CellDelta[]): readonly CellValue[] {
  const values = deltas.flatMap(({ cell, delta }) => {
    const value = countOf((system.cells[cell]?.value ?? 0) + delta);
    return value === undefined ? [] : [{ cell, value }];
  });
  return values.length === deltas.length ? values : [];
}

/** With fewer cells than this, some violated equation has none that changes. */
function leastSize({ cells, equations }: EquationSystem): number {
  const reach = cells.map(
    (_, cell) => equations.filter((equation) => coefficient(equation, cell) !== 0).length
  );
  const violated = equations.filter(({ residual }) => !isZero(residual)).length;
  return Math.ceil(violated / Math.max(...reach));
}

/**
 * All smallest sets of changes after which every equation holds, of up to `largest` cells; none where there is no such
 * set, or where nothing is violated.
 */
export function smallestChanges(
  system: EquationSystem,
  largest: number
): readonly (readonly CellValue[])[] {
  for (let size = Math.max(1, leastSize(system)); size <= largest; size++) {
    const found = [...changesOfSize(system.equations, size)]
      .map((deltas) => valuesAfter(system, deltas))
      .filter((values) => values.length > 0);
    if (found.length > 0) return found;
  }
  return [];
}
