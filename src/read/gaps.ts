import { figureKey, figuresOf, figuresOfTable, type FigureKey } from "../report/figures";
import type { Format } from "../report/formats";
import type { Gap } from "../report/gaps";
import type { RowNode, Table } from "../report/structure";
import { leafOf, leafPaths } from "../report/tree";
import type { Head } from "./heads";
import type { FoundRow } from "./rows";
import { placeIn, type Strip } from "./strip";

/** What of a table is looked at: the heads and rows that were found of it. */
export interface TableRows {
  readonly table: Table;
  readonly format: Format;
  readonly heads: readonly Head[];
  readonly rows: readonly FoundRow[];
}

/** The rows of the form that were not found. */
export function rowGaps({ table, heads, rows }: TableRows): readonly Gap[] {
  const found = new Set<RowNode>(rows.map(({ row }) => leafOf(row.path)));
  return table.blocks.flatMap((block) => {
    const isUnclear = !heads.some(({ form }) => form.blocks.includes(block));
    return leafPaths(block.rows)
      .filter((path) => !found.has(leafOf(path)))
      .map((path): Gap => {
        const cells = leafPaths(block.columns).map((column) => figureKey(table.id, path, column));
        return { kind: "row", table: table.id, label: leafOf(path).label, cells, isUnclear };
      });
  });
}

/** The gaps of a source that names each figure it has: whole tables, else rows or what is missing of them. */
export function gapsAround(format: Format, has: (key: FigureKey) => boolean): readonly Gap[] {
  return format.tables.flatMap(({ id }): readonly Gap[] => {
    const figures = figuresOfTable(format, id);
    const missing = figures.filter(({ key }) => !has(key));
    if (missing.length === figures.length) return [{ kind: "table", table: id, isUnclear: false }];
    const rows = [...new Set(missing.map(({ row }) => row))];
    return rows.map((row) => {
      const ofRow = missing.filter((figure) => figure.row === row);
      const cells = ofRow.map(({ key }) => key);
      const label = ofRow[0]?.rowLabels.at(-1) ?? "";
      return { kind: "row", table: id, label, cells, isUnclear: false };
    });
  });
}

/** A cell of a figure, and the cell that shows what stands in it: another one where that is merged over it. */
interface ShownCell {
  readonly key: FigureKey;
  readonly shownIn: string;
  /** Whether that cell begins further left or above. */
  readonly isCovered: boolean;
}

/** The cell of a sheet or document that is merged over a cell, which may be the cell itself. */
function mergedOver(
  strip: Strip,
  line: number,
  column: number
): { readonly line: number; readonly column: number } {
  const place = placeIn(strip, line, column);
  const area = place && strip.sheet?.merged?.at(place.row, place.column);
  if (place && area) {
    return { line: line - (place.row - area.row), column: column - (place.column - area.column) };
  }
  const isCovered = (at: number): boolean => strip.lines[at]?.cells[column] === null;
  if (!isCovered(line)) return { line, column };
  let left = column;
  while (left > 0 && strip.lines[line]?.cells[left] === null) left--;
  if (strip.lines[line]?.cells[left] !== null) return { line, column: left };
  let top = line;
  while (top > 0 && isCovered(top)) top--;
  return { line: top, column };
}

function shownCells(strip: Strip, { table, format }: TableRows, row: FoundRow): ShownCell[] {
  return row.head.form.leaves.flatMap((leaf, index): ShownCell[] => {
    const key = figureKey(table.id, row.row.path, leaf);
    const at = row.values?.[index];
    if (!at || !figuresOf(format).has(key)) return [];
    const over = mergedOver(strip, row.line, at.column);
    const isCovered = over.line !== row.line || over.column !== at.column;
    return [{ key, shownIn: `${over.line} ${over.column}`, isCovered }];
  });
}

/** The figures whose cells are merged with those of others, or covered by what is no figure. */
export function mergedGaps(strip: Strip, rows: TableRows): readonly Gap[] {
  const byCell = new Map<string, ShownCell[]>();
  for (const cell of rows.rows.flatMap((row) => shownCells(strip, rows, row))) {
    byCell.set(cell.shownIn, [...(byCell.get(cell.shownIn) ?? []), cell]);
  }
  return [...byCell.values()]
    .filter((cells) => cells.length > 1 || cells.some(({ isCovered }) => isCovered))
    .map((cells): Gap => ({
      kind: "merged",
      table: rows.table.id,
      cells: cells.map(({ key }) => key),
    }));
}
