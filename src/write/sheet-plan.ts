import type { Area } from "../report/layout";
import type { Measure, TableId } from "../report/structure";

/** How a cell looks. What is left out stays as the host has it. */
export interface CellStyle {
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Around every cell of the area. */
  readonly border?: "thin";
  /** An Excel number format code; `@` makes whatever is typed there text. */
  readonly numberFormat?: string;
}

/** What may be typed into the cells of an area, with the prompt and the refusal in Chinese. */
export interface Validation {
  readonly area: Area;
  readonly kind: Measure["kind"];
  readonly title: string;
  readonly prompt: string;
  readonly refusal: string;
}

/** What a sheet holds that is a list and no part of a report: 核对说明, 核对记录, 同比分析, 一图读懂. */
export type ListContent = "reasons" | "record" | "comparison" | "infographic";

/** A column chart of numbers that stand in its sheet. */
export interface ChartPlan {
  readonly title: string;
  /** The numbers, a series a column; some may be missing. */
  readonly values: Area;
  /** A row of them in which none is missing; of a single series several such rows. */
  readonly sample: Area;
  /** What each series is called. */
  readonly names: readonly string[];
  /** One column: what each row's numbers are of. */
  readonly categories: Area;
  /** Whether each number is written beside its column. */
  readonly isLabelled: boolean;
  /** The cells it covers. */
  readonly place: Area;
}

/** Everything a host needs to draw one sheet. Rows and columns are counted from 0. */
export interface SheetPlan {
  readonly name: string;
  readonly content: "text" | TableId | ListContent;
  readonly rows: number;
  readonly columns: number;
  /** One entry a cell; "" where nothing is written. Text is written as text, never as a formula. */
  readonly values: readonly (readonly (string | number)[])[];
  readonly merges: readonly Area[];
  /** Applied in this order: later ones refine earlier ones. */
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** In points, one a column. */
  readonly columnWidths: readonly number[];
  /** In points; null where the host fits the row to its text. */
  readonly rowHeights: readonly (number | null)[];
  readonly validations: readonly Validation[];
  /** Where the clerk types, merged cells as a whole; all else is locked when the sheet is protected. */
  readonly inputs: readonly Area[];
  /** Protect all but the inputs, without a password. */
  readonly protect: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** What is printed, on A4 portrait, fitted to one page's width. */
  readonly printArea: Area;
  readonly charts?: readonly ChartPlan[];
}
