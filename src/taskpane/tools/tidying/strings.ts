import { counted } from "../../strings/counted";
import type { Translated } from "../../strings/language";

const zhCN = {
  promise:
    "把写成文字的数改成数字，被改成日期等格式的改回来，去掉正文中多余的空格，全角数字改半角。先看后写。",
  nothing: "没有要清理的。",
  written: (cells: number) => `已清理${cells}格。`,
  groups: {
    plainNumbers: (cells: number) => `写成文字的${cells}个数，改成数字`,
    disguised: (cells: number) => `被改成日期等格式的${cells}格，改回数字`,
    retyped: (cells: number) => `被改成日期等格式、看不出原数的${cells}格，清空后重新填写`,
    converted: (cells: number) => `要换算单位的${cells}个数，换算成万元`,
    texts: (cells: number) => `正文${cells}格，去掉多余的空格、改半角数字`,
  },
  notes: {},
};

export type TidyingStrings = typeof zhCN;

const enUS: TidyingStrings = {
  promise:
    "Makes numbers of figures kept as text or shown as dates, removes needless spaces from texts and turns full-width digits into ordinary ones. Shown before it is written.",
  nothing: "Nothing to tidy up.",
  written: (cells) => `Tidied up ${counted(cells, "cell")}.`,
  groups: {
    plainNumbers: (cells) => `Make numbers of ${counted(cells, "figure")} kept as text`,
    disguised: (cells) =>
      `Make ${counted(cells, "cell")} show numbers again, not dates and the like`,
    retyped: (cells) =>
      `Empty ${counted(cells, "cell")} whose number is hidden by a date or the like, to be typed again`,
    converted: (cells) => `Convert ${counted(cells, "figure")} with a unit to 万元`,
    texts: (cells) => `Tidy up spaces and digits in ${counted(cells, "cell")} of text`,
  },
  notes: {},
};

/** What 清理空格和全角数字 says. */
export const tidyingStrings: Translated<TidyingStrings> = { "zh-CN": zhCN, "en-US": enUS };
