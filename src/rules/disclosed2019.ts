import { rowsWith } from "../report/figures";
import { figureValue } from "../report/report";
import { labelsWording, numberWording } from "../report/wording";
import type { Rule } from "./rule";

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
  *outcomes({ format, report }) {
    for (const { totalDisclosed, newlyDisclosed } of rowsWith(format, columns)) {
      const cells = [totalDisclosed.key, newlyDisclosed.key];
      const [total, now] = cells.map((key) => figureValue(report, key));
      if (typeof total !== "number" || typeof now !== "number") continue;
      const compared = total < now ? "少于" : "不少于";
      const message =
        `表二${labelsWording(totalDisclosed.rowLabels)}：对外公开总数量填${numberWording(total)}，` +
        `${compared}本年新公开数量${numberWording(now)}。`;
      yield total < now
        ? { kind: "broken", cells, sides: { left: total, right: now }, message }
        : { kind: "passed", cells, message };
    }
  },
};
