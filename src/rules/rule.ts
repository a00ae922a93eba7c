import type { FigureKey } from "../report/figures";
import type { Report } from "../report/report";
import type { Format, FormatId, SectionId } from "../report/structure";
import type { AgencyKind } from "./agency-kind";

/** 必须改正, 请核实, 未填无法判断, 提示; in the order in which they are shown. */
export const levels = ["error", "review", "incomplete", "note"] as const;
export type Level = (typeof levels)[number];

/** What a statement is about, so that it can be shown and selected. */
export type Subject = FigureKey | SectionId | "title";

/** A day as people write it in a file's name: 2026-01-31. */
export type Day = `${number}-${number}-${number}`;

/** What is known besides the report. What is left out keeps the rules that need it silent. */
export interface Circumstances {
  /** Last year's report of the same agency. */
  readonly previous?: Report;
  /** Guessed from the agency's name where the name says it and this is left out. */
  readonly agencyKind?: AgencyKind;
  /** The headings of the six sections as they stand in the document, in their order. */
  readonly headings?: readonly string[];
  /** The day of the check. */
  readonly today?: Day;
}

/** What the rules are confronted with. */
export interface Filing extends Circumstances {
  readonly format: Format;
  readonly report: Report;
}

/** A statement that was judged and holds. */
export interface PassedOutcome {
  readonly kind: "passed";
  readonly cells: readonly Subject[];
  readonly message: string;
}

/** A statement that was judged and does not hold. */
export interface BrokenOutcome {
  readonly kind: "broken";
  /** The cells concerned, the most telling first. */
  readonly cells: readonly Subject[];
  /** Both sides where numbers are compared. */
  readonly left?: number;
  readonly right?: number;
  /** One plain Chinese sentence in the table's own words, with both numbers and the difference. */
  readonly message: string;
}

/** A statement that cannot be judged, which does not make it false. */
export interface UndecidedOutcome {
  readonly kind: "undecided";
  readonly cells: readonly Subject[];
  /** Those of `cells` that are empty or hold text that is no figure. */
  readonly missing: readonly Subject[];
  /** Where the statement belongs, to be named in a sentence: 「自然人」列. */
  readonly place: string;
}

export type Outcome = PassedOutcome | BrokenOutcome | UndecidedOutcome;

/** Where a rule comes from: the clause of an official notice, or what offices and assessors hold each other to. */
export interface RuleSource {
  readonly kind: "clause" | "practice";
  readonly where: string;
  /** The source's own words. */
  readonly quote?: string;
}

/** A named statement about a report. It knows nothing of a screen. */
export interface Rule {
  /** Stable and dotted, after table and subject: `t3.balance`. */
  readonly id: string;
  readonly title: string;
  /** What it compares and what to do where it does not hold. */
  readonly explanation: string;
  /** The level of a finding where the statement does not hold. */
  readonly level: Level;
  /** A finding may be right as it stands, and a reason the clerk gives settles it. Every `review` finding may. */
  readonly settledByReason?: true;
  readonly source: RuleSource;
  readonly formats: readonly FormatId[];
  /** When a report may be right although the statement does not hold. */
  readonly exceptions: readonly string[];
  /** What a finding of this rule says, for the rule's documentation. */
  readonly example: string;
  readonly outcomes: (filing: Filing) => Iterable<Outcome>;
}

/** Whether a reason settles what the rule finds. */
export function mayBeSettled(rule: Rule): boolean {
  return rule.level === "review" || rule.settledByReason === true;
}

/** The source in one line: where, and what it says there. */
export function sourceWording(source: RuleSource): string {
  return source.quote === undefined ? source.where : `${source.where}：“${source.quote}”`;
}

export const bothNotices = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号";
