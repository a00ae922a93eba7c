import type { Area } from "../address";

/** A line that a conditional format draws on a side of its cells. */
export interface ConditionalBorder {
  readonly style: `${Excel.ConditionalRangeBorderLineStyle}`;
  /** `#RRGGBB` */
  readonly color: string;
}

export type ConditionalBorders = Readonly<
  Partial<Record<`${Excel.ConditionalRangeBorderIndex}`, ConditionalBorder>>
>;

/** The part of a cell's look that a conditional format may change. Colours are `#RRGGBB`. */
export interface ConditionalStyle {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: `${Excel.ConditionalRangeFontUnderlineStyle}`;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  /** Neither shown nor saved in files here. */
  readonly borders?: ConditionalBorders;
}

/** What makes a conditional format show. */
export type Condition =
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "CellValue"; readonly rule: Excel.ConditionalCellValueRule }
  /** One that came in with a file and is only carried along: `source` is the file's own wording. */
  | { readonly type: CarriedType; readonly source: object };

export type CarriedType = Exclude<`${Excel.ConditionalFormatType}`, "Custom" | "CellValue">;

export interface ConditionalFormat {
  readonly id: string;
  /** Formulas are written for the top left cell of the first area. */
  areas: readonly Area[];
  condition: Condition;
  style: ConditionalStyle;
  stopIfTrue: boolean;
  /** Made in Excel's dialogs in a way that add-ins cannot read, where the host is one that fails so. */
  readonly isUnreadable?: boolean;
}
