import { figuresOfTable, type Figure, type FigureKey } from "../../report/figures";
import { numberIn } from "../../report/report";
import type { TableId } from "../../report/structure";
import { figureName, listWording, numberWording } from "../../report/wording";
import type { Filing, Rule } from "../rule";
import { missingOf } from "../weigh";
import { numberLastYear } from "./last-year";

/** Beyond this many times, and at least this many more or less, a figure stands out. */
const times = 5;
const least = 10;

/** Whether a figure changed so much from one year to the next that it should be looked at. */
export function isSwing(now: number, before: number): boolean {
  const larger = Math.max(Math.abs(now), Math.abs(before));
  const smaller = Math.min(Math.abs(now), Math.abs(before));
  // Whatever stands beside 0 is infinitely many times as much.
  return Math.abs(now - before) >= least && larger / smaller > times;
}

/** A figure that was a number last year. */
interface Compared {
  readonly cell: FigureKey;
  readonly before: number;
}

interface Swing extends Compared {
  readonly now: number;
}

/** In table 3 the column 总计, in table 4 the totals; kinds of applicants change by chance. */
function isCompared({ table, columnLabels, measure }: Figure): boolean {
  return measure.kind !== "change" && (table === "t2" || columnLabels.at(-1) === "总计");
}

function comparedIn(filing: Filing, table: TableId): readonly Compared[] {
  return figuresOfTable(filing.format, table).flatMap((figure): readonly Compared[] => {
    if (!isCompared(figure)) return [];
    const before = numberLastYear(filing, figure.key);
    return before === undefined ? [] : [{ cell: figure.key, before }];
  });
}

function swingsAmong({ report }: Filing, compared: readonly Compared[]): readonly Swing[] {
  return compared.flatMap(({ cell, before }) => {
    const now = numberIn(report, cell);
    return now !== undefined && isSwing(now, before) ? [{ cell, before, now }] : [];
  });
}

export const swings: Rule = {
  id: "figure.swing",
  title: "与上一年相比变化很大的数",
  explanation:
    "表二各数、表三总计列和表四各组总计，与上一年相比超过5倍或不到五分之一（一年为0的也算），而且相差10以上的，" +
    "每张表合为一条提示，请看看是不是填错了行或位数；属实的建议在正文里说明。",
  level: "note",
  source: { kind: "practice", where: "同比异动是各地审核年报时常看的内容，没有统一的标准" },
  exceptions: ["确实有变化"],
  example: "表二与上一年相比变化很大：行政许可·本年处理决定数量447228→4，请看看是不是填错了。",
  *outcomes(filing) {
    for (const table of filing.format.tables) {
      const compared = comparedIn(filing, table.id);
      const missing = missingOf(
        filing.report,
        compared.map(({ cell }) => cell)
      );
      if (missing.length > 0)
        yield { kind: "undecided", cells: missing, missing, place: table.name };
      const found = swingsAmong(filing, compared);
      const [first] = found;
      if (!first) continue;
      const names = found.map(
        ({ cell, now, before }) =>
          `${figureName(filing.format.id, cell)}${numberWording(before)}→${numberWording(now)}`
      );
      const count = found.length > 3 ? `${found.length}格` : "";
      const sides = found.length === 1 ? { sides: { left: first.now, right: first.before } } : {};
      yield {
        kind: "broken",
        cells: found.map(({ cell }) => cell),
        ...sides,
        message: `${table.name}与上一年相比变化很大：${listWording(names)}${count}，请看看是不是填错了。`,
      };
    }
  },
};
