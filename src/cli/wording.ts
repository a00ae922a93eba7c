import {
  groupNames,
  groupOf,
  groups,
  levels,
  type CheckResult,
  type Group,
} from "../check/finding";
import type { Mend } from "../check/mend";
import type { Mends } from "../check/mends";
import type { Readiness } from "../check/readiness";
import type { OpenSummary, ReasonedFinding } from "../check/reasons";
import type { Repair } from "../check/repairs";
import { quotedPlace } from "../check/text-place";
import type { FoundReport, ReadingNote } from "../read/found";
import { figureKeys, type FigureKey } from "../report/figures";
import { formatById, type FormatId } from "../report/formats";
import { absentCells } from "../report/gaps";
import { openQuestions, type Question } from "../report/questions";
import { figureValue, textIn, type Report } from "../report/report";
import { textUnder } from "../report/structure";
import { figureWording, identityWording } from "../report/wording";
import type { Judgement } from "./judgement";
import { secondReading } from "./second-reading";

/** More repairs than this are not of use to a person. */
const mostRepairs = 5;

/** What the check says of a report, and what may be put right. */
interface Checked extends Judgement {
  readonly mends: Mends;
}

function headline(file: string, { agency, year, format }: Report): string {
  const name = `${agency || "（单位名称未找到）"} ${year === null ? "（年度未找到）" : `${year}年`}`;
  return `${file}：${name}，${format}年格式`;
}

/** The verdict, and what keeps the report from being filed, a line each. */
export function verdictLines({ state, sentence, reasons }: Readiness): readonly string[] {
  const remaining = state === "not-ready" ? reasons : [];
  return [`${sentence}。`, ...remaining.map(({ message }) => `  - ${message}`)];
}

function summaryLine(summary: OpenSummary, reasoned: readonly ReasonedFinding[]): string {
  const open = reasoned.filter(({ status }) => status !== "settled");
  const findings = groups.flatMap((group) => {
    const own = open.filter(({ finding }) => groupOf(finding) === group);
    return own.length > 0 ? [`${own.length}处${groupNames[group]}`] : [];
  });
  const settled = summary.settled > 0 ? [`${summary.settled}处已说明`] : [];
  const all = levels.reduce((sum, level) => sum + summary[level], summary.passed + summary.settled);
  const found = [...findings, ...settled];
  return found.length === 0
    ? `核对了${all}条，${summary.passed}条通过。`
    : `核对了${all}条：${found.join("，")}，其余${summary.passed}条通过。`;
}

function reasonLines({ status, reason }: ReasonedFinding): readonly string[] {
  if (!reason) return [];
  const said = `${reason.text}（${reason.date}）`;
  return [`     ${status === "stale" ? "原说明已过时，数有变化" : "已说明"}：${said}`];
}

/** What may be put right, one way or the other. */
function mendLines(mends: readonly Mend[] = []): readonly string[] {
  return mends.map(({ message }) => `     可改：${message}`);
}

function findingLines(
  format: FormatId,
  group: Group,
  { findings, mends }: Checked
): readonly string[] {
  const own = findings.filter(({ finding }) => groupOf(finding) === group);
  if (own.length === 0) return [];
  return [
    `【${groupNames[group]}】`,
    ...own.flatMap((reasoned, index) => {
      const { message, source, passages = [] } = reasoned.finding;
      const place = quotedPlace(format, { message, passages });
      return [
        `  ${index + 1}. ${message}${place === "" ? "" : `（${place}）`}`,
        `     依据：${source}`,
        ...mendLines(mends.get(reasoned.finding)),
        ...reasonLines(reasoned),
      ];
    }),
  ];
}

function repairLines(repairs: readonly Repair[]): readonly string[] {
  if (repairs.length === 0) return [];
  const shown = repairs.slice(0, mostRepairs);
  const more = repairs.length - shown.length;
  return [
    "【改法】改动最少的改法，可能性大的在前，请对照底数确认：",
    ...shown.map(({ message }, index) => `  ${index + 1}. ${message}`),
    ...(more > 0 ? [`  另有${more}种。`] : []),
  ];
}

