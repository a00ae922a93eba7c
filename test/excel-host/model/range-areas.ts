import { addressOnSheet, cellCount, isEntireColumn, isEntireRow, isOnSheet } from "../address";
import type { Area } from "../address";
import type { Sheet } from "../book/sheet";
import { clearAll, clearContents, clearFormats } from "../book/writing";
import { invalidArgument, notImplemented } from "../errors";
import type { HostObject } from "../interpreter";
import { Collection } from "./collection";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { Range } from "./range";
import { RangeFormat } from "./range-format";
import type { Cells, Session } from "./session";
import type { HostShape } from "./shape";
import { Worksheet } from "./worksheet";

type Shape = HostShape<
  Excel.RangeAreas,
  | "address"
  | "addressLocal"
  | "areaCount"
  | "areas"
  | "cellCount"
  | "clear"
  | "conditionalFormats"
  | "dataValidation"
  | "format"
  | "isEntireColumn"
  | "isEntireRow"
  | "worksheet"
>;

export class RangeAreas implements HostObject, Shape {
  readonly className = "RangeAreas";
  readonly scalars = [
    "address",
    "addressLocal",
    "areaCount",
    "cellCount",
    "isEntireColumn",
    "isEntireRow",
  ];
  readonly session: Session;
  readonly sheet: Sheet;
  readonly parts: readonly Area[];

  constructor(cells: Cells) {
    this.session = cells.session;
    this.sheet = cells.sheet;
    this.parts = cells.areas;
    if (this.parts.length === 0 || !this.parts.every(isOnSheet)) throw invalidArgument();
  }

  get address(): string {
    return this.parts.map((area) => addressOnSheet(this.sheet.name, area)).join(",");
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.parts.length;
  }
  get cellCount(): number {
    const count = this.parts.reduce((sum, area) => sum + cellCount(area), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this.parts.every(isEntireColumn);
  }
  get isEntireRow(): boolean {
    return this.parts.every(isEntireRow);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.cells);
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

  clear(applyTo: Excel.ClearApplyTo | string = "All"): void {
    const { book } = this.session;
    switch (applyTo) {
      case "All":
        return clearAll(book, this.sheet, this.parts);
      case "Contents":
        return clearContents(book, this.sheet, this.parts);
      case "Formats":
        return clearFormats(book, this.sheet, this.parts);
      default:
        throw notImplemented(`RangeAreas.clear("${applyTo}")`);
    }
  }

  get cells(): Cells {
    return { session: this.session, sheet: this.sheet, areas: this.parts };
  }
}

class RangeCollection
  extends Collection<Range>
  implements HostShape<Excel.RangeCollection, "getCount" | "getItemAt" | "items">
{
  readonly className = "RangeCollection";

  constructor(private readonly cells: Cells) {
    super();
  }

  get items(): Range[] {
    const { session, sheet, areas } = this.cells;
    return areas.map((area) => new Range(session, sheet, area));
  }

  protected isCalled(range: Range, key: string): boolean {
    return range.address === key;
  }
}
