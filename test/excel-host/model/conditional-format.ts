import type {
  ConditionalBorders,
  ConditionalFormat as Format,
  ConditionalStyle,
} from "../book/conditional-format";
import { requireConditionalFormats } from "../book/permissions";
import type { Sheet } from "../book/sheet";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostObject } from "../interpreter";
import { parseColor } from "./color";
import { ConditionalRangeBorderCollection } from "./conditional-border-collection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.ConditionalFormat,
  | "cellValue"
  | "cellValueOrNullObject"
  | "custom"
  | "customOrNullObject"
  | "delete"
  | "getRange"
  | "getRangeOrNullObject"
  | "getRanges"
  | "id"
  | "priority"
  | "stopIfTrue"
  | "type"
>;

export class ConditionalFormat implements HostObject, Shape {
  readonly className = "ConditionalFormat";
  readonly scalars = ["id", "priority", "stopIfTrue", "type"];

  private readonly place: number;

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly given: Format
  ) {
    this.place = sheet.conditionalFormats.indexOf(given);
  }

  get identity(): Record<string, string> {
    return { Id: this.id };
  }

  get id(): string {
    const { conditionalFormatIds } = this.session.book.behaviour;
    return conditionalFormatIds === "lasting" ? this.format.id : String(this.priority);
  }
  get type(): `${Excel.ConditionalFormatType}` {
    return this.format.condition.type;
  }

  /** The place among the sheet's formats, 0 being the highest. */
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  set priority(priority: number) {
    const others = this.sheet.conditionalFormats.filter((each) => each !== this.format);
    if (!Number.isInteger(priority) || priority < 0 || priority > others.length) {
      throw invalidArgument();
    }
    this.change(() => {
      this.sheet.conditionalFormats = [
        ...others.slice(0, priority),
        this.format,
        ...others.slice(priority),
      ];
    });
  }

  get stopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.change(() => {
      this.format.stopIfTrue = stopIfTrue;
    });
  }

  get custom(): CustomConditionalFormat {
    return this.customOrNullObject ?? wrongType();
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === "Custom" ? new CustomConditionalFormat(this.access) : null;
  }
  get cellValue(): CellValueConditionalFormat {
    return this.cellValueOrNullObject ?? wrongType();
  }
  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.type === "CellValue" ? new CellValueConditionalFormat(this.access) : null;
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? wrongType();
  }
  getRangeOrNullObject(): Range | null {
    const [area, ...others] = this.format.areas;
    if (area === undefined || others.length > 0) return null;
    return new Range(this.session, this.sheet, area);
  }
  getRanges(): RangeAreas {
    const { session, sheet } = this;
    return new RangeAreas({ session, sheet, areas: this.format.areas });
  }

  delete(): void {
    this.change(() => {
      this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(
        (each) => each !== this.format
      );
    });
  }

  private get format(): Format {
    const { conditionalFormats } = this.sheet;
    const isSame = this.session.book.behaviour.heldConditionalFormat === "the same";
    const held = isSame
      ? conditionalFormats.find((format) => format === this.given)
      : conditionalFormats[this.place];
    if (held === undefined) throw itemNotFound();
    return held;
  }

  private get access(): FormatAccess {
    const { book } = this.session;
    return {
      format: () => this.format,
      change: (action) => this.change(action),
      takesFormula: (formula) => book.takesRule(formula),
    };
  }

  private change(action: () => void): void {
    requireConditionalFormats(this.sheet, this.session.book.behaviour);
    action();
    this.session.book.report({ kind: "conditional-formats", sheet: this.sheet });
  }
}

function wrongType(): never {
  throw invalidOperation();
}

interface FormatAccess {
  readonly format: () => Format;
  readonly change: (action: () => void) => void;
  readonly takesFormula: (formula: string) => boolean;
}

class CustomConditionalFormat
  implements HostObject, HostShape<Excel.CustomConditionalFormat, "format" | "rule">
{
  readonly className = "CustomConditionalFormat";
  readonly scalars: readonly string[] = [];

  constructor(private readonly access: FormatAccess) {}

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.access);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.access);
  }
}

