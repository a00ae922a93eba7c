import type { Chart } from "../book/chart";
import type { Sheet } from "../book/sheet";
import type { HostObject } from "../interpreter";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<Excel.ChartTitle, "text">;

export class ChartTitle implements HostObject, Shape {
  readonly className = "ChartTitle";
  readonly scalars = ["text"];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly chart: Chart
  ) {}

  get text(): string {
    return this.chart.title;
  }
  set text(text: string) {
    this.chart.title = text;
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}
