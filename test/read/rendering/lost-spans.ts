import { gridOf, type SetCell, type SetTable } from "./rendering";
import { cell, withTables, type Variant } from "./variant";

/** A cell that covers no other. */
function single(own: SetCell, text = own.text): SetCell {
  return { ...own, text, rowSpan: 1, columnSpan: 1 };
}

function widthOf(table: SetTable): number {
  return Math.max(...gridOf(table).map((row) => row.length));
}

function empty(count: number): readonly SetCell[] {
  return Array.from({ length: count }, () => cell(""));
}

/** Every merged cell as a single one, the rows filled up to one width at their end or their beginning. */
function filledUp(table: SetTable, at: "end" | "beginning"): SetTable {
  const width = widthOf(table);
  return table.map((cells) => {
    const own = cells.map((each) => single(each));
    const filling = empty(width - own.length);
    return at === "end" ? [...own, ...filling] : [...filling, ...own];
  });
}

/** What a merged cell says stands in each cell it covers to its right, below it, or both; the others are empty. */
function repeated(table: SetTable, across: boolean, down: boolean): SetTable {
  return gridOf(table).map((row) =>
    row.map((at): SetCell => {
      if (!at) return cell("");
      const isShown = (across || at.isFirstColumn) && (down || at.isFirstRow);
      const own = single(at.cell, isShown ? at.cell.text : "");
      return at.begins ? own : { ...own, key: null };
    })
  );
}

/** A column split in two: every cell in it reaches over both. */
function splitColumn(table: SetTable, column: number): SetTable {
  const grid = gridOf(table);
  const wider = new Set(grid.map((row) => row[column]?.cell));
  return table.map((cells) =>
    cells.map((own) => (wider.has(own) ? { ...own, columnSpan: own.columnSpan + 1 } : own))
  );
}

/** An empty column before another one; a cell that covers both sides reaches over it. */
function withEmptyColumn(table: SetTable, column: number): SetTable {
  const grid = gridOf(table);
  const covering = new Set(
    grid.flatMap((row) => {
      const after = row[column]?.cell;
      return after && row[column - 1]?.cell === after ? [after] : [];
    })
  );
  return table.map((cells, row) => {
    const changed = cells.map((own) =>
      covering.has(own) ? { ...own, columnSpan: own.columnSpan + 1 } : own
    );
    const after = grid[row]?.[column]?.cell;
    if (after && covering.has(after)) return changed;
    const before = (grid[row] ?? []).slice(0, column).filter((at) => at?.begins).length;
    return [...changed.slice(0, before), cell(""), ...changed.slice(before)];
  });
}

/** An empty row before another one; cells that cover both sides reach over it. */
function withEmptyRow(table: SetTable, row: number): SetTable {
  const grid = gridOf(table);
  const above = grid[row - 1] ?? [];
  const covering = new Set(
    (grid[row] ?? []).flatMap((at, column) =>
      at && above[column]?.cell === at.cell ? [at.cell] : []
    )
  );
  const covered = (grid[row] ?? []).filter((at) => at && covering.has(at.cell)).length;
  const changed = table.map((cells) =>
    cells.map((own) => (covering.has(own) ? { ...own, rowSpan: own.rowSpan + 1 } : own))
  );
  return [...changed.slice(0, row), empty(widthOf(table) - covered), ...changed.slice(row)];
}

const rowsBetweenEmptyOnes = 4;

function withEmptyRows(table: SetTable): SetTable {
  let result = table;
  for (let row = table.length - 1; row > 0; row--) {
    if (row % rowsBetweenEmptyOnes === 3) result = withEmptyRow(result, row);
  }
  return result;
}

function inTables(name: string, change: (table: SetTable) => SetTable): Variant {
  return { name, apply: (rendering) => withTables(rendering, change) };
}

/** How tables come out of programs that know nothing of merged cells, or make more of them. */
export const lostSpans: readonly Variant[] = [
  inTables("合并丢失，行末补空格子", (table) => filledUp(table, "end")),
  inTables("合并丢失，行首补空格子", (table) => filledUp(table, "beginning")),
  inTables("合并格每格重复", (table) => repeated(table, true, true)),
  inTables("合并格横向重复", (table) => repeated(table, true, false)),
  inTables("合并格纵向重复", (table) => repeated(table, false, true)),
  inTables("合并格只留首格", (table) => repeated(table, false, false)),
  inTables("最后一列拆成两列", (table) => splitColumn(table, widthOf(table) - 1)),
  inTables("中间一列拆成两列", (table) => splitColumn(table, Math.floor(widthOf(table) / 3))),
  inTables("多出空列", (table) =>
    [widthOf(table) - 1, Math.floor(widthOf(table) / 2)].reduce(withEmptyColumn, table)
  ),
  inTables("多出空行", withEmptyRows),
  inTables("第一列空着", (table) => table.map((cells) => [cell(""), ...cells])),
];
