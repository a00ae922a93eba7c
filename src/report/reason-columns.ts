/** The name of the sheet that keeps what the clerk has said about the reports of a workbook. */
export const reasonsSheetName = "核对说明";

/** The columns of the sheet 核对说明, from left to right. It is found again by these headings. */
export const reasonHeadings = {
  year: "年度",
  agency: "单位名称",
  statement: "核对提示",
  figures: "当时的数",
  text: "原因",
  date: "说明日期",
  rule: "规则编号",
  cells: "数据编号",
} as const;

export type ReasonColumn = keyof typeof reasonHeadings;

export const reasonColumns = Object.keys(reasonHeadings) as readonly ReasonColumn[];

/** Something for each column of the sheet 核对说明. */
export type ByReasonColumn<T> = Readonly<Record<ReasonColumn, T>>;

/** A reason as it is written down. */
export type WrittenReason = ByReasonColumn<string>;

/** What stands between the cells a reason is about. */
export const betweenCells = "、";

function isComplete(columns: Partial<ByReasonColumn<number>>): columns is ByReasonColumn<number> {
  return reasonColumns.every((column) => columns[column] !== undefined);
}

/**
 * Where a row of a sheet has the headings of 核对说明, wherever its columns now stand.
 * @returns the place of each in the row, counted from 0; undefined where one is not there
 */
export function reasonColumnsIn(
  row: readonly (string | number | boolean)[]
): ByReasonColumn<number> | undefined {
  const columns: Partial<Record<ReasonColumn, number>> = {};
  row.forEach((content, at) => {
    const written = String(content).trim();
    const named = reasonColumns.find((each) => reasonHeadings[each] === written);
    if (named) columns[named] ??= at;
  });
  return isComplete(columns) ? columns : undefined;
}
