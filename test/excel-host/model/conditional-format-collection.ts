import { overlaps } from "../address";
import type { ConditionalFormat as Format } from "../book/conditional-format";
import { newConditionalFormat } from "../book/conditional-formats";
import { requireConditionalFormats } from "../book/permissions";
import { HostError } from "../errors";
import { Collection } from "./collection";
import { ConditionalFormat } from "./conditional-format";
import type { Cells } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.ConditionalFormatCollection,
  "add" | "clearAll" | "getCount" | "getItem" | "getItemAt" | "getItemOrNullObject" | "items"
>;

/** The conditional formats that touch some cells, highest priority first. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> implements Shape {
  readonly className = "ConditionalFormatCollection";

  constructor(private readonly cells: Cells) {
    super();
  }

  get items(): ConditionalFormat[] {
    const { session, sheet } = this.cells;
    const found = this.found();
    const { unreadableRules } = session.book.behaviour;
    if (unreadableRules !== "none" && found.some(({ isUnreadable }) => isUnreadable)) {
      throw new HostError(unreadableRules, "The rules cannot be read.", 404);
    }
    return found.map((format) => new ConditionalFormat(session, sheet, format));
  }

  add(type: Excel.ConditionalFormatType | string): ConditionalFormat {
    const { session, sheet, areas } = this.cells;
    requireConditionalFormats(sheet, session.book.behaviour);
    const format = newConditionalFormat(type, areas);
    const others = sheet.conditionalFormats;
    sheet.conditionalFormats =
      session.book.behaviour.newConditionalFormat === "first"
        ? [format, ...others]
        : [...others, format];
    this.report();
    return new ConditionalFormat(session, sheet, format);
  }

  clearAll(): void {
    const { session, sheet } = this.cells;
    requireConditionalFormats(sheet, session.book.behaviour);
    const gone = this.found();
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.includes(each));
    this.report();
  }

  protected isCalled(format: ConditionalFormat, key: string): boolean {
    return format.id === key;
  }

  private found(): Format[] {
    const { sheet, areas } = this.cells;
    return sheet.conditionalFormats.filter((format) =>
      format.areas.some((own) => areas.some((area) => overlaps(own, area)))
    );
  }

  private report(): void {
    this.cells.session.book.report({ kind: "conditional-formats", sheet: this.cells.sheet });
  }
}