/** The other way to read a table that does not add up: not as few changes as possible, but the parts right. */
function secondReadingLines(report: Report, result: CheckResult): readonly string[] {
  const reading = secondReading(report, result);
  if (!reading) return [];
  const totals = reading.changes.map(
    ({ cell, to }) => `  - ${figureWording(report.format, cell)}应为${to}`
  );
  const still = [...new Set(reading.stillBroken.map(identityWording))];
  return [
    "【另一种可能】如果明细都没有错，就是这些总计要改：",
    ...totals,
    ...(still.length > 0 ? [`  改后仍不平：${still.join("、")}，还要核对“一”“二”“四”各行。`] : []),
  ];
}

function questionLine({ message, choices, answer }: Question): string {
  if (answer) return `  - ${message}已选定“${answer.name}”。`;
  const names = choices.map(({ name }) => `“${name}”`);
  return names.length === 0
    ? `  - ${message}`
    : `  - ${message}可选：${names.join("、")}，用 --sheet 写明。`;
}

/** What only the clerk can make certain, and what was answered. */
export function questionLines(questions: readonly Question[]): readonly string[] {
  const open = openQuestions(questions);
  const answered = questions.filter(({ answer }) => answer !== undefined);
  return [
    ...(open.length > 0 ? ["【请先选定】", ...open.map(questionLine)] : []),
    ...(answered.length > 0 ? ["【已经选定】", ...answered.map(questionLine)] : []),
  ];
}

/** What was noted when a file was read. */
function noteLines(notes: readonly ReadingNote[]): readonly string[] {
  return notes.length === 0
    ? []
    : ["【读取说明】", ...notes.map(({ message }) => `  - ${message}`)];
}

/** The outcome of a check for a person to read. */
export function checkText(
  file: string,
  { report }: FoundReport,
  checked: Checked,
  repairs: readonly Repair[],
  notes: readonly ReadingNote[]
): readonly string[] {
  const { previous, questions, result, findings, summary, readiness } = checked;
  return [
    headline(file, report),
    ...(previous ? [`上一年：${previous.agency} ${previous.year ?? ""}年`] : []),
    ...verdictLines(readiness),
    ...questionLines(questions),
    summaryLine(summary, findings),
    ...groups.flatMap((group) => findingLines(report.format, group, checked)),
    ...repairLines(repairs),
    ...secondReadingLines(report, result),
    ...noteLines(notes),
    "",
  ];
}

/** What was read, for a person to read. */
export function reportText(
  file: string,
  { report, questions, gaps }: FoundReport,
  notes: readonly ReadingNote[]
): readonly string[] {
  const format = formatById(report.format);
  const values = figureKeys(format).map((key) => ({ key, value: figureValue(report, key) }));
  const count = (is: (value: unknown) => boolean): number =>
    values.filter(({ value }) => is(value)).length;
  const notThere = absentCells(format, gaps);
  const isNotRead = ({ key }: { readonly key: FigureKey }): boolean =>
    notThere.has(key) || textIn(report, key)?.unread !== undefined;
  const notRead = values.filter(isNotRead).length;
  const unread = values.flatMap(({ key, value }) =>
    typeof value === "object" && value !== null
      ? [`  - ${figureWording(report.format, key)}：${value.text}`]
      : []
  );
  const numbers = count((value) => typeof value === "number");
  const empty = values.filter(({ key, value }) => value === null && !notThere.has(key)).length;
  const wrong = values.filter((each) => textIn(report, each.key) && !isNotRead(each)).length;
  return [
    headline(file, report),
    ...questionLines(questions),
    `标题：${report.title || "（没有找到）"}`,
    `读出${numbers}个数字，${empty}格未填，${wrong}格不是数字${notRead > 0 ? `，${notRead}格没有读到` : ""}。`,
    ...(unread.length > 0
      ? [wrong === unread.length ? "【不是数字】" : "【没有读成数】", ...unread]
      : []),
    ...format.sections.flatMap((section) => {
      const { length } = report.sections[textUnder(section)];
      return "text" in section || length > 0 ? [`${section.heading}：${length}字`] : [];
    }),
    ...noteLines(notes),
    "",
  ];
}
