import { formatAbsolute, isAddress, quoteSheetName } from "../address";
import type { DefinedName } from "../book/calculation";
import type { Sheet } from "../book/sheet";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject } from "../interpreter";
import { Collection } from "./collection";
import { areaOfFormula } from "./find-range";
import { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection
  extends Collection<NamedItem>
  implements
    HostShape<
      Excel.NamedItemCollection,
      "add" | "getCount" | "getItem" | "getItemOrNullObject" | "items"
    >
{
  readonly className = "NamedItemCollection";

  constructor(
    private readonly session: Session,
    private readonly sheet?: Sheet
  ) {
    super();
  }

  get items(): NamedItem[] {
    return this.session.book.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map((name) => new NamedItem(this.session, name));
  }

  /** The reference is a range, a formula with `=`, or a constant. */
  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (!NAME.test(name) || isAddress(name) || name.length > 255) throw invalidArgument();
    const formula =
      typeof reference === "string"
        ? reference.replace(/^(?!=)/, "=")
        : `=${quoteSheetName(reference.sheet.name)}!${formatAbsolute(reference.area)}`;
    const item: DefinedName = {
      name,
      formula,
      comment,
      visible: true,
      ...(this.sheet && { sheet: this.sheet }),
    };
    this.session.book.addName(item);
    return new NamedItem(this.session, item);
  }

  protected isCalled(item: NamedItem, key: string): boolean {
    return item.name.toLowerCase() === key.toLowerCase();
  }
}

type Shape = HostShape<
  Excel.NamedItem,
  | "comment"
  | "delete"
  | "formula"
  | "getRange"
  | "getRangeOrNullObject"
  | "name"
  | "scope"
  | "type"
  | "value"
  | "visible"
>;

class NamedItem implements HostObject, Shape {
  readonly className = "NamedItem";
  readonly scalars = ["comment", "formula", "name", "scope", "type", "value", "visible"];

  constructor(
    private readonly session: Session,
    private readonly item: DefinedName
  ) {}

  get identity(): Record<string, string> {
    return { _Id: this.item.name };
  }

  get name(): string {
    return this.item.name;
  }
  get scope(): `${Excel.NamedItemScope}` {
    return this.item.sheet ? "Worksheet" : "Workbook";
  }
  get comment(): string {
    return this.item.comment;
  }
  set comment(comment: string) {
    this.item.comment = comment;
  }
  get visible(): boolean {
    return this.item.visible;
  }
  set visible(visible: boolean) {
    this.item.visible = visible;
  }
  get formula(): string {
    return this.item.formula;
  }
  set formula(formula: string) {
    this.item.formula = formula;
    this.session.book.calculation.invalidate();
    this.session.book.report({ kind: "names" });
  }

  get type(): `${Excel.NamedItemType}` {
    if (areaOfFormula(this.item.formula)) return "Range";
    const { value } = this;
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
    return "String";
  }

  /** For a range its address, otherwise what the formula comes to. */
  get value(): string | number | boolean {
    const target = areaOfFormula(this.item.formula);
    if (target) return this.item.formula.replace(/^=/, "");
    const sheet = this.item.sheet ?? this.session.book.activeSheet;
    return (
      this.session.book.calculation.evaluate(sheet, [this.item.formula.replace(/^=/, "")])[0] ?? ""
    );
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const target = areaOfFormula(this.item.formula);
    const sheet = target && this.session.book.findSheet(target.sheet);
    return target && sheet ? new Range(this.session, sheet, target.area) : null;
  }

  delete(): void {
    this.session.book.removeName(this.item);
  }
}
