import { counted } from "./counted";
import type { Translated } from "./language";

const zhCN = {
  title: "改单位名称、年度",
  promise: "四张表的标题、前言、核对说明和工作表名一起改，数和其他文字不动。先看后写，可以撤销。",
  agency: "单位名称",
  year: "年度",
  pleaseChoose: "请选择",
  usualHeadings: "标题改用通用的写法",
  badAgency:
    "请填写单位全称。名称里不能有年度、句号、“信息公开”和占位符，也不能太长，否则标题读不出单位。",
  taken: (designation: string) =>
    `工作簿里已经有${designation}的年报，不能再改成同一份。请先看那一份。`,
  otherForm: (year: number, wanted: string, kept: string) =>
    `${year}年的年报要用${wanted}年格式。这里只改名称和年度，表格仍是${kept}年格式：改后请在“插入”里插入正确的表，再把数读进去。`,
  kinds: { heading: "标题", preface: "前言", opening: "总体情况开头", reason: "核对说明" },
  tabs: "工作表名",
  place: (sheet: string, cell: string) => `${sheet}（${cell}）`,
  reasons: (rows: number) => `${rows}格，改为新的年度和单位名称`,
  nothing: "没有要改的。",
  apply: (cells: number, tabs: number) =>
    `改这${[cells > 0 ? `${cells}格` : "", tabs > 0 ? `${tabs}个工作表名` : ""].filter(Boolean).join("和")}`,
};

export type RenamingStrings = typeof zhCN;

const enUS: RenamingStrings = {
  title: "Change the agency’s name or the year",
  promise:
    "Changes the headings of the four sheets, the preface, the reasons and the sheets’ names together; figures and other texts stay. Shown before it is written; can be undone.",
  agency: "Agency",
  year: "Year",
  pleaseChoose: "Please choose",
  usualHeadings: "Give the headings the usual wording",
  badAgency:
    "Enter the agency’s full name, without a year, a full stop, “信息公开” or a placeholder, and not too long; otherwise the headings cannot be read.",
  taken: (designation) =>
    `The workbook already has the report ${designation}, so this one cannot become it. Look at that one first.`,
  otherForm: (year, wanted, kept) =>
    `A report of ${year} takes the form of ${wanted}. Only name and year change here; the tables stay in the form of ${kept}: insert the right ones afterwards, then read the figures in.`,
  kinds: {
    heading: "Headings",
    preface: "Preface",
    opening: "Beginning of 总体情况",
    reason: "Sheet 核对说明",
  },
  tabs: "Sheet names",
  place: (sheet, cell) => `${sheet} (${cell})`,
  reasons: (rows) => `${counted(rows, "cell")}, to the new year and agency`,
  nothing: "Nothing would change.",
  apply: (cells, tabs) =>
    `Change ${[cells > 0 ? counted(cells, "cell") : "", tabs > 0 ? counted(tabs, "sheet name") : ""].filter(Boolean).join(" and ")}`,
};

/** What 改单位名称、年度… says; it is loaded with it. */
export const renamingStrings: Translated<RenamingStrings> = { "zh-CN": zhCN, "en-US": enUS };
