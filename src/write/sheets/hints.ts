import type { LayoutCell } from "../../report/layout";
import type { FormatId } from "../../report/formats";
import type { SectionId, TableId } from "../../report/structure";
import type { ReportOrigin } from "./report-origin";

/** Advice in our own words for the text parts; the annex's own words stand before it. */
export const proseHints: Readonly<Record<SectionId, string>> = {
  preface: "提示：【】中的内容请改成本单位的。一段占一行，行不够时可以插入行。",
  s1:
    "提示：一般依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，文中的数字要与各表一致。" +
    "一段占一行，从 Word 粘贴时各段自动分行；行不够时可以插入行。",
  s5: "提示：写清本年度存在的主要问题和改进措施，不要照抄上一年。一段占一行。",
  s6: "提示：包括收取信息处理费的情况；没有其他事项的也请写明。一段占一行。",
};

export const titleHint = "提示：单位名称有误时，请把四张表的标题一并改过来。";

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

/** The hints beside each table of a form, from top to bottom. */
export function hintsOf(table: TableId, format: FormatId): readonly TableHint[] {
  if (table !== "t2") return [general, totals];
  if (format === "2021") {
    return [
      general,
      { text: "提示：收费金额的单位是万元，可以有小数。", from: titled("第二十条第（八）项") },
    ];
  }
  return [
    general,
    {
      text: "提示：本年增/减可以是负数，减少用负值表示，如 -8。",
      from: titled("第二十条第（五）项"),
    },
    {
      text: "提示：采购总金额在表上没有印单位，这里按万元填写；原数是元的，请除以 10000 后再填。",
      from: titled("第二十条第（九）项"),
    },
  ];
}
