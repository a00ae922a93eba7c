import type { Translated } from "./language";

const zhCN = {
  row: {
    open: "补上这一行…",
    preview: (sheet: string, row: number, label: string) =>
      `在工作表“${sheet}”第${row}行插入“${label}”，数字格空着，下面各行下移。这一步不能在这里撤销；不要时删去这一行。`,
    apply: "插入这一行",
    done: (label: string) => `已补上“${label}”，请填数，没有发生的填0。`,
  },
  table: {
    open: "插入这一张…",
    preview: (table: string) =>
      `在最后插入一张官方格式的${table}，已经读到的数照填，原有的工作表不动。不要时删去这张工作表。`,
    apply: "插入这一张",
    done: (table: string) => `已插入${table}，请填写。`,
  },
  split: {
    open: "取消合并…",
    preview: (cells: number) =>
      `取消这${cells}格的合并，里面的数留在第一格，请分别填写。这一步不能在这里撤销。`,
    apply: "取消合并",
    done: () => "已取消合并，请分别填写。",
  },
  about: (open: string, what: string) => `${open}${what}`,
};

export type GapStrings = typeof zhCN;

const enUS: GapStrings = {
  row: {
    open: "Add this row…",
    preview: (sheet, row, label) =>
      `Puts “${label}” into row ${row} of the sheet “${sheet}”, its figures empty; what stands below moves down. This cannot be undone here; delete the row if you do not want it.`,
    apply: "Add this row",
    done: (label) => `“${label}” is there again. Fill in its figures, 0 where nothing happened.`,
  },
  table: {
    open: "Insert this table…",
    preview: (table) =>
      `Inserts ${table} as the official form has it as the last sheet, with the figures that were read; no other sheet changes. Delete the sheet if you do not want it.`,
    apply: "Insert this table",
    done: (table) => `${table} is inserted. Fill it in.`,
  },
  split: {
    open: "Unmerge…",
    preview: (cells) =>
      `Takes these ${cells} cells apart; the number stays in the first. Fill in each by itself. This cannot be undone here.`,
    apply: "Unmerge",
    done: () => "The cells are taken apart. Fill in each by itself.",
  },
  about: (open, what) => `${open} ${what}`,
};

/** What is said of bringing cells back that are not there; it is loaded with that. */
export const gapStrings: Translated<GapStrings> = { "zh-CN": zhCN, "en-US": enUS };
