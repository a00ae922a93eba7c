import { bounding } from "../address";
import type { Chart as ChartOfSheet } from "../book/chart";
import type { Sheet } from "../book/sheet";
import type { HostObject } from "../interpreter";
import { ChartSeriesCollection } from "./chart-series-collection";
import { ChartTitle } from "./chart-title";
import { areaNamed } from "./find-range";
import type { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.Chart,
  "chartType" | "delete" | "id" | "name" | "series" | "setPosition" | "title"
>;

export class Chart implements HostObject, Shape {
  readonly className = "Chart";
  readonly scalars = ["chartType", "id", "name"];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly chart: ChartOfSheet
  ) {}

  get identity(): Record<string, string> {
    return { Id: this.chart.id };
  }

  get id(): string {
    return this.chart.id;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    this.chart.name = name;
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
  get chartType(): ChartOfSheet["type"] {
    return this.chart.type;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.session, this.sheet, this.chart);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this.sheet, this.chart);
  }

  /** Lays the chart over the cells from one to the other. */
  setPosition(start: Range | string, end: Range | string = start): void {
    const areaOf = (cells: Range | string) =>
      typeof cells === "string" ? areaNamed(this.session, this.sheet, cells) : cells.area;
    this.chart.place = bounding([areaOf(start), areaOf(end)]);
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }

  delete(): void {
    this.sheet.charts = this.sheet.charts.filter((each) => each !== this.chart);
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}
