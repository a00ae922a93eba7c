import { plain } from "../characters";
import type { BlockHead } from "./form-rows";
import { allNames, columnsNamed, headWords, holdsStrangers, namedColumns } from "./head-words";
import { atBlanks, isBlank, type Piece } from "./pieces";
import { figuresBelowNames } from "./placed-figures";
import { isDoubtful, possibleWays, spreadRow, type RowCells, type Way } from "./spread";
import { tells } from "./telling-words";
import { leafOf } from "../../report/tree";

/** The one row of a table whose rows have no labels, as a text tells it: in one piece, or a group of columns at a time. */
export interface UnlabelledRow {
  /** A text for each column of the form. */
  readonly figures: readonly string[];
  readonly ways: readonly Way[];
  /** First line, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Whether each column is named, and no empty cell stands among as many figures. */
  readonly isCertain: boolean;
}

/** Columns that belong together, such as those of 未经复议直接起诉. */
interface ColumnGroup {
  readonly name: string;
  readonly leaves: readonly number[];
}

/** Words, and the cells that follow them. */
interface Segment {
  readonly words: readonly Piece[];
  readonly cells: readonly Piece[];
}

/** A name of a group is not longer, remarks included. */
const longestName = 30;

function groupsOf({ leaves }: BlockHead): readonly ColumnGroup[] {
  const names = [...new Set(leaves.map((path) => path.at(-2)?.label ?? ""))];
  return names.map((name) => ({
    name,
    leaves: leaves.flatMap((path, leaf) => (path.at(-2)?.label === name ? [leaf] : [])),
  }));
}

/** Whether values stand all in one line, or one a line: those in several lines are several rows. */
function areOneRow(cells: readonly Piece[]): boolean {
  const values = cells.filter(({ kind }) => kind === "value");
  const lines = new Set(values.map(({ line }) => line)).size;
  return lines === 1 || lines === values.length;
}

/** The rows of tables among some pieces: those in which each of several cells is empty, and those with words alone. */
function rowsWithoutValues(pieces: readonly Piece[]): Record<"empty" | "named", Set<number>> {
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.place.kind !== "cell") continue;
    const row = rows.get(piece.line);
    if (row) row.push(piece);
    else rows.set(piece.line, [piece]);
  }
  const without = [...rows].filter(([, row]) => row.every(({ kind }) => kind !== "value"));
  const linesOf = (isWanted: (row: readonly Piece[]) => boolean): Set<number> =>
    new Set(without.flatMap(([line, row]) => (isWanted(row) ? [line] : [])));
  return {
    empty: linesOf((row) => row.length > 1 && row.every(isBlank)),
    named: linesOf((row) => !row.every(isBlank)),
  };
}

function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const { empty, named } = rowsWithoutValues(pieces);
  const isRow = (cells: readonly Piece[]): boolean =>
    cells.some(({ kind, line }) => kind === "value" || empty.has(line));
  const segments: { words: Piece[]; cells: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    if (piece.kind === "words") {
      if (!last || isRow(last.cells)) segments.push({ words: [piece], cells: [] });
      else {
        last.words.push(piece);
        last.cells.length = 0;
      }
    } else if (!named.has(piece.line)) last?.cells.push(piece);
  }
  return segments.filter(({ cells }) => isRow(cells) && areOneRow(cells));
}

/** The groups named by some words, by the longest name that is in them; null where they stand in another order. */
function groupsNamed(
  groups: readonly ColumnGroup[],
  words: readonly Piece[]
): readonly ColumnGroup[] | null {
  const named = new Set<ColumnGroup>();
  for (const { text } of words) {
    if (text.length > longestName) continue;
    // Also what stands in brackets may name it.
    const written = { ordinal: "", core: plain(text) };
    const [longest] = groups
      .filter(({ name }) => tells(written, name))
      .sort((a, b) => b.name.length - a.name.length);
    if (longest) named.add(longest);
  }
  const own = groups.filter((group) => named.has(group));
  return own.every((group, index) => [...named][index] === group) ? own : null;
}

/** Whether the groups that hold groups are named in the form's order, where more than one is. */
function isOuterOrder({ leaves }: BlockHead, words: readonly Piece[]): boolean {
  const outer = [...new Set(leaves.map((path) => path[0].label))];
  const named = words.flatMap(({ label }) =>
    label && outer.includes(label.core) ? label.core : []
  );
  return named.every(
    (name, at) => at === 0 || outer.indexOf(name) >= outer.indexOf(named[at - 1] ?? "")
  );
}

