import { gridOf, type GridCell, type SetCell, type SetTable } from "./rendering";
import { cell, withTables, type Variant } from "./variant";

function isStub({ kind, rowSpan }: SetCell): boolean {
  return kind === "label" && rowSpan > 1;
}

/** Which row below its first one a stub's text stands in, piece by piece; -1 for nowhere. */
type Placing = (stub: SetCell) => readonly { readonly row: number; readonly text: string }[];

/** A table in which stubs cover nothing: their text stands where `placing` says, and the other cells are empty. */
function placed(table: SetTable, placing: Placing): SetTable {
  const grid = gridOf(table);
  const shown = (at: GridCell, row: number): SetCell => {
    const top = table.findIndex((cells) => cells.includes(at.cell));
    const own = placing(at.cell).find((each) => each.row === row - top);
    return { ...at.cell, rowSpan: 1, text: own?.text ?? "" };
  };
  return grid.map((cells, row) =>
    cells.flatMap((at, column): SetCell[] => {
      if (!at) return [cell("")];
      if (isStub(at.cell) && at.isFirstColumn) return [shown(at, row)];
      return at.begins && grid[row]?.[column - 1]?.cell !== at.cell ? [at.cell] : [];
    })
  );
}

const inRow =
  (which: (rows: number) => number): Placing =>
  (stub) => [{ row: which(stub.rowSpan), text: stub.text }];

/** A character a row where there are rows enough, else in two pieces. */
const spread: Placing = ({ text, rowSpan }) => {
  const count = rowSpan >= text.length ? text.length : 2;
  const first = Math.floor((rowSpan - count) / 2);
  const cut = (piece: number): number => Math.round((piece * text.length) / count);
  return Array.from({ length: count }, (_, piece) => ({
    row: first + piece,
    text: text.slice(cut(piece), cut(piece + 1)),
  }));
};

/** Stubs as rows of their own, above or below the rows they cover. */
function ownRows(table: SetTable, where: "above" | "below"): SetTable {
  return table.flatMap((cells, row) => {
    const ends = table.flatMap((own, top) =>
      own.filter((each) => isStub(each) && top + each.rowSpan - 1 === row)
    );
    const stubs = where === "above" ? cells.filter(isStub) : ends.reverse();
    const width = gridOf(table)[row]?.length ?? 1;
    const rows = stubs.map((stub) => [
      { ...stub, rowSpan: 1, columnSpan: 1 },
      ...Array.from({ length: width - 1 }, () => cell("")),
    ]);
    const rest = cells.filter((each) => !isStub(each));
    const missing = width - rest.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    const covered = (gridOf(table)[row] ?? []).filter((at) => at && isStub(at.cell)).length;
    const [first, ...others] = rest;
    const own =
      covered > 0 && missing > 0 && first
        ? [{ ...first, columnSpan: first.columnSpan + covered }, ...others]
        : rest;
    return where === "above" ? [...rows, own] : [own, ...rows];
  });
}

function withoutStubs(table: SetTable): SetTable {
  return table.map((cells) => cells.filter((each) => !isStub(each)));
}

function moved(name: string, change: (table: SetTable) => SetTable): Variant {
  return {
    name,
    apply: (rendering) =>
      withTables(rendering, (table, id) => (id === "t3" ? change(table) : table)),
  };
}

/** Labels of groups that stand elsewhere than in the first of their rows. */
export const movedStubs: readonly Variant[] = [
  moved("组名在第二行", (table) =>
    placed(
      table,
      inRow(() => 1)
    )
  ),
  moved("组名在中间一行", (table) =>
    placed(
      table,
      inRow((rows) => Math.floor(rows / 2))
    )
  ),
  moved("组名在最后一行", (table) =>
    placed(
      table,
      inRow((rows) => rows - 1)
    )
  ),
  moved("组名分在几行", (table) => placed(table, spread)),
  moved("组名自成一行", (table) => ownRows(table, "above")),
  moved("组名自成一行，在下面", (table) => ownRows(table, "below")),
  moved("没有组名", withoutStubs),
];
