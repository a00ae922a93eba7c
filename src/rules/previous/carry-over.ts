import { splitOf } from "../../report/counterpart";
import { figureAt, figuresOf, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { numberIn } from "../../report/report";
import { labelsWording, numberWording } from "../../report/wording";
import { differenceWording, equal } from "../difference";
import type { Filing, Outcome, Rule, RuleSource } from "../rule";
import { weigh } from "../weigh";
import { lastYearOf } from "./last-year";

/** A column of table 3: where what was carried over into this year stands, and what last year's report carried out. */
interface Carried {
  /** Several where the column was split since. */
  readonly into: readonly FigureKey[];
  readonly place: string;
  readonly out: number;
}

const total: FigureKey = "t3.carriedIn.total";

function columnsOf(filing: Filing): readonly Carried[] {
  const previous = lastYearOf(filing);
  if (!previous) return [];
  const before = formatById(previous.format);
  return [...figuresOf(filing.format).values()].flatMap((figure): readonly Carried[] => {
    const { key, table, row, column } = figure;
    if (row !== "carriedIn") return [];
    const from = figureAt(before, table, "carriedOut", column);
    const out = from && numberIn(previous, from.key);
    if (out === undefined) return [];
    const into = splitOf(filing.format, before, key);
    const names = into.map((each) =>
      labelsWording(figuresOf(filing.format).get(each)?.columnLabels ?? [])
    );
    const sum = into.length > 1 ? "合计" : "";
    return [{ into, place: `表三「${names.join("、")}」列${sum}`, out }];
  });
}

/** @param also figures without which nothing can be said of the column either */
function weighColumn(
  { report }: Filing,
  { into, place, out }: Carried,
  also: readonly FigureKey[] = []
): Outcome {
  return weigh(report, {
    place,
    figures: { into, also },
    cells: into,
    sides: (numbers) => ({
      left: numbers.into.reduce((sum, number) => sum + number, 0),
      right: out,
    }),
    holds: equal,
    sentence: (_, { left, right }) =>
      `${place}：上年结转填${numberWording(left)}，` +
      `上一年年报的结转下年度继续办理是${numberWording(right)}，${differenceWording(left, right, "件")}。`,
  });
}

/** The outcome for the total; where it passes, kinds of applicants were only counted differently. */
function totalOutcome(filing: Filing, columns: readonly Carried[]): Outcome | undefined {
  const column = columns.find(({ into }) => into.includes(total));
  return column && weighColumn(filing, column);
}

const source: RuleSource = (notice) => ({
  kind: "practice",
  where: `${notice}所附格式，表三“二、上年结转政府信息公开申请数量”与上一年年报“四、结转下年度继续办理”是同一批申请`,
});

const exceptions = [
  "机构改革，单位合并、撤销、分设，或者申请移交",
  "上一年年报公布后作过更正",
  "政府汇总年报所含单位有变动",
  "统计口径调整",
];

export const carryOver: Rule = {
  id: "carry.in",
  title: "表三各列：上年结转＝上一年年报的结转下年度继续办理",
  explanation:
    "每一列的上年结转应等于上一年年报同一列的结转下年度继续办理。不相等的请改正；确有原因的（如机构改革）写明原因即可。" +
    "只是各类申请人之间不同、总计相等的，另列为“请核实”；总计空着的，等填了再看不相等的是哪一种。",
  level: "error",
  settledByReason: true,
  source,
  exceptions,
  example: "表三「自然人」列：上年结转填90，上一年年报的结转下年度继续办理是103，相差13件。",
  outcomes: (filing) => {
    const columns = columnsOf(filing);
    const ofTotal = totalOutcome(filing, columns)?.kind;
    return columns.flatMap((column): readonly Outcome[] => {
      const outcome = weighColumn(filing, column);
      if (outcome.kind !== "broken") return [outcome];
      if (ofTotal === "passed") return [];
      return ofTotal === "undecided" ? [weighColumn(filing, column, [total])] : [outcome];
    });
  },
};

export const carriedApplicants: Rule = {
  id: "carry.applicants",
  title: "表三上年结转：各类申请人与上一年年报一致",
  explanation:
    "上年结转的总计与上一年年报相等，但各类申请人的件数不同。请核实是不是填错了列；申请人类型重新认定过的，可以说明原因。",
  level: "review",
  source,
  exceptions: ["申请人类型重新认定", ...exceptions],
  example: "表三「自然人」列：上年结转填102，上一年年报的结转下年度继续办理是103，相差1件。",
  outcomes: (filing) => {
    const columns = columnsOf(filing);
    if (totalOutcome(filing, columns)?.kind !== "passed") return [];
    return columns
      .map((column) => weighColumn(filing, column))
      .filter(({ kind }) => kind === "broken");
  },
};
