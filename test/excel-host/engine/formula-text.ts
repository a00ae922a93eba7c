/** Changes to the references in a formula's text. The formula is written without its leading `=`. */
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  columnIndex,
  columnName,
  quoteSheetName,
  splitSheet,
} from "../address";

/** One end of a reference: `B$2` has both parts, `B:C` only columns, `2:3` only rows. */
interface Corner {
  readonly column?: { readonly index: number; readonly fixed: boolean };
  readonly row?: { readonly index: number; readonly fixed: boolean };
}

interface Reference {
  /** The sheet named before `!`; absent where the formula's own sheet is meant. */
  readonly sheet?: string;
  readonly corners: readonly Corner[];
}

const TEXT = String.raw`"(?:[^"]|"")*"`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const SPAN = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*`;
/** Texts and names are matched too, so that what looks like a reference inside them is passed over. */
const PIECES = new RegExp(
  String.raw`(${TEXT})|(${SHEET})?(${SPAN})(?![\p{L}\p{N}_.(!])|[\p{L}_][\p{L}\p{N}_.]*!?|'(?:[^']|'')+'!`,
  "gu"
);

function parseCorner(text: string): Corner | undefined {
  const [, fixedColumn, column, fixedRow, row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  if (column === undefined || row === undefined) return undefined;
  if (row === "") return { column: { index: columnIndex(column), fixed: fixedColumn === "$" } };
  // In `$2:$3` the only dollar is the one the pattern takes for the column's.
  const rowPart = { index: Number(row) - 1, fixed: (column ? fixedRow : fixedColumn) === "$" };
  if (column === "") return { row: rowPart };
  return { column: { index: columnIndex(column), fixed: fixedColumn === "$" }, row: rowPart };
}

function formatCorner({ column, row }: Corner): string {
  const part = (fixed: boolean, text: string): string => `${fixed ? "$" : ""}${text}`;
  return [
    column ? part(column.fixed, columnName(column.index)) : "",
    row ? part(row.fixed, String(row.index + 1)) : "",
  ].join("");
}

function formatReference({ sheet, corners }: Reference): string {
  const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet)}!`;
  return prefix + corners.map(formatCorner).join(":");
}

/** Rewrites every reference of a formula; `undefined` stands for one that is lost (`#REF!`). */
function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | undefined
): string {
  return formula.replace(PIECES, (piece, text?: string, prefix?: string, span?: string) => {
    if (text !== undefined || span === undefined) return piece;
    const corners = span.split(":").map(parseCorner);
    if (!corners.every((corner) => corner !== undefined)) return piece;
    const sheet = prefix === undefined ? undefined : splitSheet(`${prefix}A1`).sheet;
    const changed = change(sheet === undefined ? { corners } : { sheet, corners });
    return changed === undefined ? "#REF!" : formatReference(changed);
  });
}

/** The formula as it reads when it is copied `rows` down and `columns` to the right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const corners = reference.corners.map(({ column, row }) => ({
      ...(column && {
        column: column.fixed ? column : { ...column, index: column.index + columns },
      }),
      ...(row && { row: row.fixed ? row : { ...row, index: row.index + rows } }),
    }));
    const inside = corners.every(
      ({ column, row }) =>
        (column === undefined || (column.index >= 0 && column.index < COLUMN_LIMIT)) &&
        (row === undefined || (row.index >= 0 && row.index < ROW_LIMIT))
    );
    return inside ? { ...reference, corners } : undefined;
  });
}

/** The formula with `sheet!` before each reference that names no sheet. */
export function qualifyFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => ({ sheet, ...reference }));
}

/** The formula after a sheet was given another name. */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  const same = (name: string | undefined): boolean => name?.toLowerCase() === before.toLowerCase();
  return mapReferences(formula, (reference) =>
    same(reference.sheet) ? { ...reference, sheet: after } : reference
  );
}

/** Rows or columns that were put in (`count` > 0) or taken out (`count` < 0) at an index. */
export interface Shift {
  readonly along: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where an index comes to lie; `undefined` when it was taken out. */
export function shiftIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count;
}

/** The formula after rows or columns were put in or taken out of a sheet. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  isThatSheet: (sheet: string | undefined) => boolean
): string {
  return mapReferences(formula, (reference) => {
    if (!isThatSheet(reference.sheet)) return reference;
    const [first, last = first] = reference.corners.map((corner) => corner[shift.along]?.index);
    if (first === undefined || last === undefined) return reference;
    const span = shiftSpan(first, last, shift);
    if (span === undefined) return undefined;
    const ends = [span.first, span.last];
    return {
      ...reference,
      corners: reference.corners.map((corner, i) => {
        const part = corner[shift.along];
        const index = ends[i];
        return part && index !== undefined
          ? { ...corner, [shift.along]: { ...part, index } }
          : corner;
      }),
    };
  });
}

/** Where a span from `first` to `last` comes to lie; it shrinks when an end is taken out. */
export function shiftSpan(
  first: number,
  last: number,
  shift: Shift
): { first: number; last: number } | undefined {
  const start = shiftIndex(first, shift) ?? shift.at;
  const end = shiftIndex(last, shift) ?? shift.at - 1;
  return start <= end ? { first: start, last: end } : undefined;
}
