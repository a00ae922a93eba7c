/** A1 address arithmetic. Rows and columns count from 0; an area always lies inside one sheet. */

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Area extends Position {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** An address that names no cells of a sheet, such as `A0`, `XFE1` or `hello`. */
export class AddressError extends Error {
  override readonly name = "AddressError";
  constructor(readonly address: string) {
    super(`"${address}" is not an address`);
  }
}

export const WHOLE_SHEET: Area = {
  row: 0,
  column: 0,
  rowCount: ROW_LIMIT,
  columnCount: COLUMN_LIMIT,
};

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `ab` → `27`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cell(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The area whose opposite corners are the two positions. */
export function spanning(a: Position, b: Position): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rowCount: Math.abs(a.row - b.row) + 1,
    columnCount: Math.abs(a.column - b.column) + 1,
  };
}

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;
export const cellCount = (area: Area): number => area.rowCount * area.columnCount;
export const isEntireColumn = (area: Area): boolean => area.rowCount === ROW_LIMIT;
export const isEntireRow = (area: Area): boolean => area.columnCount === COLUMN_LIMIT;
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);
export const lastCell = (area: Area): Position => ({
  row: lastRow(area),
  column: lastColumn(area),
});

export function isOnSheet(area: Area): boolean {
  return (
    [area.row, area.column, area.rowCount, area.columnCount].every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    lastRow(area) < ROW_LIMIT &&
    lastColumn(area) < COLUMN_LIMIT
  );
}

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d*):\$?([1-9]\d*)$/;

function readArea(address: string): Area | undefined {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, column = "", row = "", column2 = column, row2 = row] = cells;
    return spanning(
      { row: Number(row) - 1, column: columnIndex(column) },
      { row: Number(row2) - 1, column: columnIndex(column2) }
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    const [, from = "", to = ""] = columns;
    return spanning(
      { row: 0, column: columnIndex(from) },
      { row: ROW_LIMIT - 1, column: columnIndex(to) }
    );
  }
  const rows = ROWS.exec(address);
  if (rows) {
    const [, from = "", to = ""] = rows;
    return spanning(
      { row: Number(from) - 1, column: 0 },
      { row: Number(to) - 1, column: COLUMN_LIMIT - 1 }
    );
  }
  return undefined;
}

/** Reads `B2`, `$A$1:C3`, `A:C` or `1:3`, without a sheet name. Throws {@link AddressError}. */
export function parseArea(address: string): Area {
  const area = readArea(address.trim());
  if (area === undefined || !isOnSheet(area)) throw new AddressError(address);
  return area;
}

export function isAddress(text: string): boolean {
  const area = readArea(text.trim());
  return area !== undefined && isOnSheet(area);
}

/** `A1:B2`, as Excel writes it: entire columns as `A:B`, entire rows as `1:2`. */
export function formatArea(area: Area): string {
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return cellCount(area) === 1
    ? first
    : `${first}:${columnName(lastColumn(area))}${lastRow(area) + 1}`;
}

/** `$A$1:$B$2`. */
export function formatAbsolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) =>
    [column, row].map((part) => (part ? `$${part}` : "")).join("")
  );
}

/** A sheet's name as it stands before `!`: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'a b'!A1` into the sheet's name (absent where none is given) and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return { rest: address };
  const [, quoted, plain = "", rest = ""] = match;
  return { sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"), rest };
}

export const addressOnSheet = (sheet: string, area: Area): string =>
  `${quoteSheetName(sheet)}!${formatArea(area)}`;

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.row <= lastRow(b) &&
  b.row <= lastRow(a) &&
  a.column <= lastColumn(b) &&
  b.column <= lastColumn(a);

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row &&
  a.column === b.column &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

export const holds = (area: Area, row: number, column: number): boolean =>
  area.row <= row && row <= lastRow(area) && area.column <= column && column <= lastColumn(area);

/** The smallest area that holds all given ones; `undefined` of none. */
export function bounding(areas: readonly Area[]): Area | undefined {
  const [first, ...others] = areas;
  if (first === undefined) return undefined;
  return others.reduce(
    (whole, area) =>
      spanning(
        { row: Math.min(whole.row, area.row), column: Math.min(whole.column, area.column) },
        {
          row: Math.max(lastRow(whole), lastRow(area)),
          column: Math.max(lastColumn(whole), lastColumn(area)),
        }
      ),
    first
  );
}

/** The smallest area that holds all given cells; `undefined` of none. */
export function boundingOf(cells: Iterable<Position>): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < top
    ? undefined
    : spanning({ row: top, column: left }, { row: bottom, column: right });
}

/** What remains of `area` without `hole`: at most four areas, none overlapping. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (common === undefined) return [area];
  const parts = [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: lastRow(common) + 1, rowCount: lastRow(area) - lastRow(common) },
    { ...common, column: area.column, columnCount: common.column - area.column },
    {
      ...common,
      column: lastColumn(common) + 1,
      columnCount: lastColumn(area) - lastColumn(common),
    },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

export const subtractAll = (areas: readonly Area[], holes: readonly Area[]): Area[] =>
  holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => subtract(area, hole)), [...areas]);

export const intersectAll = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));

/** All positions of an area, row by row. Only for areas of a sensible size. */
export function* positions(area: Area): Generator<Position> {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) yield { row, column };
  }
}

/** A grid of the area's shape, filled by position. */
export function mapArea<T>(area: Area, value: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => value(area.row + r, area.column + c))
  );
}
