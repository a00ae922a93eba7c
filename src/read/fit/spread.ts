import type { NamedColumns } from "./head-words";
import { isBlank, type Piece } from "./pieces";

/** The cells of a row after its label. */
export interface RowCells {
  readonly cells: readonly Piece[];
  /** How many columns each figure has in the form. */
  readonly widths: readonly number[];
  /** Where the names of its columns stand, if they stand in cells as in the form. */
  readonly named: NamedColumns | null;
  /** What its columns are called, where each is named. */
  readonly names: readonly Piece[] | null;
}

type Spread = (row: RowCells) => readonly Piece[] | null;

/**
 * How the figures of a row lie among its cells, where the cells are no longer those of the form: each way says which cells
 * are the figures, or null where the cells of a row cannot lie so.
 */
const ways = {
  /** What was merged is one cell, and empty ones fill the row up at its end. */
  "filled-after": ({ cells, widths: { length } }) => {
    const isFilled = cells.length >= length && cells.slice(length).every(isBlank);
    return isFilled ? cells.slice(0, length) : null;
  },
  /** Empty cells stand before the figures. */
  "filled-before": ({ cells, widths }) => {
    const from = cells.length - widths.length;
    return from >= 0 && cells.slice(0, from).every(isBlank) ? cells.slice(from) : null;
  },
  /** What was merged stands in each of the cells it covered. */
  repeated: ({ cells, widths }) => {
    const equally = widths.map(() => cells.length / widths.length);
    const inForm = widths.reduce((sum, width) => sum + width, 0);
    return cells.length === inForm ? once(cells, widths) : once(cells, equally);
  },
} as const satisfies Record<string, Spread>;

/** A way in which figures lie among cells where some of these are empty, or say a thing twice. */
export type EmptyWay = keyof typeof ways;

/** The same, with empty cells on both sides of the figures, or below their names, or as many as there are, or where those of other rows stand in lines of text; or none. */
export type Way = EmptyWay | "filled-around" | "counted" | "named" | "placed" | "bare";

/** The figures of a row, empty ones undefined where nothing stands for them, and how they were found. */
export interface SpreadRow {
  readonly figures: readonly (Piece | undefined)[];
  readonly way: Way;
}

/** The first of each stretch of equal cells; null where a stretch has different ones. */
function once(cells: readonly Piece[], widths: readonly number[]): readonly Piece[] | null {
  const found: Piece[] = [];
  let from = 0;
  for (const width of widths) {
    const own = cells.slice(from, from + width);
    const [first] = own;
    const areEqual = own.every(({ text }) => text.trim() === first?.text.trim());
    if (!first || !Number.isInteger(width) || !areEqual) return null;
    found.push(first);
    from += width;
  }
  return from === cells.length ? found : null;
}

/** Whether each figure of a row stands in every cell of its span. */
export function isRepeated(row: RowCells): boolean {
  return ways.repeated(row) !== null;
}

/** The cells with something in them, where they are as many as the figures. */
function asMany({ cells, widths }: RowCells): readonly Piece[] | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === widths.length ? filled : null;
}

/**
 * Whether it is plain in all rows where their figures begin: each begins with one that is filled, empty cells are kept
 * between figures, and what fills the rows up stands behind the last column, which some rows reach.
 */
export function areFilledAtEnd(rows: readonly RowCells[]): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const reach = ({ cells }: RowCells): number => cells.map(isBlank).lastIndexOf(false);
  const whole = filled.filter((row) => reach(row) === row.widths.length - 1);
  return (
    filled.every(({ cells: [first] }) => first !== undefined && !isBlank(first)) &&
    filled.every((row) => reach(row) < row.widths.length) &&
    whole.length > 1 &&
    whole.some((row) => emptyBetween(row).length > 0)
  );
}

/** Where empty cells stand between others. */
function emptyBetween({ cells }: RowCells): readonly number[] {
  const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  const [first = 0, last = 0] = [filled[0], filled.at(-1)];
  return cells.flatMap((cell, at) => (isBlank(cell) && at > first && at < last ? [at] : []));
}

