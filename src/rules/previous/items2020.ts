import { figureAt, figuresOf, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { numberIn } from "../../report/report";
import { labelsWording, listWording, numberWording } from "../../report/wording";
import { equal } from "../difference";
import type { Filing, Outcome, Rule } from "../rule";
import { missingOf } from "../weigh";
import { lastYearOf } from "./last-year";

interface ItemsRow {
  /** 上一年项目数量 of this year's report. */
  readonly cell: FigureKey;
  readonly name: string;
  /** 上一年项目数量 and 本年增/减 of last year's report together. */
  readonly known: number;
}

interface FilledRow extends ItemsRow {
  readonly stated: number;
}

function rowsOf(filing: Filing): readonly ItemsRow[] {
  const previous = lastYearOf(filing);
  if (!previous) return [];
  const form = formatById(previous.format);
  return [...figuresOf(filing.format).values()].flatMap((figure): ItemsRow[] => {
    const { key, table, row, column, rowLabels } = figure;
    const changed = figureAt(form, table, row, "itemsChange");
    if (column !== "prevItems" || !changed) return [];
    const before = numberIn(previous, key);
    const change = numberIn(previous, changed.key);
    if (before === undefined || change === undefined) return [];
    return [{ cell: key, name: labelsWording(rowLabels), known: before + change }];
  });
}

function filledRows({ report }: Filing, rows: readonly ItemsRow[]): readonly FilledRow[] {
  return rows.flatMap((row) => {
    const stated = numberIn(report, row.cell);
    return stated === undefined ? [] : [{ ...row, stated }];
  });
}

function differingOutcome(rows: readonly FilledRow[]): Outcome {
  const said = rows.map(
    ({ name, stated, known }, index) =>
      `${name}填${numberWording(stated)}，` +
      (index === 0 ? "上一年年报的上一年项目数量与本年增/减之和" : "上一年年报") +
      `是${numberWording(known)}`
  );
  const message =
    `表二的上一年项目数量有${rows.length}行与上一年年报不一致：${listWording(said)}；` +
    "统计口径不同的属于正常。";
  const [only, another] = rows.map(({ stated, known }) => ({ left: stated, right: known }));
  const sides = another ? undefined : only;
  return { kind: "broken", cells: rows.map(({ cell }) => cell), ...(sides && { sides }), message };
}

export const items2020: Rule = {
  id: "t2.items2020",
  title: "2020年“上一年项目数量”＝2019年“上一年项目数量＋本年增/减”",
  explanation:
    "2020年年报表二的上一年项目数量，就是2019年年报的上一年项目数量加本年增/减。不一致的各行并为一条提示，请确认两年的统计口径。",
  level: "note",
  source: {
    kind: "practice",
    where: "由2019年格式表二的列名推出；不是格式上印明的勾稽关系，各地填报口径不一",
  },
  scope: { columns: ["prevItems", "itemsChange"] },
  exceptions: ["权责清单重新公布", "前后两年一年按事项统计、一年按办件统计"],
  example:
    "表二的上一年项目数量有1行与上一年年报不一致：行政处罚填80，上一年年报的上一年项目数量与本年增/减之和是86；统计口径不同的属于正常。",
  *outcomes(filing) {
    const rows = rowsOf(filing);
    const cells = rows.map(({ cell }) => cell);
    const differing = filledRows(filing, rows).filter(({ stated, known }) => !equal(stated, known));
    const missing = missingOf(filing.report, cells);
    if (differing.length > 0) yield differingOutcome(differing);
    if (missing.length > 0) {
      yield { kind: "undecided", cells: missing, missing, place: "表二上一年项目数量" };
    } else if (rows.length > 0 && differing.length === 0) {
      yield { kind: "passed", cells, message: "表二的上一年项目数量与上一年年报一致。" };
    }
  },
};
