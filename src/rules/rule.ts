import { rowsWith, type ColumnKey, type FigureKey } from "../report/figures";
import type { Day } from "../report/day";
import type { SheetTitle } from "../report/designation";
import type { Gap } from "../report/gaps";
import type { Passage } from "../report/passages";
import type { Report } from "../report/report";
import type { Format } from "../report/formats";
import type { RuleFamily, SectionId, WrittenHeading } from "../report/structure";
import type { TextNumber } from "../report/text-numbers";
import type { AgencyKind } from "./agency-kind";

/** 必须改正, 请核实, 未填无法判断, 提示; in the order in which they are shown. */
export const levels = ["error", "review", "incomplete", "note"] as const;
export type Level = (typeof levels)[number];

/**
 * How grave a finding is, and so what settles it: an error, or what is incomplete, only a correction, or a reason of the
 * clerk's too where that is said; what is to be reviewed always either (see `mayBeSettled`).
 */
export type Graded =
  | { readonly level: "error" | "incomplete"; readonly settledByReason?: true }
  | { readonly level: "review" | "note" };

/** Whether a reason the clerk gives settles a finding: it may be right as it stands. */
export function mayBeSettled(graded: Graded): boolean {
  return graded.level === "review" || ("settledByReason" in graded && graded.settledByReason);
}

/** The two numbers that a statement compares. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** What a statement is about, so that it can be shown and selected. */
export type Subject = FigureKey | SectionId | "title";

/** What is known besides the report. What is left out keeps the rules that need it silent. */
export interface Circumstances {
  /** Last year's report of the same agency. */
  readonly previous?: Report;
  /** Guessed from the agency's name where the name says it and this is left out. */
  readonly agencyKind?: AgencyKind;
  /** What the document says of itself where it is marked as a draft. */
  readonly draftMark?: string;
  /** What the source has of text that was not read into any section, a sentence each. */
  readonly leftOut?: readonly string[];
  /** The headings of the six sections as they stand in the document, in their order. */
  readonly headings?: readonly WrittenHeading[];
  /** The sections whose headings were not found, so that it is not known whether they are written. */
  readonly missingSections?: readonly SectionId[];
  /** The titles of the report's sheets; of other sources none. */
  readonly titles?: readonly SheetTitle[];
  /** The day of the check. */
  readonly today?: Day;
  /** Cells of the form that are not there: not empty, and nothing is said of what stands in them. */
  readonly gaps?: readonly Gap[];
  /** Figures whose numbers are text in their cells. */
  readonly textNumbers?: readonly TextNumber[];
}

/** What the rules are confronted with. */
export interface Filing extends Circumstances {
  readonly format: Format;
  readonly report: Report;
  /** Sections that are too long to be searched. Then the report has no text at all here, and nothing is said of it. */
  readonly unsearched?: readonly SectionId[];
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
  /** Where numbers are compared. */
  readonly sides?: Sides;
  /** The name of the sheet whose title it is about, where it is not about the report's. */
  readonly sheet?: string;
  /** The words of the report's text it is about, the most telling first. */
  readonly passages?: readonly Passage[];
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
export interface Source {
  readonly kind: "clause" | "practice";
  readonly where: string;
  /** The source's own words. */
  readonly quote?: string;
}

/**
 * The source of a rule: the same for every form, or as the notice of a form has it.
 * @param notice the document number of the form's notice; of several notices where they say the same
 */
export type RuleSource = Source | ((notice: string, format: Format) => Source);

/** Forms that have a row with all of these columns, or whose notice brings this family of rules with it. */
export type Scope = { readonly columns: readonly ColumnKey[] } | { readonly family: RuleFamily };

/** A named statement about a report, with the grade of what it finds. It knows nothing of a screen. */
export type Rule = Graded & {
  /** Stable and dotted, after table and subject: `t3.balance`. */
  readonly id: string;
  readonly title: string;
  /** What it compares and what to do where it does not hold. */
  readonly explanation: string;
  readonly source: RuleSource;
  /** The forms it is for; left out where it is for every form. */
  readonly scope?: Scope;
  /** When a report may be right although the statement does not hold. */
  readonly exceptions: readonly string[];
  /** What a finding of this rule says, for the rule's documentation. */
  readonly example: string;
  /** Where what it finds is not there or was not read: neither empty nor wrong. */
  readonly notRead?: true;
  readonly outcomes: (filing: Filing) => Iterable<Outcome>;
};

/** Whether a rule is for reports of this form. */
export function isFor({ scope }: Pick<Rule, "scope">, format: Format): boolean {
  if (scope === undefined) return true;
  return "family" in scope
    ? format.families[scope.family] !== undefined
    : rowsWith(format, scope.columns).length > 0;
}

/** The source of a rule for reports of a form, which names the notice of that form. */
export function sourceFor({ source }: Pick<Rule, "source">, format: Format): Source {
  return typeof source === "function" ? source(format.documentNumber, format) : source;
}

/** A source in one line: where, and what it says there. */
export function sourceWording({ where, quote }: Source): string {
  return quote === undefined ? where : `${where}：“${quote}”`;
}

/** Where a notice asks for original texts, or that it is usual to. */
export function againstCopying(notice: string, format: Format): Source {
  const clause = format.families.originality;
  return {
    kind: "practice",
    where: clause
      ? `${notice}${clause.where}要求防止内容雷同、敷衍塞责`
      : "审核年报时常看是不是照抄上一年",
  };
}

/** What follows a source that a form's own notice repeats: ，国办公开办函〔2021〕30号第（一）项; "" where it does not. */
export function alsoIn(notice: string, format: Format, family: RuleFamily): string {
  const clause = format.families[family];
  return clause ? `，${notice}${clause.where}` : "";
}
