/** How one cell looks, and whether protection locks it. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Excel.RangeUnderlineStyle | `${Excel.RangeUnderlineStyle}`;
  readonly strikethrough: boolean;
  /** `null` is no fill. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly horizontalAlignment: `${Excel.HorizontalAlignment}`;
  readonly verticalAlignment: `${Excel.VerticalAlignment}`;
  readonly indentLevel: number;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Borders;
}

export type StyleProperty = keyof CellStyle;

export const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
export type Side = (typeof SIDES)[number];
export type Borders = { readonly [side in Side]?: Border };

export interface Border {
  readonly style: `${Excel.BorderLineStyle}`;
  readonly weight: `${Excel.BorderWeight}`;
  readonly color: string;
}

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

export const DEFAULT_STYLE: CellStyle = {
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: null,
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  indentLevel: 0,
  wrapText: false,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};
