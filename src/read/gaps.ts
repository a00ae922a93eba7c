import { figureKey, figuresOf, figuresOfTable, type FigureKey } from "../report/figures";
import type { Format } from "../report/formats";
import type { Gap } from "../report/gaps";
import { layoutOf } from "../report/layout";
import type { Block, Table } from "../report/structure";
import { leafOf, leafPaths } from "../report/tree";
import type { Head } from "./heads";
import type { RowPlace } from "./found";
import { columnRange, type ExtraRow, type FoundRow, type RowPath } from "./rows";
import { placeIn, textAt, type Strip } from "./strip";

/** What of a table is looked at: the heads and rows that were found of it. */
export interface TableRows {
  readonly table: Table;
  readonly format: Format;
  readonly heads: readonly Head[];
  readonly rows: readonly FoundRow[];
  /** Rows with figures under its heads that are none of the form's there. */
  readonly extra: readonly ExtraRow[];
}

/** What stands in the line of a row, its label too. */
export function writtenIn(strip: Strip, { line }: Pick<FoundRow, "line">): string {
  const cells = strip.lines[line]?.cells ?? [];
  return cells
    .map((_, column) => textAt(strip.lines[line], column))
    .join(" ")
    .trim();
}

/** Rows of the form by their order in the table, those that were found with their lines. */
interface OrderedRow {
  readonly block: Block;
  readonly path: RowPath;
  readonly found: FoundRow | undefined;
}

function orderedRows({ table, rows }: TableRows): readonly OrderedRow[] {
  return table.blocks.flatMap((block) =>
    leafPaths(block.rows).map((path) => ({
      block,
      path,
      found: rows.find(({ row }) => leafOf(row.path) === leafOf(path)),
    }))
  );
}

/** What stands where a missing row belongs: between the rows that are found before and after it. */
function writtenInPlaceOf(
  strip: Strip,
  { extra }: TableRows,
  ordered: readonly OrderedRow[],
  index: number
): string | undefined {
  const before = ordered.slice(0, index).flatMap(({ found }) => found?.line ?? []);
  const after = ordered.slice(index + 1).flatMap(({ found }) => found?.line ?? []);
  const [above, below] = [Math.max(-1, ...before), Math.min(Infinity, ...after)];
  const inPlace = extra.find(({ line }) => line > above && line < below);
  return inPlace && writtenIn(strip, inPlace);
}

/** The rows of the form that were not found, and those whose cells do not match their head. */
export function rowGaps(strip: Strip, rows: TableRows): readonly Gap[] {
  const { table, heads } = rows;
  const ordered = orderedRows(rows);
  return ordered.flatMap(({ block, path, found }, index): readonly Gap[] => {
    if (found && found.values !== null) return [];
    const cells = leafPaths(block.columns).map((column) => figureKey(table.id, path, column));
    const gap = { kind: "row", table: table.id, label: leafOf(path).label, cells } as const;
    if (found) return [{ ...gap, isUnclear: true, written: writtenIn(strip, found) }];
    const inItsPlace = writtenInPlaceOf(strip, rows, ordered, index);
    if (inItsPlace !== undefined) return [{ ...gap, isUnclear: true, inItsPlace }];
    return [{ ...gap, isUnclear: !heads.some(({ form }) => form.blocks.includes(block)) }];
  });
}

/** The head a missing row would stand under, and the line it would stand in. */
function slotOf(
  { heads }: TableRows,
  ordered: readonly OrderedRow[],
  index: number
): { readonly head: Head; readonly line: number } | undefined {
  const block = ordered[index]?.block;
  const before = ordered
    .slice(0, index)
    .filter(({ found }) => found !== undefined)
    .at(-1);
  const after = ordered.slice(index + 1).find(({ found }) => found !== undefined);
  if (before?.found && before.block === block) {
    return { head: before.found.head, line: before.found.line + 1 };
  }
  if (after?.found && after.block === block) {
    return { head: after.found.head, line: after.found.line };
  }
  const own = heads.filter(({ form }) => form.blocks.some((one) => one === block));
  const above = before?.found?.line ?? -1;
  const below = after?.found?.line ?? Infinity;
  const between = own.find(({ top, bottom }) => top > above && bottom < below);
  if (between) return { head: between, line: between.bottom + 1 };
  const shared = before?.found && own.includes(before.found.head) ? before.found : undefined;
  return shared && { head: shared.head, line: shared.line + 1 };
}

/** The columns of a row's label, beside those of its figures: as the form has them where there are as many. */
function labelSpan(
  { table }: TableRows,
  { labelsFrom, columns }: Head,
  label: string
): readonly [number, number] {
  const last = Math.min(...(columns ?? [])) - 1;
  const cell = layoutOf(table).cells.find((one) => one.kind === "label" && one.text === label);
  const isAsInForm = last + 1 - labelsFrom === table.labelColumns;
  return isAsInForm && cell ? [labelsFrom + cell.column, last] : [last, last];
}

/** Where the missing rows of a table in a sheet would stand; those of which it is not clear are left out. */
export function rowPlaces(strip: Strip, rows: TableRows): readonly RowPlace[] {
  if (!strip.sheet) return [];
  const ordered = orderedRows(rows);
  const rightEdge = Math.max(...rows.heads.flatMap(({ columns }) => columns ?? []));
  const { merged, firstColumn } = strip.sheet;
  return ordered.flatMap(({ block, path, found }, index): RowPlace[] => {
    const slot = found ? undefined : slotOf(rows, ordered, index);
    if (!slot?.head.columns) return [];
    const { head, line } = slot;
    const { label } = leafOf(path);
    const spans = [
      labelSpan(rows, head, label),
      ...head.form.leaves.map((_, leaf) => columnRange(head, leaf, rightEdge)),
    ].map(([from, to]) => [firstColumn + from, firstColumn + to] as const);
    const place = placeIn(strip, line, (spans[0]?.[0] ?? firstColumn) - firstColumn);
    if (!place || place.column < 0) return [];
    // A cell that is merged from the row above to the one below would cover the new one.
    const isCovered = spans.some(([column]) => {
      const area = merged?.at(place.row - 1, column);
      return area !== undefined && area === merged?.at(place.row, column);
    });
    if (isCovered) return [];
    const cells = leafPaths(block.columns).map((column) => figureKey(rows.table.id, path, column));
    return [{ cells, label, place, spans }];
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
