import { type Area, contains, isEntireColumn, isEntireRow, lastColumn, lastRow } from "../address";
import type { CellStyle } from "../book/cell-style";
import { requireFormatColumns, requireFormatRows, requireUnprotected } from "../book/permissions";
import { columnWidth, fitColumns, rowHeight } from "../book/sizes";
import { changeStyle } from "../book/writing";
import { invalidArgument } from "../errors";
import type { HostObject } from "../interpreter";
import { parseColor } from "./color";
import { RangeBorderCollection } from "./range-border-collection";
import { type Cells, common } from "./session";
import type { HostShape } from "./shape";

/** Reads and changes properties of the cells' style. */
export class StyleAccess {
  constructor(readonly cells: Cells) {}

  read<Property extends keyof CellStyle>(property: Property): CellStyle[Property] | null {
    const { sheet, areas } = this.cells;
    const values = areas.flatMap((area) =>
      [...sheet.styles.stylesIn(area)].map((style) => style[property])
    );
    return common(values);
  }

  write(change: Partial<CellStyle>): void {
    const { session, sheet, areas } = this.cells;
    changeStyle(session.book, sheet, areas, (style) => ({ ...style, ...change }));
  }
}

type Shape = HostShape<
  Excel.RangeFormat,
  | "autofitColumns"
  | "autofitRows"
  | "borders"
  | "columnWidth"
  | "fill"
  | "font"
  | "horizontalAlignment"
  | "indentLevel"
  | "protection"
  | "rowHeight"
  | "shrinkToFit"
  | "textOrientation"
  | "verticalAlignment"
  | "wrapText"
>;

/** How wide a column and how high a row may become, in points. */
const WIDEST_COLUMN = 1342.5;
const HIGHEST_ROW = 409.5;
/** Sizes are not kept for more columns or rows than these; the whole sheet's are its standard ones. */
const MOST_SIZES = 20_000;

export class RangeFormat implements HostObject, Shape {
  readonly className = "RangeFormat";
  readonly scalars = [
    "columnWidth",
    "horizontalAlignment",
    "indentLevel",
    "rowHeight",
    "shrinkToFit",
    "textOrientation",
    "verticalAlignment",
    "wrapText",
  ];
  private readonly style: StyleAccess;

  constructor(private readonly cells: Cells) {
    this.style = new StyleAccess(cells);
  }

  get font(): RangeFont {
    return new RangeFont(this.style);
  }
  get fill(): RangeFill {
    return new RangeFill(this.style);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.cells);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.style);
  }

  get horizontalAlignment(): CellStyle["horizontalAlignment"] | null {
    return this.style.read("horizontalAlignment");
  }
  set horizontalAlignment(horizontalAlignment: CellStyle["horizontalAlignment"]) {
    this.style.write({ horizontalAlignment });
  }
  get verticalAlignment(): CellStyle["verticalAlignment"] | null {
    return this.style.read("verticalAlignment");
  }
  set verticalAlignment(verticalAlignment: CellStyle["verticalAlignment"]) {
    this.style.write({ verticalAlignment });
  }
  get wrapText(): boolean | null {
    return this.style.read("wrapText");
  }
  set wrapText(wrapText: boolean) {
    this.style.write({ wrapText });
  }
  get shrinkToFit(): boolean | null {
    return this.style.read("shrinkToFit");
  }
  set shrinkToFit(shrinkToFit: boolean) {
    this.style.write({ shrinkToFit });
  }
  get indentLevel(): number | null {
    return this.style.read("indentLevel");
  }
  set indentLevel(indentLevel: number) {
    if (!Number.isInteger(indentLevel) || indentLevel < 0 || indentLevel > 250) {
      throw invalidArgument();
    }
    this.style.write({ indentLevel });
  }
  get textOrientation(): number | null {
    return this.style.read("textOrientation");
  }
  set textOrientation(textOrientation: number) {
    this.style.write({ textOrientation });
  }

  /** Points; `null` when the columns differ. */
  get columnWidth(): number | null {
    const { sheet } = this.cells;
    return common(this.columns().map((column) => columnWidth(sheet, column)));
  }
  set columnWidth(width: number) {
    if (typeof width !== "number" || width < 0 || width > WIDEST_COLUMN) throw invalidArgument();
    requireFormatColumns(this.cells.sheet);
    // Columns are whole pixels wide, of which a point has 4/3.
    const points = Math.round(width / 0.75) * 0.75;
    for (const column of this.columns()) this.cells.sheet.columnWidths.set(column, points);
    this.reportLayout();
  }

  /** Points; `null` when the rows differ. */
  get rowHeight(): number | null {
    const { session, sheet } = this.cells;
    return common(this.rows().map((row) => rowHeight(session.book, sheet, row)));
  }
  set rowHeight(height: number) {
    if (typeof height !== "number" || height < 0 || height > HIGHEST_ROW) throw invalidArgument();
    requireFormatRows(this.cells.sheet);
    for (const row of this.rows()) this.cells.sheet.rowHeights.set(row, height);
    this.reportLayout();
  }

  autofitColumns(): void {
    const { session, sheet, areas } = this.cells;
    requireFormatColumns(sheet);
    for (const area of areas) {
      const used = sheet.usedArea(true, area);
      if (used) fitColumns(session.book, sheet, used);
    }
    this.reportLayout();
  }

  /** Rows are as high as their content needs unless somebody set a height. */
  autofitRows(): void {
    const { sheet, areas } = this.cells;
    requireFormatRows(sheet);
    for (const row of [...sheet.rowHeights.keys()]) {
      if (areas.some((area) => row >= area.row && row <= lastRow(area))) {
        sheet.rowHeights.delete(row);
      }
    }
    this.reportLayout();
  }

  private columns(): number[] {
    return this.indexes((area) =>
      isEntireRow(area) ? usedUpTo(this.cells, "column") : [area.column, lastColumn(area)]
    );
  }

  private rows(): number[] {
    return this.indexes((area) =>
      isEntireColumn(area) ? usedUpTo(this.cells, "row") : [area.row, lastRow(area)]
    );
  }

  private indexes(spanOf: (area: Area) => readonly [number, number]): number[] {
    const found = new Set<number>();
    for (const area of this.cells.areas) {
      const [first, last] = spanOf(area);
      for (let index = first; index <= Math.min(last, first + MOST_SIZES); index++) {
        found.add(index);
      }
    }
    return [...found];
  }

  private reportLayout(): void {
    this.cells.session.book.report({ kind: "layout", sheet: this.cells.sheet });
  }
}

