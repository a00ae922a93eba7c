import type { ComparisonAnnex } from "../report/comparison-annex";
import { figuresOfTable } from "../report/figures";
import { formatById, type Format } from "../report/formats";
import { isSameAgency } from "../report/designation";
import { numberIn, type Report } from "../report/report";
import { tableIds, type TableId } from "../report/structure";
import { figureName, numberWording } from "../report/wording";
import { absenceWording, type ReadFigures } from "./absence";
import { compareReports, percentWording, type ComparedLine, type Comparison } from "./comparison";

/** Where nothing is worked out. */
const none = "—";

/** A year as it heads a column. */
export function yearHeading(year: number | null, otherwise: string): string {
  return year === null ? otherwise : `${year}年`;
}

/** What of a report's table 2 last year's form counts differently or not at all stands there by itself. */
function linesOf(
  report: Report,
  { groups }: Comparison,
  format: Format,
  table: TableId
): readonly ComparedLine[] {
  const lines = groups.filter((line) => line.table === table);
  if (table !== "t2") return lines;
  return figuresOfTable(format, table).map(
    ({ key, measure: { unit } }): ComparedLine =>
      lines.find(({ id }) => id === key) ?? {
        id: key,
        table,
        name: figureName(format.id, key),
        unit,
        cells: [key],
        cellsBefore: [],
        now: numberIn(report, key) ?? null,
        before: null,
        change: null,
      }
  );
}

function itemWording({ name, unit, remark }: ComparedLine): string {
  const counted = unit === "件" || name.includes(unit) ? name : `${name}（${unit}）`;
  return remark === undefined ? counted : `${counted}（${remark}）`;
}

/** A change with its sign, to the last digit. */
export function signedWording(by: number): string {
  return by > 0 ? `+${numberWording(by)}` : numberWording(by);
}

function rowOf(found: ReadFigures, previous: ReadFigures, line: ComparedLine): readonly string[] {
  const { now, before, cells, cellsBefore, change } = line;
  return [
    itemWording(line),
    before === null ? absenceWording(previous, cellsBefore) : numberWording(before),
    now === null ? absenceWording(found, cells) : numberWording(now),
    change ? signedWording(change.by) : none,
    change && change.percent !== null ? percentWording(line) : none,
  ];
}

/** Not the headings of the sections: a page of a site with both would be read as having these twice. */
const groupNames: Readonly<Record<TableId, string>> = {
  t2: "主动公开",
  t3: "依申请公开",
  t4: "行政复议和行政诉讼",
};

/** Where the figures are from; last year's agency is named where it was called otherwise. */
export function sourceWording(report: Report, previous: Report): string {
  const [now, before] = [yearHeading(report.year, "本年"), yearHeading(previous.year, "上一年")];
  const isOther = previous.agency !== "" && !isSameAgency(previous.agency, report.agency);
  const whose = isOther ? `（${before}的是${previous.agency}的）` : "";
  return `数据取自${now}和${before}的政府信息公开工作年度报告${whose}。`;
}

function annexSubject({ year }: Report): string {
  return `${year === null ? "" : `${year}年`}政府信息公开主要数据与上年对比`;
}

/** What the annex of a report is called, with its agency. */
export function annexTitle(report: Report): string {
  return `${report.agency}${annexSubject(report)}`;
}

/**
 * The annex 主要数据与上年对比 of a report. What is not known or cannot be compared says so in its place; nothing is
 * worked out from it, nor in per cent of 0.
 */
export function comparisonAnnex(found: ReadFigures, previous: ReadFigures): ComparisonAnnex {
  const { report } = found;
  const format = formatById(report.format);
  const comparison = compareReports(report, previous.report);
  return {
    agency: report.agency,
    subject: annexSubject(report),
    headings: [
      "项目",
      yearHeading(comparison.previousYear, "上年"),
      yearHeading(comparison.year, "本年"),
      "增减",
      "增减幅度",
    ],
    groups: tableIds.map((table) => ({
      name: groupNames[table],
      rows: linesOf(report, comparison, format, table).map((line) => rowOf(found, previous, line)),
    })),
    notes: [
      `单位为件，另注明的除外；增减为本年减上年；上年为0的不算增减幅度，有一年没有数的不算增减，都写“${none}”。`,
      sourceWording(report, previous.report),
      ...comparison.notCompared.map(({ name, why }) => `没有比较${name}：${why}。`),
    ],
  };
}
