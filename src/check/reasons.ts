import { formatById } from "../report/formats";
import { figureNamed } from "../report/figures";
import { figureValue, type FigureValue, type Report } from "../report/report";
import { figureWording, numberWording } from "../report/wording";
import { rules } from "../rules";
import { rowsThere } from "../rules/gaps";
import type { Day } from "../report/day";
import {
  mayBeSettled,
  type CheckResult,
  type CheckSummary,
  type Finding,
  type Subject,
} from "./finding";

/** Why a finding is right as it stands, in the clerk's words, with what it was about. */
export interface Reason {
  readonly year: number | null;
  readonly agency: string;
  /** The rule's id and the finding's cells: what makes it the same finding in the next check. */
  readonly rule: string;
  readonly cells: readonly Subject[];
  /** What the finding said. */
  readonly statement: string;
  /** The figures at the time, as `figuresAtTheTime` words them. */
  readonly figures: string;
  /** The reason itself. */
  readonly text: string;
  readonly date: Day;
}

/** A finding with the reason that was given for it; one that is `stale` was given for other figures. */
export type ReasonedFinding = { readonly finding: Finding } & (
  | { readonly status: "open"; readonly reason?: undefined }
  | { readonly status: "settled" | "stale"; readonly reason: Reason }
);

/** A finding's name: it stays the same from check to check as long as the rule finds fault with the same cells. */
export function findingId({ rule, cells }: Pick<Finding, "rule" | "cells">): string {
  return [rule, ...cells].join(" ");
}

function valueWording(value: FigureValue): string {
  if (value === null) return "未填";
  return typeof value === "number" ? numberWording(value) : `“${value.text}”`;
}

/**
 * The figures a finding rests on, in words; a reason holds as long as they stay. Where a finding is about no figure,
 * what it says.
 */
export function figuresAtTheTime(finding: Finding, report: Report): string {
  // A cell that is not there holds nothing, which is not the same as being empty.
  if (finding.rule === rowsThere.id) return "没有这一行";
  const format = formatById(report.format);
  const values = finding.cells
    .flatMap((cell) => figureNamed(format, cell)?.key ?? [])
    .map((key) => `${figureWording(report.format, key)} ${valueWording(figureValue(report, key))}`);
  const { sides } = finding;
  const compared = sides
    ? [`相比的两数 ${numberWording(sides.left)}、${numberWording(sides.right)}`]
    : [];
  return [...values, ...compared].join("；") || finding.message;
}

/**
 * A reason for a finding of a report.
 * @param text what the clerk wrote, blanks at its ends and line breaks are dropped
 */
export function reasonFor(finding: Finding, report: Report, text: string, date: Day): Reason {
  return {
    year: report.year,
    agency: report.agency,
    rule: finding.rule,
    cells: finding.cells,
    statement: finding.message,
    figures: figuresAtTheTime(finding, report),
    text: text.replace(/\s+/g, " ").trim(),
    date,
  };
}

/** An agency that is not filled in is taken for the same. */
function isOf({ year, agency }: Reason, report: Report): boolean {
  return (
    year === report.year && (agency === report.agency || agency === "" || report.agency === "")
  );
}

/**
 * Matches findings with the reasons given for them, the latest of several.
 * @param reasons those of a workbook, of any report
 * @returns every finding in its order
 */
export function withReasons(
  findings: readonly Finding[],
  reasons: readonly Reason[],
  report: Report
): readonly ReasonedFinding[] {
  const given = reasons.filter((reason) => reason.text !== "" && isOf(reason, report));
  const latestFirst = [...given].reverse();
  const fitting = new Map<Finding, Reason>();
  for (const finding of findings.filter(mayBeSettled)) {
    const id = findingId(finding);
    const figures = figuresAtTheTime(finding, report);
    const reason = latestFirst.find((each) => findingId(each) === id && each.figures === figures);
    if (reason) fitting.set(finding, reason);
  }
  const used = new Set(fitting.values());
  return findings.map((finding): ReasonedFinding => {
    const settled = fitting.get(finding);
    if (settled) return { finding, status: "settled", reason: settled };
    const stale = mayBeSettled(finding)
      ? latestFirst.find((each) => !used.has(each) && findingId(each) === findingId(finding))
      : undefined;
    return stale ? { finding, status: "stale", reason: stale } : { finding, status: "open" };
  });
}

/** How many statements came out each way; findings that a reason settles are counted apart. */
export interface OpenSummary extends CheckSummary {
  readonly settled: number;
}

/** @param findings the result's, with their reasons */
export function openSummary(
  { summary }: Pick<CheckResult, "summary">,
  findings: readonly ReasonedFinding[]
): OpenSummary {
  const settled = findings.filter(({ status }) => status === "settled");
  const open = { ...summary, settled: settled.length };
  for (const { finding } of settled) open[finding.level] -= 1;
  return open;
}

/** What can be said of whatever is true. */
const verified = "已核实，确实如此";

/** Reasons to choose from for a finding: those that fit its rule, and that it was looked into. */
export function usualReasons({ rule }: Pick<Finding, "rule">): readonly string[] {
  const known = rules.find(({ id }) => id === rule)?.exceptions ?? [];
  return [...known, verified];
}
