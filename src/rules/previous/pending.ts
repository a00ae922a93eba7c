import { labelsWording, numberWording } from "../../report/wording";
import { figuresOf, type FigureKey } from "../../report/figures";
import { numberIn } from "../../report/report";
import type { Outcome, Rule } from "../rule";
import { lastYearOf } from "./last-year";

const blocks = ["review", "suitDirect", "suitAfterReview"] as const;

export const pendingCases: Rule = {
  id: "t4.pending",
  title: "表四：本年总计不少于上一年尚未审结",
  explanation:
    "上一年尚未审结的案件，本年要么审结，要么仍未审结，一般都在本年的总计里。少于的请看看是不是漏填。",
  level: "note",
  source: {
    kind: "practice",
    where: `由表四“尚未审结”的含义推出；两份通知的格式都没有说总计按本年收案还是本年在办统计`,
  },
  exceptions: ["只统计本年新收的案件", "撤诉、并案"],
  example: "表四「行政复议」：本年总计2，少于上一年尚未审结的37。",
  *outcomes(filing) {
    const previous = lastYearOf(filing);
    if (!previous) return;
    for (const block of blocks) {
      const cell: FigureKey = `t4.${block}.total`;
      const total = numberIn(filing.report, cell);
      const pending = numberIn(previous, `t4.${block}.pending`);
      if (total === undefined || pending === undefined || pending === 0) continue;
      const labels = figuresOf(filing.format).get(cell)?.columnLabels ?? [];
      const isLess = total < pending;
      const message =
        `表四「${labelsWording(labels.slice(0, -1))}」：本年总计${numberWording(total)}，` +
        `${isLess ? "少于" : "不少于"}上一年尚未审结的${numberWording(pending)}。`;
      const outcome: Outcome = isLess
        ? { kind: "broken", cells: [cell], sides: { left: total, right: pending }, message }
        : { kind: "passed", cells: [cell], message };
      yield outcome;
    }
  },
};
