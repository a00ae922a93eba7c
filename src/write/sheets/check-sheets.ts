import {
  reasonColumns,
  reasonHeadings,
  reasonsSheetName,
  type WrittenReason,
} from "../../report/reason-columns";
import type { SheetPlan } from "../sheet-plan";
import { listSheet, type List, type ListColumn } from "./list-sheet";

type Row = readonly (string | number)[];

const text = (heading: string, width: number): ListColumn => ({
  heading,
  width,
  horizontal: "left",
});
const word = (heading: string, width: number): ListColumn => ({
  heading,
  width,
  horizontal: "center",
});
const number = (heading: string, numberFormat: string): ListColumn => ({
  heading,
  width: 64,
  horizontal: "right",
  numberFormat,
});

/** Widths of the columns of 核对说明 in the order 年度, 单位名称, 核对提示, 当时的数, 原因, 说明日期, 规则编号, 数据编号. */
const reasonWidths = [36, 90, 190, 150, 130, 66, 66, 90];

/**
 * The sheet 核对说明.
 * @param headings one a column
 * @param rows the reasons known so far, one a row
 */
export function reasonsSheet(
  name: string,
  headings: readonly string[],
  rows: readonly Row[]
): SheetPlan {
  return listSheet({
    content: "reasons",
    name,
    title: "核对说明",
    notes: [
      "提示：每行说明一处提示为什么属实，随工作簿保存。可以改“原因”，其他各列请不要改；相关的数变了，说明就要重新核实。",
    ],
    columns: headings.map((heading, index) => text(heading, reasonWidths[index] ?? 80)),
    rows,
  });
}

/** The sheet 核对说明 that goes with an exported report. */
export function exportedReasons(reasons: readonly WrittenReason[]): SheetPlan {
  return reasonsSheet(
    reasonsSheetName,
    reasonColumns.map((column) => reasonHeadings[column]),
    reasons.map((reason) => reasonColumns.map((column) => reason[column]))
  );
}

/**
 * The list of the sheet 同比分析: 表, 项目, 单位, last year, this year, 增减, 增减（%）, 说明.
 * @param title with agency and years
 * @param notes what is not compared, a sentence each
 */
export function comparisonList(
  name: string,
  title: string,
  headings: readonly string[],
  rows: readonly Row[],
  notes: readonly string[]
): List {
  const [
    table = "",
    item = "",
    unit = "",
    before = "",
    now = "",
    change = "",
    percent = "",
    remark = "",
  ] = headings;
  return {
    content: "comparison",
    name,
    title,
    notes: notes.length > 0 ? notes : ["提示：增减为本年减上一年；上一年为0的，不算百分比。"],
    columns: [
      word(table, 36),
      text(item, 190),
      word(unit, 36),
      number(before, "General"),
      number(now, "General"),
      number(change, "General"),
      number(percent, "+0.0;-0.0;0"),
      text(remark, 110),
    ],
    rows,
  };
}

/** What a check record holds, for a sheet or a document of its own. */
export interface RecordContent {
  readonly title: string;
  readonly agency: string;
  /** 单位名称: …, 核对时间: … */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly groups: readonly {
    readonly heading: string;
    readonly entries: readonly {
      readonly statement: string;
      readonly place: string;
      readonly reason: string;
    }[];
  }[];
}

/** What the sheet of a check record is called unless the name is taken. */
export const recordSheetName = "核对记录";

const recordColumns = [word("类别", 60), text("内容", 330), text("位置", 116), text("说明", 150)];

/** The sheet 核对记录: one row a finding, the facts above. */
export function recordSheet(name: string, record: RecordContent): SheetPlan {
  return listSheet({
    content: "record",
    name,
    title: record.title,
    notes: record.facts.map(([fact, value]) => `${fact}：${value}`),
    columns: recordColumns,
    rows: record.groups.flatMap(({ heading, entries }) =>
      entries.length === 0
        ? [[heading, "无", "", ""]]
        : entries.map(({ statement, place, reason }) => [heading, statement, place, reason])
    ),
  });
}

/**
 * Whether a sheet's used cells are those of a record with this title, and nothing stands beside or below its list.
 * @param cells from the sheet's first cell on
 */
export function isRecordSheet(
  cells: readonly (readonly unknown[])[],
  { title, groups }: Pick<RecordContent, "title" | "groups">
): boolean {
  const headings = recordColumns.map(({ heading }) => heading).join();
  const kinds: readonly unknown[] = groups.map(({ heading }) => heading);
  const head = cells.findIndex((row) => row.join() === headings);
  return (
    head > 0 &&
    cells[0]?.[0] === title &&
    cells.slice(head + 1).every(([kind]) => kinds.includes(kind))
  );
}
