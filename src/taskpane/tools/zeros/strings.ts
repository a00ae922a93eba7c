import { counted } from "../../strings/counted";
import type { Translated } from "../../strings/language";

const zhCN = {
  promise: "没有发生的填0，不要留空；有数没填的格请先填好。先看后写。",
  nothing: "没有可以填0的空格。",
  written: (cells: number) => `已在${cells}个空格中填好。`,
  groups: {
    emptyToZero: (cells: number) => `${cells}个空格，填0`,
    inForceToZero: (cells: number) => `现行有效${cells}格，上年有效或今年制发过的，多半不是0`,
    marksToZero: (cells: number) => `填了“-”“无”等的${cells}格，改成0`,
    notZero: (cells: number) => `按勾稽关系或上年年报不是0的${cells}格，填应有的数`,
  },
  notes: {
    notAllZero: (count: number) =>
      `${count}格从别的数看不会是0，或不会都是0，没有列入。请先填好明细，再用“按明细填合计”。`,
  },
};

export type ZerosStrings = typeof zhCN;

const enUS: ZerosStrings = {
  promise:
    "Enters 0 where nothing occurred; fill in what did occur first. Shown before it is written.",
  nothing: "No empty cell can be 0.",
  written: (cells) => `Filled in ${counted(cells, "cell")}.`,
  groups: {
    emptyToZero: (cells) => `Enter 0 into ${counted(cells, "empty cell")}`,
    inForceToZero: (cells) =>
      `Enter 0 for documents in force (现行有效) into ${counted(cells, "cell")}, unlikely since some existed or were issued`,
    marksToZero: (cells) => `Make 0 of ${counted(cells, "cell")} with “-”, “无” or the like`,
    notZero: (cells) => `Enter what ${counted(cells, "cell")} must be, which is not 0`,
  },
  notes: {
    notAllZero: (count) =>
      `${counted(count, "cell")} cannot be 0, or not all of them, as other figures show; left out. Fill in the details, then use “Totals from details”.`,
  },
};

/** What 空白填0 says. */
export const zerosStrings: Translated<ZerosStrings> = { "zh-CN": zhCN, "en-US": enUS };
