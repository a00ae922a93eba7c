import { counterpart, splitOf } from "../report/counterpart";
import { figuresOf, type FigureKey } from "../report/figures";
import { formatById, tableOf, type Format, type FormatId } from "../report/formats";
import { figureValue, type Report } from "../report/report";
import type { TableId } from "../report/structure";
import { figureName, percentContent } from "../report/wording";
import { isSwing } from "../rules/previous/swings";
import { mainGroups, type Group } from "./compared-groups";
import { notCompared, type NotCompared } from "./not-compared";

/** What became of a number from one year to the next. */
export interface YearlyChange {
  /** This year's number less last year's. */
  readonly by: number;
  /** The same in per cent of last year's number; null where that is 0. */
  readonly percent: number | null;
  /** 0 where nothing changed; the larger, the less the change is to be expected of numbers of this size. */
  readonly weight: number;
  /** The change is so large that the figures should be looked at. */
  readonly standsOut: boolean;
}

/** One line of a comparison: a figure, or figures that are counted together. */
export interface ComparedLine {
  /** Stable: the figure's key, or the name of a group such as `denied`. */
  readonly id: string;
  readonly table: TableId;
  /** Without the table: （三）不予公开（合计）. */
  readonly name: string;
  readonly unit: string;
  /** Where the numbers stand in this year's report, and in last year's; none there where its form does not have them. */
  readonly cells: readonly FigureKey[];
  readonly cellsBefore: readonly FigureKey[];
  /** null where a cell is empty, holds text, or the form does not have it. */
  readonly now: number | null;
  readonly before: number | null;
  /** null where one of the two numbers is not known. */
  readonly change: YearlyChange | null;
  /** Why the two years are not counted quite alike. */
  readonly remark?: string;
}

/** Two years of one agency side by side. All lines stand in the form's order. */
export interface Comparison {
  readonly format: FormatId;
  readonly year: number | null;
  readonly previousYear: number | null;
  /** What people ask for first: table 2, requests by stage, outcome and applicant, reviews and suits. */
  readonly groups: readonly ComparedLine[];
  /** Every figure that counts the same in both forms. */
  readonly figures: readonly ComparedLine[];
  readonly notCompared: readonly NotCompared[];
}

function sumIn(report: Report, keys: readonly FigureKey[]): number | null {
  let sum = 0;
  for (const key of keys) {
    const value = figureValue(report, key);
    if (typeof value !== "number") return null;
    sum += value;
  }
  return keys.length > 0 ? sum : null;
}

/** Sums of decimals without the noise of binary fractions. */
function difference(now: number, before: number): number {
  return Number((now - before).toFixed(6));
}

/** Counts of this size change by about their square root by themselves. */
function weightOf(now: number, before: number): number {
  const size = Math.abs(now) + Math.abs(before);
  return size === 0 ? 0 : Math.abs(now - before) / Math.sqrt(size);
}

function changeBetween(now: number | null, before: number | null): YearlyChange | null {
  if (now === null || before === null) return null;
  const by = difference(now, before);
  return {
    by,
    percent: before === 0 ? null : (by / Math.abs(before)) * 100,
    weight: weightOf(now, before),
    standsOut: isSwing(now, before),
  };
}

/** Why a figure that goes by another name in last year's form is compared. */
function renamed(before: Format, key: FigureKey): string {
  return `${before.id}年格式的列名是“${figuresOf(before).get(key)?.columnLabels.at(-1) ?? ""}”`;
}

/** What was counted with the figures last year, and is counted beside them this year. */
function splitRemark(format: Format, split: readonly FigureKey[]): Pick<ComparedLine, "remark"> {
  const names = split.map((key) => figuresOf(format).get(key)?.columnLabels.at(-1) ?? "");
  return names.length > 0 ? { remark: `含${names.join("、")}，上一年没有分开统计` } : {};
}

/** The figures, and those beside them that were counted with them last year. */
function withSplit(
  format: Format,
  before: Format,
  keys: readonly FigureKey[]
): readonly FigureKey[] {
  return [...new Set(keys.flatMap((key) => splitOf(format, before, key)))];
}

function figureLines(report: Report, previous: Report): readonly ComparedLine[] {
  const format = formatById(report.format);
  const formatBefore = formatById(previous.format);
  return [...figuresOf(format).values()].flatMap((figure): readonly ComparedLine[] => {
    const key = counterpart(format, formatBefore, figure.key);
    if (key === null) return [];
    const cells = splitOf(format, formatBefore, figure.key);
    const now = sumIn(report, cells);
    const before = sumIn(previous, [key]);
    return [
      {
        id: figure.key,
        table: figure.table,
        name: figureName(format.id, figure.key),
        unit: figure.measure.unit,
        cells,
        cellsBefore: [key],
        now,
        before,
        change: changeBetween(now, before),
        ...splitRemark(format, cells.slice(1)),
        ...(key === figure.key ? {} : { remark: renamed(formatBefore, key) }),
      },
    ];
  });
}

