import { counted } from "../../strings/counted";
import type { Translated } from "../../strings/language";

const zhCN = {
  promise: "把上年年报的“结转下年度继续办理”填入今年的“上年结转”。先看后写。",
  nothing: "上年结转都已和上年年报一致，没有要填的。",
  written: (cells: number) => `已带入${cells}格上年结转。`,
  groups: {
    emptyCarried: (cells: number) => `${cells}个空格，填上年结转的数`,
    differingCarried: (cells: number) => `与上年年报不同的${cells}格，改成上年结转的数`,
  },
  notes: {
    unstated: (count: number) => `${count}格上年年报也没有填，没有列入。请自己填。`,
  },
  noPrevious: (year: number | null) =>
    `本工作簿中没有${year === null ? "上一年" : `${year - 1}年`}的年报。请先读入上年年报，或把它的表复制到本工作簿。`,
};

export type CarriedInStrings = typeof zhCN;

const enUS: CarriedInStrings = {
  promise:
    "Puts what last year carried forward (结转下年度继续办理) into 上年结转. Shown before it is written.",
  nothing: "The cases carried over agree with last year’s report; nothing to fill in.",
  written: (cells) => `Brought in ${counted(cells, "figure")} from last year.`,
  groups: {
    emptyCarried: (cells) => `Enter last year’s figures into ${counted(cells, "empty cell")}`,
    differingCarried: (cells) =>
      `Replace ${counted(cells, "figure")} that differ from last year’s report`,
  },
  notes: {
    unstated: (count) =>
      `${counted(count, "cell")} left out, because last year’s report has no figure either. Fill them in yourself.`,
  },
  noPrevious: (year) =>
    `There is no report of ${year === null ? "the year before" : year - 1} in this workbook. Read last year’s report first, or copy its sheets into this workbook.`,
};

/** What 带入上年结转 says. */
export const carriedInStrings: Translated<CarriedInStrings> = { "zh-CN": zhCN, "en-US": enUS };
