import {
  type Area,
  ROW_LIMIT,
  COLUMN_LIMIT,
  addressOnSheet,
  bounding,
  cell,
  cellCount,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  isUnbounded,
  lastColumn,
  lastRow,
  mapArea,
} from "../address";
import { shiftArea, shiftCells } from "../book/rows-and-columns";
import type { Sheet } from "../book/sheet";
import {
  type Input,
  changeStyle,
  clearAll,
  clearContents,
  clearFormats,
  inputAt,
  mergeArea,
  textAt,
  unmergeArea,
  writeInputs,
} from "../book/writing";
import { type ValueType, localisedError, valueType } from "../book/value-type";
import type { CellValue } from "../engine/engine";
import type { Shift } from "../engine/formula-text";
import {
  HostError,
  invalidArgument,
  invalidReference,
  itemNotFound,
  notImplemented,
} from "../errors";
import type { HostObject } from "../interpreter";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { areaNamed } from "./find-range";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./range-format";
import { type Cells, type Session, common } from "./session";
import type { HostShape } from "./shape";
import { Worksheet } from "./worksheet";

type Shape = HostShape<
  Excel.Range,
  | "address"
  | "addressLocal"
  | "cellCount"
  | "clear"
  | "columnCount"
  | "columnHidden"
  | "columnIndex"
  | "conditionalFormats"
  | "dataValidation"
  | "delete"
  | "format"
  | "formulas"
  | "getBoundingRect"
  | "getCell"
  | "getColumn"
  | "getEntireColumn"
  | "getEntireRow"
  | "getIntersection"
  | "getIntersectionOrNullObject"
  | "getLastCell"
  | "getLastColumn"
  | "getLastRow"
  | "getMergedAreasOrNullObject"
  | "getOffsetRange"
  | "getResizedRange"
  | "getRow"
  | "getUsedRange"
  | "getUsedRangeOrNullObject"
  | "hidden"
  | "insert"
  | "isEntireColumn"
  | "isEntireRow"
  | "merge"
  | "numberFormat"
  | "rowCount"
  | "rowHidden"
  | "rowIndex"
  | "select"
  | "text"
  | "unmerge"
  | "valueTypes"
  | "values"
  | "worksheet"
>;

/** More cells than this are not answered at all; whole rows and columns never are. */
const MOST_CELLS = 5_000_000;

/** Of more merged areas than these the list is not answered, as documented. */
const MOST_MERGED_AREAS = 512;

const sizeMismatch = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );

export class Range implements HostObject, Shape {
  readonly className = "Range";
  readonly scalars = [
    "address",
    "addressLocal",
    "cellCount",
    "columnCount",
    "columnHidden",
    "columnIndex",
    "formulas",
    "hidden",
    "isEntireColumn",
    "isEntireRow",
    "numberFormat",
    "rowCount",
    "rowHidden",
    "rowIndex",
    "text",
    "valueTypes",
    "values",
  ];