/** For whole rows the columns in use, and the other way round: there is no end to the others. */
function usedUpTo({ sheet }: Cells, along: "row" | "column"): readonly [number, number] {
  const used = sheet.usedArea(false);
  if (used === undefined) return [0, 0];
  return [0, along === "row" ? lastRow(used) : lastColumn(used)];
}

class RangeFont
  implements
    HostObject,
    HostShape<
      Excel.RangeFont,
      "bold" | "color" | "italic" | "name" | "size" | "strikethrough" | "underline"
    >
{
  readonly className = "RangeFont";
  readonly scalars = ["bold", "color", "italic", "name", "size", "strikethrough", "underline"];

  constructor(private readonly style: StyleAccess) {}

  get name(): string | null {
    return this.style.read("fontName");
  }
  set name(fontName: string) {
    this.style.write({ fontName });
  }
  get size(): number | null {
    return this.style.read("fontSize");
  }
  set size(fontSize: number) {
    if (typeof fontSize !== "number" || fontSize < 1 || fontSize > 409) throw invalidArgument();
    this.style.write({ fontSize });
  }
  get bold(): boolean | null {
    return this.style.read("bold");
  }
  set bold(bold: boolean) {
    this.style.write({ bold });
  }
  get italic(): boolean | null {
    return this.style.read("italic");
  }
  set italic(italic: boolean) {
    this.style.write({ italic });
  }
  get underline(): CellStyle["underline"] | null {
    return this.style.read("underline");
  }
  set underline(underline: CellStyle["underline"]) {
    this.style.write({ underline });
  }
  get strikethrough(): boolean | null {
    return this.style.read("strikethrough");
  }
  set strikethrough(strikethrough: boolean) {
    this.style.write({ strikethrough });
  }
  /** Empty, as Excel has it, when the cells differ. */
  get color(): string {
    return this.style.read("fontColor") ?? "";
  }
  set color(color: string) {
    this.style.write({ fontColor: parseColor(color) });
  }
}

class RangeFill implements HostObject, HostShape<Excel.RangeFill, "clear" | "color"> {
  readonly className = "RangeFill";
  readonly scalars = ["color"];

  constructor(private readonly style: StyleAccess) {}

  /** White without a fill; empty when the cells differ. */
  get color(): string {
    const { sheet, areas } = this.style.cells;
    const fills = areas.flatMap((area) => [...sheet.styles.stylesIn(area)].map(({ fill }) => fill));
    return common(fills.map((fill) => fill ?? "#FFFFFF")) ?? "";
  }
  set color(color: string) {
    this.style.write({ fill: parseColor(color) });
  }

  clear(): void {
    this.style.write({ fill: null });
  }
}

class FormatProtection
  implements HostObject, HostShape<Excel.FormatProtection, "formulaHidden" | "locked">
{
  readonly className = "FormatProtection";
  readonly scalars = ["formulaHidden", "locked"];

  constructor(private readonly style: StyleAccess) {}

  get locked(): boolean | null {
    return this.style.read("locked");
  }
  /** Part of a merged area can be neither locked nor unlocked, as is known of VBA. */
  set locked(locked: boolean) {
    const { sheet, areas } = this.style.cells;
    requireUnprotected(sheet);
    const cutsMerge = areas.some((area) =>
      sheet.mergesIn(area).some((merge) => !contains(area, merge))
    );
    if (cutsMerge) throw invalidArgument();
    this.style.write({ locked });
  }
  get formulaHidden(): boolean | null {
    return this.style.read("formulaHidden");
  }
  set formulaHidden(formulaHidden: boolean) {
    requireUnprotected(this.style.cells.sheet);
    this.style.write({ formulaHidden });
  }
}
