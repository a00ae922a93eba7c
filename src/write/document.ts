import type { FigureKey } from "../report/figures";
import type { Gap } from "../report/gaps";
import type { TableLayout } from "../report/layout";
import type { WrittenReason } from "../report/reason-columns";
import type { Report } from "../report/report";
import type { TableId } from "../report/structure";
import type { Rows } from "../report/text-tables";

/** One part of the finished report, in reading order. */
export type DocumentPart =
  | { readonly kind: "draft"; readonly text: string }
  | { readonly kind: "title"; readonly lines: readonly string[] }
  /** Level 1: one of the six sections; level 2: a line （一）… inside a section. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /**
   * `lead` is how much of the text, from its start, is a heading run in: （一）强化组织领导。 `noteTo` is the table whose
   * figures it says something of, and which it stands below. One that `keepsNext` is on one page with what follows it.
   */
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly lead: number;
      readonly noteTo?: TableId;
      readonly keepsNext?: true;
    }
  | TextTablePart
  | TablePart
  | SignaturePart
  /** 主送机关: who a letter is for. */
  | { readonly kind: "addressee"; readonly text: string }
  /** 附件说明: what a letter brings with it. */
  | { readonly kind: "attachments"; readonly names: readonly string[] }
  | ListPart;

/** A table of ours: a head over rows in groups, names in the first column and numbers in the others, and a note at its foot. */
export interface ListPart {
  readonly kind: "list";
  readonly caption: string;
  /** One a column. */
  readonly headings: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly note: string;
}

/** A table that stands in a section's text. */
export interface TextTablePart {
  readonly kind: "text-table";
  /** Of equal length. */
  readonly rows: Rows;
}

/** One official table with what is printed in it. */
export interface TablePart {
  readonly kind: "table";
  readonly layout: TableLayout;
  /** What the table is called where it is not seen below its heading. */
  readonly caption: string;
  /** What is printed in each number cell, "" where it is empty. */
  readonly figures: Readonly<Partial<Record<FigureKey, string>>>;
}

/** 落款: whose a document is and the day it is of, below its text and with room for the seal. */
export interface SignaturePart {
  readonly kind: "signature";
  /** "" where it is not known. */
  readonly agency: string;
  /** 2025年1月20日 */
  readonly date: string;
}

/**
 * Something to be read before it becomes a file: every writer renders the same parts. Each text is one line without
 * blanks at its ends, of characters that every kind of file can hold.
 */
export interface PrintedDocument {
  /** What the file says it is called; a draft says that it is one. */
  readonly title: string;
  /** Whose it is: the agency, as far as it is known. */
  readonly author: string;
  /** Without its ending; a valid name on every system. */
  readonly fileName: string;
  /** What a draft says of itself on every page; null where there is nothing to say. */
  readonly draft: string | null;
  readonly parts: readonly DocumentPart[];
}

/** Whether a report may be handed on, and what remains to be done, as the check has it. */
export interface Standing {
  readonly state: "not-ready" | "open-reviews" | "ready";
  /** The whole in one sentence without its full stop. */
  readonly sentence: string;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** The finished report, as it is printed. */
export interface ReportDocument extends PrintedDocument {
  /** The report with title and texts as they are printed, for files that hold figures and not pages. */
  readonly report: Report;
  /** Cells of the form that the report does not have: its rows and tables among them are not printed. */
  readonly gaps: readonly Gap[];
  /** Why rows are among them; for files that can keep it. */
  readonly reasons: readonly WrittenReason[];
  readonly standing: Standing;
}
