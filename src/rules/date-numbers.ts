import { figureKeys, type FigureKey } from "../report/figures";
import type { Format } from "../report/formats";
import { identitiesOf } from "../report/identities";
import { oncePer } from "../report/once";
import { numberIn } from "../report/report";
import { serialDate } from "../report/serial-date";
import { figureWording } from "../report/wording";
import { figuresIn } from "./arithmetic/equations";
import type { Rule } from "./rule";

/** Figures that no sum would show to be wrong. */
const untiedKeys = oncePer((format: Format): readonly FigureKey[] => {
  const tied = new Set(identitiesOf(format).flatMap(figuresIn));
  return figureKeys(format).filter((key) => !tied.has(key));
});

/** The day that Excel keeps as this number; undefined where it is not of the report's year or the year after. */
function dayOf(number: number, year: number): string | undefined {
  const date = Number.isInteger(number) ? serialDate(number) : undefined;
  if (!date) return undefined;
  const own = date.getUTCFullYear();
  if (own !== year && own !== year + 1) return undefined;
  return `${own}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

export const dateNumbers: Rule = {
  id: "figure.date",
  title: "数字不是由日期变成的",
  explanation:
    "在数字格式的格里输入1-2、1/2这样的内容，Excel 会把它当作日期，存成从1900年起的天数，例如46024。" +
    "没有勾稽关系可以核对的格里，正好是报告年度或者下一年某一天的数时，请核对是不是这样来的。",
  level: "review",
  source: { kind: "practice", where: "Excel 把日期存成天数" },
  exceptions: ["数确实是这么多"],
  example:
    "表二行政许可·本年处理决定数量填的是45659，正好是2025年1月2日在 Excel 里的天数，可能是输入日期样的内容变成的，请核对。",
  *outcomes({ format, report }) {
    const { year } = report;
    if (year === null) return;
    for (const key of untiedKeys(format)) {
      const number = numberIn(report, key);
      const day = number === undefined ? undefined : dayOf(number, year);
      if (number === undefined || day === undefined) continue;
      const message = `${figureWording(format.id, key)}填的是${number}，正好是${day}在 Excel 里的天数，可能是输入日期样的内容变成的，请核对。`;
      yield { kind: "broken", cells: [key], message };
    }
  },
};
