import { formatById } from "../report/formats";
import type { FigureChart, Infographic, KeyFigure } from "../report/infographic";
import { officialTitle, type Report } from "../report/report";
import { numberWording } from "../report/wording";
import { absenceWording, type ReadFigures } from "./absence";
import { sourceWording, yearHeading } from "./annex";
import { mainGroups, only, type Group } from "./compared-groups";
import { groupLine, type ComparedLine } from "./comparison";

const received: Group = {
  id: "received",
  table: "t3",
  name: "收到申请",
  keys: only("t3.received.total"),
};
const disposed: Group = {
  id: "disposed",
  table: "t3",
  name: "办结申请",
  keys: only("t3.disposed.total"),
};

/**
 * The five figures: what every form has and counts alike, as totals, in the order in which a request goes its way. So
 * any two years can be compared, and each figure is found again in the report.
 */
const keyGroups: readonly Group[] = [
  received,
  disposed,
  {
    id: "disclosed",
    table: "t3",
    name: "予以公开（含部分公开）",
    keys: only("t3.granted.total", "t3.partial.total"),
  },
  {
    id: "carriedOut",
    table: "t3",
    name: "结转下年度办理",
    keys: only("t3.carriedOut.total"),
  },
  {
    id: "disputes",
    table: "t4",
    name: "行政复议和行政诉讼",
    keys: only("t4.review.total", "t4.suitDirect.total", "t4.suitAfterReview.total"),
  },
];
const selection =
  "五项数都是年度报告第三、四部分表格里的总计：本年新收，办理结果总计，予以公开与部分公开之和，结转下年度继续办理，行政复议与行政诉讼之和。";

const outcomeIds: readonly string[] = [
  "granted",
  "partial",
  "denied",
  "unable",
  "notProcessed",
  "other",
];

/** 予以公开 of （一）予以公开（合计）. */
function bareName(name: string): string {
  return name.replace(/^（.）/, "").replace(/（合计）$/, "");
}

/** 56.3%; what is there and rounds to nothing is not called 0. */
function percentWords(percent: number): string {
  const rounded = Math.abs(percent).toFixed(1).replace(/\.0$/, "");
  return rounded === "0" && percent !== 0 ? "不到0.1%" : `${rounded}%`;
}

function changeWords({ before, change, unit }: ComparedLine, year: string): string {
  if (!change) return "";
  const { by, percent } = change;
  if (by === 0) return `与${year}持平`;
  const [more, grown] = by > 0 ? ["增加", "增长"] : ["减少", "下降"];
  const changed = `${more}${numberWording(Math.abs(by))}${unit}`;
  return percent === null
    ? `${year}为${numberWording(before ?? 0)}${unit}，${changed}`
    : `比${year}${changed}，${grown}${percentWords(percent)}`;
}

/** What is said instead of a change; nothing where there is nothing to compare with. */
function unknownChange({ now, before }: ComparedLine, words: string, year: string | null): string {
  if (year === null) return "";
  return now === null || before !== null ? "没有对比" : `${year}${words}，没有对比`;
}

function keyFigure(
  found: ReadFigures,
  previous: ReadFigures | undefined,
  yearBefore: string | null
): (group: Group) => KeyFigure {
  return (group) => {
    const line = groupLine(found.report, previous?.report, group);
    const { unit, now, before, change, cells, cellsBefore } = line;
    const wordsBefore = previous ? absenceWording(previous, cellsBefore) : "";
    return {
      name: bareName(group.name),
      unit,
      now,
      before,
      by: change?.by ?? null,
      percent: change?.percent ?? null,
      nowWords: now === null ? absenceWording(found, cells) : numberWording(now),
      beforeWords: before === null ? wordsBefore : numberWording(before),
      changeWords:
        change && yearBefore !== null
          ? changeWords(line, yearBefore)
          : unknownChange(line, wordsBefore, yearBefore),
    };
  };
}

function countWords({ now, nowWords, unit }: KeyFigure): string {
  return now === null ? nowWords : `${nowWords}${unit}`;
}

/** Shares of the whole; none where the parts do not make it up. */
function sharesOf(
  parts: readonly KeyFigure[],
  whole: number | null
): readonly string[] | undefined {
  const sum = parts.reduce((total, { now }) => total + (now ?? NaN), 0);
  if (whole === null || whole === 0 || sum !== whole) return undefined;
  return parts.map(({ now }) => percentWords(((now ?? 0) / whole) * 100));
}

function outcomeChart(year: string, parts: readonly KeyFigure[], whole: KeyFigure): FigureChart {
  const title = `${year}申请办理结果`;
  if (whole.now === 0) return { title, figures: parts, sentence: `${year}没有办结的申请。` };
  const shares = sharesOf(parts, whole.now);
  const said = parts.map(
    (part, index) => `${part.name}${countWords(part)}${shares ? `（${shares[index] ?? ""}）` : ""}`
  );
  return {
    title,
    figures: parts,
    ...(shares && { shares }),
    sentence: `${year}办结申请${countWords(whole)}：${said.join("，")}。`,
  };
}

function flowChart(
  year: string,
  yearBefore: string | null,
  figures: readonly KeyFigure[]
): FigureChart {
  const said = figures.map((figure) => {
    const { name, unit, before, beforeWords } = figure;
    const last = before === null ? beforeWords : `${beforeWords}${unit}`;
    const earlier = yearBefore === null ? "" : `${yearBefore}${last}，`;
    return `${name}${earlier}${year}${countWords(figure)}`;
  });
  return {
    title: `收到和办结申请：${yearBefore === null ? year : `${yearBefore}与${year}`}`,
    figures,
    sentence: `${said.join("；")}。`,
  };
}

function titleLines({ agency, year }: Report): readonly string[] {
  const title = year === null ? "政府信息公开工作年度报告" : officialTitle("", year);
  return [...(agency === "" ? [] : [agency]), title, "一图读懂"];
}

/** What 一图读懂 of a report is called. */
export function infographicTitle(report: Report): string {
  return titleLines(report).join("");
}

/**
 * What 一图读懂 shows of a report: five figures with their change, how the requests were answered, and what came in and was
 * settled in both years.
 * @param previous undefined where there is no report of the year before; then no change is said
 */
export function infographic(found: ReadFigures, previous?: ReadFigures): Infographic {
  const { report } = found;
  const year = yearHeading(report.year, "本年");
  const yearBefore = previous ? yearHeading(previous.report.year, "上年") : null;
  const figureOf = keyFigure(found, previous, yearBefore);
  const outcomes = mainGroups(formatById(report.format)).filter(({ id }) =>
    outcomeIds.includes(id)
  );
  return {
    titleLines: titleLines(report),
    year,
    yearBefore,
    figures: keyGroups.map(figureOf),
    outcomes: outcomeChart(year, outcomes.map(figureOf), figureOf(disposed)),
    flow: flowChart(year, yearBefore, [received, disposed].map(figureOf)),
    notes: [previous ? sourceWording(report, previous.report) : "本页没有与上年对比。", selection],
  };
}
