import type { FigureKey } from "./figures";

/** A number that stands in its cell as text, or in a cell whose format makes texts of numbers. */
export interface NumberAsText {
  /** What stands there. */
  readonly written: string;
  /**
   * What the number would be once it stands there by itself: `same`; `converted` where words about its unit would be
   * gone; `another` where the column's unit would be taken for its own; `remarked` where what is said of it would be gone.
   */
  readonly alone: "same" | "converted" | "another" | "remarked";
}

/** A figure that was read although its number is text. */
export interface TextNumber extends NumberAsText {
  readonly cell: FigureKey;
}
