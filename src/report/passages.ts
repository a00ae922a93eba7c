import type { SectionId } from "./structure";

/** Words of a report's text, and where exactly they stand. */
export interface Passage {
  readonly section: SectionId | "title";
  /** Which paragraph of the section, counted from 0; paragraphs are separated by "\n". */
  readonly paragraph: number;
  /** The words themselves. */
  readonly quote: string;
  /** Where the words begin and end within their paragraph, counted from 0, the end exclusive. */
  readonly start: number;
  readonly end: number;
}
