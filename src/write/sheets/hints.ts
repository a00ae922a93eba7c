import type { LayoutCell } from "../../report/layout";
import type { Table, WrittenSectionId } from "../../report/structure";
import { leafOf, leafPaths } from "../../report/tree";
import type { ReportOrigin } from "./report-origin";

/** Advice in our own words for the text parts; the annex's own words stand before it. */
export const proseHints: Readonly<Record<WrittenSectionId, string>> = {
  preface: "提示：【】中的内容请改成本单位的。一段占一行，行不够时可以插入行。",
  s1:
    "提示：一般依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，文中的数字要与各表一致。" +
    "一段占一行，从 Word 粘贴时各段自动分行；行不够时可以插入行。",
  s5: "提示：写清本年度存在的主要问题和改进措施，不要照抄上一年。一段占一行。",
  s6: "提示：包括收取信息处理费的情况；没有其他事项的也请写明。一段占一行；表格的一行也占一行，写成｜甲｜乙｜。",
};

export const titleHint =
  "提示：单位名称有误时，请把四张表的标题一并改过来。标题太长、要在固定的地方换行的，在那里按 Alt+Enter。";

/** Marks a report that was not written here: where it was read from, and when. */
export function originHint({ name, day }: ReportOrigin): string {
  const from = name === undefined ? "粘贴的内容" : `文件“${name}”`;
  return `提示：本年报是从${from}读入的，读入日期 ${day}。请与原件对照。`;
}

/** Where the sheet of a table is to be found. */
export function tableHint(sheet: string): string {
  return `提示：本部分为表格，请在工作表“${sheet}”中填写。`;
}

/** Advice beside a table, from the first cell it is about downwards. */
export interface TableHint {
  readonly text: string;
  readonly from: (cell: LayoutCell) => boolean;
}

const titled =
  (title: string) =>
  (cell: LayoutCell): boolean =>
    cell.kind === "title" && cell.text === title;

const general: TableHint = {
  text: "提示：没有的填 0，不要留空，也不要带单位和文字。",
  from: () => true,
};

const totals: TableHint = {
  text: "提示：总计请自己填写，填好后用“一键核对”检查。",
  from: (cell) => cell.kind === "figure",
};

function hasTotals({ blocks }: Table): boolean {
  return blocks.some(({ rows, columns }) =>
    [...leafPaths(rows), ...leafPaths(columns)].some((path) => leafOf(path).totals !== undefined)
  );
}

/** What a form's own description advises on a block, beside its title. */
function blockHints({ blocks }: Table): readonly TableHint[] {
  return blocks.flatMap(({ title, hint }) =>
    title !== undefined && hint !== undefined
      ? [{ text: `提示：${hint}`, from: titled(title) }]
      : []
  );
}

/** The hints beside a table of a form, from top to bottom. */
export function hintsOf(table: Table): readonly TableHint[] {
  return [general, ...blockHints(table), ...(hasTotals(table) ? [totals] : [])];
}