/** Whether as many cells as figures are filled, and an empty one stands between them: it may be a figure's, and another not. */
export function isDoubtful(row: RowCells): boolean {
  return asMany(row) !== null && emptyBetween(row).length > 0;
}

/** The same, where it is plain which is which: no empty cell stands between them. */
function counted(row: RowCells): readonly Piece[] | null {
  return isDoubtful(row) ? null : asMany(row);
}

/** The same, or where the empty cells between them are empty in all rows that are as long. */
function countedAmong(row: RowCells, rows: readonly RowCells[]): readonly Piece[] | null {
  if (!isDoubtful(row)) return asMany(row);
  const alike = rows.filter(({ cells }) => cells.length === row.cells.length);
  const areEmpty = emptyBetween(row).every((at) =>
    alike.every(({ cells }) => cells[at] !== undefined && isBlank(cells[at]))
  );
  return areEmpty && alike.length > 1 ? asMany(row) : null;
}

/**
 * The cells below the names of the columns, from each name's to the next: null where two stand there, or one stands
 * below none. Undefined where the cells are not those of the names' rows.
 */
function belowNames({ cells, named }: RowCells): readonly (Piece | undefined)[] | null | undefined {
  const [first] = cells;
  if (!named || first?.place.kind !== "cell" || first.place.width !== named.width) return undefined;
  const { columns } = named;
  const empty = new Set(
    cells.flatMap((cell) => (isBlank(cell) && cell.place.kind === "cell" ? cell.place.column : []))
  );
  const found: (Piece | undefined)[] = columns.map(() => undefined);
  for (const cell of cells.filter((one) => !isBlank(one))) {
    const at = cell.place.kind === "cell" ? cell.place.column : -1;
    const leaf = columns.filter((column) => column <= at).length - 1;
    const known = found[leaf];
    if (leaf < 0 || (known && known.text.trim() !== cell.text.trim())) return null;
    // Where its own cell is empty, what stands beside it may be a further column's.
    if (!known && empty.has(columns[leaf] ?? at)) return null;
    found[leaf] ??= cell;
  }
  return found;
}

function sameTexts(
  a: readonly (Piece | undefined)[] | null,
  b: readonly (Piece | undefined)[]
): boolean {
  return (
    a !== null && a.every((cell, at) => (cell?.text ?? "").trim() === (b[at]?.text ?? "").trim())
  );
}

/** Those of them that full rows bear out: with empty cells beside their figures, or cells that say a thing twice. */
export function borneOutWays(rows: readonly RowCells[]): readonly EmptyWay[] {
  const longer = rows.filter((row) => counted(row) && row.cells.length > row.widths.length);
  return longer.length > 0 ? possibleWays(rows).filter((way) => way !== "repeated") : [];
}

/** Whether the full rows of a table stand below the names of its columns, or more of them do than do not. */
export function areBelowNames(rows: readonly RowCells[]): boolean {
  const agreeing = rows.flatMap((row) => {
    const [exact, below] = [counted(row), belowNames(row)];
    return exact && below !== undefined ? [below !== null && sameTexts(below, exact)] : [];
  });
  return agreeing.filter((agrees) => agrees).length * 2 >= agreeing.length;
}

/** Whether two different figures of a row stand below one name: a further column has none. */
export function holdsTwoBelowOne({ cells, named }: RowCells): boolean {
  const below = new Map<number, string>();
  return cells.some(({ kind, text, place }) => {
    if (kind !== "value" || place.kind !== "cell" || place.width !== named?.width) return false;
    const leaf = named.columns.filter((column) => column <= place.column).length;
    const known = below.get(leaf);
    below.set(leaf, text.trim());
    return known !== undefined && known !== text.trim();
  });
}

/** All ways, those that a table cannot have among them. */
export const allWays = Object.keys(ways) as EmptyWay[];

/** The ways in which those rows can lie that are full: with something in every figure. */
export function possibleWays(rows: readonly RowCells[]): readonly EmptyWay[] {
  const full = rows.flatMap((row) => {
    const figures = counted(row);
    return figures ? [{ row, figures }] : [];
  });
  return allWays.filter((way) =>
    full.every(({ row, figures }) => sameTexts(ways[way](row), figures))
  );
}

