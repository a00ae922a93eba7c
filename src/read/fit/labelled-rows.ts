import { lettersAndDigits } from "../characters";
import { leafCount, leafOf, leafPaths } from "../../report/tree";
import type { Block, Table } from "../../report/structure";
import type { FormLabels, FormRow } from "./form-rows";
import { isInText, type Piece } from "./pieces";
import type { PlacedRow } from "./row-order";
import { isOfForm } from "./words-of-form";

/** A row as it stands in a text: its label, and the cells that belong to it. */
export interface RowInText {
  readonly row: FormRow;
  readonly label: Piece;
  readonly cells: readonly Piece[];
  /** Whether it is plain which cells belong to it. */
  readonly isPlain: boolean;
  /** Whether nothing but words of the form stands between its label and the next, or words below the last, and no values above it are to be had. */
  readonly isBare: boolean;
}

/** What stands among the rows of a table and is none of its rows. */
export type AmongRows =
  | { readonly kind: "row"; readonly label: string; readonly cells: readonly string[] }
  | { readonly kind: "text"; readonly text: string };

/** The rows found in a text, in the form's order, and what else stands among them. */
export interface RowsInText {
  readonly rows: readonly RowInText[];
  readonly among: readonly { readonly after: FormRow; readonly found: AmongRows }[];
  /** The first line after them. */
  readonly end: number;
}

/** How many columns each figure of a block's rows has in the form. */
export function columnWidths(table: Table, block: Block): readonly number[] {
  const widest = Math.max(...table.blocks.map(({ columns }) => leafPaths(columns).length));
  const count = block.columns.reduce((all, column) => all + leafCount(column), 0);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? widest - index : 1));
}

/** A label that was broken ends so many lines below its beginning at most; its figures stand between. */
const furthestValues = 3;

interface LineOfRow {
  readonly words: readonly Piece[];
  /** From the first value, or the first cell after the words, on. */
  readonly cells: readonly Piece[];
}

/** A line parted into its labels and what stands in its cells. */
function partedLine(pieces: readonly Piece[]): LineOfRow {
  const firstValue = pieces.findIndex(({ kind }) => kind === "value");
  const before = firstValue < 0 ? pieces : pieces.slice(0, firstValue);
  const lastWords = before.map(({ kind }) => kind).lastIndexOf("words");
  return { words: pieces.slice(0, lastWords + 1), cells: pieces.slice(lastWords + 1) };
}

function byLine(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last?.[0]?.line === piece.line) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Whether a value stands in the line of a label, right of it. */
function isBesideValues(pieces: readonly Piece[], at: number): boolean {
  const line = pieces[at]?.line;
  for (let next = at + 1; pieces[next]?.line === line && line !== undefined; next++) {
    if (pieces[next]?.kind === "value") return true;
  }
  return false;
}

/** Whether a label is the official one of its row, or the beginning of it. */
function begins({ path }: FormRow, { label, text }: Piece): boolean {
  const official = lettersAndDigits(leafOf(path).label);
  return label !== null && official.startsWith(lettersAndDigits(text));
}

/** Whether a label is all of its row's, in its words, so that nothing of it stands below. */
function isWholeLabel({ path }: FormRow, { text }: Piece): boolean {
  return lettersAndDigits(text) === lettersAndDigits(leafOf(path).label);
}

function holdsValue(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === "value");
}

function textsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.map(({ text }) => text);
}

/** Whether words may go on with a label of the form; signs, numbers and what ends with one may be a figure. */
function goesOn(form: FormLabels, piece: Piece): boolean {
  return /\p{L}/u.test(piece.text) && !/\p{N}\s*$/u.test(piece.text) && isOfForm(form, piece);
}

/** What stands beside a label in its line: words that are none of the form's may be what was put into its first cell. */
function besideLabel(form: FormLabels, pieces: readonly Piece[]): LineOfRow {
  const parted = partedLine(pieces);
  const at = parted.words.findIndex((piece) => piece.kind === "words" && !goesOn(form, piece));
  if (at < 0) return parted;
  return { words: pieces.slice(0, at), cells: pieces.slice(at) };
}

interface Taken {
  readonly cells: readonly Piece[];
  readonly isPlain: boolean;
  readonly rest: readonly (readonly Piece[])[];
}

/** The cells of a row whose table has its rows in lines: those beside the label, else the next line with values. */
function cellsInLines(
  form: FormLabels,
  lines: readonly (readonly Piece[])[],
  count: number,
  { isBeginning, mayFollow }: { readonly isBeginning: boolean; readonly mayFollow: boolean }
): Taken {
  const [own = [], ...below] = lines;
  const beside = besideLabel(form, own);
  // Beside the end of a broken label stand the empty cells below its figures.
  const isBeside = holdsValue(own) || (isBeginning && beside.cells.length >= count);
  if (isBeside) return { cells: beside.cells, isPlain: true, rest: below };
  // What ends a broken label has its values above it.
  const near = (mayFollow ? below : [])
    .filter((line) => line.some(({ kind }) => kind !== "blank"))
    .slice(0, furthestValues)
    .filter(
      (line) => holdsValue(line) && partedLine(line).words.every((piece) => goesOn(form, piece))
    );
  const full = near.filter((line) => partedLine(line).cells.length >= count);
  const [only, another] = full.length > 0 ? full : near;
  if (!only) return { cells: [], isPlain: false, rest: below };
  const { cells } = partedLine(only);
  return { cells, isPlain: !another, rest: below.filter((line) => line !== only) };
}

