import type { FigureKey } from "./figures";
import type { TableId } from "./structure";

/**
 * Cells of the official form that a source does not have, or that could not be read there: not the same as cells that
 * are there and empty.
 */
export type Gap =
  /** There is no such table; `unclear` where something like it is there and was not understood. */
  | { readonly kind: "table"; readonly table: TableId; readonly isUnclear: boolean }
  /** A row of a table that is there. `label`: as the form has it. */
  | {
      readonly kind: "row";
      readonly table: TableId;
      readonly label: string;
      readonly cells: readonly FigureKey[];
    }
  /** Cells that one merged cell covers: it stands for none of them. */
  | { readonly kind: "merged"; readonly table: TableId; readonly cells: readonly FigureKey[] };
