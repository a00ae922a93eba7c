/** A number of 一图读懂 beside last year's, as numbers and in words. */
export interface KeyFigure {
  readonly name: string;
  readonly unit: string;
  /** null where it is not known. */
  readonly now: number | null;
  readonly before: number | null;
  /** null where one of the two is not known. */
  readonly by: number | null;
  /** null also where last year's is 0. */
  readonly percent: number | null;
  /** The number, or what is said in its place: 218, 未填. */
  readonly nowWords: string;
  readonly beforeWords: string;
  /** 比2024年增加137件，增长169.1%; "" where there is no report of the year before. */
  readonly changeWords: string;
}

/** Some of the figures, as a chart shows them, with the same in a sentence. */
export interface FigureChart {
  readonly title: string;
  readonly figures: readonly KeyFigure[];
  /** One a figure, where they are parts of a whole: 56.3%. */
  readonly shares?: readonly string[];
  readonly sentence: string;
}

/** What 一图读懂 shows of a report, on a page of the web and in a sheet. */
export interface Infographic {
  /** Together the title: the agency, 2025年政府信息公开工作年度报告, 一图读懂. */
  readonly titleLines: readonly string[];
  /** 2025年, and 2024年 where there is a report of the year before. */
  readonly year: string;
  readonly yearBefore: string | null;
  readonly figures: readonly KeyFigure[];
  /** How the requests were answered this year. */
  readonly outcomes: FigureChart;
  /** What came in and what was settled, in both years. */
  readonly flow: FigureChart;
  readonly notes: readonly string[];
}
