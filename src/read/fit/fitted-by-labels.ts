import type { FormLabels } from "./form-rows";
import { allNames, namedColumns } from "./head-words";
import { columnWidths, strangers } from "./labelled-rows";
import { officialGrid } from "./official-grid";
import { isBlank, type PieceLine } from "./pieces";
import { withFiguresBelowNames, withPlacedFigures } from "./placed-figures";
import {
  allWays,
  areBelowNames,
  areFilledAtEnd,
  borneOutWays,
  holdsTwoBelowOne,
  possibleWays,
  spreadRow,
  type EmptyWay,
  type RowCells,
  type SpreadRow,
} from "./spread";
import { partsWording, textsAmong, waysUsed, type FittedTable } from "./fitted-table";
import { beginningOf, contentOf, leastRows, tableInText, type TableInText } from "./table-in-text";
import { addsUp } from "./borne-out";

/** The cells of each row; none of those of which it is not plain that they are the row's. */
function rowCells({ form, heads, found }: TableInText): readonly RowCells[] {
  const rows = found.rows.map(({ row, cells, isPlain }) => {
    const head = heads.find(({ head: { block } }) => block === row.block);
    return {
      cells: isPlain ? cells : [],
      widths: columnWidths(form.table, row.block),
      named: head?.read ? namedColumns(head.head, head.read, head.words) : null,
      names: head?.read ? allNames(head.read) : null,
    };
  });
  if (!areBelowNames(rows)) return rows.map((row) => ({ ...row, named: null }));
  return rows.some(holdsTwoBelowOne) ? rows.map((row) => ({ ...row, cells: [] })) : rows;
}

/** The rows whose labels reach over as many columns as that of one: where spans are lost these lie alike. */
function rowsAlike(
  { found }: TableInText,
  rows: readonly RowCells[],
  at: number
): readonly RowCells[] {
  const depth = (index: number): number | undefined => found.rows[index]?.row.path.length;
  return rows.filter((_, index) => depth(index) === depth(at));
}

function isBare({ found }: TableInText, at: number): boolean {
  return found.rows[at]?.isBare === true;
}

/** Fewer rows than this say nothing of where the figures of others stand. */
const fewestRead = 2;

/** Whether rows beside whose labels nothing stands are empty: most are read, or all others are, and no numbers are left over. */
function areBareEmpty(table: TableInText, spread: readonly (SpreadRow | null)[]): boolean {
  const read = spread.filter((row) => row !== null).length;
  const areAllRead = spread.every((row, at) => row !== null || isBare(table, at));
  const isNothingLeft = !table.hasValuesBelow && read >= fewestRead;
  return read >= spread.length * leastRows || (areAllRead && isNothingLeft);
}

/**
 * The figures of each row. One whose label nothing follows is empty, where most rows have their figures beside them: empty
 * cells leave no trace in some texts.
 */
function spreadRows(
  table: TableInText,
  allowed: readonly EmptyWay[]
): readonly (SpreadRow | null)[] {
  const rows = rowCells(table);
  // Where one way is being tried, or none is believed, the other rows say nothing.
  const areAsked = allowed.length > 1;
  const plain = rows.map((row, at) => {
    const alike = rowsAlike(table, rows, at);
    const ways = possibleWays(alike).filter((way) => allowed.includes(way));
    return spreadRow(row, ways, areAsked ? alike : undefined);
  });
  const spread = areAsked ? withFiguresBelowNames(rows, withPlacedFigures(rows, plain)) : plain;
  const areEmpty = areBareEmpty(table, spread);
  return spread.map((row, at): SpreadRow | null => {
    const isEmpty = !row && areEmpty && isBare(table, at);
    return isEmpty ? { figures: rows[at]?.widths.map(() => undefined) ?? [], way: "bare" } : row;
  });
}

/** A table with the figures of its rows, null for one of which they cannot be told. */
export function fittedTable(
  table: TableInText,
  lines: readonly PieceLine[],
  spread: readonly (SpreadRow | null)[]
): FittedTable {
  const { form, heads, found } = table;
  const [first] = heads;
  const firstRow = found.rows[0]?.label.line ?? 0;
  const from = (first && beginningOf(first)) ?? firstRow;
  const above = lines.slice(from, firstRow).flatMap(({ pieces }) => pieces);
  const texts = [...strangers(form, [above]), ...found.among.map((each) => each.found)];
  return {
    table: form.table,
    from,
    to: found.end,
    cells: officialGrid(form.table, form.rows, contentOf(table, spread)),
    texts: textsAmong(texts),
    how: [
      ...(table.isOneByOne ? ["一行一格"] : []),
      ...waysUsed(spread.flatMap((row) => row?.way ?? [])),
      ...partsWording(lines, from, found.end),
    ],
    exact: heads.reduce((count, { read }) => count + (read?.exact ?? 0), 0),
    mustAddUp: heads.some(({ read }) => read !== null && !read.isWhole),
  };
}

function fittedBy(
  table: TableInText,
  lines: readonly PieceLine[],
  possible: readonly EmptyWay[]
): FittedTable {
  return fittedTable(table, lines, spreadRows(table, possible));
}

/** Whether the figures of a row were found by the empty cells beside them, or by their places in a line. */
function isFilledUp({ figures, way }: SpreadRow, cells: number): boolean {
  const areThere = figures.some((figure) => figure && !isBlank(figure));
  return areThere && (way === "placed" || (way.startsWith("filled") && cells > figures.length));
}

/**
 * A table whose rows have labels, in the ways in which its cells may lie: one where that is plain, else one for each of
 * those that are possible, of which no more than one may add up.
 */
export function fittedByLabels(
  form: FormLabels,
  lines: readonly PieceLine[],
  areCellsKnown: boolean
): readonly FittedTable[] {
  const table = tableInText(
    form,
    lines.flatMap(({ pieces }) => pieces)
  );
  if (!table) return [];
  const rows = rowCells(table);
  const possible = areCellsKnown ? ["repeated" as const, ...borneOutWays(rows)] : allWays;
  const spread = spreadRows(table, possible);
  const filled = fittedBy(table, lines, possible);
  const isFilled = spread.some((row, at) => row && isFilledUp(row, rows[at]?.cells.length ?? 0));
  const isBorneOut = !isFilled || areFilledAtEnd(rows) || addsUp(filled);
  const plain = isBorneOut ? filled : fittedBy(table, lines, []);
  const isPlain = rows.every(({ cells }, index) => cells.length === 0 || spread[index]);
  if (isPlain || possible.length < 2) return [plain];
  const judged = possible.map((way): FittedTable => {
    const fit = fittedBy(table, lines, [way]);
    return { ...fit, how: [...fit.how, "只有这样排数字才对得上勾稽关系"], mustAddUp: true };
  });
  const addingUp = judged.filter(addsUp);
  const [only, another] = addingUp;
  return only && !another ? [only, plain] : [plain];
}
