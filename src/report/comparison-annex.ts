/** The main figures of a report beside last year's, in words, to be published with it. */
export interface ComparisonAnnex {
  readonly agency: string;
  /** Without the agency: 2025年政府信息公开主要数据与上年对比. */
  readonly subject: string;
  /** 项目, last year, this year, 增减, 增减幅度. */
  readonly headings: readonly string[];
  /** A group a table, each row as the headings are. */
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** Sentences on how it is counted, and what is not compared. */
  readonly notes: readonly string[];
}
