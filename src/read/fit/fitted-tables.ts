import { formats } from "../../report/formats";
import type { FigureKey } from "../../report/figures";
import { identitiesOf } from "../../report/identities";
import type { Table } from "../../report/structure";
import { leafOf } from "../../report/tree";
import { amountUnitIn } from "../figure-text";
import { headingsIn } from "../headings";
import { LabelIndex, labelOf } from "../labels";
import type { DocumentBlock } from "../source";
import { stripOfDocument } from "../strip";
import { titleOf } from "../title";
import { findTables, type RecognisedTable } from "../tables";
import { withTablesOfLines } from "../cell-lines";
import { unlabelledRow } from "./unlabelled-row";
import { formLabels, type BlockHead, type FormLabels, type FormRow } from "./form-rows";
import { headWords, namedColumns, statedUnit, type HeadWords } from "./head-words";
import {
  columnWidths,
  isOneByOne,
  rowsInText,
  strangers,
  type AmongRows,
  type RowsInText,
} from "./labelled-rows";
import { officialGrid, type GridContent, type GridRow } from "./official-grid";
import { atBlanks, piecesOf, withWholeLabels, type Piece, type PieceLine } from "./pieces";
import { rowsInOrder, type PlacedRow } from "./row-order";
import { withPlacedFigures } from "./placed-figures";
import {
  allWays,
  areBelowNames,
  borneOutWays,
  possibleWays,
  spreadRow,
  type EmptyWay,
  type RowCells,
  type SpreadRow,
  type Way,
} from "./spread";

/** A table that was fitted to its form: the lines it takes, and what it is. */
interface FittedTable {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
  readonly cells: ReturnType<typeof officialGrid>;
  /** Texts among its lines that are none of it. */
  readonly texts: readonly string[];
  /** How it was found, in words. */
  readonly how: readonly string[];
  /** How many columns are named to the letter: of two forms that fit, this decides. */
  readonly exact: number;
  /** Whether its columns are not all named, so that its figures must bear out which they are. */
  readonly mustAddUp: boolean;
}

const tables = [...new Set(formats.flatMap((format) => format.tables))];

const wayWording: Readonly<Record<Way, string>> = {
  counted: "每行的数字正好够数",
  "filled-after": "空格子都在行末",
  "filled-before": "空格子都在数字前面",
  "filled-around": "空格子在数字前后",
  repeated: "合并格里的数字重复出现",
  named: "数字在各列名称下面",
  placed: "空格子按上下行的位置",
  bare: "行标题后什么也没有的按空行",
};

function waysUsed(ways: readonly Way[]): readonly string[] {
  return [...new Set(ways)].map((way) => wayWording[way]);
}

/** At least this part of the rows must be there. */
const leastRows = 0.5;

/** The words that stand above the first row of a block: those after the last line of a row, or of values, before it. */
function wordsAbove(
  pieces: readonly Piece[],
  placed: readonly PlacedRow[],
  index: number
): readonly Piece[] {
  const at = placed[index]?.at ?? 0;
  const before = placed[index - 1]?.at ?? -1;
  let from = at;
  while (from > before + 1 && pieces[from - 1]?.kind !== "value") from--;
  const last = pieces[from - 1]?.line ?? -1;
  const own = pieces[at]?.line ?? -1;
  return pieces
    .slice(from, at)
    .filter(({ line, kind }) => line > last && line < own && kind === "words");
}

interface ReadHead {
  readonly head: BlockHead;
  readonly words: readonly Piece[];
  readonly read: HeadWords | null;
}

/** The heads of the blocks that have rows, in their order. */
function headsAbove(
  { heads }: FormLabels,
  pieces: readonly Piece[],
  placed: readonly PlacedRow[]
): readonly ReadHead[] {
  return heads.flatMap((head): readonly ReadHead[] => {
    const first = placed.findIndex(({ row }) => row.block === head.block);
    if (first < 0) return [];
    const words = wordsAbove(pieces, placed, first);
    return [{ head, words, read: headWords(head, words) }];
  });
}

/** Columns are told by their names; a block of one column by that it has one, where another block tells the form. */
function areTold(heads: readonly ReadHead[]): boolean {
  const named = heads.filter(({ read }) => read !== null);
  return (
    named.length > 0 && heads.every(({ head, read }) => read !== null || head.leaves.length === 1)
  );
}

/** Where the words of a head begin: with the first that is one of its labels. */
function beginningOf({ head, words }: ReadHead): number | undefined {
  return words.find(
    ({ label }) =>
      label !== null && (head.index.same(label).length > 0 || head.groups.same(label).length > 0)
  )?.line;
}

/**
 * The label of a row as it stands in its cell, where a reader would know the row by it; else the form's, as in lines of
 * text, in which other words stand beside it.
 */
