import { figuresOf, type FigureKey } from "../report/figures";
import { layoutOf } from "../report/layout";
import { oncePer } from "../report/once";
import { isLikelySlip } from "../rules/prose/weighing";
import type { Format } from "../report/formats";
import type { NumberChange } from "./change";

/** How a clerk may have come to write what is there. */
export interface Slip {
  /** The less, the more usual; to be added up and compared, no more. */
  readonly cost: number;
  /** In words; "" where nothing usual explains it. */
  readonly wording: string;
}

const unexplained: Slip = { cost: 5, wording: "" };

interface Position {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

const layoutPositions = oncePer((format: Format): ReadonlyMap<FigureKey, Position> => {
  const positions = new Map<FigureKey, Position>();
  for (const table of format.tables) {
    for (const cell of layoutOf(table).cells) {
      if (cell.kind !== "figure") continue;
      positions.set(cell.key, { table: table.id, row: cell.row, column: cell.column });
    }
  }
  return positions;
});

/** How far apart two cells of one row or one column are; undefined where they share neither. */
function distance(format: Format, a: FigureKey, b: FigureKey): number | undefined {
  const [from, to] = [layoutPositions(format).get(a), layoutPositions(format).get(b)];
  if (!from || !to || from.table !== to.table) return undefined;
  if (from.row === to.row) return Math.abs(from.column - to.column);
  if (from.column === to.column) return Math.abs(from.row - to.row);
  return undefined;
}

function isTotal(format: Format, cell: FigureKey): boolean {
  return figuresOf(format).get(cell)?.role === "total";
}

/** Whether taking one digit out of `longer` gives `shorter`. */
function hasOneDigitMore(longer: string, shorter: string): boolean {
  return [...longer].some(
    (_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter
  );
}

/** The positions at which two numbers of the same length differ. */
function differingDigits(a: string, b: string): readonly number[] {
  return [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
}

function hasDigitsSwapped(a: string, b: string): boolean {
  const [first, second, ...more] = differingDigits(a, b);
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  return a[first] === b[second] && a[second] === b[first];
}

function digitSlip(from: number, to: number): Slip | undefined {
  const [written, meant] = [String(from), String(to)];
  if (hasOneDigitMore(meant, written)) return { cost: 2, wording: "少了一位数字" };
  if (hasOneDigitMore(written, meant)) return { cost: 2, wording: "多了一位数字" };
  if (written.length !== meant.length) return undefined;
  if (hasDigitsSwapped(written, meant)) return { cost: 1.5, wording: "两位数字颠倒" };
  if (differingDigits(written, meant).length === 1) return { cost: 2.5, wording: "有一位数字不对" };
  return undefined;
}

/**
 * How a clerk may have come to write one number for another, in words: 可能是两位数字颠倒.
 * @returns undefined where nothing usual explains it
 */
export function slipBetween(written: number, meant: number): string | undefined {
  if (!isLikelySlip(written, meant)) return undefined;
  const slip = digitSlip(written, meant);
  return slip ? `可能是${slip.wording}` : `只差${Math.abs(written - meant)}`;
}

/** What may explain one change by itself. */
function slipOfOne(format: Format, { cell, from, to }: NumberChange): Slip {
  if (from === 0) {
    return isTotal(format, cell)
      ? { cost: 1.5, wording: "合计漏填" }
      : { cost: 2.5, wording: "漏填" };
  }
  if (to === 0) return { cost: 3, wording: "多填" };
  const digits = digitSlip(from, to);
  if (digits) return digits;
  return Math.abs(from - to) <= 2 ? { cost: 3, wording: "" } : unexplained;
}

/** What may explain two changes together, where they are in one row or one column. */
function slipOfTwo(format: Format, a: NumberChange, b: NumberChange): Slip | undefined {
  const apart = distance(format, a.cell, b.cell);
  if (apart === undefined) return undefined;
  const remote = apart === 1 ? 0 : 1;
  if (a.from === b.to && b.from === a.to) {
    const whole = Math.max(a.from, b.from);
    return a.from === 0 || b.from === 0
      ? { cost: 1 + remote, wording: `${whole}填错了格` }
      : { cost: 1 + remote, wording: "两格的数填反了" };
  }
  const [difference, other] = [a.to - a.from, b.to - b.from];
  if (difference === -other) {
    return { cost: 2 + remote, wording: `${Math.abs(difference)}件记错了格` };
  }
  if (difference === other && isTotal(format, a.cell) !== isTotal(format, b.cell)) {
    const part = isTotal(format, a.cell) ? b : a;
    const { cost } = slipOfOne(format, part);
    return { cost: cost + 1, wording: difference > 0 ? "明细和合计都少计" : "明细和合计都多计" };
  }
  return undefined;
}

function joined(slips: readonly Slip[]): Slip {
  return {
    cost: slips.reduce((sum, slip) => sum + slip.cost, 0),
    wording: [...new Set(slips.map(({ wording }) => wording))]
      .filter((words) => words !== "")
      .join("，"),
  };
}

/** The most usual way in which all these cells came to be wrong at once. */
export function likeliestSlip(format: Format, changes: readonly NumberChange[]): Slip {
  const [first, ...others] = changes;
  if (!first) return joined([]);
  const alone = joined([slipOfOne(format, first), likeliestSlip(format, others)]);
  return others.reduce((least, other) => {
    const pair = slipOfTwo(format, first, other);
    if (!pair) return least;
    const rest = others.filter((change) => change !== other);
    const together = joined([pair, likeliestSlip(format, rest)]);
    return together.cost < least.cost ? together : least;
  }, alone);
}
