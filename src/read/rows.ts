import { leafOf, leafPaths } from "../report/tree";
import type { Block, RowNode } from "../report/structure";
import { readFigure } from "./figure-text";
import type { Head, HeadForm } from "./heads";
import { holdsNumbersBehind, namesSeveral } from "./joined-labels";
import { LabelIndex, type LabelMatch } from "./labels";
import type { CellContent, GridCell } from "./source";
import { hasPlaces, isBlank, lengthOf, textAt, type Line, type Strip } from "./strip";
import { isValue } from "./value-cells";

export type RowPath = readonly [...RowNode[], RowNode];

/** A row of the form: a block's, and the path of labels that leads to it. */
export interface FormRow {
  readonly block: Block;
  readonly path: RowPath;
}

/** What stands under each leaf of the head, in the form's order; null where the cells cannot be told apart. */
export type RowValues =
  | readonly {
      readonly cell: GridCell | undefined;
      readonly column: number;
      readonly beside: boolean;
    }[]
  | null;

/** A row found under a head. */
export interface FoundRow {
  readonly row: FormRow;
  readonly head: Head;
  readonly line: number;
  /** The label as it stands, and how sure it is; "" for the row of table 4. */
  readonly label: string;
  readonly likeness: LabelMatch<FormRow>["likeness"];
  readonly values: RowValues;
}

/** A row with figures under a head that is none of the form's. */
export interface ExtraRow {
  readonly line: number;
  /** "" where it has none. */
  readonly label: string;
}

export interface RowsFound {
  readonly rows: readonly FoundRow[];
  readonly doubled: readonly FoundRow[];
  readonly extra: readonly ExtraRow[];
}

function holdsSomething(cell: GridCell | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== "string" || cell.trim() !== "");
}

interface PlacedCell {
  readonly cell: GridCell;
  readonly column: number;
}

/** The cells of some columns, to the last one unless given, merged ones once. */
function cellsFrom(
  { cells }: Line,
  from: number,
  to: number = cells.length - 1
): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  for (let column = Math.max(from, 0); column <= to && column < cells.length; column++) {
    const cell = cells[column];
    if (cell !== null && cell !== undefined) found.push({ cell, column });
  }
  return found;
}

/** One cell a leaf, from left to right: only if there are exactly as many, and no further column is named. */
function valuesByOrder(line: Line, head: Head, labelColumn: number): RowValues {
  const cells = cellsFrom(line, labelColumn + 1);
  if (cells.length !== head.order.length || head.hasStrangers) return null;
  // Where the head has more cells, an empty one may be a label's, and a figure's may be lost.
  const isShort = head.columns !== null && line.cells.length < head.width;
  if (isShort && cells.some(({ cell }) => !holdsSomething(cell))) return null;
  return head.form.leaves.map((_, leaf) => {
    const at = cells[head.order.indexOf(leaf)];
    return { cell: at?.cell, column: at?.column ?? 0, beside: false };
  });
}

/** From a leaf's column to the next leaf's or that of another name; the last one reaches as far as the table. */
export function columnRange(
  head: Head,
  leaf: number,
  rightEdge: number
): readonly [number, number] {
  const columns = head.columns ?? [];
  const from = columns[leaf] ?? 0;
  const right = [...columns, ...head.foreign].filter((column) => column > from);
  return [from, right.length > 0 ? Math.min(...right) - 1 : Math.max(from, rightEdge)];
}

/** Whether the cell of a head reaches from its column over another one. */
function isBelow({ lines }: Strip, { top, bottom }: Head, from: number, column: number): boolean {
  if (column === from) return true;
  for (let number = bottom; number >= top; number--) {
    const cells = lines[number]?.cells ?? [];
    const between = cells.slice(from + 1, column + 1);
    if (between.length < column - from || between.some((cell) => cell !== null)) return false;
    if (holdsSomething(cells[from])) return true;
  }
  return false;
}

/**
 * Whether the figures of a row begin among the labels and are missing at its other end. A column that the head names
 * there, such as 行次, has numbers of its own.
 */
function hasSlipped(
  strip: Strip,
  line: Line,
  { top, bottom }: Head,
  ranges: readonly (readonly [number, number])[],
  labelColumn: number
): boolean {
  const starts = ranges.map(([from]) => from);
  const heads = strip.lines.slice(top, bottom + 1);
  const isFigure = ({ cell }: PlacedCell): boolean => holdsSomething(cell) && isValue(String(cell));
  const isNamed = ({ column }: PlacedCell): boolean =>
    heads.some(({ cells }) => holdsSomething(cells[column]));
  const begins = cellsFrom(line, labelColumn + 1, Math.min(...starts) - 1).some(
    (at) => isFigure(at) && !isNamed(at)
  );
  return begins && !cellsFrom(line, Math.max(...starts)).some(isFigure);
}

