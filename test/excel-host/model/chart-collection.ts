import { type Area, mapArea } from "../address";
import type { Chart as ChartOfSheet } from "../book/chart";
import { requireUnprotected } from "../book/permissions";
import type { Sheet } from "../book/sheet";
import { invalidArgument, notImplemented } from "../errors";
import { Chart } from "./chart";
import { Collection } from "./collection";
import type { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<Excel.ChartCollection, "add" | "getCount" | "getItemAt" | "items">;

const TYPES: readonly string[] = ["BarClustered", "ColumnClustered", "Line"];

function isKnown(type: string): type is ChartOfSheet["type"] {
  return TYPES.includes(type);
}

/** The charts of a sheet, oldest first. */
export class ChartCollection extends Collection<Chart> implements Shape {
  readonly className = "ChartCollection";

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet
  ) {
    super();
  }

  get items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.session, this.sheet, chart));
  }

  /** Draws the numbers of a range, a series for each of its columns or rows. */
  add(type: string, source: Range, seriesBy = "Auto"): Chart {
    requireUnprotected(this.sheet);
    if (!isKnown(type)) throw notImplemented(`a chart of type ${type}`);
    this.requireNumbers(source.area);
    const chart: ChartOfSheet = {
      id: `{chart-${this.sheet.id}-${this.sheet.charts.length + 1}}`,
      type,
      title: "",
      series: seriesIn(source.area, seriesBy).map((values) => ({
        name: "",
        values,
        categories: undefined,
      })),
      place: undefined,
    };
    this.sheet.charts = [...this.sheet.charts, chart];
    this.session.book.report({ kind: "layout", sheet: this.sheet });
    return new Chart(this.session, this.sheet, chart);
  }

  protected isCalled(chart: Chart, key: string): boolean {
    return chart.id === key;
  }

  /** Excel takes a first row or column of texts for names, which the stand-in does not. */
  private requireNumbers(area: Area): void {
    const { calculation } = this.session.book;
    const values = mapArea(area, (row, column) => calculation.valueAt(this.sheet, row, column));
    if (values.flat().some((value) => typeof value === "string" && value !== "")) {
      throw notImplemented("a chart of a range that holds texts");
    }
  }
}

function seriesIn(area: Area, seriesBy: string): Area[] {
  const inColumns: Record<string, boolean | undefined> = {
    Auto: area.rowCount >= area.columnCount,
    Columns: true,
    Rows: false,
  };
  switch (inColumns[seriesBy]) {
    case undefined:
      throw invalidArgument();
    case true:
      return Array.from({ length: area.columnCount }, (_, index) => {
        return { ...area, column: area.column + index, columnCount: 1 };
      });
    case false:
      return Array.from({ length: area.rowCount }, (_, index) => {
        return { ...area, row: area.row + index, rowCount: 1 };
      });
  }
}