/** The cells from one on, as many as the figures, where nothing stands beside them. */
function cellsFrom({ cells, widths }: RowCells, from: number): readonly Piece[] | null {
  const to = from + widths.length;
  const isAlone = cells.every((cell, at) => isBlank(cell) || (at >= from && at < to));
  return isAlone && to <= cells.length ? cells.slice(from, to) : null;
}

function filledWay({ cells, widths }: RowCells, from: number): Way {
  if (from === 0) return "filled-after";
  return from + widths.length === cells.length ? "filled-before" : "filled-around";
}

/** Where the figures of the full rows begin that are as long as a row and have empty cells beside them. */
function beginningsAmong(row: RowCells, rows: readonly RowCells[]): ReadonlySet<number> {
  const full = rows.filter(
    (other) => other.cells.length === row.cells.length && counted(other) !== null
  );
  return new Set(full.map(({ cells }) => cells.findIndex((cell) => !isBlank(cell))));
}

/** What stands in a longer row, by where the figures of full rows begin, else only one beginning being possible. */
function besideEmpty(row: RowCells, rows: readonly RowCells[]): SpreadRow | null | undefined {
  const room = row.cells.length - row.widths.length;
  if (room <= 0) return undefined;
  const known = beginningsAmong(row, rows);
  const beginnings = known.size > 0 ? [...known] : Array.from({ length: room + 1 }, (_, at) => at);
  if (known.size > 1) return null;
  const readings = beginnings.flatMap((from) => {
    const figures = cellsFrom(row, from);
    return figures ? [{ figures, way: filledWay(row, from) }] : [];
  });
  const [first] = readings;
  if (!first) return undefined;
  return readings.every(({ figures }) => sameTexts(figures, first.figures)) ? first : null;
}

/** Whether a row with an empty cell has fewer cells than the names of its columns: which of them is lost is open. */
function isShort({ cells, named }: RowCells): boolean {
  const [first] = cells;
  return (
    named !== null &&
    first?.place.kind === "cell" &&
    first.place.width < named.width &&
    cells.some(isBlank)
  );
}

/** Whether something stands between the names of two columns that are next to each other in the form: a further column. */
function skipsColumn({ names }: RowCells): boolean {
  return (names ?? []).some(({ line, place }, leaf) => {
    const before = names?.[leaf - 1];
    if (before?.place.kind !== "cell" || place.kind !== "cell") return false;
    const isOneByOne = place.width === 1 && before.place.width === 1;
    return before.line === line
      ? place.column - before.place.column > 1
      : isOneByOne && line - before.line > 1;
  });
}

/**
 * Which cells of a row are its figures: those below the names of the columns, or those that are as many as the figures;
 * else as all ways say that are possible in its table and for it. Null where two say different things, or none any.
 * @param alike all rows that lie as it does, where these may say where its figures begin
 */
export function spreadRow(
  row: RowCells,
  possible: readonly EmptyWay[],
  alike?: readonly RowCells[]
): SpreadRow | null {
  const exact = countedAmong(row, alike ?? [row]);
  const below = belowNames(row);
  if (below !== undefined) {
    const inOrder = row.cells.length === row.widths.length ? row.cells : exact;
    if (!below || (inOrder && !sameTexts(below, inOrder))) return null;
    return { figures: below, way: exact ? "counted" : "named" };
  }
  if (exact) return { figures: exact, way: "counted" };
  if (isShort(row) || (skipsColumn(row) && emptyBetween(row).length > 0)) return null;
  const filled = alike ? besideEmpty(row, alike) : undefined;
  const isRepeated = possible.includes("repeated") && ways.repeated(row) !== null;
  if (filled === null || (filled && !isRepeated)) return filled;
  const readings = possible.flatMap((way) => {
    const figures = ways[way](row);
    return figures ? [{ figures, way }] : [];
  });
  const [first] = readings;
  const areSame = readings.every(({ figures }) => sameTexts(figures, first?.figures ?? []));
  return first && areSame ? first : null;
}
