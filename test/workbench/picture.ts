import type { Area } from "../excel-host/address";

/** One side of a cell. */
export interface Line {
  readonly weight: "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  /** #RRGGBB */
  readonly color: string;
}

/** How a cell is to be drawn, conditional formats included. What is left out is as the grid has it. */
export interface CellLook {
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
}

export interface CellPicture {
  readonly row: number;
  readonly column: number;
  /** What the cell shows. */
  readonly text: string;
  /** What somebody who edits the cell finds there: the formula, or the unformatted value. */
  readonly input: string;
  readonly look: CellLook;
}

/** A sheet as it is to be seen. Rows and columns are counted from 0, sizes are in pixels. */
export interface SheetPicture {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The cells that show anything; the others are blank. */
  readonly cells: readonly CellPicture[];
  readonly merges: readonly Area[];
  /** By column; those that are missing have the standard width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** By row; those that are missing fit their text. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
}

/** A workbook as it is to be seen, everything a grid needs to draw it. */
export interface WorkbookPicture {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPicture[];
  readonly activeSheet: string;
  /** On the active sheet. */
  readonly selection: readonly Area[];
}