  /** @param current nothing once its cells were taken out, or their sheet */
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    private current: Area | undefined
  ) {
    if (current && !isOnSheet(current)) throw invalidArgument();
  }

  get area(): Area {
    if (!this.current) throw invalidReference();
    return this.current;
  }

  /** Rows or columns were put in or taken out: its cells are where they have moved to. */
  follow(shift: Shift): void {
    this.current = this.current && shiftArea(this.current, shift);
  }

  /** Its sheet was deleted. */
  vanish(): void {
    this.current = undefined;
  }

  /** What the objects of this range's parts work on. */
  get cells(): Cells {
    return { session: this.session, sheet: this.sheet, areas: [this.area] };
  }

  get address(): string {
    return addressOnSheet(this.sheet.name, this.area);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rowCount;
  }
  get columnCount(): number {
    return this.area.columnCount;
  }
  /** -1, as documented, when there are more than the number can hold. */
  get cellCount(): number {
    const count = cellCount(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }
  get isEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get values(): CellValue[][] | null {
    return this.grid((row, column) =>
      this.shown(row, column, this.session.book.calculation.valueAt(this.sheet, row, column))
    );
  }
  set values(values: unknown) {
    this.write(values);
  }

  get formulas(): CellValue[][] | null {
    return this.grid((row, column) => inputAt(this.session.book, this.sheet, row, column));
  }
  set formulas(formulas: unknown) {
    this.write(formulas);
  }

  get text(): string[][] | null {
    return this.grid((row, column) =>
      this.shown(row, column, textAt(this.session.book, this.sheet, row, column))
    );
  }

  get valueTypes(): ValueType[][] | null {
    return this.grid((row, column) => this.typeAt(row, column));
  }

  get numberFormat(): string[][] | null {
    return this.grid((row, column) => this.sheet.styles.at(row, column).numberFormat);
  }
  set numberFormat(formats: unknown) {
    const single = singleOf(formats);
    if (single !== undefined) {
      this.formatCells(this.area, String(single));
      return;
    }
    const grid = this.gridOf(formats);
    for (const [r, row] of grid.entries()) {
      for (const [c, format] of row.entries()) {
        if (format === null) continue;
        this.formatCells(cell(this.area.row + r, this.area.column + c), String(format));
      }
    }
  }

  get rowHidden(): boolean | null {
    if (this.isEntireColumn) return this.sheet.hiddenRows.size === 0 ? false : null;
    const rows = Array.from({ length: this.rowCount }, (_, i) => this.area.row + i);
    return common(rows.map((row) => this.sheet.hiddenRows.has(row)));
  }
  set rowHidden(hidden: boolean) {
    this.hide(this.sheet.hiddenRows, this.area.row, this.rowCount, hidden);
  }

  get columnHidden(): boolean | null {
    if (this.isEntireRow) return this.sheet.hiddenColumns.size === 0 ? false : null;
    const columns = Array.from({ length: this.columnCount }, (_, i) => this.area.column + i);
    return common(columns.map((column) => this.sheet.hiddenColumns.has(column)));
  }
  set columnHidden(hidden: boolean) {
    this.hide(this.sheet.hiddenColumns, this.area.column, this.columnCount, hidden);
  }

  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    if (rowHidden || columnHidden) return true;
    return rowHidden === null || columnHidden === null ? null : false;
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.cells);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.cells);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.cells);
  }

  getCell(row: number, column: number): Range {
    return this.at(cell(this.area.row + row, this.area.column + column));
  }
  getRow(row: number): Range {
    return this.at({ ...this.area, row: this.area.row + row, rowCount: 1 });
  }
  getColumn(column: number): Range {
    return this.at({ ...this.area, column: this.area.column + column, columnCount: 1 });
  }
  getLastCell(): Range {
    return this.at(cell(lastRow(this.area), lastColumn(this.area)));
  }
  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }
  getEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columnCount: COLUMN_LIMIT });
  }
  getEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rowCount: ROW_LIMIT });
  }
  getOffsetRange(rows: number, columns: number): Range {
    const { row, column } = this.area;
    return this.at({ ...this.area, row: row + rows, column: column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    const { rowCount, columnCount } = this.area;
    return this.at({ ...this.area, rowCount: rowCount + rows, columnCount: columnCount + columns });
  }
  getBoundingRect(other: Range | string): Range {
    return this.at(bounding([this.area, this.areaOf(other)]) ?? this.area);
  }
  getIntersection(other: Range | string): Range {
    return this.getIntersectionOrNullObject(other) ?? notFound();
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const area = intersect(this.area, this.areaOf(other));
    return area === undefined ? null : this.at(area);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.sheet.usedArea(valuesOnly, this.area);
    return area === undefined ? null : this.at(area);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const { session, sheet } = this;
    const areas = sheet.mergesIn(this.area);
    if (areas.length > MOST_MERGED_AREAS)
      throw new HostError("GeneralException", "Too many areas.");
    return areas.length === 0 ? null : new RangeAreas({ session, sheet, areas });
  }

  clear(applyTo: Excel.ClearApplyTo | string = "All"): void {
    const { book } = this.session;
    switch (applyTo) {
      case "All":
        return clearAll(book, this.sheet, [this.area]);
      case "Contents":
        return clearContents(book, this.sheet, [this.area]);
      case "Formats":
        return clearFormats(book, this.sheet, [this.area]);
      default:
        throw notImplemented(`Range.clear("${applyTo}")`);
    }
  }

  merge(across = false): void {
    const rows = Array.from({ length: this.rowCount }, (_, row) => this.getRow(row).area);
    for (const area of across ? rows : [this.area]) mergeArea(this.session.book, this.sheet, area);
  }

  unmerge(): void {
    unmergeArea(this.session.book, this.sheet, this.area);
  }

  /** Only whole rows and whole columns can be put in or taken out. */
  insert(shift: Excel.InsertShiftDirection | string): Range {
    if (shift === "Down" && this.isEntireRow) this.shift("row", this.area.row, this.rowCount);
    else if (shift === "Right" && this.isEntireColumn) {
      this.shift("column", this.area.column, this.columnCount);
    } else throw notImplemented("Range.insert of a part of rows or columns");
    return this.at(this.area);
  }

  delete(shift: Excel.DeleteShiftDirection | string): void {
    if (shift === "Up" && this.isEntireRow) this.shift("row", this.area.row, -this.rowCount);
    else if (shift === "Left" && this.isEntireColumn) {
      this.shift("column", this.area.column, -this.columnCount);
    } else throw notImplemented("Range.delete of a part of rows or columns");
  }

  select(): void {
    this.session.book.select(this.sheet, [this.area]);
  }

  /** Sent by the runtime before it splits a large write into rows. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
  }

  private shift(along: "row" | "column", at: number, count: number): void {
    shiftCells(this.session.book, this.sheet, { along, at, count });
  }

  private at(area: Area): Range {
    return new Range(this.session, this.sheet, area);
  }

  private areaOf(other: Range | string): Area {
    return typeof other === "string" ? areaNamed(this.session, this.sheet, other) : other.area;
  }

  private grid<T>(value: (row: number, column: number) => T): T[][] | null {
    if (isUnbounded(this.area) || cellCount(this.area) > MOST_CELLS) return null;
    return mapArea(this.area, value);
  }

  /** A single value stands for all cells; a grid has to have the range's shape. */
  private gridOf(values: unknown): Input[][] {
    const single = singleOf(values);
    if (single !== undefined) return mapArea(this.area, () => single);
    const rows: unknown[] = Array.isArray(values) ? values : [];
    const fits =
      rows.length === this.rowCount &&
      rows.every((row) => Array.isArray(row) && row.length === this.columnCount);
    if (!fits) throw sizeMismatch();
    return rows.map((row) => (row as unknown[]).map(inputOf));
  }

  private write(values: unknown): void {
    if (isUnbounded(this.area)) throw invalidArgument();
    const { book } = this.session;
    const inputs = this.gridOf(values);
    const { editedCell: edited } = book;
    const isDropped = book.behaviour.editedCell === "drops" && edited?.sheet === this.sheet;
    const taken = inputs.map((row, down) =>
      row.map((input, right) => {
        const isEdited =
          edited?.position.row === this.area.row + down &&
          edited.position.column === this.area.column + right;
        return isDropped && isEdited ? null : input;
      })
    );
    const dates = book.behaviour.datesInValues;
    writeInputs(book, this.sheet, this.area, taken, dates);
  }

  private typeAt(row: number, column: number): ValueType {
    const content = this.sheet.contentAt(row, column);
    if (content.kind === "constant" && content.isText) return "String";
    return valueType(this.session.book.calculation.valueAt(this.sheet, row, column));
  }

  private shown<Value extends CellValue>(
    row: number,
    column: number,
    value: Value
  ): Value | string {
    const { errorTexts } = this.session.book.behaviour;
    const isForeign = errorTexts === "localised" && this.typeAt(row, column) === "Error";
    return isForeign ? localisedError(value) : value;
  }

  private formatCells(area: Area, numberFormat: string): void {
    if (!contains(this.area, area)) throw invalidArgument();
    changeStyle(this.session.book, this.sheet, [area], (style) => ({ ...style, numberFormat }));
  }

  private hide(hidden: Set<number>, first: number, count: number, hide: boolean): void {
    for (let index = first; index < first + count; index++) {
      if (hide) hidden.add(index);
      else hidden.delete(index);
    }
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}

function notFound(): never {
  throw itemNotFound();
}

function inputOf(value: unknown): Input {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  throw invalidArgument();
}

/** The one value that stands for all cells: given bare, or as `[[value]]`. */
function singleOf(values: unknown): Input | undefined {
  if (!Array.isArray(values)) return inputOf(values);
  const [row, ...otherRows] = values as unknown[];
  if (otherRows.length > 0 || !Array.isArray(row) || row.length !== 1) return undefined;
  return inputOf(row[0]);
}
