import type { Level, Subject } from "../rules/rule";

export { levels, type Level, type Subject } from "../rules/rule";

/** A rule that does not hold, or cannot be judged. */
export interface Finding {
  /** The rule's stable id, such as `t3.balance`. */
  readonly rule: string;
  /** The rule's own level; `incomplete` where the rule cannot be judged. */
  readonly level: Level;
  /** The cells concerned, the most telling first; where the rule cannot be judged, the cells that keep it from being judged. */
  readonly cells: readonly Subject[];
  /** Both sides where the rule compares numbers. */
  readonly left?: number;
  readonly right?: number;
  /** One plain Chinese sentence with both numbers. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Set where the finding may be right as it stands: a reason the clerk gives settles it. */
  readonly settledByReason?: true;
}

export interface CheckSummary extends Readonly<Record<Level, number>> {
  /** Statements that were judged and hold. */
  readonly passed: number;
}

/** A statement that was judged and holds. */
export interface Passed {
  readonly rule: string;
  readonly cells: readonly Subject[];
  readonly message: string;
}

/** A rule that broke down itself. It says nothing of the report. */
export interface RuleFailure {
  readonly rule: string;
  readonly reason: string;
}

export interface CheckResult {
  /** How many findings of each level, and how many statements passed. */
  readonly summary: CheckSummary;
  /** By level, then by table and position. */
  readonly findings: readonly Finding[];
  readonly passed: readonly Passed[];
  /** Empty unless the product itself has a fault. */
  readonly failures: readonly RuleFailure[];
}
