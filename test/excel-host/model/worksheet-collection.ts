import type { Sheet } from "../book/sheet";
import { itemNotFound, unsupportedSheet } from "../errors";
import { WORKBOOK_TARGET } from "../protocol";
import { EventSource } from "./event-source";
import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";
import { Worksheet } from "./worksheet";

type Shape = HostShape<
  Excel.WorksheetCollection,
  | "add"
  | "getActiveWorksheet"
  | "getCount"
  | "getFirst"
  | "getItem"
  | "getItemOrNullObject"
  | "getLast"
  | "items"
>;

export class WorksheetCollection extends EventSource implements HostObject, Shape {
  readonly className = "WorksheetCollection";
  readonly scalars: readonly string[] = [];
  protected readonly eventTarget = WORKBOOK_TARGET;

  constructor(protected readonly session: Session) {
    super();
  }

  get items(): Worksheet[] {
    return this.session.book.sheets
      .filter((sheet) => this.isListed(sheet))
      .map((sheet) => new Worksheet(this.session, sheet));
  }

  add(name?: string): Worksheet {
    return new Worksheet(this.session, this.session.book.addSheet(name));
  }

  getActiveWorksheet(): Worksheet {
    const { activeSheet } = this.session.book;
    if (activeSheet.isChart) throw unsupportedSheet();
    return new Worksheet(this.session, activeSheet);
  }

  getCount(visibleOnly = false): number {
    return this.visible(visibleOnly).length;
  }

  getFirst(visibleOnly = false): Worksheet {
    const [first] = this.visible(visibleOnly);
    if (first === undefined) throw itemNotFound();
    return first;
  }

  getLast(visibleOnly = false): Worksheet {
    const last = this.visible(visibleOnly).pop();
    if (last === undefined) throw itemNotFound();
    return last;
  }

  /** The key is a name or an id. */
  getItem(key: unknown): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (sheet === null) throw itemNotFound();
    return sheet;
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.session.book.findSheet(String(key));
    return sheet === undefined || !this.isListed(sheet) ? null : new Worksheet(this.session, sheet);
  }

  _RegisterAddedEvent(): void {
    this.subscribe("added");
  }
  _UnregisterAddedEvent(): void {
    this.unsubscribe("added");
  }
  _RegisterDeletedEvent(): void {
    this.subscribe("deleted");
  }
  _UnregisterDeletedEvent(): void {
    this.unsubscribe("deleted");
  }
  _RegisterEventMoved(): void {
    this.subscribe("moved");
  }
  _UnregisterEventMoved(): void {
    this.unsubscribe("moved");
  }

  private isListed({ isChart }: Sheet): boolean {
    return !isChart || this.session.book.behaviour.chartSheets === "listed";
  }

  private visible(only: boolean): Worksheet[] {
    return this.items.filter((sheet) => !only || sheet.visibility === "Visible");
  }
}
