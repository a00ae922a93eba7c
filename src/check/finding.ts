import type { FigureKey } from "../report/figures";
import type { SectionId } from "../report/structure";

/** 必须改正, 请核实, 未填无法判断, 提示; in the order in which they are shown. */
export const levels = ["error", "review", "incomplete", "note"] as const;
export type Level = (typeof levels)[number];

/** What a finding is about, so that it can be shown and selected. */
export type Subject = FigureKey | SectionId | "title";

/** A rule that does not hold, or cannot be judged. */
export interface Finding {
  /** The rule's stable id, such as `t3.balance`. */
  readonly rule: string;
  readonly level: Level;
  /** The cells concerned, the most telling first. */
  readonly cells: readonly Subject[];
  /** Both sides where the rule compares numbers. */
  readonly left?: number;
  readonly right?: number;
  /** One plain Chinese sentence with both numbers. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
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

export interface CheckResult {
  readonly summary: CheckSummary;
  /** By level, then by table and position. */
  readonly findings: readonly Finding[];
  readonly passed: readonly Passed[];
}
