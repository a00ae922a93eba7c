import type { Translated } from "./language";

const zhCN = {
  title: "同比",
  back: "返回核对",
  missing: (year: number | null) =>
    `本工作簿中没有${year === null ? "上一年" : `${year - 1}年`}的年报，无法比较。请把上一年年报的表复制到本工作簿，会自动识别。`,
  write: "写入工作表“同比分析”",
  notCompared: "两年格式不同，没有比较：",
  whyNot: (name: string, why: string) => `${name}：${why}。`,
  year: (year: number | null) => (year === null ? "年份不明" : `${year}年`),
  chart: (before: string, now: string) => `依申请公开：${before}与${now}`,
  chartLine: (name: string, before: number, now: number) => `${name}由${before}件变为${now}件`,
  chartLines: (lines: readonly string[]) => `${lines.join("；")}。`,
  foremost: (count: number) => `最突出的${count}项变化，增减多的在前`,
  groups: "主要项目，按表格的顺序",
  figures: (count: number) => `全部可比的数（${count}）`,
  item: "项目",
  change: "增减",
  percent: "％",
  line: (name: string, unit: string) =>
    unit === "件" || name.includes(unit) ? name : `${name}（${unit}）`,
  standsOut: "变化很大",
  unknown: "未填",
};

export type ComparisonStrings = typeof zhCN;

const enUS: ComparisonStrings = {
  title: "Year over year",
  back: "Back to the check",
  missing: (year) =>
    `There is no report of ${year === null ? "the year before" : year - 1} in this workbook to compare with. Copy its sheets into this workbook; they are recognised by themselves.`,
  write: "Write into the sheet “同比分析”",
  notCompared: "The forms of the two years differ; not compared:",
  whyNot: (name, why) => `${name}: ${why}.`,
  year: (year) => (year === null ? "Unknown year" : String(year)),
  chart: (before, now) => `Requests for information, ${before} and ${now}`,
  chartLine: (name, before, now) => `${name} from ${before} to ${now}`,
  chartLines: (lines) => `${lines.join("; ")}.`,
  foremost: (count) => `The ${count} changes that stand out most, the largest first`,
  groups: "Main figures, in the order of the tables",
  figures: (count) => `All comparable figures (${count})`,
  item: "Figure",
  change: "Change",
  percent: "in %",
  line: (name, unit) => (unit === "件" || name.includes(unit) ? name : `${name} (${unit})`),
  standsOut: "Changed much",
  unknown: "empty",
};

/** What the comparison with the year before says; it is loaded with it. */
export const comparisonStrings: Translated<ComparisonStrings> = { "zh-CN": zhCN, "en-US": enUS };
