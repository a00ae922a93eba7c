import { figureKey, type FigureKey } from "./figures";
import type { Format } from "./formats";
import { absentCells, type Gap } from "./gaps";
import type { RowNode, Table } from "./structure";
import { leafOf, leafPaths } from "./tree";

/** The rows that stay; a group of which none stays goes with them. */
function remaining(rows: readonly RowNode[], gone: ReadonlySet<RowNode>): readonly RowNode[] {
  return rows.flatMap((row) => {
    if (!row.children) return gone.has(row) ? [] : [row];
    const children = remaining(row.children, gone);
    return children.length > 0 ? [{ ...row, children }] : [];
  });
}

/** A table without the rows of which all figures are absent. Its heads stay, so that it is read again as the same. */
function tableWithout(table: Table, absent: ReadonlySet<FigureKey>): Table {
  const blocks = table.blocks.map((block) => {
    const columns = leafPaths(block.columns);
    const gone = leafPaths(block.rows).filter((row) =>
      columns.every((column) => absent.has(figureKey(table.id, row, column)))
    );
    if (gone.length === 0) return block;
    return { ...block, rows: remaining(block.rows, new Set(gone.map(leafOf<RowNode>))) };
  });
  const isWhole = blocks.every((block, index) => block === table.blocks[index]);
  return isWhole ? table : { ...table, blocks };
}

/**
 * The tables of a report as far as they are there: what does not apply to an agency was taken out of its form, and an
 * empty row or table in its place would say that it was not filled in. Merged cells are there.
 */
export function tablesPresent(format: Format, gaps: readonly Gap[]): readonly Table[] {
  const missing = new Set(gaps.flatMap((gap) => (gap.kind === "table" ? [gap.table] : [])));
  const absent = absentCells(
    format,
    gaps.filter(({ kind }) => kind === "row")
  );
  return format.tables
    .filter(({ id }) => !missing.has(id))
    .map((table) => (absent.size > 0 ? tableWithout(table, absent) : table));
}
