import type { Passage } from "../report/passages";
import type { Graded, Level, Sides, Subject } from "../rules/rule";

export { groupNames, groupOf, groups, levelOf, type Group } from "../rules/groups";
export { levels, mayBeSettled, type Level, type Subject } from "../rules/rule";

/** A rule that does not hold, with the rule's own grade, or one that cannot be judged, which is `incomplete`. */
export type Finding = Graded & {
  /** The rule's stable id, such as `t3.balance`. */
  readonly rule: string;
  /** The cells concerned, the most telling first; where the rule cannot be judged, the cells that keep it from being judged. */
  readonly cells: readonly Subject[];
  /** Where they are not there or were not read: neither empty nor wrong. */
  readonly notRead?: true;
  /** Where the rule compares numbers. */
  readonly sides?: Sides;
  /** The name of the sheet whose title it is about, where it is not about the report's. */
  readonly sheet?: string;
  /** The words of the report's text it is about, the most telling first; only where it is about words. */
  readonly passages?: readonly Passage[];
  /** One plain Chinese sentence with both numbers. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
};

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
