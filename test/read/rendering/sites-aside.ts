import { site, type Site } from "./sites";

/**
 * Ten further ways, which stand for what nobody has shown: reading is measured on them, and never fitted to them.
 */
export const sitesAside: readonly Site[] = [
  site("编辑器套表", "网页，表中套表", ["换一种说法，详细", "多出空行", "表四分层编号"]),
  site("WPS 另存的 Word", "Word", ["多出空列", "中间一列拆成两列", "组名分在几行", "繁体"]),
  site("浏览器复制的文本", "制表符", ["合并丢失，行末补空格子", "表头断成三行", "带量词"]),
  site("空格排成的网页", "网页，空格排成的表", ["没有编号", "网页上的其他文字"]),
  site("补竖线的文本", "竖线独占一行，行前补竖线", ["表四分成三张，标题简短", "笔误"]),
  site("PDF 转的表格", "xlsx", ["组名在中间一行", "第一列空着", "表三在任意一行断开", "千分位"]),
  site("没有首尾竖线的 Markdown", "Markdown，没有首尾竖线", [
    "合并格纵向重复",
    "四个字的表头断成两行",
    "编号换了写法",
  ]),
  site("Markdown 夹网页表格", "Markdown，夹网页表格", [
    "表三断成两张",
    "表二断成一项一张",
    "零写成横线",
    "合并格只留首格",
  ]),
  site("PDF 按写入顺序", "PDF 文本，按写入顺序", ["组名自成一行", "年份写进标题"]),
  site("一格一行，带注号", "一格一行，空格子不留痕", [
    "各级都没有编号",
    "数字带注号",
    "没有第六部分",
  ]),
];
