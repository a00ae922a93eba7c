import type { TableId } from "../report/structure";
import { filledUp, mostColumns, rowParagraph, type Rows } from "../report/text-tables";
import { isOfPage } from "./furniture";
import { areAllWhole, isOwnTable, isWhole } from "./own-tables";
import type { PlacedHeading, TableRow } from "./prose";
import type { Grid } from "./source";
import { textAt, type Line, type Strip } from "./strip";
import type { RecognisedTable } from "./tables";
import { tableBelow, type UnreadArea, type UnreadTable } from "./unread-tables";

/** The tables that stand in texts. */
export interface TextTables {
  /** Their rows, by their lines. */
  readonly rows: ReadonlyMap<number, TableRow>;
  /** Those that are tables of a document. */
  readonly grids: ReadonlySet<Grid | undefined>;
}

/** What is known of a report when the tables in its texts are looked for. */
export interface TextTableArea extends UnreadArea {
  readonly tables: readonly RecognisedTable[];
  /** Tables of a document that are none of the form's. */
  readonly unrecognised: readonly UnreadTable[];
  /** Whether the report stands on a web page, with the page's own tables around it. */
  readonly isOnSite: boolean;
  readonly isLookedAt: Looking;
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== "").length;
}

/**
 * Whether a table that is none of the form's belongs to the text below a heading: beside an official table only where that
 * was read with all of its rows, at the edges of a page's report only with numbers, and never what is the page's own.
 */
function belongs(area: TextTableArea, at: PlacedHeading, rows: Rows): boolean {
  const { strip, tables, headings, isOnSite } = area;
  const isRead = (id: TableId): boolean =>
    tables.some((table) => table.id === id && isWhole(table));
  if (!tableBelow(at.heading).every(isRead)) return false;
  const isAtEdge = isOnSite && (at.heading === null || at === headings.at(-1));
  if (isAtEdge && !/\d/.test(rows.flat().join(" "))) return false;
  if (rows.some(({ length }) => length > mostColumns) || rows.flat().some(isOfPage)) return false;
  // A sheet of texts alone has the official tables in others.
  const isOfTexts = strip.sheet !== null && tables.length === 0;
  return isOwnTable(rows, isOfTexts || areAllWhole(tables));
}

/** The rows of a document's table with what stands in them, those left out that hold nothing. */
function rowsInDocument(lines: readonly Line[]): ReadonlyMap<number, readonly string[]> {
  const rows = lines.map((line) => line.cells.map((_, column) => textAt(line, column)));
  const held = [...rows.entries()].filter(([, row]) => filled(row) > 0);
  const even = filledUp(held.map(([, row]) => row));
  return new Map(held.map(([at], index) => [at, even[index] ?? []]));
}

/** More cells of a report than these are not looked at: what stands in them stays unread, and is said to. */
const mostCells = 3000;
/** So many of all reports in one source. */
const mostInAll = 12_000;

/** Whether a table is looked at, as one of so many. */
export type Looking = (rows: Rows) => boolean;

function upTo(most: number): Looking {
  let cells = 0;
  return (rows) => {
    cells += rows.flat().length;
    return cells <= most;
  };
}

/** Tells of one report after the other, of one of its tables after the other, whether it is looked at. */
export function lookedAt(): () => Looking {
  const ofAll = upTo(mostInAll);
  return () => {
    const ofReport = upTo(mostCells);
    return (rows) => ofReport(rows) && ofAll(rows);
  };
}

/** Those tables of a document that are none of the form's and belong to its texts. */
function textTablesInDocument(area: TextTableArea): TextTables {
  const { strip, from, to, headings, isLookedAt } = area;
  const unread = new Set(area.unrecognised.map(({ grid }) => grid));
  const found = new Map<number, TableRow>();
  const grids = new Set<Grid>();
  let next = 0;
  for (let line = from; line < to;) {
    const { grid = null } = strip.lines[line] ?? {};
    let end = line + 1;
    while (grid && end < to && strip.lines[end]?.grid === grid) end++;
    while ((headings[next]?.line ?? Infinity) < line) next++;
    const at = headings[next - 1];
    if (grid && at && unread.has(grid)) {
      const own = rowsInDocument(strip.lines.slice(line, end));
      const rows = [...own.values()];
      if (isLookedAt(rows) && belongs(area, at, rows)) {
        grids.add(grid);
        for (const [index, cells] of own) {
          found.set(line + index, { text: rowParagraph(cells), column: 0 });
        }
      }
    }
    line = end;
  }
  return { rows: found, grids };
}

/** Whether nothing but the merged cell of its left neighbour stands in a cell of a sheet. */
function isCovered({ sheet }: Strip, line: number, column: number): boolean {
  if (!sheet) return false;
  const area = sheet.merged?.at(sheet.firstRow + line, sheet.firstColumn + column);
  return area !== undefined && area.column < sheet.firstColumn + column;
}

/** The columns of a table whose head stands in a line of a sheet: filled cells beside each other; null where there are none. */
function columnsOfHead(strip: Strip, number: number): readonly number[] | null {
  const line = strip.lines[number];
  const columns = (line?.cells ?? []).flatMap((_, at) => (textAt(line, at) === "" ? [] : [at]));
  const [first = 0] = columns;
  const last = columns.at(-1) ?? first;
  const areBeside = Array.from({ length: last - first + 1 }, (_, at) => first + at).every(
    (column) => columns.includes(column) || isCovered(strip, number, column)
  );
  return columns.length > 1 && areBeside ? columns : null;
}

const endOfSentence = /[。；！？]/;

/** The cells of a row of a sheet in the columns of a table; null where it is no row of it, as a sentence with a remark beside it is none. */
function cellsInSheet(
  line: Line | undefined,
  columns: readonly number[]
): readonly string[] | null {
  const cells = columns.map((column) => textAt(line, column));
  const all = (line?.cells ?? []).filter((_, column) => textAt(line, column) !== "").length;
  const isParagraph = filled(cells.slice(1)) === 0;
  const isProse = isParagraph || cells.some((cell) => endOfSentence.test(cell));
  return filled(cells) === all && !isProse ? cells : null;
}

/** The tables below the headings of texts in a sheet, each in several columns beside each other. */
function textTablesInSheet(area: TextTableArea): TextTables {
  const { strip, to, headings, isTable, isLookedAt } = area;
  const rows = new Map<number, TableRow>();
  headings.forEach((at, index) => {
    if (tableBelow(at.heading).length > 0) return;
    const end = headings[index + 1]?.line ?? to;
    for (let line = at.line + 1; line < end;) {
      const columns = isTable(line) ? null : columnsOfHead(strip, line);
      const own: (readonly string[])[] = [];
      for (let next = line; columns && next < end && !isTable(next); next++) {
        const cells = cellsInSheet(strip.lines[next], columns);
        if (!cells) break;
        own.push(cells);
      }
      const [column = 0] = columns ?? [];
      if (own.length > 1 && column >= at.column && isLookedAt(own) && belongs(area, at, own)) {
        own.forEach((cells, row) => rows.set(line + row, { text: rowParagraph(cells), column }));
      }
      line += Math.max(1, own.length);
    }
  });
  return { rows, grids: new Set() };
}

/** The tables that stand in the texts of a report and belong to them. */
export function textTablesIn(area: TextTableArea): TextTables {
  return area.strip.sheet ? textTablesInSheet(area) : textTablesInDocument(area);
}