/** The cells under each leaf's label: only if there is one for each, and none is left over. */
function valuesByColumn(
  strip: Strip,
  line: Line,
  head: Head,
  labelColumn: number,
  rightEdge: number
): RowValues {
  const isSheet = strip.sheet !== null;
  const ranges = head.form.leaves.map((_, leaf) => columnRange(head, leaf, rightEdge));
  const values = ranges.map(([from, to]) => {
    const filled = cellsFrom(line, from, to).filter(({ cell }) => holdsSomething(cell));
    const [first] = filled;
    if (!first) return { cell: line.cells[from] ?? "", column: from, beside: false };
    if (filled.length === 1) {
      if (!hasPlaces(strip) && !isBelow(strip, head, from, first.column)) return null;
      return { cell: first.cell, column: first.column, beside: isSheet && first.column !== from };
    }
    const isOwn = hasPlaces(strip) && first.column === from;
    return isOwn ? { cell: first.cell, column: from, beside: false } : null;
  });
  const unused = cellsFrom(line, labelColumn + 1).some(
    ({ cell, column }) =>
      !isSheet &&
      holdsSomething(cell) &&
      !ranges.some(([from, to]) => from <= column && column <= to)
  );
  if (isSheet && hasSlipped(strip, line, head, ranges, labelColumn)) return null;
  return unused || values.includes(null) ? null : values.flatMap((value) => value ?? []);
}

function sameCells(a: RowValues, b: RowValues): boolean {
  return a !== null && b !== null && a.every((value, leaf) => value.cell === b[leaf]?.cell);
}

/** Whether a line of a text has as many cells as its head; where one has more, they are empty and below or above none. */
function hasSameLength(strip: Strip, line: Line, { columns, bottom }: Head): boolean {
  const [own, above] = [lengthOf(strip, strip.lines.indexOf(line)), lengthOf(strip, bottom)];
  const common = Math.min(own, above);
  const isEmpty = (cells: readonly GridCell[] = []): boolean =>
    !cells.slice(common).some(holdsSomething);
  const isWhole = common > Math.max(...(columns ?? []));
  return own === above || (isWhole && isEmpty(line.cells) && isEmpty(strip.lines[bottom]?.cells));
}

/**
 * The cells of a row under the leaves of its head. In a sheet the columns say which is which. In a document they do
 * where the row is as long as the head; else, or beside that, the count of the cells must say it; null where it does not.
 */
export function valuesUnder(
  strip: Strip,
  line: Line,
  head: Head,
  labelColumn: number,
  rightEdge: number
): RowValues {
  if (strip.sheet) {
    if (hasPlaces(strip)) return valuesByColumn(strip, line, head, labelColumn, rightEdge);
    if (!hasSameLength(strip, line, head)) return null;
    return valuesByColumn(strip, line, head, labelColumn, head.width - 1);
  }
  const byOrder = valuesByOrder(line, head, labelColumn);
  if (!head.columns || line.cells.length !== head.width) return byOrder;
  const byColumn = valuesByColumn(strip, line, head, labelColumn, head.width - 1);
  if (!byColumn) return byOrder;
  return !byOrder || sameCells(byColumn, byOrder) ? byColumn : null;
}

const rowsByForm = new WeakMap<HeadForm, LabelIndex<FormRow>>();

/** The labels of the rows that may stand under a head. */
export function rowIndex(form: HeadForm): LabelIndex<FormRow> {
  const known = rowsByForm.get(form);
  if (known) return known;
  const index = new LabelIndex(
    form.blocks.flatMap((block) =>
      leafPaths(block.rows).map((path) => ({ label: leafOf(path).label, value: { block, path } }))
    )
  );
  rowsByForm.set(form, index);
  return index;
}

interface LabelFound {
  readonly column: number;
  readonly match: LabelMatch<FormRow>;
}

/** Whether the columns of a head say what stands under what in a line. */
function isAligned({ sheet }: Strip, line: Line, head: Head): boolean {
  return head.columns !== null && (sheet !== null || line.cells.length === head.width);
}

/** The columns of a line in which a label of the head's rows may stand, the innermost label first. */
function labelColumns(strip: Strip, line: Line, head: Head): readonly number[] {
  const [from, end] =
    head.columns && isAligned(strip, line, head)
      ? [head.labelsFrom, Math.min(...head.columns)]
      : [0, line.cells.length];
  return line.labels
    .flatMap((label, column) => (label !== null && column >= from && column < end ? [column] : []))
    .reverse();
}

