import { counted } from "../../strings/counted";
import type { Translated } from "../../strings/language";

const zhCN = {
  promise: "从 Excel、Word、网页复制的一块数，清理后放到选中的格。先看后写。",
  nothing: "粘贴的数都已经在这些格里，没有要填的。",
  written: (cells: number) => `已填入${cells}格。`,
  groups: {
    emptyCells: (cells: number) => `${cells}个空格，填入`,
    differingCells: (cells: number) => `已有别的内容的${cells}格，替换`,
    converted: (cells: number) => `要换算单位的${cells}个数，换算成万元`,
  },
  notes: {
    noFigures: (count: number) => `${count}格粘贴的不是数，没有列入。`,
    offTheFigures: (count: number) => `${count}个数落在填数的格以外，没有列入。`,
    noticed: (count: number) => `读取时注意到${count}处，请看一看。`,
  },
  paste: "在别处复制后，先在表里选中第一个数要放的格，再点这里按 Ctrl+V（Mac 按 ⌘V）",
  fromCell: (first: string, rows: number, columns: number) =>
    `从“${first}”起，${rows}行${columns}列。位置不对的，请在表里另选一格，再按“重新取位置”。`,
  byLabels: (figures: number) =>
    `认出了官方表格的项目名称，${figures}个数按名称对应，与选中的格无关。`,
  noCell: "选中的不是年报里填数的格。请在表里选中第一个数要放的格，再按“重新取位置”。",
  noFigures: "粘贴的内容里没有数。请只复制要填的那块数，再粘贴一次。",
  locate: "重新取位置",
  again: "重新粘贴",
  empty: "没有可以读取的文字。请先在别处复制要填的数，再粘贴。",
  failed: "粘贴的内容没有读成，什么也没有改动。请换一种方式复制，再粘贴一次。",
};

export type BlockStrings = typeof zhCN;

const enUS: BlockStrings = {
  promise:
    "Cleans a block copied from Excel, Word or a web page and puts it at the selected cell. Shown before it is written.",
  nothing: "All pasted figures are in these cells already.",
  written: (cells) => `Filled in ${counted(cells, "cell")}.`,
  groups: {
    emptyCells: (cells) => `Fill in ${counted(cells, "empty cell")}`,
    differingCells: (cells) => `Replace ${counted(cells, "cell")} that hold something else`,
    converted: (cells) => `Convert ${counted(cells, "figure")} with a unit to 万元`,
  },
  notes: {
    noFigures: (count) => `${counted(count, "pasted cell")} left out, because they are no figures.`,
    offTheFigures: (count) =>
      `${counted(count, "figure")} left out, because they fall beside the cells for figures.`,
    noticed: (count) => `Noticed ${counted(count, "thing")} while reading; please have a look.`,
  },
  paste:
    "Copy the figures, select the cell in the sheet where the first one goes, then click here and press Ctrl+V (⌘V on a Mac)",
  fromCell: (first, rows, columns) =>
    `From “${first}” on, ${counted(rows, "row")} by ${counted(columns, "column")}. If that is wrong, select another cell in the sheet, then press “Take the position again”.`,
  byLabels: (figures) =>
    `The labels of the official form were recognised: ${counted(figures, "figure")} placed by their labels, whatever cell is selected.`,
  noCell:
    "The selected cell takes no figure of the report. Select the cell where the first figure goes, then press “Take the position again”.",
  noFigures: "There are no figures in it. Copy just the block of figures, then paste again.",
  locate: "Take the position again",
  again: "Paste again",
  empty: "There is no text to read. Copy the figures first, then paste.",
  failed:
    "This could not be read; nothing was changed. Copy the figures in another way, then paste again.",
};

/** What 粘贴一块数 says. */
export const blockStrings: Translated<BlockStrings> = { "zh-CN": zhCN, "en-US": enUS };
