import { rowsWith } from "../report/figures";
import { labelsWording, numberWording } from "../report/wording";
import { atLeast } from "./difference";
import type { Rule } from "./rule";
import { weigh } from "./weigh";

const columns = ["totalDisclosed", "newlyDisclosed"] as const;

export const disclosed2019: Rule = {
  id: "t2.disclosed2019",
  title: "2019年格式表二（一）：对外公开总数量不少于本年新公开数量",
  explanation: "本年新公开的文件也在对外公开总数量里。少于的请核实这两格。",
  level: "review",
  source: { kind: "practice", where: "由2019年格式表二的列名推出" },
  scope: { columns },
  exceptions: ["公开后又撤下的文件"],
  example: "表二规范性文件：对外公开总数量填1，少于本年新公开数量2。",
  outcomes: ({ format, report }) =>
    rowsWith(format, columns).map(({ totalDisclosed, newlyDisclosed }) => {
      const place = `表二${labelsWording(totalDisclosed.rowLabels)}`;
      return weigh(report, {
        place,
        figures: { total: totalDisclosed.key, now: newlyDisclosed.key },
        sides: ({ total, now }) => ({ left: total, right: now }),
        holds: atLeast,
        sentence: ({ total, now }, { holds }) =>
          `${place}：对外公开总数量填${numberWording(total)}，` +
          `${holds ? "不少于" : "少于"}本年新公开数量${numberWording(now)}。`,
      });
    }),
};