/**
 * Figures that are counted together as one line.
 * @param previous undefined where there is no report of the year before; then nothing is known of it
 */
export function groupLine(
  report: Report,
  previous: Report | undefined,
  { id, table, name, keys }: Group
): ComparedLine {
  const format = formatById(report.format);
  const own = keys(format);
  const formatBefore = previous && formatById(previous.format);
  const cells = formatBefore ? withSplit(format, formatBefore, own) : own;
  const cellsBefore = formatBefore ? keys(formatBefore) : [];
  const now = sumIn(report, cells);
  const before = previous ? sumIn(previous, cellsBefore) : null;
  const split = cells.filter((key) => !own.includes(key));
  return {
    id,
    table,
    name,
    unit: "件",
    cells,
    cellsBefore,
    now,
    before,
    change: changeBetween(now, before),
    ...splitRemark(format, split),
  };
}

/** Sets two reports of an agency side by side; of different forms, where their figures count the same. */
export function compareReports(report: Report, previous: Report): Comparison {
  const format = formatById(report.format);
  const figures = figureLines(report, previous);
  return {
    format: report.format,
    year: report.year,
    previousYear: previous.year,
    groups: [
      ...figures.filter(({ table }) => table === "t2"),
      ...mainGroups(format).map((group) => groupLine(report, previous, group)),
    ],
    figures,
    notCompared: notCompared(format, formatById(previous.format)),
  };
}

/** What stands out first; lines that changed alike stay in the form's order. */
function byWhatStandsOut(lines: readonly ComparedLine[]): readonly ComparedLine[] {
  const standsOut = ({ change }: ComparedLine): number => Number(change?.standsOut ?? false);
  const weight = ({ change }: ComparedLine): number => change?.weight ?? 0;
  return [...lines].sort((a, b) => standsOut(b) - standsOut(a) || weight(b) - weight(a));
}

/** How many changes are told before all others. */
const fewChanges = 5;

/**
 * The five changes that stand out most, in an order that is seen: the larger the change, the earlier. Fewer where fewer
 * figures changed.
 */
export function foremostChanges(lines: readonly ComparedLine[]): readonly ComparedLine[] {
  const size = ({ change }: ComparedLine): number => Math.abs(change?.by ?? 0);
  return byWhatStandsOut(lines)
    .filter((line) => size(line) > 0)
    .slice(0, fewChanges)
    .sort((a, b) => size(b) - size(a));
}

/** A number to be compared: of an amount two decimals say enough. */
export function comparedWording(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** A change as it is written: +12, -3, 0; "" where it is not known. */
export function changeWording({ change }: ComparedLine): string {
  if (change === null) return "";
  const wording = comparedWording(change.by);
  return change.by > 0 && wording !== "0" ? `+${wording}` : wording;
}

/** A change in per cent as it is written: +12.5%; 不到0.1% where it rounds to nothing and is none; — where last year's number is 0, "" where it is not known. */
export function percentWording({ change }: ComparedLine): string {
  if (change === null) return "";
  const { by, percent } = change;
  if (percent === null) return by === 0 ? "0%" : "—";
  const rounded = Math.abs(percent).toFixed(1).replace(/\.0$/, "");
  if (rounded === "0" && by !== 0) return "不到0.1%";
  const sign = percent > 0 ? "+" : "-";
  return `${percent === 0 ? "" : sign}${rounded}%`;
}

/** The comparison's groups as rows of a sheet: 表, 项目, 单位, last year, this year, 增减, 增减（%）, 说明. */
export function comparisonRows({
  format,
  year,
  previousYear,
  groups,
  notCompared: left,
}: Comparison): {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Sentences on what is not compared. */
  readonly notes: readonly string[];
} {
  const yearHeading = (each: number | null, otherwise: string): string =>
    each === null ? otherwise : `${each}年`;
  return {
    headings: [
      ...["表", "项目", "单位"],
      yearHeading(previousYear, "上一年"),
      yearHeading(year, "本年"),
      ...["增减", "增减（%）", "说明"],
    ],
    rows: groups.map((line) => [
      tableOf(formatById(format), line.table).name,
      line.name,
      line.unit,
      line.before ?? "",
      line.now ?? "",
      line.change?.by ?? "",
      percentContent(line.change?.percent ?? null),
      line.remark ?? (line.change?.standsOut ? "变化很大" : ""),
    ]),
    notes: left.map(({ name, why }) => `没有比较${name}：${why}。`),
  };
}
