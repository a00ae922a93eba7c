import type { Subject } from "./finding";

/** 还不能报送, 可以报送，但有N处待核实, 可以报送. */
export type ReadinessState = "not-ready" | "open-reviews" | "ready";

export type ReadinessCode =
  | "question"
  | "agency-missing"
  | "year-missing"
  | "title-missing"
  | "table-missing"
  | "row-missing"
  | "errors"
  | "unread"
  | "blanks"
  | "placeholders"
  | "sections-unwritten"
  | "rules-failed"
  | "reviews";

/** What is left to be done, of one kind. */
export interface ReadinessReason {
  readonly code: ReadinessCode;
  /** How many of them. */
  readonly count: number;
  /** One plain Chinese clause: 27格空着. */
  readonly message: string;
  /** Where the first of them is; undefined where it has no place in the report. */
  readonly first?: Subject;
}

/** The one verdict on a report: whether it can be filed, and what remains, the first thing to do first. */
export interface Readiness {
  readonly state: ReadinessState;
  /** Empty only where it is ready. */
  readonly reasons: readonly ReadinessReason[];
}
