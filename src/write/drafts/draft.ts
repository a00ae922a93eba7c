import type { FigureKey } from "../../report/figures";
import type { SectionId } from "../../report/structure";

/** A paragraph proposed to the clerk. It says nothing but what follows from the figures it is based on. */
export interface Draft {
  /** What it is about, in Chinese, for a list of proposals. */
  readonly subject: string;
  readonly section: SectionId;
  readonly text: string;
  /** The figures its statements follow from; none where it rests on agency and year alone. */
  readonly basis: readonly FigureKey[];
}
