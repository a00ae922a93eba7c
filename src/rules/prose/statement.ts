import type { Passage } from "../../report/passages";
import type { SectionId } from "../../report/structure";
import type { Reading } from "./amounts";
import type { Doubt } from "./doubts";
import type { Stretch } from "./prose-text";

export type ProseRuleId =
  | "text.received"
  | "text.disposed"
  | "text.outcomes"
  | "text.applicants"
  | "text.carry"
  | "text.disputes"
  | "text.documents"
  | "text.inForce"
  | "text.decisions";

export interface StatedNumber {
  readonly value: number;
  /** 1 in the last place written. */
  readonly step: number;
}

interface Said {
  readonly section: SectionId;
  /** The clerk's own words, without blanks. */
  readonly words: string;
  /** Where they stand; several where they are put together. */
  readonly passages: readonly Passage[];
  readonly stated: StatedNumber;
  /** The figures it can be meant by; one of them is enough. */
  readonly readings: readonly Reading[];
  /** Why it may mean something else; none where it is beyond doubt. */
  readonly doubts: readonly Doubt[];
  /** The sentence it stands in: its neighbours there may remove doubts. */
  readonly sentence: string;
  readonly paragraph: string;
}

/** What a text says of a figure of the tables. */
export interface FigureStatement extends Said {
  readonly kind: "figure";
  readonly rule: ProseRuleId | "text.none";
  /** Whether it tells of the report's own year or of the year before. */
  readonly period: "this" | "last";
  /** What it counts. */
  readonly counted: string;
  readonly unit: "件" | "万元";
  /** Whether the figures may be more than it says. */
  readonly atMost?: boolean;
  /** Numbers that it may mean as well. */
  readonly others?: readonly number[];
  /** Where its own number stands in the section as it is read, without the measure word; absent where it has none. */
  readonly numeral?: Stretch;
}

/** What a text says of the change of a figure against last year: 同比增长12.5%, 较上年减少20件. */
export interface ChangeStatement extends Said {
  readonly kind: "change";
  /** `stated` is negative where the text says 下降. */
  readonly unit: "%" | "件";
  /** The numbers of this and of last year that the sentence itself tells. */
  readonly now?: StatedNumber;
  readonly then?: StatedNumber;
  /** What else it may be the change of. */
  readonly others: readonly (readonly Reading[])[];
}

/** A part and its whole. */
export interface Share {
  readonly part: Reading;
  readonly whole: Reading;
}

/** What a text says of the share of a figure in another: 占86.92%. */
export interface ShareStatement extends Said {
  readonly kind: "share";
  /** What may be meant, each with what it would be a share of. */
  readonly shares: readonly Share[];
}

export type Statement = FigureStatement | ChangeStatement | ShareStatement;
