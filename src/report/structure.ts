/**
 * How an official table is described: a tree of rows and a tree of columns. Cells, merges, figure keys and the
 * identities that follow from the word 总计 are derived from this description (layout.ts, figures.ts, identities.ts).
 */

/** Tables 二, 三 and 四, in their order. */
export const tableIds = ["t2", "t3", "t4"] as const;
export type TableId = (typeof tableIds)[number];

/**
 * What a figure counts. `count`: whole, not negative; `change`: whole, may be negative (本年增/减);
 * `amount`: may have decimals, not negative.
 */
export interface Measure {
  readonly kind: "count" | "change" | "amount";
  readonly unit: "件" | "项" | "万元";
  /** Where the form prints no unit, so that it stands with the number: 251.3万元. */
  readonly standsWithUnit?: true;
}

/** Ids of the rules that hold because the form says 总计. */
export type TotalRuleId = "t3.outcomes" | "t3.applicants" | "t4.outcomes";

interface Node<Self> {
  /** The official wording, to the letter. */
  readonly label: string;
  /** This node's part of a figure key; absent where the node only groups. */
  readonly key?: string;
  /** Set where this leaf is, by its label, the sum of all other leaves under its parent: the rule that says so. */
  readonly totals?: TotalRuleId;
  readonly children?: readonly Self[];
}

export type RowNode = Node<RowNode>;

export interface ColumnNode extends Node<ColumnNode> {
  /** What the figures of this column count, where it differs from the block's. */
  readonly measure?: Measure;
}

/** One header with the rows below it. Table 2 is a stack of blocks, tables 3 and 4 are one block each. */
export interface Block {
  /** A line over the full width above the header, such as 第二十条第（一）项. */
  readonly title?: string;
  /** What stands in the header above the row labels. */
  readonly corner?: { readonly text: string; readonly kind: "header" | "note" };
  readonly measure: Measure;
  readonly columns: readonly ColumnNode[];
  readonly rows: readonly RowNode[];
  /** Advice in our own words to who fills it in. */
  readonly hint?: string;
}

/** In every column: the sum of the rows `left` equals the sum of the rows `right`. */
export interface Balance {
  readonly rule: "t3.balance";
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Table {
  readonly id: TableId;
  /** How clerks and rules call it: 表二, 表三, 表四, after the section it stands in. */
  readonly name: string;
  /** Columns of row labels, at the left. */
  readonly labelColumns: number;
  readonly blocks: readonly Block[];
  readonly balance?: Balance;
}

/** The texts of a report, in reading order. */
export const sectionIds = ["preface", "s1", "s2", "s3", "s4", "s5", "s6"] as const;
export type SectionId = (typeof sectionIds)[number];

/** Sentences beside the tables of sections 二, 三 and 四. Most reports have none, and nothing asks for them. */
export const besideTableIds = ["s2", "s3", "s4"] as const satisfies readonly SectionId[];
export type BesideTableId = (typeof besideTableIds)[number];

/** The texts that a report is to have. */
export const writtenSectionIds = [
  "preface",
  "s1",
  "s5",
  "s6",
] as const satisfies readonly SectionId[];
export type WrittenSectionId = Exclude<SectionId, BesideTableId>;

export type SectionHeading =
  | { readonly heading: string; readonly text: WrittenSectionId; readonly guidance: string }
  | { readonly heading: string; readonly table: TableId; readonly beside: BesideTableId };

/** A heading as it stands in a document. */
export interface WrittenHeading {
  readonly text: string;
  /** The official heading that it was read as; null where it begins what is no section of the form. */
  readonly official: string | null;
}

/** The text that belongs below a heading: alone, or beside a table. */
export function textUnder(section: SectionHeading): SectionId {
  return "text" in section ? section.text : section.beside;
}

/** Figures that nothing in the form before counts like: those of a row, a group of rows or a column. */
export interface WithoutCounterpart<Part extends string = string> {
  /** The row, the group or the column, as figure keys name it. */
  readonly figures: Part;
  readonly name: string;
  readonly why: string;
}

/**
 * What a form shares with the form before it, so that reports of two years can be compared. What both call by the same
 * key counts the same.
 */
export interface FormBefore<
  Key extends string = string,
  KeyBefore extends string = string,
  Part extends string = string,
> {
  /** Figures that count the same under another key, by their key in this form. */
  readonly renamed: Readonly<Partial<Record<Key, KeyBefore>>>;
  readonly withoutCounterpart: readonly WithoutCounterpart<Part>[];
  /** Columns that count what another column counted too in the form before: `foreigner` of `individual`. */
  readonly split?: Readonly<Partial<Record<Part, Part>>>;
  /** What only the form before has, in words; absent where it has no such thing. */
  readonly dropped?: string;
}

/** Where something stands in a form's notice, and its words. */
export interface Clause {
  readonly where: string;
  readonly quote?: string;
}

/**
 * Rules on the text by what a notice asks for: what 总体情况 is to cover, no 内容雷同、敷衍塞责, publication in time, and
 * the report on 信息处理费.
 */
export type RuleFamily = "overview" | "originality" | "publication" | "processingFee";

/** An official form as issued by 国务院办公厅政府信息与政务公开办公室. */
export interface FormatDescription {
  /** The year of its notice, by which people call it: 2021年格式. */
  readonly id: string;
  readonly documentNumber: string;
  readonly title: string;
  /** The first report year the form is for. */
  readonly fromYear: number;
  readonly sections: readonly SectionHeading[];
  readonly tables: readonly Table[];
  /** The families of rules that its notice asks for, each with the clause. */
  readonly families: Readonly<Partial<Record<RuleFamily, Clause>>>;
  /** Absent from the first form. */
  readonly formBefore?: FormBefore;
}
