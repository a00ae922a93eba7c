import {
  gridOf,
  type Paragraph,
  type Rendering,
  type SetCell,
  type SetTable,
  type TablePart,
} from "./rendering";
import { headHeight, withParts, type Variant } from "./variant";

/** What becomes of a merged cell below the cut: it stands there again, leaves an empty cell, or nothing. */
type Below = "again" | "empty" | "nothing";

/** The rows of a table from one up to another one. */
function rowsOf(table: SetTable, from: number, to: number, below: Below): SetTable {
  const rows = table
    .slice(from, to)
    .map((cells, index) =>
      cells.map((own) => ({ ...own, rowSpan: Math.min(own.rowSpan, to - from - index) }))
    );
  if (below === "nothing" || from === 0) return rows;
  const grid = gridOf(table);
  const covered = new Set(
    (grid[from] ?? []).flatMap((at) => (at && !at.isFirstRow ? [at.cell] : []))
  );
  const first = (grid[from] ?? []).flatMap((at, column): SetCell[] => {
    if (!at || grid[from]?.[column - 1]?.cell === at.cell) return [];
    const begun = table[from]?.indexOf(at.cell) ?? -1;
    if (!covered.has(at.cell)) return rows[0]?.slice(begun, begun + 1) ?? [];
    const top = table.findIndex((cells) => cells.includes(at.cell));
    const rowSpan = Math.min(top + at.cell.rowSpan, to) - from;
    return [{ ...at.cell, rowSpan, text: below === "again" ? at.cell.text : "" }];
  });
  return [first, ...rows.slice(1)];
}

const pageNumber: Paragraph = { text: "— 4 —", level: 0 };
const continued: Paragraph = { text: "续表", level: 0 };

function tableParts(
  tables: readonly SetTable[],
  between: readonly Paragraph[]
): readonly TablePart[] {
  return tables.map((table, index) => ({ above: index === 0 ? [] : between, table }));
}

/** Tables that are whole are cut; others stay as they are. */
function cut(
  name: string,
  id: string | null,
  change: (table: SetTable, rendering: Rendering) => readonly TablePart[]
): Variant {
  return {
    name,
    apply: (rendering) =>
      withParts(rendering, (parts, own) => {
        const [whole] = parts;
        const isCut = whole && parts.length === 1 && (id === null || id === own);
        return isCut ? change(whole.table, rendering) : parts;
      }),
  };
}

function rowATable(table: SetTable, below: Below): readonly TablePart[] {
  return tableParts(
    table.map((_, row) => rowsOf(table, row, row + 1, below)),
    []
  ).filter((part) => part.table.flat().length > 0);
}

/** Table 2 cut above each of its titles; these stay in the tables or become headings. */
function atBlocks(table: SetTable, titlesAbove: boolean): readonly TablePart[] {
  const tops = table.flatMap((cells, row) =>
    cells.some(({ kind }) => kind === "title") ? [row] : []
  );
  return tops.map((top, index) => {
    const rows = table.slice(top, tops[index + 1] ?? table.length);
    const title = rows[0]?.find(({ kind }) => kind === "title")?.text ?? "";
    return titlesAbove
      ? { above: [{ text: title, level: 3 }], table: rows.slice(1) }
      : { above: [], table: rows };
  });
}

/** The rows of figures of a table, and where their cells stand. */
function columnsOfKey(table: SetTable, part: string): readonly number[] {
  const row = gridOf(table).find((cells) => cells.some((at) => at?.cell.key != null)) ?? [];
  return row.flatMap((at, column) => (at?.cell.key?.split(".")[1] === part ? [column] : []));
}

/** Table 4 as a small table for each of its three groups, each under a heading. */
function inThree(table: SetTable, headings: readonly (readonly string[])[]): readonly TablePart[] {
  const grid = gridOf(table);
  const bottom = grid.findIndex((cells) => cells.some((at) => at?.cell.key != null));
  return ["review", "suitDirect", "suitAfterReview"].map((part, index) => {
    const columns = columnsOfKey(table, part);
    const rowOf = (row: number): readonly SetCell[] =>
      columns.flatMap((column) => {
        const own = grid[row]?.[column]?.cell;
        return own ? [{ ...own, rowSpan: 1, columnSpan: 1 }] : [];
      });
    return {
      above: (headings[index] ?? []).map((text): Paragraph => ({ text, level: 3 })),
      table: [rowOf(bottom - 1), rowOf(bottom)],
    };
  });
}

/** Table 3 cut above a row of its body, another one in each report. */
function atAnyRow(
  table: SetTable,
  { title }: Rendering,
  shift: number,
  how: { readonly below: Below; readonly head: boolean; readonly between: readonly Paragraph[] }
): readonly TablePart[] {
  const head = headHeight(table);
  const body = table.length - head;
  if (body < 3) return tableParts([table], []);
  const sum = [...title].reduce((all, character) => all + character.charCodeAt(0), shift);
  const at = head + 1 + (sum % (body - 1));
  const upper = rowsOf(table, 0, at, "nothing");
  const lower = rowsOf(table, at, table.length, how.below);
  return tableParts([upper, how.head ? [...table.slice(0, head), ...lower] : lower], how.between);
}

/** Tables that stand in several parts. */
export const cutTables: readonly Variant[] = [
  cut("一行一张表", null, (table) => rowATable(table, "nothing")),
  cut("一行一张表，合并格留空格子", null, (table) => rowATable(table, "empty")),
  cut("表二断成一项一张", "t2", (table) => atBlocks(table, false)),
  cut("表二断成一项一张，条款在表外", "t2", (table) => atBlocks(table, true)),
  cut("表四分成三张", "t4", (table) =>
    inThree(table, [["行政复议"], ["行政诉讼（未经复议直接起诉）"], ["行政诉讼（复议后起诉）"]])
  ),
  cut("表四分成三张，标题分两层", "t4", (table) =>
    inThree(table, [["（一）行政复议"], ["（二）行政诉讼", "1.未经复议直接起诉"], ["2.复议后起诉"]])
  ),
  cut("表四分成三张，标题简短", "t4", (table) =>
    inThree(table, [["行政复议情况"], ["未经复议直接起诉"], ["复议后起诉"]])
  ),
  cut("表三在任意一行断开，表头重复", "t3", (table, rendering) =>
    atAnyRow(table, rendering, 0, { below: "again", head: true, between: [pageNumber] })
  ),
  cut("表三在任意一行断开", "t3", (table, rendering) =>
    atAnyRow(table, rendering, 5, { below: "empty", head: false, between: [] })
  ),
  cut("表三在任意一行断开，合并格丢失", "t3", (table, rendering) =>
    atAnyRow(table, rendering, 9, { below: "nothing", head: false, between: [continued] })
  ),
];
