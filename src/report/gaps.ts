import { figuresOfTable, type FigureKey } from "./figures";
import type { Format, FormatId } from "./formats";
import type { TableId } from "./structure";

/**
 * Cells of the official form that a source does not have, or that could not be read there: not the same as cells that
 * are there and empty.
 */
export type Gap =
  /** There is no such table; `unclear` where something like it is there and was not understood. */
  | { readonly kind: "table"; readonly table: TableId; readonly isUnclear: boolean }
  /**
   * A row of a table that is there. `label`: as the form has it; `isUnclear` where the head above it is missing, so that
   * the row may be there and nothing says what its columns are; where it is there and its cells do not match the head:
   * then `written` is what stands in it; where a row stands in its place whose label is none of the form's: then
   * `inItsPlace` is what stands in that; or where it is there more than once with different figures: then `versions` are
   * what stands in each; or where its table is of another form, which has no such cells: then that is `otherForm`.
   */
  | {
      readonly kind: "row";
      readonly table: TableId;
      readonly label: string;
      readonly cells: readonly FigureKey[];
      readonly isUnclear: boolean;
      readonly written?: string;
      readonly inItsPlace?: string;
      readonly versions?: readonly string[];
      readonly otherForm?: FormatId;
    }
  /** Cells that one merged cell covers: it stands for none of them. */
  | { readonly kind: "merged"; readonly table: TableId; readonly cells: readonly FigureKey[] };

/** The figures of a form that a gap takes away. */
export function cellsOf(format: Format, gap: Gap): readonly FigureKey[] {
  return gap.kind === "table" ? figuresOfTable(format, gap.table).map(({ key }) => key) : gap.cells;
}

/** The figures of a form that are not there: nothing can be said of them, nor written into them. */
export function absentCells(format: Format, gaps: readonly Gap[]): ReadonlySet<FigureKey> {
  return new Set(gaps.flatMap((gap) => cellsOf(format, gap)));
}
