import type { ChartSeries as SeriesOfChart } from "../book/chart";
import type { Sheet } from "../book/sheet";
import type { HostObject } from "../interpreter";
import type { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.ChartSeries,
  "hasDataLabels" | "name" | "setValues" | "setXAxisValues"
>;

export class ChartSeries implements HostObject, Shape {
  readonly className = "ChartSeries";
  readonly scalars = ["hasDataLabels", "name"];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly series: SeriesOfChart
  ) {}

  get name(): string {
    return this.series.name;
  }
  set name(name: string) {
    this.series.name = name;
    this.report();
  }

  get hasDataLabels(): boolean {
    return this.series.isLabelled;
  }
  set hasDataLabels(isLabelled: boolean) {
    this.series.isLabelled = isLabelled;
    this.report();
  }

  /** The cells that hold its numbers. */
  setValues(source: Range): void {
    this.series.values = source.area;
    this.report();
  }

  /** The cells that name what each number is about. */
  setXAxisValues(source: Range): void {
    this.series.categories = source.area;
    this.report();
  }

  private report(): void {
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}
