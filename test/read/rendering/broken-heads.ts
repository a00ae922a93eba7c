import type { SetCell, SetTable } from "./rendering";
import { withTables, type Variant } from "./variant";

/** The last rows of heads: those above rows with figures. */
function headRows(table: SetTable): readonly number[] {
  const hasFigures = (row: number): boolean => (table[row] ?? []).some(({ key }) => key !== null);
  return table.flatMap((cells, row) =>
    cells.some(({ kind }) => kind === "header") && !hasFigures(row) && hasFigures(row + 1)
      ? [row]
      : []
  );
}

/** A label in pieces of about one length; what stands in brackets at its end is a piece. */
function piecesOf(text: string, count: number): readonly string[] {
  const bracket = text.indexOf("（");
  if (count === 2 && bracket > 0) return [text.slice(0, bracket), text.slice(bracket)];
  const cut = (piece: number): number => Math.round((piece * text.length) / count);
  return Array.from({ length: count }, (_, piece) => text.slice(cut(piece), cut(piece + 1)));
}

/** A table whose heads have some labels broken over several rows of cells; the others reach over these. */
function broken(table: SetTable, pieces: number, isBroken: (cell: SetCell) => boolean): SetTable {
  const below = pieces - 1;
  return [...headRows(table)].reverse().reduce<SetTable>((all, row) => {
    const own = all[row] ?? [];
    const upper = all
      .slice(0, row)
      .map((cells, index) =>
        cells.map((each) =>
          index + each.rowSpan > row ? { ...each, rowSpan: each.rowSpan + below } : each
        )
      );
    const first = own.map((each) =>
      isBroken(each)
        ? { ...each, text: piecesOf(each.text, pieces)[0] ?? "" }
        : { ...each, rowSpan: each.rowSpan + below }
    );
    const further = Array.from({ length: below }, (_, index) =>
      own
        .filter(isBroken)
        .map((each) => ({ ...each, text: piecesOf(each.text, pieces)[index + 1] ?? "" }))
    );
    return [...upper, first, ...further, ...all.slice(row + 1)];
  }, table);
}

const isHead = ({ kind }: SetCell): boolean => kind === "header";

function inHeads(name: string, pieces: number, isBroken: (cell: SetCell) => boolean): Variant {
  return {
    name,
    apply: (rendering) =>
      withTables(rendering, (table) =>
        broken(table, pieces, (cell) => isHead(cell) && isBroken(cell))
      ),
  };
}

/** Heads whose labels are broken over rows of cells. */
export const brokenHeads: readonly Variant[] = [
  inHeads("四个字的表头断成两行", 2, ({ text }) => text.length === 4),
  inHeads("表头断成两行", 2, ({ text }) => text.length >= 4),
  inHeads("表头断成三行", 3, ({ text }) => text.length >= 6),
];
