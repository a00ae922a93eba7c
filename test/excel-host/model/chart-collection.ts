import { type Area, mapArea } from "../address";
import type { Chart as ChartOfSheet } from "../book/chart";
import { requireUnprotected } from "../book/permissions";
import type { Sheet } from "../book/sheet";
import type { CellValue } from "../engine/engine";
import { emptyChartSeries, invalidArgument, notImplemented } from "../errors";
import { Chart } from "./chart";
import { Collection } from "./collection";
import type { Range } from "./range";
import type { Session } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.ChartCollection,
  "add" | "getCount" | "getItemAt" | "getItemOrNullObject" | "items"
>;

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

  /**
   * Draws the numbers of a range, a series for each of its columns or rows. Where its first column or row has a cell
   * that is empty or a text, Excel guesses that names stand there.
   */
  add(type: string, source: Range, seriesBy = "Auto"): Chart {
    requireUnprotected(this.sheet);
    if (!isKnown(type)) throw notImplemented(`a chart of type ${type}`);
    const numbers = this.withoutNames(source.area);
    if (!numbers || !this.hasNumber(numbers)) throw emptyChartSeries();
    const id = `{chart-${this.sheet.id}-${this.sheet.charts.length + 1}}`;
    const chart: ChartOfSheet = {
      id,
      name: `图表 ${this.sheet.charts.length + 1}`,
      type,
      title: "",
      series: seriesIn(numbers, seriesBy).map((values) => ({
        name: "",
        values,
        categories: undefined,
        isLabelled: false,
      })),
      place: undefined,
    };
    this.sheet.charts = [...this.sheet.charts, chart];
    this.session.book.report({ kind: "layout", sheet: this.sheet });
    return new Chart(this.session, this.sheet, chart);
  }

  protected isCalled(chart: Chart, key: string): boolean {
    return chart.id === key || chart.name === key;
  }

  /** What is left of an area without its first column and row, where those are taken for names. */
  private withoutNames({ row, column, rowCount, columnCount }: Area): Area | undefined {
    const hasOther = (area: Area): boolean =>
      this.valuesIn(area).some((value) => typeof value !== "number");
    const names = hasOther({ row, column, rowCount: 1, columnCount }) ? 1 : 0;
    const categories = hasOther({ row, column, rowCount, columnCount: 1 }) ? 1 : 0;
    if (names === rowCount || categories === columnCount) return undefined;
    return {
      row: row + names,
      column: column + categories,
      rowCount: rowCount - names,
      columnCount: columnCount - categories,
    };
  }

  private hasNumber(area: Area): boolean {
    return this.valuesIn(area).some((value) => typeof value === "number");
  }

  private valuesIn(area: Area): readonly CellValue[] {
    const { calculation } = this.session.book;
    return mapArea(area, (row, column) => calculation.valueAt(this.sheet, row, column)).flat();
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
