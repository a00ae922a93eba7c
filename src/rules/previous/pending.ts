import { labelsWording, numberWording } from "../../report/wording";
import { figuresOf, type FigureKey } from "../../report/figures";
import { numberIn } from "../../report/report";
import { atLeast } from "../difference";
import type { Outcome, Rule } from "../rule";
import { weigh } from "../weigh";
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
  outcomes: (filing) => {
    const previous = lastYearOf(filing);
    if (!previous) return [];
    return blocks.flatMap((block): readonly Outcome[] => {
      const total: FigureKey = `t4.${block}.total`;
      const pending = numberIn(previous, `t4.${block}.pending`) ?? 0;
      if (pending === 0) return [];
      const labels = figuresOf(filing.format).get(total)?.columnLabels ?? [];
      const place = `表四「${labelsWording(labels.slice(0, -1))}」`;
      const outcome = weigh(filing.report, {
        place,
        figures: { now: total },
        sides: ({ now }) => ({ left: now, right: pending }),
        holds: atLeast,
        sentence: ({ now }, { holds }) =>
          `${place}：本年总计${numberWording(now)}，` +
          `${holds ? "不少于" : "少于"}上一年尚未审结的${numberWording(pending)}。`,
      });
      return [outcome];
    });
  },
};
