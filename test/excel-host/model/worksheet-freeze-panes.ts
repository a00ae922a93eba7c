import { COLUMN_LIMIT, ROW_LIMIT, lastColumn, lastRow } from "../address";
import type { Sheet } from "../book/sheet";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject } from "../interpreter";
import { areaNamed } from "./find-range";
import { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.WorksheetFreezePanes,
  | "freezeAt"
  | "freezeColumns"
  | "freezeRows"
  | "getLocation"
  | "getLocationOrNullObject"
  | "unfreeze"
>;

export class WorksheetFreezePanes implements HostObject, Shape {
  readonly className = "WorksheetFreezePanes";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet
  ) {}

  /** Freezes all rows and columns up to the last of the range. */
  freezeAt(range: Range | string): void {
    const area =
      typeof range === "string" ? areaNamed(this.session, this.sheet, range) : range.area;
    this.freeze(lastRow(area) + 1, lastColumn(area) + 1);
  }

  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return new Range(this.session, this.sheet, {
      row: 0,
      column: 0,
      rowCount: rows || ROW_LIMIT,
      columnCount: columns || COLUMN_LIMIT,
    });
  }

  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (location === null) throw itemNotFound();
    return location;
  }

  private freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument();
    this.sheet.frozen = {
      rows: rows === ROW_LIMIT ? 0 : rows,
      columns: columns === COLUMN_LIMIT ? 0 : columns,
    };
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}
