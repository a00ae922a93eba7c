import type { Area } from "../address";

/** Numbers that a chart draws, with the cells their names and their categories come from. */
export interface ChartSeries {
  /** "" for the name Excel makes up. */
  name: string;
  /** One row or one column. */
  values: Area;
  categories: Area | undefined;
  /** Whether each number is written beside its column. */
  isLabelled: boolean;
}

/** A chart that floats above the cells of its sheet. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly type: `${Excel.ChartType}`;
  /** "" for the title Excel makes up. */
  title: string;
  readonly series: readonly ChartSeries[];
  /** The cells it covers; undefined where Excel puts it. */
  place: Area | undefined;
}
