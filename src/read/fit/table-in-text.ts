import { leafOf } from "../../report/tree";
import { amountUnitIn } from "../figure-text";
import { labelOf } from "../labels";
import { withDoubts } from "./doubtful-rows";
import type { BlockHead, FormLabels, FormRow } from "./form-rows";
import { headWords, statedUnit, type HeadWords } from "./head-words";
import { isOneByOne, rowsInText, type RowsInText } from "./labelled-rows";
import type { GridContent, GridRow } from "./official-grid";
import type { Piece } from "./pieces";
import { rowsInOrder, type PlacedRow } from "./row-order";
import type { SpreadRow } from "./spread";

/** At least this part of the rows must be there. */
export const leastRows = 0.5;

/** The words that stand above the first row of a block: those after the last line of a row, or of values, before it. */
function wordsAbove(
  pieces: readonly Piece[],
  placed: readonly PlacedRow[],
  index: number
): readonly Piece[] {
  const at = placed[index]?.at ?? 0;
  const before = placed[index - 1]?.at ?? -1;
  let from = at;
  while (from > before + 1 && pieces[from - 1]?.kind !== "value") from--;
  const last = pieces[from - 1]?.line ?? -1;
  const own = pieces[at]?.line ?? -1;
  return pieces
    .slice(from, at)
    .filter(({ line, kind }) => line > last && line < own && kind === "words");
}

interface ReadHead {
  readonly head: BlockHead;
  readonly words: readonly Piece[];
  readonly read: HeadWords | null;
}

/** The heads of the blocks that have rows, in their order. */
function headsAbove(
  { heads }: FormLabels,
  pieces: readonly Piece[],
  placed: readonly PlacedRow[]
): readonly ReadHead[] {
  return heads.flatMap((head): readonly ReadHead[] => {
    const first = placed.findIndex(({ row }) => row.block === head.block);
    if (first < 0) return [];
    const words = wordsAbove(pieces, placed, first);
    return [{ head, words, read: headWords(head, words) }];
  });
}

/** Columns are told by their names; a block of one column by that it has one, where another block tells the form. */
function areTold(heads: readonly ReadHead[]): boolean {
  const named = heads.filter(({ read }) => read !== null);
  return (
    named.length > 0 && heads.every(({ head, read }) => read !== null || head.leaves.length === 1)
  );
}

/** Where the words of a head begin: with the first that is one of its labels. */
export function beginningOf({ head, words }: ReadHead): number | undefined {
  return words.find(
    ({ label }) =>
      label !== null && (head.index.same(label).length > 0 || head.groups.same(label).length > 0)
  )?.line;
}

/**
 * The label of a row as it stands in its cell, where a reader would know the row by it; else the form's, as in lines of
 * text, in which other words stand beside it.
 */
function labelText({ rowIndex }: FormLabels, row: FormRow, { text, place }: Piece): string {
  const found = place.kind === "text" ? null : rowIndex.match(labelOf(text));
  return found?.entry.value === row ? text : leafOf(row.path).label;
}

/** The name of a column of money with the unit that is stated above it; undefined where none is. */
function columnText({ head, words, read }: ReadHead, leaf: number): string | undefined {
  const path = head.leaves[leaf];
  const stated = head.leaves.length === 1 ? statedUnit(words) : undefined;
  if (!path || stated === undefined) return undefined;
  const own = read?.names[leaf]?.text ?? "";
  if (amountUnitIn(own) !== null && !/\s/.test(own)) return own;
  const unit = amountUnitIn(stated) ?? stated;
  return `${leafOf(path).label.split("（")[0] ?? ""}（单位：${unit}）`;
}

/** What of a table stands in a text, before it is told which cells are its figures. */
export interface TableInText {
  readonly form: FormLabels;
  readonly heads: readonly ReadHead[];
  readonly found: RowsInText;
  readonly isOneByOne: boolean;
  /** Whether numbers stand below it that are none of its rows'. */
  readonly hasValuesBelow: boolean;
}

/** Whether the rows of a table stand again below it: which of two is meant is not to be told here. */
function standsAgain(
  { rowIndex, rows }: FormLabels,
  pieces: readonly Piece[],
  end: number
): boolean {
  const again = new Set<FormRow>();
  for (const { label, line } of pieces) {
    const [only, another] = label && line >= end ? rowIndex.same(label) : [];
    if (only && !another) again.add(only.value);
  }
  return again.size >= rows.length * leastRows;
}

export function tableInText(form: FormLabels, pieces: readonly Piece[]): TableInText | null {
  const placed = rowsInOrder(pieces, form.rowIndex);
  if (placed.length < form.rows.length * leastRows) return null;
  const heads = headsAbove(form, pieces, placed);
  if (!areTold(heads)) return null;
  const found = withDoubts(form, pieces, rowsInText(form, pieces, placed));
  if (standsAgain(form, pieces, found.end)) return null;
  const hasValuesBelow = pieces.some(({ kind, line }) => kind === "value" && line >= found.end);
  return { form, heads, found, isOneByOne: isOneByOne(pieces, placed), hasValuesBelow };
}

export function contentOf(
  { form, heads, found }: TableInText,
  spread: readonly (SpreadRow | null)[]
): GridContent {
  const rows = found.rows.map(({ row, label, cells }, index): readonly [FormRow, GridRow] => {
    const own = spread[index];
    const text = labelText(form, row, label);
    if (!own) return [row, { label: text, unread: cells.map((cell) => cell.text) }];
    return [row, { label: text, figures: own.figures.map((cell) => cell?.text ?? "") }];
  });
  const others = new Map<FormRow, (readonly string[])[]>();
  for (const { after, found: one } of found.among) {
    if (one.kind !== "row") continue;
    others.set(after, [...(others.get(after) ?? []), [one.label, ...one.cells]]);
  }
  return {
    rows: new Map(rows),
    strangers: others,
    columnTexts: (block, leaf) => {
      const own = heads.find(({ head }) => head.block === block);
      return own && columnText(own, leaf);
    },
  };
}
