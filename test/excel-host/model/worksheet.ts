import { type Area, WHOLE_SHEET, cell } from "../address";
import { ChartCollection } from "./chart-collection";
import { parseColor } from "./color";
import type { Sheet } from "../book/sheet";
import { HostError, unsupportedSheet } from "../errors";
import type { HostObject } from "../interpreter";
import { EventSource } from "./event-source";
import { areaNamed, areasNamed } from "./find-range";
import { NamedItemCollection } from "./named-item-collection";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Session } from "./session";
import type { HostShape } from "./shape";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { WorksheetProtection } from "./worksheet-protection";

type Shape = HostShape<
  Excel.Worksheet,
  | "activate"
  | "calculate"
  | "charts"
  | "delete"
  | "freezePanes"
  | "getCell"
  | "getNextOrNullObject"
  | "getPreviousOrNullObject"
  | "getRange"
  | "getRangeByIndexes"
  | "getRanges"
  | "getUsedRange"
  | "getUsedRangeOrNullObject"
  | "id"
  | "name"
  | "names"
  | "pageLayout"
  | "position"
  | "protection"
  | "showGridlines"
  | "showHeadings"
  | "tabColor"
  | "visibility"
>;

/** What a chart sheet has, too. */
const ofAllSheets: readonly string[] = [
  "activate",
  "delete",
  "id",
  "name",
  "position",
  "tabColor",
  "visibility",
];

export class Worksheet extends EventSource implements HostObject, Shape {
  readonly className = "Worksheet";
  readonly scalars = [
    "id",
    "name",
    "position",
    "showGridlines",
    "showHeadings",
    "tabColor",
    "visibility",
  ];

  constructor(
    protected readonly session: Session,
    private readonly sheet: Sheet
  ) {
    super();
  }

  get identity(): Record<string, string> {
    return { Id: this.sheet.id };
  }
  protected get eventTarget(): string {
    return this.sheet.id;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }
  set name(name: string) {
    this.session.book.renameSheet(this.sheet, name);
  }

  get position(): number {
    return this.session.book.sheets.indexOf(this.sheet);
  }
  set position(position: number) {
    this.session.book.moveSheet(this.sheet, position);
  }

  get visibility(): `${Excel.SheetVisibility}` {
    return this.sheet.visibility;
  }
  set visibility(visibility: `${Excel.SheetVisibility}`) {
    this.session.book.showSheet(this.sheet, visibility);
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(color: string) {
    this.sheet.tabColor = color === "" ? "" : parseColor(color);
    this.reportLayout();
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set showGridlines(show: boolean) {
    this.sheet.showGridlines = show;
    this.reportLayout();
  }
  /** The runtime's name of {@link showGridlines}. */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(show: boolean) {
    this.showGridlines = show;
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set showHeadings(show: boolean) {
    this.sheet.showHeadings = show;
    this.reportLayout();
  }
  /** The runtime's name of {@link showHeadings}. */
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(show: boolean) {
    this.showHeadings = show;
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.session, this.sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.session, this.sheet);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.session, this.sheet);
  }

  /** Throws where a sheet without readable cells, such as a chart sheet, is asked for more than all sheets have. */
  requireSupported(member: string): void {
    if (ofAllSheets.includes(member)) return;
    if (this.sheet.isChart) throw unsupportedSheet();
    if (this.sheet.fault !== undefined)
      throw new HostError(this.sheet.fault, "Something is wrong.");
  }

  activate(): void {
    this.session.book.activate(this.sheet);
  }

  calculate(): void {
    this.session.book.calculation.invalidate();
  }

  delete(): void {
    this.session.book.deleteSheet(this.sheet);
  }

  /** An address, a name, or nothing for the whole sheet. */
  getRange(address?: string): Range {
    return this.range(
      address === undefined ? WHOLE_SHEET : areaNamed(this.session, this.sheet, address)
    );
  }

  /** Addresses separated by commas, or nothing for the whole sheet. */
  getRanges(address?: string): RangeAreas {
    const areas =
      address === undefined ? [WHOLE_SHEET] : areasNamed(this.session, this.sheet, address);
    return new RangeAreas({ session: this.session, sheet: this.sheet, areas });
  }

  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    return this.range({ row, column, rowCount, columnCount });
  }

  getCell(row: number, column: number): Range {
    return this.range(cell(row, column));
  }

  getUsedRange(valuesOnly = false): Range {
    return this.range(this.sheet.usedArea(valuesOnly) ?? cell(0, 0));
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.sheet.usedArea(valuesOnly);
    return area === undefined ? null : this.range(area);
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.session.book;
    for (let index = this.position + step; ; index += step) {
      const sheet = sheets[index];
      if (sheet === undefined) return null;
      if (!visibleOnly || sheet.visibility === "Visible") return new Worksheet(this.session, sheet);
    }
  }

  private range(area: Area): Range {
    return new Range(this.session, this.sheet, area);
  }

  private reportLayout(): void {
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}
