import { formatById } from "../report/formats";
import type { Report } from "../report/report";
import { rules as allRules } from "../rules";
import { isFor, type Rule } from "../rules/rule";
import { groupNames, groupOf, groups, type CheckResult, type Finding, type Group } from "./finding";
import type { Readiness } from "./readiness";
import type { ReasonedFinding } from "./reasons";
import { textPlace } from "./text-place";

/** One finding in a record, with the reason given for it. */
export interface RecordEntry {
  readonly statement: string;
  /** 一、总体情况第3段（2025正文!A8）; "" where it has no place of its own. */
  readonly place: string;
  /** "" where none was given. */
  readonly reason: string;
}

/** What was checked, when, by which rules, and what came of it. */
export interface CheckRecord {
  readonly title: string;
  readonly agency: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly groups: readonly {
    readonly heading: string;
    readonly entries: readonly RecordEntry[];
  }[];
}

/** A number that changes whenever a rule of the book does (FNV-1a, 32 bits). */
export function ruleSetNumber(rules: readonly Rule[] = allRules): string {
  let hash = 0x811c9dc5;
  for (const { id, title, level, explanation } of rules) {
    for (const character of `${id}\n${title}\n${level}\n${explanation}\n`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function ruleSetWording(report: Report, rules: readonly Rule[]): string {
  const format = formatById(report.format);
  const applied = rules.filter((rule) => isFor(rule, format)).length;
  return `${applied}条规则（${report.format}年格式），规则集编号${ruleSetNumber(rules)}`;
}

function reasonWording({ status, reason }: ReasonedFinding): string {
  if (!reason) return "";
  const prefix = status === "stale" ? "原说明已过时，数有变化：" : "已说明：";
  return `${prefix}${reason.text}（${reason.date}）`;
}

function placeWording(text: string, cells: string): string {
  return text !== "" && cells !== "" ? `${text}（${cells}）` : `${text}${cells}`;
}

function countsWording({ summary, findings }: CheckResult, settled: number): string {
  const counts = groups.map((group) => {
    const own = findings.filter((finding) => groupOf(finding) === group);
    return `${groupNames[group]}${own.length}处`;
  });
  const explained = settled > 0 ? [`其中已说明${settled}处`] : [];
  return [...counts, ...explained, `通过${summary.passed}条`].join("，");
}

/** The verdict, and all that keeps the report from being filed. */
function verdictFacts({ state, sentence, reasons }: Readiness): CheckRecord["facts"] {
  const remaining = reasons.map(({ message }) => message).join("；");
  return [["结论", sentence], ...(state === "not-ready" ? [["还要做的", remaining] as const] : [])];
}

export interface CheckedReport {
  readonly report: Report;
  readonly result: CheckResult;
  /** The result's findings with their reasons. */
  readonly findings: readonly ReasonedFinding[];
  readonly readiness: Readiness;
  readonly previous?: Report;
  /** When it was checked, as it is to be written: 2026-01-20 10:30. */
  readonly time: string;
  /** What the cells that a finding speaks of are called, where there is a workbook. */
  readonly cellsOf?: (finding: Finding) => string;
  /** The rule book that was used, all rules if left out. */
  readonly rules?: readonly Rule[];
}

/** What the record of a report's check is called. */
export function recordTitle({ agency, year }: Report): string {
  return `${agency}${year === null ? "" : `${year}年`}政府信息公开工作年度报告核对记录`;
}

/** The record (核对记录) of a check; it begins with the verdict. */
export function checkRecord(checked: CheckedReport): CheckRecord {
  const { report, result, findings, readiness, previous, time, cellsOf } = checked;
  const { rules = allRules } = checked;
  const settled = findings.filter(({ status }) => status === "settled").length;
  const entryOf = (reasoned: ReasonedFinding): RecordEntry => {
    const { finding } = reasoned;
    return {
      statement: finding.message,
      place: placeWording(textPlace(report.format, finding), cellsOf?.(finding) ?? ""),
      reason: reasonWording(reasoned),
    };
  };
  const listOf = (group: Group): CheckRecord["groups"][number] => ({
    heading: groupNames[group],
    entries: findings.filter(({ finding }) => groupOf(finding) === group).map(entryOf),
  });
  return {
    title: recordTitle(report),
    agency: report.agency,
    facts: [
      ...verdictFacts(readiness),
      ["单位名称", report.agency === "" ? "未填" : report.agency],
      ["年度", report.year === null ? "未填" : String(report.year)],
      ["格式", `${report.format}年格式（${formatById(report.format).documentNumber}）`],
      ["核对时间", time],
      ["核对规则", ruleSetWording(report, rules)],
      ["对照的上一年年报", previous ? `${previous.agency}${previous.year ?? ""}年` : "无"],
      ["结果", countsWording(result, settled)],
    ],
    groups: groups.map(listOf),
  };
}