function findLabel(
  line: Line,
  columns: readonly number[],
  index: LabelIndex<FormRow>
): LabelFound | null {
  const matches = columns.flatMap((column): LabelFound[] => {
    const label = line.labels[column];
    const match = label ? index.match(label) : null;
    return match ? [{ column, match }] : [];
  });
  return matches.find(({ match }) => match.likeness === "same") ?? matches[0] ?? null;
}

function extraRow(
  strip: Strip,
  number: number,
  line: Line,
  columns: readonly number[],
  head: Head
): readonly ExtraRow[] {
  const isFigure = ({ cell }: { cell: GridCell }): boolean =>
    typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell));
  const hasFigures = (from: number, to?: number): boolean =>
    cellsFrom(line, from, to).some(isFigure);
  const found = (column?: number): readonly ExtraRow[] => [
    { line: number, label: column === undefined ? "" : textAt(line, column) },
  ];
  const [innermost] = columns;
  if (head.columns && (strip.sheet || (innermost === undefined && isAligned(strip, line, head)))) {
    const isExtra = hasFigures(Math.min(...head.columns), Math.max(...head.columns));
    return isExtra ? found(innermost) : [];
  }
  // What stands behind the figures is no label.
  const label = columns.find((column) => hasFigures(column + 1));
  return label === undefined ? [] : found(label);
}

/** Whether nothing but figures stands in a line. */
function holdsFiguresOnly({ cells }: Line): boolean {
  const filled = cells.filter(holdsSomething);
  return filled.length > 0 && filled.every((cell) => isValue(String(cell)));
}

/** Whether a line has an empty cell of its own for its label: what reaches over lines is known, and none does there. */
function hasEmptyLabel(line: Line, { columns, labelsFrom }: Head): boolean {
  const knowsMerges = line.grid?.cells.some((cells) => cells.includes(null)) ?? false;
  const before = line.cells.slice(labelsFrom, Math.min(...(columns ?? [])));
  return knowsMerges && columns !== null && before.some((cell) => cell !== null);
}

/**
 * Figures without a label right below a row: they may be that row's as well, since its label may reach over both. Not in
 * a workbook, where anything may stand below.
 */
function figuresBelow(
  strip: Strip,
  number: number,
  row: FoundRow,
  rightEdge: number
): FoundRow | null {
  const line = strip.lines[number];
  // Each row may be a table of its own.
  const isRightBelow = row.line === number - 1 && line !== undefined && line.grid !== null;
  if (!isRightBelow || hasPlaces(strip) || !holdsFiguresOnly(line)) return null;
  const { head } = row;
  const before = isAligned(strip, line, head) ? Math.min(...(head.columns ?? [])) - 1 : -1;
  const values = valuesUnder(strip, line, head, before, rightEdge);
  const isOne = cellsFrom(line, 0).filter(({ cell }) => holdsSomething(cell)).length === 1;
  if (isAligned(strip, line, head) && hasEmptyLabel(line, head)) return null;
  const areThere = values ? areFigures(values) : !isOne || head.order.length === 1;
  return areThere ? { ...row, line: number, values } : null;
}

function isEmpty(values: RowValues): boolean {
  return values?.every(({ cell }) => !holdsSomething(cell)) ?? false;
}

/** Whether the figures of a row may stand behind its label, in one text with it: its cells tell nothing then. */
function mayStandBehind(strip: Strip, { grid }: Line, label: string, values: RowValues): boolean {
  const isDoubtful = grid?.isOfLines === true || isEmpty(values);
  return !hasPlaces(strip) && isDoubtful && holdsNumbersBehind(label);
}

export function isHidden({ sheet }: Strip, line: number): boolean {
  return sheet?.hidden?.rows.has(sheet.firstRow + line) ?? false;
}

/**
 * The rows under a head, found by their labels, up to (not including) the line `end`.
 * @param rightEdge the last column that can belong to the table
 */
