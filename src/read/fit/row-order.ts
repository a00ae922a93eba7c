import type { LabelEntry, LabelIndex } from "../labels";
import type { FormRow } from "./form-rows";
import type { Piece } from "./pieces";
import { tells } from "./telling-words";

/** A row of the form, and the piece that is its label, by its place among all pieces. */
export interface PlacedRow {
  readonly row: FormRow;
  readonly at: number;
}

/** What makes it likely that a piece is the label of a row. */
const weights = { same: 4, alike: 2, told: 1, numberedAlike: 1, beforeValues: 2 } as const;

interface Chain {
  readonly weight: number;
  readonly placed: PlacedRow;
  readonly before: Chain | null;
}

function isBeforeValues(pieces: readonly Piece[], at: number): boolean {
  for (let next = at + 1; next < pieces.length; next++) {
    const kind = pieces[next]?.kind;
    if (kind !== "blank") return kind === "value";
  }
  return false;
}

/** The rows that a piece may be the label of, each with its weight. */
function candidates(
  { label }: Piece,
  rows: LabelIndex<FormRow>
): readonly (readonly [FormRow, number])[] {
  if (!label) return [];
  const weighed = (entries: readonly LabelEntry<FormRow>[], weight: number) =>
    entries.map(({ value, label: official }) => {
      const isNumbered = label.ordinal !== "" && rows.ordinalOf(official) === label.ordinal;
      return [value, weight + (isNumbered ? weights.numberedAlike : 0)] as const;
    });
  const same = rows.same(label);
  if (same.length > 0) return weighed(same, weights.same);
  const alike = rows.match(label)?.entry;
  if (alike) return weighed([alike], weights.alike);
  return weighed(
    rows.entries.filter((entry) => tells(label, entry.label)),
    weights.told
  );
}

/**
 * The labels of rows among some pieces, so that they follow each other as the form's rows do, as many and as likely ones
 * as there are: where a label stands more than once, or may be that of several rows, the order decides.
 */
export function rowsInOrder(
  pieces: readonly Piece[],
  rows: LabelIndex<FormRow>
): readonly PlacedRow[] {
  /** The best chain that ends with a row, by the row's index. */
  const ending: (Chain | undefined)[] = [];
  const bestBefore = (index: number): Chain | null => {
    let best: Chain | null = null;
    for (const chain of ending.slice(0, index)) {
      if (chain && chain.weight > (best?.weight ?? 0)) best = chain;
    }
    return best;
  };
  pieces.forEach((piece, at) => {
    const found = candidates(piece, rows);
    if (found.length === 0) return;
    const extra = isBeforeValues(pieces, at) ? weights.beforeValues : 0;
    const longer = found.map(([row, weight]): Chain => {
      const before = bestBefore(row.index);
      return { weight: (before?.weight ?? 0) + weight + extra, placed: { row, at }, before };
    });
    for (const chain of longer) {
      const { index } = chain.placed.row;
      if (chain.weight > (ending[index]?.weight ?? 0)) ending[index] = chain;
    }
  });
  const placed: PlacedRow[] = [];
  for (let chain = bestBefore(ending.length); chain; chain = chain.before)
    placed.unshift(chain.placed);
  return placed;
}