class ConditionalFormatRule
  implements HostObject, HostShape<Excel.ConditionalFormatRule, "formula">
{
  readonly className = "ConditionalFormatRule";
  readonly scalars = ["formula"];

  constructor(private readonly access: FormatAccess) {}

  get formula(): string {
    const { condition } = this.access.format();
    return condition.type === "Custom" ? condition.formula : "";
  }
  set formula(formula: string) {
    const withSign = formula.startsWith("=") ? formula : `=${formula}`;
    // Measured (edgargew622-cloud/excel-ai-addin): a rule without a formula stays behind.
    if (!this.access.takesFormula(withSign)) throw invalidArgument();
    this.access.change(() => {
      this.access.format().condition = { type: "Custom", formula: withSign };
    });
  }
}

class CellValueConditionalFormat
  implements HostObject, HostShape<Excel.CellValueConditionalFormat, "format" | "rule">
{
  readonly className = "CellValueConditionalFormat";
  readonly scalars = ["rule"];

  constructor(private readonly access: FormatAccess) {}

  get rule(): Excel.ConditionalCellValueRule | null {
    const { condition } = this.access.format();
    return condition.type === "CellValue" ? condition.rule : null;
  }
  set rule(rule: Excel.ConditionalCellValueRule) {
    this.access.change(() => {
      this.access.format().condition = { type: "CellValue", rule };
    });
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.access);
  }
}

class ConditionalRangeFormat
  implements
    HostObject,
    HostShape<Excel.ConditionalRangeFormat, "borders" | "fill" | "font" | "numberFormat">
{
  readonly className = "ConditionalRangeFormat";
  readonly scalars = ["numberFormat"];

  constructor(private readonly access: FormatAccess) {}

  get numberFormat(): string | null {
    return this.access.format().style.numberFormat ?? null;
  }
  set numberFormat(numberFormat: string) {
    restyle(this.access, { numberFormat });
  }
  get borders(): ConditionalRangeBorderCollection {
    const borders = (): ConditionalBorders => this.access.format().style.borders ?? {};
    return new ConditionalRangeBorderCollection({
      borders,
      draw: (side, border) => restyle(this.access, { borders: { ...borders(), [side]: border } }),
    });
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.access);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.access);
  }
}

function restyle(access: FormatAccess, change: ConditionalStyle): void {
  access.change(() => {
    const format = access.format();
    format.style = { ...format.style, ...change };
  });
}

class ConditionalRangeFill
  implements HostObject, HostShape<Excel.ConditionalRangeFill, "clear" | "color">
{
  readonly className = "ConditionalRangeFill";
  readonly scalars = ["color"];

  constructor(private readonly access: FormatAccess) {}

  get color(): string {
    return this.access.format().style.fillColor ?? "";
  }
  set color(color: string) {
    restyle(this.access, { fillColor: parseColor(color) });
  }

  clear(): void {
    this.access.change(() => {
      const entries = Object.entries(this.access.format().style);
      this.access.format().style = Object.fromEntries(
        entries.filter(([property]) => property !== "fillColor")
      );
    });
  }
}

class ConditionalRangeFont
  implements
    HostObject,
    HostShape<
      Excel.ConditionalRangeFont,
      "bold" | "clear" | "color" | "italic" | "strikethrough" | "underline"
    >
{
  readonly className = "ConditionalRangeFont";
  readonly scalars = ["bold", "color", "italic", "strikethrough", "underline"];

  constructor(private readonly access: FormatAccess) {}

  get bold(): boolean | null {
    return this.access.format().style.bold ?? null;
  }
  set bold(bold: boolean) {
    restyle(this.access, { bold });
  }
  get italic(): boolean | null {
    return this.access.format().style.italic ?? null;
  }
  set italic(italic: boolean) {
    restyle(this.access, { italic });
  }
  get strikethrough(): boolean | null {
    return this.access.format().style.strikethrough ?? null;
  }
  set strikethrough(strikethrough: boolean) {
    restyle(this.access, { strikethrough });
  }
  get underline(): `${Excel.ConditionalRangeFontUnderlineStyle}` | null {
    return this.access.format().style.underline ?? null;
  }
  set underline(underline: `${Excel.ConditionalRangeFontUnderlineStyle}`) {
    restyle(this.access, { underline });
  }
  get color(): string {
    return this.access.format().style.fontColor ?? "";
  }
  set color(color: string) {
    restyle(this.access, { fontColor: parseColor(color) });
  }

  clear(): void {
    const { borders, fillColor, numberFormat } = this.access.format().style;
    this.access.change(() => {
      this.access.format().style = {
        ...(borders !== undefined && { borders }),
        ...(fillColor !== undefined && { fillColor }),
        ...(numberFormat !== undefined && { numberFormat }),
      };
    });
  }
}
