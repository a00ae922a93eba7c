import { counted } from "../../strings/counted";
import type { Translated } from "../../strings/language";

const zhCN = {
  promise: "总计等于各明细之和，算好后写成数字。先看后写。",
  nothing: "现在没有能填的总计。",
  written: (cells: number) => `已按明细填好${cells}个总计。`,
  groups: {
    emptyTotals: (cells: number) => `${cells}个空着的总计，填明细之和`,
    differingTotals: (cells: number) => `与明细之和不同的${cells}个总计，改成明细之和`,
  },
  notes: {
    openTotals: (count: number) =>
      `${count}个总计的明细还没有填齐，没有列入。没有发生的明细，请先用“空白填0”。`,
    contradictoryTotals: (count: number) =>
      `${count}个总计按行和按列算出来不一样，没有列入。请先核对明细。`,
  },
  toZeros: "去空白填0",
};

export type TotalsStrings = typeof zhCN;

const enUS: TotalsStrings = {
  promise: "Adds up the details and writes the sums as numbers. Shown before it is written.",
  nothing: "No total can be filled in now.",
  written: (cells) => `Filled in ${counted(cells, "total")} from the details.`,
  groups: {
    emptyTotals: (cells) => `Enter the sum of the details into ${counted(cells, "empty total")}`,
    differingTotals: (cells) =>
      `Replace ${counted(cells, "total")} that differ from the sum of the details`,
  },
  notes: {
    openTotals: (count) =>
      `${counted(count, "total")} left out, because details are empty. Where nothing occurred, use “Zeros for blanks” first.`,
    contradictoryTotals: (count) =>
      `${counted(count, "total")} left out, because rows and columns add up differently. Verify the details first.`,
  },
  toZeros: "Go to zeros for blanks",
};

/** What 按明细填合计 says. */
export const totalsStrings: Translated<TotalsStrings> = { "zh-CN": zhCN, "en-US": enUS };