function labelText({ rowIndex }: FormLabels, row: FormRow, { text, place }: Piece): string {
  const found = place.kind === "text" ? null : rowIndex.match(labelOf(text));
  return found?.entry.value === row ? text : leafOf(row.path).label;
}

/** The name of a column of money with the unit that is stated above it; undefined where none is. */
function columnText({ head, words, read }: ReadHead, leaf: number): string | undefined {
  const path = head.leaves[leaf];
  const stated = head.leaves.length === 1 ? statedUnit(words) : undefined;
  if (!path || stated === undefined) return undefined;
  const own = read?.names[leaf]?.text ?? "";
  if (amountUnitIn(own) !== null && !/\s/.test(own)) return own;
  const unit = amountUnitIn(stated) ?? stated;
  return `${leafOf(path).label.split("（")[0] ?? ""}（单位：${unit}）`;
}

/** What of a table stands in a text, before it is told which cells are its figures. */
interface TableInText {
  readonly form: FormLabels;
  readonly heads: readonly ReadHead[];
  readonly found: RowsInText;
  readonly isOneByOne: boolean;
}

/** Whether the rows of a table stand again below it: which of two is meant is not to be told here. */
function standsAgain(
  { rowIndex, rows }: FormLabels,
  pieces: readonly Piece[],
  end: number
): boolean {
  const again = new Set<FormRow>();
  for (const { label, line } of pieces) {
    const [only, another] = label && line >= end ? rowIndex.same(label) : [];
    if (only && !another) again.add(only.value);
  }
  return again.size >= rows.length * leastRows;
}

function tableInText(form: FormLabels, pieces: readonly Piece[]): TableInText | null {
  const placed = rowsInOrder(pieces, form.rowIndex);
  if (placed.length < form.rows.length * leastRows) return null;
  const heads = headsAbove(form, pieces, placed);
  if (!areTold(heads)) return null;
  const found = rowsInText(form, pieces, placed);
  if (standsAgain(form, pieces, found.end)) return null;
  return { form, heads, found, isOneByOne: isOneByOne(pieces, placed) };
}

function contentOf(
  { form, heads, found }: TableInText,
  spread: readonly (SpreadRow | null)[]
): GridContent {
  const rows = found.rows.map(({ row, label, cells }, index): readonly [FormRow, GridRow] => {
    const own = spread[index];
    const text = labelText(form, row, label);
    if (!own) return [row, { label: text, unread: cells.map((cell) => cell.text) }];
    return [row, { label: text, figures: own.figures.map((cell) => cell?.text ?? "") }];
  });
  const others = new Map<FormRow, (readonly string[])[]>();
  for (const { after, found: one } of found.among) {
    if (one.kind !== "row") continue;
    others.set(after, [...(others.get(after) ?? []), [one.label, ...one.cells]]);
  }
  return {
    rows: new Map(rows),
    strangers: others,
    columnTexts: (block, leaf) => {
      const own = heads.find(({ head }) => head.block === block);
      return own && columnText(own, leaf);
    },
  };
}

/** The cells of each row; none of those of which it is not plain that they are the row's. */
function rowCells({ form, heads, found }: TableInText): readonly RowCells[] {
  const rows = found.rows.map(({ row, cells, isPlain }) => {
    const head = heads.find(({ head: { block } }) => block === row.block);
    return {
      cells: isPlain ? cells : [],
      widths: columnWidths(form.table, row.block),
      named: head?.read ? namedColumns(head.head, head.read, head.words) : null,
    };
  });
  return areBelowNames(rows) ? rows : rows.map((row) => ({ ...row, named: null }));
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
  const spread = areAsked ? withPlacedFigures(rows, plain) : plain;
  const areMostRead = spread.filter((row) => row !== null).length >= rows.length * leastRows;
  return spread.map((row, at): SpreadRow | null => {
    const isEmpty = !row && areMostRead && table.found.rows[at]?.isBare === true;
    return isEmpty ? { figures: rows[at]?.widths.map(() => undefined) ?? [], way: "bare" } : row;
  });
}

