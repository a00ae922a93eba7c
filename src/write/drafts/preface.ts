import { formatById } from "../../report/formats";
import type { Report } from "../../report/report";
import { printedLine } from "../printed-text";
import { defaultPreface } from "../../report/default-preface";
import type { Draft } from "./draft";

/** The preface as it starts out where there is none; the statistic period where a preface does not name it. */
export function prefaceDrafts(report: Report): readonly Draft[] {
  const { year, sections } = report;
  const agency = printedLine(report.agency);
  const written = printedLine(sections.preface);
  if (year === null) return [];
  if (written === "") {
    if (agency === "") return [];
    const text = defaultPreface(agency, year, formatById(report.format)).join("\n");
    return [{ subject: "前言", section: "preface", text, basis: [] }];
  }
  if (/统计(?:期限|时限|时段|周期|时间|范围)/.test(written)) return [];
  const text = `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  return [{ subject: "统计期限", section: "preface", text, basis: [] }];
}
