/** Where a report was read from that is put into a workbook. */
export interface ReportOrigin {
  /** The file's name; undefined where the report was pasted. */
  readonly name: string | undefined;
  /** When it was read, such as 2026-01-12. */
  readonly day: string;
}