function fittedBy(
  table: TableInText,
  lines: readonly PieceLine[],
  possible: readonly EmptyWay[]
): FittedTable {
  const { form, heads, found } = table;
  const spread = spreadRows(table, possible);
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

/** Whether the figures of a row were found by the empty cells beside them, or by their places in a line. */
function isFilledUp({ figures, way }: SpreadRow, cells: number): boolean {
  return way === "placed" || (way.startsWith("filled") && cells > figures.length);
}

/**
 * A table whose rows have labels, in the ways in which its cells may lie: one where that is plain, else one for each of
 * those that are possible, of which no more than one may add up.
 */
function fittedByLabels(
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
  const plain = isFilled && !addsUp(filled) ? fittedBy(table, lines, []) : filled;
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

function textsAmong(found: readonly AmongRows[]): readonly string[] {
  return found.flatMap((one) => (one.kind === "text" ? [one.text] : []));
}

function partsWording(lines: readonly PieceLine[], from: number, to: number): readonly string[] {
  const blocks = new Set(lines.slice(from, to).flatMap(({ grid, block }) => (grid ? [block] : [])));
  return blocks.size > 1 ? [`分成了${blocks.size}张表`] : [];
}

/** A table of one row without a label. */
function fittedByCount(form: FormLabels, lines: readonly PieceLine[]): readonly FittedTable[] {
  const [head] = form.heads;
  const [row] = form.rows;
  if (!head || !row) return [];
  const found = unlabelledRow(
    head,
    lines.flatMap(({ pieces }) => pieces)
  );
  if (!found) return [];
  const { figures, from, to } = found;
  const grid = officialGrid(form.table, form.rows, {
    rows: new Map([[row, { label: "", figures }]]),
    strangers: new Map(),
    columnTexts: () => undefined,
  });
  const among = lines.slice(from, to).flatMap(({ pieces }) => pieces);
  const fit: FittedTable = {
    table: form.table,
    from,
    to,
    cells: grid,
    texts: textsAmong(strangers(form, [among.filter(({ kind }) => kind === "words")])),
    how: [...waysUsed(found.ways), ...partsWording(lines, from, to)],
    exact: 0,
    mustAddUp: !found.isCertain,
  };
  const areCounted = found.ways.every((way) => way === "counted");
  return [areCounted ? fit : { ...fit, mustAddUp: true }];
}

/** How many figures of a table can be told: those with a cell of their own, empty or not. */
function toldIn({ figures, gaps }: RecognisedTable): number {
  const missing = new Set(gaps.flatMap((gap) => (gap.kind === "table" ? [] : gap.cells)));
  return [...figures.keys()].filter((key) => !missing.has(key)).length;
}

const nothingParts = { headings: [], titles: [] } as const;

function recognisedIn(blocks: readonly DocumentBlock[]): readonly RecognisedTable[] {
  return findTables(stripOfDocument(withTablesOfLines(blocks)), nothingParts).recognised;
}

function tableBlock({ cells, how }: FittedTable): DocumentBlock {
  return { kind: "table", grid: { cells, firstRow: 0, firstColumn: 0, fitted: how } };
}

/** Whether two readings of a table say different things of a figure. */
function contradict(a: RecognisedTable, b: RecognisedTable): boolean {
  return [...a.figures].some(([key, { value }]) => {
    const other = b.figures.get(key)?.value ?? null;
    return value !== null && other !== null && JSON.stringify(value) !== JSON.stringify(other);
  });
}

function readAlone(fit: FittedTable): RecognisedTable | undefined {
  return recognisedIn([tableBlock(fit)]).find(({ id }) => id === fit.table.id);
}

function valueOf({ figures }: RecognisedTable, key: FigureKey): number | null {
  const value = figures.get(key)?.value ?? 0;
  return typeof value === "number" ? value : null;
}

/** Whether all that can be added up in a table does, and something can. */
function addsUp(fit: FittedTable): boolean {
  const read = readAlone(fit);
  const [form] = read?.formats ?? [];
  if (!read || !form) return false;
  const sums = identitiesOf(form)
    .filter(({ left, right }) => [...left, ...right].every((key) => read.figures.has(key)))
    .map(({ left, right }) =>
      [left, right].map((keys) =>
        keys.reduce<number | null>((sum, key) => {
          const value = valueOf(read, key);
          return sum === null || value === null ? null : sum + value;
        }, 0)
      )
    );
  const known = sums.filter(([left, right]) => left !== null && right !== null);
  return known.some(([left]) => left !== 0) && known.every(([left, right]) => left === right);
}

/** Whether the rows of a table say two things, or stand twice: nothing is settled by a fit then. */
function isContradicted({ gaps }: RecognisedTable): boolean {
  return gaps.some((gap) => gap.kind === "row" && gap.versions !== undefined);
}

/** How many figures a fit tells; null where nothing is gained over what is read without it. */
function gained(fit: FittedTable, known: readonly RecognisedTable[]): number | null {
  if (fit.mustAddUp && !addsUp(fit)) return null;
  const read = readAlone(fit);
  if (!read) return null;
  const own = known.filter(({ id }) => id === read.id);
  const before = Math.max(0, ...own.map(toldIn));
  const told = toldIn(read);
  const isAgainst = own.some((other) => isContradicted(other) || contradict(other, read));
  return told > before && !isAgainst ? told : null;
}

function overlap(a: FittedTable, b: FittedTable): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether it is known of most figures of a table in which cells they stand. */
function areCellsKnown(table: Table, known: readonly RecognisedTable[]): boolean {
  return known.some((own) => own.id === table.id && toldIn(own) >= own.figures.size * leastRows);
}

/** The fits to be taken, each of its own lines: of two, the one that tells more. */
function bestFits(
  lines: readonly PieceLine[],
  known: readonly RecognisedTable[]
): readonly FittedTable[] {
  const fits = tables
    .flatMap((table) => {
      const form = formLabels(table);
      const fits =
        table.labelColumns > 0
          ? fittedByLabels(form, lines, areCellsKnown(table, known))
          : fittedByCount(form, lines);
      return fits.flatMap((fit) => {
        const told = gained(fit, known);
        return told === null ? [] : [{ fit, told }];
      });
    })
    .sort((a, b) => b.told - a.told || b.fit.exact - a.fit.exact);
  const taken: FittedTable[] = [];
  for (const { fit } of fits) {
    const isFree = taken.every((other) => other.table.id !== fit.table.id && !overlap(other, fit));
    if (isFree) taken.push(fit);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** The blocks of some lines: of a table the rows among them, of a paragraph the whole. */
function blocksOf(
  blocks: readonly DocumentBlock[],
  from: number,
  to: number
): readonly DocumentBlock[] {
  let before = 0;
  return blocks.flatMap((block): readonly DocumentBlock[] => {
    const first = before;
    before += lineCount(block);
    const [top, bottom] = [Math.max(first, from), Math.min(before, to)];
    if (top >= bottom) return [];
    if (block.kind === "paragraph") return [block];
    const cells = block.grid.cells.slice(top - first, bottom - first);
    return [{ kind: "table", grid: { ...block.grid, cells } }];
  });
}

/** Some blocks between two headings, with the tables that fit a form set as the form has them. */
function fittedStretch(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const known = recognisedIn(blocks);
  const isWhole = (table: RecognisedTable): boolean =>
    table.gaps.every(({ kind }) => kind !== "row");
  if (known.length > 0 && known.every(isWhole)) return blocks;
  const lines = withWholeLabels(piecesOf(blocks), (text) => anyRow.same(labelOf(text)).length > 0);
  if (!holdsLabels(lines)) return blocks;
  const result: DocumentBlock[] = [];
  let at = 0;
  for (const fit of bestFits(lines, known)) {
    result.push(...blocksOf(blocks, at, fit.from));
    result.push(...fit.texts.map((text): DocumentBlock => ({ kind: "paragraph", text })));
    result.push(tableBlock(fit));
    at = fit.to;
  }
  return at === 0 ? blocks : [...result, ...blocksOf(blocks, at, lines.length)];
}

const anyColumn = new LabelIndex(
  [
    ...new Set(
      tables.flatMap((table) =>
        formLabels(table).heads.flatMap(({ leaves }) => leaves.map((path) => leafOf(path).label))
      )
    ),
  ].map((label) => ({ label, value: null }))
);
const anyRow = new LabelIndex(
  [
    ...new Set(
      tables.flatMap((table) => formLabels(table).rows.map(({ path }) => leafOf(path).label))
    ),
  ]
    .filter((label) => label !== "")
    .map((label) => ({ label, value: null }))
);

/** Whether a label of a column or row stands among some lines, to the letter. */
function holdsLabels(lines: readonly PieceLine[]): boolean {
  return lines.some(({ pieces }) =>
    atBlanks(pieces).some(
      ({ label }) =>
        label !== null && (anyColumn.same(label).length > 0 || anyRow.same(label).length > 0)
    )
  );
}

/** More lines than this between two headings are no tables. */
const mostLines = 3000;

/** With more headings, titles and parts between them a document is a collection of reports, which are not fitted one by one. */
const mostStretches = 1000;

function lineCount(block: DocumentBlock): number {
  return block.kind === "table" ? block.grid.cells.length : block.text.split("\n").length;
}

/** Whether a block parts what stands above it from what stands below: a section's heading, or a report's title. */
function isParting(block: DocumentBlock): boolean {
  if (block.kind === "table") return false;
  return headingsIn(block.text).headings.length > 0 || titleOf(block.text) !== null;
}

/**
 * Fits the lines of a document to the official tables where these have lost their shape: the labels of the rows by their
 * order, the columns by their names or by the count of the figures, the cells of a row by the one way in which all rows
 * of the table can lie. What fits is set as the form has it, and says how it was found; all else stays as it is.
 * @param blocks a document as its source gave it
 */
export function withFittedTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const stretches: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (isParting(block)) stretches.push([block], []);
    else stretches.at(-1)?.push(block);
  }
  if (stretches.length > mostStretches) return blocks;
  return stretches.flatMap((stretch) => {
    const lines = stretch.reduce((count, block) => count + lineCount(block), 0);
    return lines > mostLines ? stretch : fittedStretch(stretch);
  });
}