/** Whether the columns of some groups are named, once for each group, in the form's order. */
function namesColumns(
  head: BlockHead,
  words: readonly Piece[],
  groups: readonly ColumnGroup[]
): boolean {
  const wanted = groups.flatMap(({ leaves }) => leaves);
  let at = 0;
  for (const piece of words) {
    const columns = columnsNamed(head, piece);
    if (columns.length === 0) continue;
    if (!columns.some((leaf) => areNamedAlike(head, leaf, wanted[at]))) return false;
    at++;
  }
  return at === wanted.length;
}

function areNamedAlike({ leaves }: BlockHead, one: number, other: number | undefined): boolean {
  const [a, b] = [leaves[one], other === undefined ? undefined : leaves[other]];
  return a !== undefined && b !== undefined && leafOf(a).label === leafOf(b).label;
}

/** Several numbers in one cell, which nobody can take for a figure. */
function holdsNumbers({ kind, text }: Piece): boolean {
  const numbers = text.match(/\d+/g) ?? [];
  return kind === "words" && numbers.length >= fewestFigures && !/\p{Script=Han}/u.test(text);
}

/** So many figures in one place may be a row. */
const fewestFigures = 3;

function countOfValues({ cells }: Segment): number {
  return cells.filter(({ kind }) => kind === "value").length;
}

/** The row told by segments that name their groups, each once. */
function byGroups(head: BlockHead, segments: readonly Segment[]): UnlabelledRow | null {
  const groups = groupsOf(head);
  const figures: (string | undefined)[] = head.leaves.map(() => undefined);
  const used: Segment[] = [];
  const ways: Way[] = [];
  let areNamed = false;
  let isWholeHead = true;
  let isCertain = true;
  let unnamed = 0;
  for (const segment of segments) {
    const parted = atBlanks(segment.words);
    const own = groupsNamed(groups, parted);
    if (!own || !isOuterOrder(head, parted)) return null;
    if (own.length === 0) {
      // Figures below words that name no groups may be another row of those above.
      if (used.length > 0) unnamed += countOfValues(segment);
      if (unnamed >= fewestFigures) return null;
      continue;
    }
    const isWhole = own.length === groups.length;
    const words = isWhole ? headWords(head, segment.words) : null;
    const areAllNamed =
      (namesColumns(head, parted, own) && !holdsStrangers(head, parted)) || words?.isWhole === true;
    const isNamed = areAllNamed || words !== null;
    isWholeHead &&= areAllNamed || areNamed;
    const isAfterNames = areNamed && own.length === 1;
    if (!isNamed && !isAfterNames) continue;
    areNamed ||= isNamed;
    const leaves = own.flatMap((group) => group.leaves);
    const named = words?.isWhole ? namedColumns(head, words, segment.words) : null;
    const names = words && allNames(words);
    const row: RowCells = { cells: segment.cells, widths: leaves.map(() => 1), named, names };
    const doubtful = isDoubtful(row);
    const filled = segment.cells.filter(({ kind }) => kind !== "blank");
    const spread = doubtful
      ? { figures: filled, way: "counted" as const }
      : (spreadRow(row, possibleWays([row])) ?? figuresBelowNames(row));
    isCertain &&= !doubtful;
    if (!spread || leaves.some((leaf) => figures[leaf] !== undefined)) return null;
    leaves.forEach((leaf, index) => (figures[leaf] = spread.figures[index]?.text ?? ""));
    ways.push(spread.way);
    used.push(segment);
  }
  const whole = figures.flatMap((figure) => figure ?? []);
  const pieces = used.flatMap(({ words, cells }) => [...words, ...cells]);
  if (whole.length < figures.length) return null;
  return {
    figures: whole,
    ways,
    from: Math.min(...pieces.map(({ line }) => line)),
    to: Math.max(...pieces.map(({ line }) => line)) + 1,
    isCertain: isWholeHead && isCertain,
  };
}

/** More pieces than this are no table of one row. */
const mostPieces = 2000;

/** Finds the row of a table whose rows have no labels (table 4). */
export function unlabelledRow(head: BlockHead, pieces: readonly Piece[]): UnlabelledRow | null {
  if (pieces.length > mostPieces) return null;
  const found = byGroups(head, segmentsOf(pieces));
  const isJoined = pieces.some((piece) => found && piece.line >= found.from && holdsNumbers(piece));
  return isJoined ? null : found;
}
