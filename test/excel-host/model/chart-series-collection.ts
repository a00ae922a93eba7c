import type { Chart } from "../book/chart";
import type { Sheet } from "../book/sheet";
import { ChartSeries } from "./chart-series";
import { Collection } from "./collection";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<Excel.ChartSeriesCollection, "getCount" | "getItemAt" | "items">;

export class ChartSeriesCollection extends Collection<ChartSeries> implements Shape {
  readonly className = "ChartSeriesCollection";

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly chart: Chart
  ) {
    super();
  }

  get items(): ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.session, this.sheet, series));
  }

  protected isCalled(series: ChartSeries, key: string): boolean {
    return series.name === key;
  }
}
