import type { SectionId } from "../../report/structure";
import type { Reading } from "./amounts";
import type { ProseRuleId } from "./kind";
import type { Words } from "./paragraphs";

export interface StatedNumber {
  readonly value: number;
  /** 1 in the last place written. */
  readonly step: number;
}

interface Said {
  readonly section: SectionId;
  /** The clerk's own words, without blanks. */
  readonly words: string;
  /** Where they stand; two places where they are put together. */
  readonly places: readonly Words[];
  readonly stated: StatedNumber;
  /** The figures it can be meant by; one of them is enough. */
  readonly readings: readonly Reading[];
}

/** What a text says of a figure of the tables. */
export interface FigureStatement extends Said {
  readonly kind: "figure";
  readonly rule: ProseRuleId | "text.none";
  /** Whether it tells of the report's own year or of the year before. */
  readonly period: "this" | "last";
  /** What it counts, and in which sentence: a sentence may count a thing a second time, in part. */
  readonly counted: string;
  readonly sentence: string;
}

/** What a text says of the change of a figure against last year: 同比增长12.5%, 较上年减少20件. */
export interface ChangeStatement extends Said {
  readonly kind: "change";
  /** `stated` is negative where the text says 下降. */
  readonly unit: "%" | "件";
}

export type Statement = FigureStatement | ChangeStatement;
