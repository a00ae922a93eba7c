import { cell } from "../address";
import type { Sheet } from "../book/sheet";
import { HostError, unsupportedSheet } from "../errors";
import type { HostObject } from "../interpreter";
import { Application } from "./application";
import { NamedItemCollection } from "./named-item-collection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Runtime } from "./runtime";
import type { Session } from "./session";
import { SettingCollection } from "./setting-collection";
import type { HostShape } from "./shape";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

type Shape = HostShape<
  Excel.Workbook,
  | "application"
  | "autoSave"
  | "getActiveCell"
  | "getSelectedRange"
  | "getSelectedRanges"
  | "isDirty"
  | "name"
  | "names"
  | "protection"
  | "readOnly"
  | "settings"
  | "worksheets"
>;

/** The root of every request. */
export class Workbook implements HostObject, Shape {
  readonly className = "Workbook";
  readonly scalars = ["autoSave", "isDirty", "name", "readOnly"];
  readonly application: Application;
  readonly worksheets: WorksheetCollection;
  readonly names: NamedItemCollection;
  readonly protection: WorkbookProtection;
  readonly settings: SettingCollection;
  readonly _Runtime: Runtime;
  readonly autoSave = false;

  constructor(
    private readonly session: Session,
    documentSettings: Map<string, string>
  ) {
    this.application = new Application(session);
    this.worksheets = new WorksheetCollection(session);
    this.names = new NamedItemCollection(session);
    this.protection = new WorkbookProtection(session);
    this.settings = new SettingCollection(documentSettings);
    this._Runtime = new Runtime(session);
  }

  get name(): string {
    return this.session.book.name;
  }

  get readOnly(): boolean {
    return this.session.book.readOnly;
  }

  get isDirty(): boolean {
    return this.session.book.isDirty;
  }
  set isDirty(dirty: boolean) {
    this.session.book.isDirty = dirty;
  }

  getSelectedRange(): Range {
    const sheet = this.sheetInFront();
    const [area = cell(0, 0), ...others] = this.session.book.selectionOn(sheet);
    if (others.length > 0) {
      throw new HostError(
        "InvalidSelection",
        "The current selection is invalid for this operation."
      );
    }
    return new Range(this.session, sheet, area);
  }

  getSelectedRanges(): RangeAreas {
    const sheet = this.sheetInFront();
    return new RangeAreas({
      session: this.session,
      sheet,
      areas: this.session.book.selectionOn(sheet),
    });
  }

  getActiveCell(): Range {
    const sheet = this.sheetInFront();
    const [area = cell(0, 0)] = this.session.book.selectionOn(sheet);
    return new Range(this.session, sheet, cell(area.row, area.column));
  }

  private sheetInFront(): Sheet {
    const { activeSheet } = this.session.book;
    if (activeSheet.isChart) throw unsupportedSheet();
    return activeSheet;
  }

  _GetRangeForEventByReferenceId(id: string): HostObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (range === null) {
      throw new HostError(
        "InvalidReference",
        "This reference is not valid for the current operation."
      );
    }
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): HostObject | null {
    return this.session.find(id) ?? null;
  }
}