/** The cells of a row whose table has a line for each cell: what follows the label up to the next words. */
function cellsOneByOne(form: FormLabels, pieces: readonly Piece[], count: number): Taken {
  const first = pieces.findIndex(({ kind }) => kind === "value");
  const from =
    first < 0
      ? 0
      : pieces
          .slice(0, first)
          .map(({ kind }) => kind)
          .lastIndexOf("words") + 1;
  const after = pieces.findIndex(({ kind }, at) => at >= from && kind === "words");
  const to = after < 0 ? pieces.length : after;
  return {
    cells: pieces.slice(from, to),
    // Other words before the values are those of another row.
    isPlain:
      pieces.slice(0, from).every((piece) => goesOn(form, piece)) &&
      (first >= 0 || to - from >= count),
    rest: byLine([...pieces.slice(0, from), ...pieces.slice(to)]),
  };
}

function isOnlyOfForm(form: FormLabels, pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === "words" && goesOn(form, piece));
}

/** Shorter texts may stand in a cell in the place of a figure. */
const shortestSentence = 25;

function isSentence({ kind, text }: Piece): boolean {
  return kind === "words" && text.length >= shortestSentence;
}

/** What of some lines is not the form's: rows of their own, and texts. */
export function strangers(
  form: FormLabels,
  lines: readonly (readonly Piece[])[]
): readonly AmongRows[] {
  return lines.flatMap((line): readonly AmongRows[] => {
    const { words, cells } = partedLine(line);
    const unknown = words.filter((piece) => !goesOn(form, piece));
    const values = cells.filter(({ kind }) => kind === "value");
    const known = words.filter(({ label }) => label && form.rowIndex.same(label).length > 0);
    const named = known.length > 0 ? known.slice(-1) : unknown;
    if (values.length > 1 || (values.length === 1 && named.length > 0)) {
      return [{ kind: "row", label: textsOf(named).join(" "), cells: textsOf(cells) }];
    }
    const text = textsOf([...unknown, ...values]).join(" ");
    return text === "" ? [] : [{ kind: "text", text }];
  });
}

/** Whether the lines of a table hold one cell each. */
export function isOneByOne(pieces: readonly Piece[], placed: readonly PlacedRow[]): boolean {
  const [first] = placed;
  if (!first) return false;
  const values = byLine(pieces.slice(first.at)).map(
    (line) => line.filter(({ kind }) => kind === "value").length
  );
  return (
    placed.every(({ at }) => pieces[at + 1]?.line !== pieces[at]?.line) && Math.max(...values) <= 1
  );
}

/** The rows of a table that has labels for them, with the cells that belong to each. */
export function rowsInText(
  form: FormLabels,
  pieces: readonly Piece[],
  placed: readonly PlacedRow[]
): RowsInText {
  const single = isOneByOne(pieces, placed);
  const areBeside = placed.some(({ at }) => isBesideValues(pieces, at));
  // Where other rows have their values beside them, a whole label without any has none below it.
  const followed = (row: FormRow, label: Piece): boolean =>
    begins(row, label) && !(areBeside && isWholeLabel(row, label));
  const rows: RowInText[] = [];
  const among: { after: FormRow; found: AmongRows }[] = [];
  let end = 0;
  /** Whether values stand above a label that are not those of the row before it. */
  let isBelowValues = false;
  placed.forEach(({ row, at }, index) => {
    const label = pieces[at];
    if (!label) return;
    const widths = columnWidths(form.table, row.block);
    const next = placed[index + 1];
    const until = next ? next.at : pieces.length;
    const ownLine = pieces.slice(at + 1, until).filter(({ line }) => line === label.line);
    const below = pieces.slice(at + 1 + ownLine.length, until);
    // What ends a broken label has no number of its own.
    const isBeginning = begins(row, label) || label.label?.ordinal !== "";
    const taken = single
      ? cellsOneByOne(form, pieces.slice(at + 1, until), widths.length)
      : cellsInLines(form, [ownLine, ...byLine(below)], widths.length, {
          isBeginning,
          mayFollow: followed(row, label),
        });
    const after = pieces.slice(at + 1, until);
    const isAlone = next ? isOnlyOfForm(form, after) : after.every(isSentence);
    const isBare =
      isAlone && (single || (isInText(label) && areBeside && isBeginning && !isBelowValues));
    isBelowValues = taken.rest.some(holdsValue);
    rows.push({ row, label, cells: taken.cells, isPlain: taken.isPlain, isBare });
    if (next) {
      strangers(form, taken.rest).forEach((found) => among.push({ after: row, found }));
    } else end = Math.max(label.line, ...taken.cells.map(({ line }) => line)) + 1;
  });
  return { rows, among, end };
}
