import { counted } from "./counted";
import { chineseFilling, englishFilling } from "./filling";
import type { Translated } from "./language";

const zhCN = {
  titles: { previous: "读入上年年报", figures: "读入已有数据" },
  choose: "选择文件，或把文件拖到这里",
  kinds: "Word（.docx、.doc）、PDF、网页、Excel、CSV、文本",
  paste: "也可以粘贴：在网页、Word 或表格里复制后，在这里按 Ctrl+V",
  reading: "正在读取…",
  several: "一次只能读一个文件，请选其中一个。",
  nothing: "没有可以读取的内容。请复制报告的文字和表格，再粘贴；也可以选择文件。",
  failed: "没有读成，什么也没有改动。请换一种文件，或者复制内容后粘贴。",
  readFrom: (name: string) => `读自：${name}`,
  pasted: "粘贴的内容",
  again: "重新选择",
  which: "其中有几份年报，请选一份",
  choice: (report: string, form: string) => `${report} · ${form}`,
  tableRead: (table: string, filled: number, total: number) =>
    `${table}：读到${filled}格，共${total}格`,
  tableMissing: (table: string) => `${table}：没有读到`,
  sectionRead: (heading: string, characters: number) => `${heading}：${characters}字`,
  sectionMissing: (heading: string) => `${heading}：没有读到`,
  unread: (count: number) => `${count}格不是数字，没有读成数`,
  unreadFigure: (figure: string, text: string) => `${figure}：“${text}”`,
  notes: "读取时注意到",
  pleaseChoose: "请选择",
  otherAgency: (agency: string) =>
    `与本工作簿中的“${agency}”不同，不会当作同一单位的上年年报。是同一单位的，请改成一样。`,
  keep: "放进工作簿，作为上年年报",
  keepHint: "放在自己的四张表里，注明来源和日期；不改动其他表。",
  into: (agency: string, year: string) => `填入：${agency} · ${year}`,
  otherForm: "表格格式不同，数字不能填入，只能填入文字。",
  emptyFigures: (count: number) => `空格：可填入${count}个数`,
  emptyTexts: (parts: readonly string[]) => `未写的部分：可填入${parts.join("、")}`,
  homeless: (heading: string) =>
    `“${heading}”里的这些句子没有空行可以填入，请在本工作簿的这个标题下面插入一行，自己粘贴进去：`,
  differentFigures: "表里已有、与读到的不同的数",
  replaceFigures: (count: number) => `替换这${count}个不同的数`,
  replaceTexts: (count: number) => `替换这${count}部分不同的文字`,
  same: "读到的内容都已经在表里，没有要填的。",
  otherText: (heading: string, from: number, to: number) =>
    `${heading}：现在${from}字，改为${to}字`,
  fill: (figures: number, texts: number) => `填入${chineseFilling(figures, texts)}`,
};

export type ImportStrings = typeof zhCN;

const enUS: ImportStrings = {
  titles: { previous: "Read last year’s report", figures: "Read existing figures" },
  choose: "Choose a file, or drop it here",
  kinds: "Word (.docx, .doc), PDF, web page, Excel, CSV, text",
  paste: "Or paste: copy in a web page, Word or a spreadsheet, then press Ctrl+V here",
  reading: "Reading…",
  several: "Only one file can be read at a time. Choose one of them.",
  nothing:
    "There is nothing to read. Copy the report’s text and tables and paste, or choose a file.",
  failed:
    "This could not be read; nothing was changed. Use another kind of file, or copy and paste its contents.",
  readFrom: (name) => `Read from: ${name}`,
  pasted: "pasted contents",
  again: "Choose another",
  which: "It holds several reports. Choose one",
  choice: (report, form) => `${report} · ${form}`,
  tableRead: (table, filled, total) => `${table}: ${filled} of ${total} cells read`,
  tableMissing: (table) => `${table}: not found`,
  sectionRead: (heading, characters) => `${heading}: ${counted(characters, "character")}`,
  sectionMissing: (heading) => `${heading}: not found`,
  unread: (count) => `${counted(count, "cell")} not read, because they hold no figure`,
  unreadFigure: (figure, text) => `${figure}: “${text}”`,
  notes: "Noticed while reading",
  pleaseChoose: "Please choose",
  otherAgency: (agency) =>
    `Differs from “${agency}” in this workbook, so it does not count as that agency’s report of last year. If it is the same agency, make the names the same.`,
  keep: "Put into the workbook as last year’s report",
  keepHint:
    "In four sheets of its own, marked with origin and date; other sheets stay as they are.",
  into: (agency, year) => `Fill into: ${agency} · ${year}`,
  otherForm: "The official forms differ, so figures cannot be filled in, only texts.",
  emptyFigures: (count) => `Empty cells: ${counted(count, "figure")} can be filled in`,
  emptyTexts: (parts) => `Unwritten parts: ${parts.join(", ")} can be filled in`,
  homeless: (heading) =>
    `There is no empty row for these sentences of “${heading}”. Insert a row below this heading in the workbook and paste them:`,
  differentFigures: "Figures in the sheets that differ from those read",
  replaceFigures: (count) => `Replace ${counted(count, "differing figure")}`,
  replaceTexts: (count) => `Replace ${counted(count, "differing text")}`,
  same: "All that was read is in the sheets already.",
  otherText: (heading, from, to) => `${heading}: from ${from} to ${counted(to, "character")}`,
  fill: (figures, texts) => `Fill in ${englishFilling(figures, texts)}`,
};

/** What is said while a report is read in; it is loaded with what reads it. */
export const importStrings: Translated<ImportStrings> = { "zh-CN": zhCN, "en-US": enUS };
