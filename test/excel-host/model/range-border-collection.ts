import type { Border } from "../book/cell-style";
import { type BorderLine, bordersOn, drawBorder } from "../book/borders";
import { requireFormatCells } from "../book/permissions";
import { invalidArgument } from "../errors";
import type { HostObject } from "../interpreter";
import { Collection } from "./collection";
import { parseColor } from "./color";
import { type Cells, common } from "./session";
import type { HostShape } from "./shape";

const LINES: readonly BorderLine[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

export class RangeBorderCollection
  extends Collection<RangeBorder>
  implements HostShape<Excel.RangeBorderCollection, "count" | "getItem" | "getItemAt" | "items">
{
  readonly className = "RangeBorderCollection";
  override readonly scalars = ["count"];
  readonly count = LINES.length;

  constructor(private readonly cells: Cells) {
    super();
  }

  get items(): RangeBorder[] {
    return LINES.map((line) => new RangeBorder(this.cells, line));
  }

  protected isCalled(border: RangeBorder, key: string): boolean {
    return border.sideIndex === key;
  }
}

class RangeBorder
  implements HostObject, HostShape<Excel.RangeBorder, "color" | "sideIndex" | "style" | "weight">
{
  readonly className = "RangeBorder";
  readonly scalars = ["color", "sideIndex", "style", "weight"];

  constructor(
    private readonly cells: Cells,
    readonly sideIndex: BorderLine
  ) {}

  get identity(): Record<string, string> {
    return { _Id: this.sideIndex };
  }

  get style(): Border["style"] | null {
    return this.read("style");
  }
  set style(style: Border["style"]) {
    this.draw((border) => ({ ...border, style }));
  }

  get weight(): Border["weight"] | null {
    return this.read("weight");
  }
  /** A weight or a colour draws the line where there is none. */
  set weight(weight: Border["weight"]) {
    this.draw((border) => ({ ...visible(border), weight }));
  }

  get color(): string | null {
    return this.read("color");
  }
  set color(color: string) {
    const parsed = parseColor(color);
    this.draw((border) => ({ ...visible(border), color: parsed }));
  }

  private read<Property extends keyof Border>(property: Property): Border[Property] | null {
    const { sheet, areas } = this.cells;
    const borders = areas.flatMap((area) => bordersOn(sheet, area, this.sideIndex));
    return common(borders.map((border) => border[property]));
  }

  private draw(change: (border: Border) => Border): void {
    const { session, sheet, areas } = this.cells;
    requireFormatCells(sheet);
    if (!LINES.includes(this.sideIndex)) throw invalidArgument();
    for (const area of areas) {
      drawBorder(sheet, area, this.sideIndex, change);
      session.book.report({ kind: "format", sheet, area });
    }
  }
}

const visible = (border: Border): Border =>
  border.style === "None" ? { ...border, style: "Continuous" } : border;