export function rowsUnder(
  strip: Strip,
  head: Head,
  index: LabelIndex<FormRow>,
  end: number,
  rightEdge: number
): RowsFound {
  const rows = new Map<RowNode, FoundRow>();
  const doubled: FoundRow[] = [];
  const extra: ExtraRow[] = [];
  let last: FoundRow | null = null;
  for (let number = head.bottom + 1; number < end; number++) {
    const line = strip.lines[number];
    if (!line || line.grid === null) continue;
    const columns = labelColumns(strip, line, head);
    const found = findLabel(line, columns, index);
    if (!found) {
      const again: FoundRow | null = last && figuresBelow(strip, number, last, rightEdge);
      if (again) {
        last = again;
        doubled.push(again);
      } else extra.push(...extraRow(strip, number, line, columns, head));
      continue;
    }
    const { entry, likeness } = found.match;
    const leaf = leafOf(entry.value.path);
    const label = textAt(line, found.column);
    const values = valuesUnder(strip, line, head, found.column, rightEdge);
    const isJoined = namesSeveral(index, label) || mayStandBehind(strip, line, label, values);
    const row: FoundRow = {
      row: entry.value,
      head,
      line: number,
      label,
      likeness,
      values: isJoined ? null : values,
    };
    last = row;
    const known = rows.get(leaf);
    if (!known || (isHidden(strip, known.line) && !isHidden(strip, number))) rows.set(leaf, row);
    else if (known.likeness === "alike" && likeness === "same") {
      rows.set(leaf, row);
      extra.push({ line: known.line, label: known.label });
    } else if (likeness === "alike") extra.push({ line: number, label: row.label });
    else doubled.push(row);
  }
  return { rows: [...rows.values()], doubled, extra };
}

/** More lines than this between the head of table 4 and its figures, and they are not its figures. */
const furthestFigures = 12;
/** Longer texts stand in no number cell. */
const longestFigure = 24;
/** A line without any number holds figures only if it holds such marks as `-`, `/` or 无. */
const longestMark = 3;

function areFigures(values: RowValues): boolean {
  const cells = (values ?? []).flatMap(({ cell }) =>
    cell !== null && cell !== undefined && holdsSomething(cell) ? [cell] : []
  );
  const isNumber = (cell: CellContent): boolean =>
    typeof readFigure(cell, { kind: "count", unit: "件" }).value === "number";
  const longest = cells.some(isNumber) ? longestFigure : longestMark;
  return cells.length > 0 && cells.every((cell) => String(cell).trim().length <= longest);
}

/** So many numbers in one text are a row that lost its cells. */
const manyNumbers = 5;

/** Whether a cell of a line holds the numbers of several. */
function holdsManyNumbers({ cells }: Line): boolean {
  return cells.some((cell) => {
    const text = String(cell ?? "");
    return (text.match(/\d+/g) ?? []).length >= manyNumbers && !/\p{L}/u.test(text);
  });
}

const nothing: RowsFound = { rows: [], doubled: [], extra: [] };
const emptyLine: Line = { cells: [], labels: [], grid: null };

/**
 * The one row of figures under a head whose rows have no labels (table 4): the first line with something under the leaves
 * that can be figures; an empty one right under the head where there is none.
 */
export function unlabelledRowUnder(strip: Strip, head: Head, row: FormRow, end: number): RowsFound {
  const rightEdge = head.columns ? Math.max(...head.columns) : Infinity;
  const before = head.columns ? Math.min(...head.columns) - 1 : -1;
  const found = (number: number, values: RowValues): RowsFound => ({
    ...nothing,
    rows: [{ row, head, line: number, label: "", likeness: "same", values }],
  });
  const last = Math.min(end - 1, head.bottom + furthestFigures);
  // In a document a second row of figures may be the one that is meant; in a workbook much stands below a table.
  const rowsBelow = (number: number): readonly FoundRow[] => {
    const below = hasPlaces(strip) || number >= last ? undefined : strip.lines[number + 1];
    if (below && holdsManyNumbers(below)) return found(number + 1, null).rows;
    if (!below || below.grid !== strip.lines[number]?.grid) return [];
    const values = valuesUnder(strip, below, head, before, rightEdge);
    return areFigures(values) ? found(number + 1, values).rows : [];
  };
  for (let number = head.bottom + 1; number <= last; number++) {
    const line = strip.lines[number];
    if (!line || line.grid === null || isBlank(line)) continue;
    const values = valuesUnder(strip, line, head, before, rightEdge);
    if (areFigures(values)) return { ...found(number, values), doubled: rowsBelow(number) };
    if (values === null && line.cells.length >= head.order.length / 2) return found(number, null);
    break;
  }
  const below = head.bottom + 1;
  const line = below < end ? strip.lines[below] : undefined;
  const isFree = line !== undefined && isBlank(line);
  if (strip.sheet) {
    const row = isFree ? line : emptyLine;
    return found(below, valuesUnder(strip, row, head, before, rightEdge));
  }
  if (!isFree || line.grid !== strip.lines[head.bottom]?.grid) return nothing;
  return found(below, valuesUnder(strip, line, head, before, rightEdge));
}
