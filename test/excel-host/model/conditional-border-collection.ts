import type { ConditionalBorder, ConditionalBorders } from "../book/conditional-format";
import type { HostObject } from "../interpreter";
import { Collection } from "./collection";
import { parseColor } from "./color";
import type { HostShape } from "./shape";

type Side = keyof ConditionalBorders;

const sides: readonly Side[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

interface BorderAccess {
  readonly borders: () => ConditionalBorders;
  readonly draw: (side: Side, border: ConditionalBorder) => void;
}

/** The lines that a conditional format draws around each of its cells. */
export class ConditionalRangeBorderCollection
  extends Collection<ConditionalRangeBorder>
  implements
    HostShape<Excel.ConditionalRangeBorderCollection, "count" | "getItem" | "getItemAt" | "items">
{
  readonly className = "ConditionalRangeBorderCollection";
  override readonly scalars = ["count"];
  readonly count = sides.length;

  constructor(private readonly access: BorderAccess) {
    super();
  }

  get items(): ConditionalRangeBorder[] {
    return sides.map((side) => new ConditionalRangeBorder(this.access, side));
  }

  protected isCalled(border: ConditionalRangeBorder, key: string): boolean {
    return border.sideIndex === key;
  }
}

class ConditionalRangeBorder
  implements HostObject, HostShape<Excel.ConditionalRangeBorder, "color" | "sideIndex" | "style">
{
  readonly className = "ConditionalRangeBorder";
  readonly scalars = ["color", "sideIndex", "style"];

  constructor(
    private readonly access: BorderAccess,
    readonly sideIndex: Side
  ) {}

  get identity(): Record<string, string> {
    return { _Id: this.sideIndex };
  }

  get style(): ConditionalBorder["style"] {
    return this.drawn?.style ?? "None";
  }
  set style(style: ConditionalBorder["style"]) {
    this.access.draw(this.sideIndex, { color: "#000000", ...this.drawn, style });
  }

  get color(): string {
    return this.drawn?.color ?? "";
  }
  set color(color: string) {
    const parsed = parseColor(color);
    this.access.draw(this.sideIndex, { style: "Continuous", ...this.drawn, color: parsed });
  }

  private get drawn(): ConditionalBorder | undefined {
    return this.access.borders()[this.sideIndex];
  }
}
