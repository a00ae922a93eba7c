import type { Table } from "../report/structure";
import { leafOf, leafPaths } from "../report/tree";
import type { Head } from "./heads";
import { LabelIndex, labelOf, type Label } from "./labels";
import type { FoundRow } from "./rows";
import { isBlank, textAt, type Line, type Strip } from "./strip";
import { isValue } from "./value-cells";
import { isOfYearBefore } from "./year-above";

type Lines = readonly [number, number];

/** A table that was found, and where it stands. */
export interface PlacedTable {
  readonly table: Table;
  readonly heads: readonly Head[];
  readonly rows: readonly FoundRow[];
  readonly lines: Lines;
}

/** So many figures below the names of columns are a row; fewer may be a page's number. */
const fewestFigures = 3;

/** Figures stand at most so many lines below the names of their columns. */
const furthestFigures = 60;

function isFigure(text: string): boolean {
  return text !== "" && isValue(text);
}

function textsOf(line: Line | undefined): readonly string[] {
  return line?.cells.map((_, column) => textAt(line, column)) ?? [];
}

/** The figures in a line and below it, up to the next words. */
function figuresFrom(strip: Strip, number: number): readonly string[] {
  const own = textsOf(strip.lines[number]).filter(isFigure);
  if (own.length > 0) return own;
  const found: string[] = [];
  for (let at = number + 1; at < strip.lines.length; at++) {
    const texts = textsOf(strip.lines[at]).filter((text) => text !== "");
    if (!texts.every(isFigure)) break;
    found.push(...texts);
  }
  return found;
}

function figuresOf(strip: Strip, { values, line }: FoundRow): readonly string[] {
  return values?.flatMap(({ cell }) => String(cell ?? "").trim() || []) ?? figuresFrom(strip, line);
}

/** Whether a label is one that columns have, too, which are not numbered. */
function isOfColumns(heads: readonly Head[], label: Label): boolean {
  return label.ordinal === "" && heads.some(({ form }) => form.index.same(label).length > 0);
}

/** The rows with labels that a line names to the letter, in words that no column has. */
function rowsNamed(
  { rows, heads }: PlacedTable,
  index: LabelIndex<unknown>,
  line: Line
): readonly FoundRow[] {
  const [text] = textsOf(line);
  const parts = line.grid === null ? (text?.split(/\s+/).map(labelOf) ?? []) : [];
  const leaves = [...line.labels, ...parts].flatMap((label) => {
    const [only, another] = label && !isOfColumns(heads, label) ? index.same(label) : [];
    return only && !another ? [only.value] : [];
  });
  return rows.filter(({ row }) => leaves.includes(leafOf(row.path)));
}

function indexOf({ blocks }: Table): LabelIndex<unknown> {
  return new LabelIndex(
    blocks
      .flatMap(({ rows }) => leafPaths(rows).map(leafOf))
      .map((leaf) => ({ label: leaf.label, value: leaf }))
  );
}

/** Whether a line names columns that only this table has. */
function namesColumns(line: Line, { form }: Head): boolean {
  return line.labels.some((label) => {
    const [only] = label ? form.index.same(label) : [];
    return only?.value === "leaf" && label?.ordinal === "" && label.core.length > 2;
  });
}

/** The first line with figures below the names of columns; undefined where there are too few for a row. */
function figuresBelow(strip: Strip, number: number, isFree: (line: number) => boolean) {
  const found: number[] = [];
  const last = Math.min(number + furthestFigures, strip.lines.length - 1);
  for (let at = number + 1; at <= last && isFree(at); at++) {
    const figures = textsOf(strip.lines[at]).filter(isFigure);
    found.push(...figures.map(() => at));
  }
  return found.length >= fewestFigures ? found[0] : undefined;
}

/** So many figures right below a table's only row are another row. */
const secondRow = 5;

/** Whether a text is the name of a column, with or without a figure behind it. */
function isOfHead({ form }: Head, text: string): boolean {
  return form.index.match(labelOf(text.replace(/\d/g, ""))) !== null;
}

/** The first line of figures that follow a row without other words between; undefined where they are too few for a row. */
function figuresAfter(
  strip: Strip,
  last: number,
  head: Head,
  isFree: (line: number) => boolean
): number | undefined {
  const found: number[] = [];
  for (let at = last + 1; at < strip.lines.length && isFree(at); at++) {
    const texts = textsOf(strip.lines[at]).filter((text) => text !== "");
    if (!texts.every((text) => isFigure(text) || isOfHead(head, text))) break;
    found.push(...texts.filter((text) => /\d$/.test(text)).map(() => at));
  }
  return found.length >= secondRow ? found[0] : undefined;
}

/**
 * The rows of a document's table that another place between the same headings states as well, with other figures: a
 * second table of the kind, or a part of one, that could not be read.
 * @param taken where tables of the kind stand that were read
 * @param stops lines of headings and titles: what they part from the table is another's
 */
function rowsElsewhere(
  strip: Strip,
  placed: PlacedTable,
  taken: readonly Lines[],
  stops: readonly number[]
): readonly FoundRow[] {
  const { table, rows, heads, lines } = placed;
  const from = Math.max(0, ...stops.filter((stop) => stop <= lines[0]));
  const to = Math.min(strip.lines.length, ...stops.filter((stop) => stop > lines[1]));
  const isFree = (line: number): boolean =>
    line >= from && line < to && !taken.some(([first, last]) => line >= first && line <= last);
  const index = indexOf(table);
  const [head] = heads;
  const [only] = rows;
  const elsewhere: FoundRow[] = [];
  const after =
    table.labelColumns === 0 && head ? figuresAfter(strip, lines[1], head, isFree) : undefined;
  if (only && after !== undefined) elsewhere.push({ ...only, line: after, values: null });
  for (let number = from; number < to; number++) {
    const line = strip.lines[number];
    if (!line || !isFree(number) || isBlank(line)) continue;
    if (table.labelColumns > 0) {
      elsewhere.push(
        ...rowsNamed(placed, index, line).map((row) => ({ ...row, line: number, values: null }))
      );
    } else if (head && only && namesColumns(line, head)) {
      const at = figuresBelow(strip, number, isFree);
      if (at !== undefined) elsewhere.push({ ...only, line: at, values: null });
    }
  }
  return elsewhere.filter((other) => {
    const own = rows.find(({ row }) => row === other.row);
    return own && figuresOf(strip, own).join(" ") !== figuresFrom(strip, other.line).join(" ");
  });
}

/** Where so many rows of a table are stated elsewhere, too, there is a second one, and each row may be of either. */
export const secondTable = 3;

/**
 * The rows of a document's table, those without values that may be another table's, and what another place states of them.
 * @param taken where tables of the kind stand that were read
 * @param stops lines of headings and titles
 */
export function settledRows(
  strip: Strip,
  placed: PlacedTable,
  taken: readonly Lines[],
  stops: readonly number[]
): { readonly rows: readonly FoundRow[]; readonly elsewhere: readonly FoundRow[] } {
  const elsewhere = rowsElsewhere(strip, placed, taken, stops);
  const stated = new Set(elsewhere.map(({ row }) => row));
  const isOther = isOfYearBefore(strip, placed.lines[0], stops);
  const isSecond = stated.size >= secondTable;
  const rows = placed.rows.map((own) =>
    isOther || (isSecond && !stated.has(own.row)) ? { ...own, values: null } : own
  );
  return { rows, elsewhere };
}
